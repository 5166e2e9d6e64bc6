-- What an invitation asks of a customer is said one by one: to buy, to administer, to accept the agreement (W7-W9).
-- Who wrote it before 0027 asked for all three.
alter table invitations drop constraint invitations_kind_check;
alter table invitations add constraint invitations_kind_check check (kind in ('partnership', 'reseller_joint', 'reseller_alone'));
alter table invitations drop constraint invitations_state_check;
alter table invitations add constraint invitations_state_check
  check (state in ('draft', 'sent', 'viewed', 'accepted', 'declined', 'revoked', 'superseded'));
alter table invitations
  add column asks_order boolean not null default true,
  add column asks_roles text[] not null default '{directory-readers,user-administrator,license-administrator,helpdesk-administrator}',
  add column asks_agreement boolean not null default true,
  add column bound_domain text, -- only an organisation of this domain may answer
  add column max_uses integer not null default 1 check (max_uses between 1 and 1000), -- above 1: a campaign
  add column uses integer not null default 0,
  add column superseded_at timestamptz,
  add column superseded_by_name text,
  add column successor_id uuid references invitations,
  add constraint within_uses check (uses <= max_uses);
grant update (uses) on invitations to as_link;

-- What happened to an invitation besides its columns: one row each, for the sender's timeline.
create table invitation_steps (
  id            uuid primary key default new_id(),
  invitation_id uuid not null references invitations,
  from_id       uuid not null references organisations,
  step          text not null check (step in ('signed-in', 'forwarded', 'reminded', 'resent', 'accepted', 'declined', 'asked-again')),
  at            timestamptz not null,
  by_name       text,
  detail        text
);
create index invitation_steps_of_sender on invitation_steps (from_id, invitation_id, at, id);
create index invitation_steps_of_link on invitation_steps (invitation_id, step, at);
alter table invitation_steps enable row level security;
alter table invitation_steps force row level security;
create policy provider on invitation_steps to as_provider using (from_id = (select current_org()));
create policy reseller on invitation_steps to as_reseller using (from_id = (select current_org()));
create policy link on invitation_steps to as_link using (invitation_id = (select current_link()));
grant select, insert on invitation_steps to as_provider, as_reseller, as_link;

-- The customer's receipt: what it granted on which invitation, once for each; clicking again reads it.
create table acceptances (
  customer_id      uuid not null references organisations,
  invitation_id    uuid not null references invitations,
  accepted_by_name text not null,
  accepted_at      timestamptz not null,
  consents         jsonb not null default '[]',
  primary key (customer_id, invitation_id)
);
insert into acceptances (customer_id, invitation_id, accepted_by_name, accepted_at)
select accepted_org_id, id, coalesce(accepted_by_name, ''), accepted_at from invitations
where kind = 'reseller_joint' and state = 'accepted' and accepted_org_id is not null and accepted_at is not null;
alter table acceptances enable row level security;
alter table acceptances force row level security;
create policy customer on acceptances to as_customer using (customer_id = (select current_org()));
grant select, insert on acceptances to as_customer;

-- A single invitation has one sender and needs no partnership.
create or replace function invitation_is_backed() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from invitations i where i.id = current_link() and i.kind = 'reseller_alone')
    or exists (
      select from invitations i join partnerships p
        on p.state = 'active' and p.suspended_at is null
          and (p.provider_id, p.reseller_id) in ((i.from_id, i.with_id), (i.with_id, i.from_id))
      where i.id = current_link())
$$;

-- The right to buy is the customer's to give and to keep back; whoever had a relationship had it.
-- A relationship ends from either side, at once or after a notice both see (W11).
alter table relationships
  add column may_order boolean not null default true,
  add column ends_on date,
  add column notice_at timestamptz,
  add column notice_by uuid references organisations,
  add column notice_by_name text,
  add column end_reason text,
  add column handover_name text, -- who takes over, as the one who ends it says
  add column told_blocked_at timestamptz,
  add column removed_at timestamptz,
  add column removed_by uuid references organisations,
  add column removed_by_name text,
  add constraint notice_is_whole check ((ends_on is null) = (notice_by is null));
create index relationships_ending on relationships (ends_on) where state = 'active' and ends_on is not null;
create index subscriptions_active_of_customer on subscriptions (customer_id, provider_id) where state = 'active';

-- I-05: only the customer makes a relationship, and nobody brings a removed one back.
drop policy customer on relationships;
create policy customer on relationships for select to as_customer using (customer_id = (select current_org()));
create policy customer_consents on relationships for insert to as_customer
  with check (customer_id = (select current_org()) and state = 'active');
create policy customer_changes on relationships for update to as_customer
  using (customer_id = (select current_org()) and state = 'active') with check (customer_id = (select current_org()));
-- A partner ends its own; a day the customer set is not the partner's to move.
create policy provider_ends on relationships for update to as_provider
  using (partner_id = (select current_org()) and state = 'active' and coalesce(notice_by, partner_id) = partner_id)
  with check (partner_id = (select current_org()));
create policy reseller_ends on relationships for update to as_reseller
  using (partner_id = (select current_org()) and state = 'active' and coalesce(notice_by, partner_id) = partner_id)
  with check (partner_id = (select current_org()));
grant update (may_order, state, ends_on, notice_at, notice_by, notice_by_name, end_reason, handover_name, removed_at, removed_by, removed_by_name)
  on relationships to as_customer;
grant update (state, ends_on, notice_at, notice_by, notice_by_name, end_reason, handover_name, told_blocked_at, removed_at, removed_by, removed_by_name)
  on relationships to as_provider, as_reseller;

-- A second invitation adds roles to a standing grant.
grant update (roles) on grants to as_customer;
alter table grants drop constraint grants_state_check;
alter table grants add constraint grants_state_check
  check (state in ('active', 'removed_by_customer', 'ended_by_operator', 'ended_with_relationship'));
create policy definer_ends on grants for update to as_definer using (state = 'active') with check (state = 'ended_with_relationship');
grant update (state, ended_at, ended_by) on grants to as_definer;
create policy definer_stops on subscriptions for update to as_definer using (state = 'active') with check (not auto_renew);
grant update (auto_renew) on subscriptions to as_definer;
grant update (state, auto_renew) on subscriptions to as_provider;

grant create on schema public to as_definer; -- only to be given its functions

-- I-12: a partner cannot leave behind subscriptions that run.
create function refuse_while_subscribed() returns trigger language plpgsql stable security definer set search_path = public as $$
begin
  if exists (
    select from subscriptions s
    where s.customer_id = new.customer_id and s.state = 'active'
      and new.partner_id = case new.partner_kind when 'provider' then s.provider_id else s.reseller_id end) then
    raise exception 'row-level security: a partner with active subscriptions does not leave' using errcode = 'P0012';
  end if;
  return new;
end $$;
create trigger refuse_while_subscribed before update of state on relationships for each row
  when (old.state = 'active' and new.state = 'removed' and current_user in ('as_provider', 'as_reseller'))
  execute function refuse_while_subscribed();

-- I-11: with the relationship end its admin rights and, for a provider, the renewals nobody could stop any more.
create function end_with_relationship() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.has_admin_rights := false;
  update grants set state = 'ended_with_relationship', ended_at = new.removed_at, ended_by = new.removed_by_name
  where customer_id = new.customer_id and partner_id = new.partner_id and state = 'active';
  update subscriptions set auto_renew = false
  where customer_id = new.customer_id and provider_id = new.partner_id and state = 'active' and auto_renew;
  return new;
end $$;
create trigger end_with_relationship before update of state on relationships for each row
  when (old.state = 'active' and new.state = 'removed') execute function end_with_relationship();

-- The certificate of an ended relationship (clean goodbye): written once, read by both, changed by nobody.
create table farewells (
  id              uuid primary key default new_id(),
  relationship_id uuid not null unique references relationships,
  customer_id     uuid not null references organisations,
  partner_id      uuid not null references organisations,
  customer_name   text not null,
  partner_name    text not null,
  ended_at        timestamptz not null,
  content         jsonb not null
);
create index farewells_of_customer on farewells (customer_id, ended_at desc, id desc);
create index farewells_of_partner on farewells (partner_id, ended_at desc, id desc);
alter table farewells enable row level security;
alter table farewells force row level security;
create policy customer on farewells to as_customer using (customer_id = (select current_org()));
create policy provider on farewells to as_provider using (partner_id = (select current_org()));
create policy reseller on farewells to as_reseller using (partner_id = (select current_org()));
create policy worker on farewells for select to as_worker using (true);
grant select, insert on farewells to as_customer, as_provider, as_reseller;
grant select on farewells to as_worker;

-- What a certificate lists, for either side of the relationship. A directory is described only to whoever could
-- open it (I-24); no amounts (I-22). Asked before the end, while all of it still stands.
create function farewell_content(relationship uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object(
    'mayOrder', r.may_order,
    'since', r.accepted_at,
    'roles', coalesce(to_jsonb(g.roles), '[]'),
    'rightsSince', g.started_at,
    'subscriptions', (
      select coalesce(jsonb_agg(jsonb_build_object('title', s.title, 'quantity', s.quantity, 'startsOn', s.starts_on, 'endsOn', s.ends_on,
        'state', s.state, 'provider', s.provider_name, 'reseller', s.reseller_name) order by s.title, s.starts_on, s.id), '[]')
      from (
        select * from subscriptions s
        where s.customer_id = r.customer_id and s.state in ('active', 'suspended')
          and r.partner_id = case r.partner_kind when 'provider' then s.provider_id else s.reseller_id end
        order by s.title, s.starts_on, s.id limit 1000) s),
    'people', case when g.id is null then null else (
      select count(*) from users u where u.organisation_id = r.customer_id and u.state <> 'deleted') end,
    'licences', case when g.id is null then '[]' else (
      select coalesce(jsonb_agg(jsonb_build_object('title', p.title, 'owned', p.owned, 'assigned', p.assigned) order by p.title), '[]')
      from licence_pools p where p.customer_id = r.customer_id) end)
  from relationships r
  left join grants g on g.partner_id = r.partner_id and g.customer_id = r.customer_id and g.state = 'active'
  where r.id = relationship and current_org() in (r.partner_id, r.customer_id)
$$;
alter function refuse_while_subscribed() owner to as_definer;
alter function end_with_relationship() owner to as_definer;
alter function farewell_content(uuid) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function refuse_while_subscribed(), end_with_relationship(), farewell_content(uuid) from public;
grant execute on function farewell_content(uuid) to as_customer, as_provider, as_reseller;

-- I-01, I-02: to buy takes the customer's word for it, on either tier.
create or replace function order_obstacle(reseller uuid) returns text language plpgsql stable security definer set search_path = public as $$
declare
  customer uuid := current_customer();
  provider uuid := current_org();
  allowed boolean;
  suspended timestamptz;
  standing text;
  signed_region text;
  signed_number integer;
begin
  if customer is null then return 'no-relationship'; end if;
  if not exists (select from customer_agreements where customer_id = customer) then return 'no-agreement'; end if;
  if not exists (select from relationships where partner_id = provider and customer_id = customer and state = 'active' and may_order) then
    return 'no-buy-right';
  end if;
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
  select may_order into allowed from relationships where partner_id = reseller and customer_id = customer and state = 'active';
  if not found then return 'reseller-without-relationship'; end if;
  if not allowed then return 'reseller-no-buy-right'; end if;
  return null;
end $$;
