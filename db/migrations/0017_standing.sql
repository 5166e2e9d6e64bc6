-- The operator suspends, reinstates and deauthorises partners (domain.md §3.2, I-51, pains 5, 11, 12).
alter table organisations drop constraint organisations_state_check;
alter table organisations add constraint organisations_state_check
  check (state in ('enrolling', 'active', 'suspended', 'deauthorised', 'closed'));
-- When an announced deauthorisation takes, or took, effect.
alter table organisations add column leaves_at timestamptz;
create index organisations_by_state on organisations (state, sort_name, id) where kind in ('provider', 'reseller');
grant update (leaves_at) on organisations to as_operator, as_reseller;

-- What the operator decided about a partner: suspensions, of all it does or of one partnership for a cause of the
-- provider's, and deauthorisations, each with its reason from a closed list.
create table measures (
  id              uuid primary key default new_id(),
  kind            text not null check (kind in ('suspension', 'deauthorisation')),
  state           text not null check (state in ('in_force', 'lifted', 'announced', 'withdrawn', 'done')),
  partner_id      uuid not null references organisations,
  partner_name    text not null,
  provider_id     uuid references organisations, -- only the partnership with this provider is suspended
  provider_name   text,
  reason          text not null,
  note            text,
  handover        text, -- whom customers turn to meanwhile
  started_by_name text not null,
  contact_email   text,
  started_at      timestamptz not null,
  ends_at         timestamptz, -- the day of a deauthorisation
  ended_at        timestamptz,
  ended_by_name   text,
  told_days       integer, -- the last notice before the day
  told_to         uuid not null default '00000000-0000-0000-0000-000000000000', -- how far its customers have been told
  told_at         timestamptz,
  check (kind = 'suspension' or (ends_at is not null and provider_id is null))
);
create index measures_of_partner on measures (partner_id, started_at desc, id desc);
create unique index one_suspension on measures (partner_id, coalesce(provider_id, partner_id)) where state = 'in_force';
create unique index one_deauthorisation on measures (partner_id) where state = 'announced';
create index measures_announced on measures (ends_at, id) where state = 'announced';
create index measures_to_tell on measures (id) where told_at is null;
alter table measures enable row level security;
alter table measures force row level security;
create policy operator on measures to as_operator using (true);
create policy provider on measures for select to as_provider using (partner_id = (select current_org()));
create policy reseller on measures for select to as_reseller using (partner_id = (select current_org()));
create policy worker on measures to as_worker using (true);
create policy identity on measures for select to as_identity using (state in ('in_force', 'announced'));
grant select (partner_id, state) on measures to as_identity;
grant select, insert, update (state, ended_at, ended_by_name, told_at) on measures to as_operator;
grant select on measures to as_provider, as_reseller;
grant select, update (state, ended_at, told_days, told_to, told_at) on measures to as_worker;

alter table partnerships add column suspended_at timestamptz, add column suspended_reason text, add column removed_at timestamptz;
create policy operator on partnerships to as_operator using (true);
grant select, update (suspended_at, suspended_reason) on partnerships to as_operator;

-- The day a deauthorisation takes effect is the worker's.
alter table grants drop constraint grants_state_check;
alter table grants add constraint grants_state_check check (state in ('active', 'removed_by_customer', 'ended_by_operator'));
create policy worker_deauthorises on organisations for update to as_worker using (kind in ('provider', 'reseller')) with check (state = 'deauthorised');
grant update (state) on organisations to as_worker;
create policy worker on partnerships for select to as_worker using (true);
create policy worker_ends on partnerships for update to as_worker using (state = 'active') with check (state = 'removed');
grant select, update (state, removed_at) on partnerships to as_worker;
create policy worker on grants for select to as_worker using (true);
create policy worker_ends on grants for update to as_worker using (state = 'active') with check (state = 'ended_by_operator');
grant select, update (state, ended_at, ended_by) on grants to as_worker;
create policy worker on relationships for select to as_worker using (true);
create policy worker_ends on relationships for update to as_worker using (has_admin_rights) with check (not has_admin_rights);
grant select, update (has_admin_rights) on relationships to as_worker;

-- Who may move a partner along which edge. A policy cannot say it, since it needs the row before.
create function guard_standing() returns trigger language plpgsql as $$
begin
  if (case current_user
    when 'as_operator' then (old.state, new.state) in (('active', 'suspended'), ('suspended', 'active'))
    when 'as_reseller' then (old.state, new.state) = ('enrolling', 'active')
      or ((old.state, new.state) = ('deauthorised', 'enrolling') and old.leaves_at < now() - interval '1 year')
    when 'as_worker' then old.state in ('active', 'suspended') and new.state = 'deauthorised'
    else true end) then
    return new;
  end if;
  raise exception 'row-level security: % may not move an organisation from % to %', current_user, old.state, new.state;
end $$;
create trigger guard_standing before update of state on organisations for each row
  when (old.state is distinct from new.state and current_user like 'as_%') execute function guard_standing();

-- Consent given to or by a suspended partner makes nothing (I-51). Runs as definer, since the one who consents
-- does not see the partner's record; which columns name partners the trigger says.
grant create on schema public to as_definer;
create function refuse_suspended() returns trigger language plpgsql stable security definer set search_path = public as $$
declare
  wanted uuid;
begin
  for i in 0 .. tg_nargs - 1 loop
    wanted := (to_jsonb(new) ->> tg_argv[i])::uuid;
    if wanted is not null and exists (select from organisations where id = wanted and state in ('suspended', 'deauthorised', 'closed')) then
      raise exception 'row-level security: a suspended partner begins nothing new' using errcode = 'P0051';
    end if;
  end loop;
  return new;
end $$;
alter function refuse_suspended() owner to as_definer;
create trigger refuse_suspended before insert on partnerships for each row when (current_user like 'as_%')
  execute function refuse_suspended('provider_id', 'reseller_id');
create trigger refuse_suspended before insert on relationships for each row when (current_user like 'as_%')
  execute function refuse_suspended('partner_id');
create trigger refuse_suspended before insert on grants for each row when (current_user like 'as_%')
  execute function refuse_suspended('partner_id');
create trigger refuse_suspended before insert on invitations for each row when (current_user like 'as_%')
  execute function refuse_suspended('from_id', 'with_id');
create trigger refuse_suspended_answer before update of state on invitations for each row
  when (new.state = 'accepted' and current_user like 'as_%') execute function refuse_suspended('from_id', 'with_id', 'accepted_org_id');

create or replace function invitation_is_backed() returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from invitations i join partnerships p
      on p.state = 'active' and p.suspended_at is null
        and (p.provider_id, p.reseller_id) in ((i.from_id, i.with_id), (i.with_id, i.from_id))
    where i.id = current_link())
$$;

-- What a measure would touch, as numbers that end at a thousand, for the operator who has to decide; and who is
-- linked, by name. With `other`, only what the two have in common.
grant select on subscriptions to as_definer;
create policy definer on subscriptions for select to as_definer using (true);
create function measure_impact(partner uuid, other uuid) returns jsonb language sql stable security definer set search_path = public as $$
  with mine as (
    select r.customer_id from relationships r
    where r.partner_id = partner and r.state = 'active'
      and (other is null or (select true from relationships t where t.partner_id = other and t.customer_id = r.customer_id and t.state = 'active'))
    limit 1001
  ), linked as (
    select case when p.provider_id = partner then p.reseller_id else p.provider_id end as id,
      case when p.provider_id = partner then p.reseller_name else p.provider_name end as name
    from partnerships p
    where p.state = 'active' and partner in (p.provider_id, p.reseller_id)
      and (other is null or other in (p.provider_id, p.reseller_id))
    limit 1001
  )
  select jsonb_build_object(
    'customers', (select count(*) from mine),
    'grants', (select count(*) from (select from grants g where g.partner_id = partner and g.state = 'active' and other is null limit 1001) g),
    'invitations', (select count(*) from (
      select from invitations i where i.from_id = partner and i.state in ('draft', 'sent', 'viewed') and i.expires_at > now()
        and (other is null or i.with_id = other) limit 1001) i),
    'subscriptions', (select count(*) from (
      select from subscriptions s where s.state = 'active' and s.reseller_id = partner and (other is null or s.provider_id = other)
      union all
      select from subscriptions s where s.state = 'active' and s.provider_id = partner and other is null
      limit 1001) s),
    'linked', (select count(*) from linked),
    'names', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name)), '[]') from (select * from linked order by name limit 20) first))
$$;
alter function measure_impact(uuid, uuid) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function measure_impact(uuid, uuid), refuse_suspended(), guard_standing() from public;
grant execute on function measure_impact(uuid, uuid) to as_operator;

-- I-02, I-51: neither side suspended, nor their partnership.
create or replace function order_obstacle(reseller uuid) returns text language plpgsql stable security definer set search_path = public as $$
declare
  customer uuid := current_customer();
  provider uuid := current_org();
  suspended timestamptz;
  standing text;
  signed_region text;
  signed_number integer;
begin
  if customer is null then return 'no-relationship'; end if;
  if not exists (select from customer_agreements where customer_id = customer) then return 'no-agreement'; end if;
  if not exists (select from organisations where id = provider and state = 'active') then return 'partner-suspended'; end if;
  select suspended_at into suspended from partnerships where provider_id = provider and reseller_id = reseller and state = 'active';
  if not found then return 'no-partnership'; end if;
  if suspended is not null then return 'partnership-suspended'; end if;
  select o.state, a.region, a.number into standing, signed_region, signed_number
  from organisations o left join partner_agreements a on a.organisation_id = o.id
  where o.id = reseller order by a.number desc nulls last limit 1;
  if standing = 'suspended' then return 'reseller-suspended'; end if;
  if standing is distinct from 'active' or signed_number is null then return 'reseller-not-enrolled'; end if;
  if exists (
    select from agreement_versions v
    where v.region = signed_region and v.number > signed_number and v.state = 'published' and v.sign_by <= now()) then
    return 'reseller-no-agreement';
  end if;
  if not exists (select from relationships where partner_id = reseller and customer_id = customer and state = 'active') then
    return 'reseller-without-relationship';
  end if;
  return null;
end $$;
