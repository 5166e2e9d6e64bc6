-- Roles for a time (pains 43, 44): the customer may be the one who approves, because the partner wants it so or because
-- the customer demands it; and a report tells who had them, why, how long, and what was done.
alter table admin_relationships drop constraint admin_relationships_elevation_check;
alter table admin_relationships add constraint admin_relationships_elevation_check
  check (elevation in ('off', 'reason', 'approval', 'customer'));
alter table admin_relationships add column elevation_demanded boolean not null default false;
grant update (elevation_demanded) on admin_relationships to as_customer;

alter table admin_elevations
  add column approver text not null default 'partner' check (approver in ('nobody', 'partner', 'customer')),
  add column partner_name text not null default '',
  add column customer_name text not null default '';
alter table admin_elevations no force row level security;
alter table admin_elevations disable trigger guard_elevation;
update admin_elevations e set partner_name = r.partner_name, customer_name = r.customer_name,
  approver = case when e.decided_at is null and e.state in ('active', 'ended') then 'nobody' else 'partner' end
from admin_relationships r where r.id = e.relationship_id;
alter table admin_elevations enable trigger guard_elevation;
alter table admin_elevations force row level security;
alter table admin_elevations alter column approver drop default, alter column partner_name drop default, alter column customer_name drop default;
create index admin_elevations_of_partner on admin_elevations (partner_id, requested_at desc, id desc);
create index admin_elevations_asking_customers on admin_elevations (customer_id) where state = 'requested';
create index admin_elevations_asking_partners on admin_elevations (partner_id) where state = 'requested';

create policy customer_decides on admin_elevations for update to as_customer using (customer_id = (select current_org()));
grant update (state, decided_at, decided_by_name, ends_at, approver) on admin_elevations to as_customer;

-- Nobody is given more, or for longer, than the customer approved; a partner puts nothing into force that the customer
-- decides, and a customer only answers what it was asked.
create or replace function guard_elevation() returns trigger language plpgsql as $$
declare
  decides text;
  begins boolean := new.state = 'active' and (tg_op = 'INSERT' or old.state <> 'active');
begin
  if new.state in ('requested', 'active') then
    select case when r.elevation_demanded then 'customer' else r.elevation end into decides from admin_relationships r
    where r.id = new.relationship_id and r.state = 'active' and r.ends_at > now() and new.roles <@ r.roles and r.elevation <> 'off';
    if not found then
      raise exception 'row-level security: an elevation stays within its admin relationship';
    end if;
  end if;
  if new.state = 'active' and new.ends_at > now() + make_interval(mins => new.minutes + 5) then
    raise exception 'row-level security: an elevation ends after its minutes';
  end if;
  if current_user = 'as_customer' then
    if (new.state, new.ends_at) is distinct from (old.state, old.ends_at)
      and not (old.state = 'requested' and old.approver = 'customer' and new.state in ('active', 'denied'))
      or new.approver <> old.approver and new.approver <> 'customer' then
      raise exception 'row-level security: a customer only answers the elevations it is asked about';
    end if;
  elsif begins and 'customer' in (decides, new.approver)
    or tg_op = 'INSERT' and new.approver <> (case decides when 'reason' then 'nobody' when 'approval' then 'partner' else 'customer' end) then
    raise exception 'row-level security: the customer approves this elevation';
  end if;
  return new;
end $$;
drop trigger guard_elevation on admin_elevations;
create trigger guard_elevation before insert or update of state, roles, ends_at, approver on admin_elevations for each row
  when (current_user in ('as_provider', 'as_reseller', 'as_customer')) execute function guard_elevation();

grant create on schema public to as_definer; -- only to be given its functions

-- What stands in the way of an order (I-01, I-02, I-50, I-51), said once for the order itself and for lists.
create function order_obstacle_of(customer uuid, provider uuid, reseller uuid) returns text language plpgsql stable security definer set search_path = public as $$
declare
  allowed boolean;
  suspended timestamptz;
  standing text;
  gap text;
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
  select state into standing from organisations where id = reseller;
  if standing = 'suspended' then return 'reseller-suspended'; end if;
  gap := agreement_gap(reseller);
  if standing is distinct from 'active' or gap = 'unsigned' then return 'reseller-not-enrolled'; end if;
  if gap = 'overdue' then return 'reseller-no-agreement'; end if;
  select may_order into allowed from relationships where partner_id = reseller and customer_id = customer and state = 'active';
  if not found then return 'reseller-without-relationship'; end if;
  if not allowed then return 'reseller-no-buy-right'; end if;
  return null;
end $$;
alter function order_obstacle_of(uuid, uuid, uuid) owner to as_definer;
create or replace function order_obstacle(reseller uuid) returns text language plpgsql stable security definer set search_path = public as $$
begin
  return order_obstacle_of(current_customer(), current_org(), reseller);
end $$;

-- Which of these own customers can be ordered for now, and what stands in the way (pain 58): what the caller itself
-- lacks by its name, of the other tier only whether there is somebody with whom it can be done (I-22).
create function order_eligibility(customers uuid[], at timestamptz) returns table (customer_id uuid, obstacle text)
language sql stable security definer set search_path = public as $$
  select r.customer_id, case
    when not exists (select from customer_agreements a where a.customer_id = r.customer_id) then 'no-agreement'
    when not r.may_order then 'no-buy-right'
    when own.state <> 'active' then 'suspended'
    when own.gap is not null then 'partner-agreement'
    when r.partner_kind = 'reseller' and own.partner_id is not null then 'partner-id'
    when exists (select from guardrails g where g.customer_id = r.customer_id and g.freezes @> at) then 'frozen'
    when not exists (
      select from partnerships p join relationships o on o.customer_id = r.customer_id and o.state = 'active'
        and o.partner_id = case r.partner_kind when 'provider' then p.reseller_id else p.provider_id end
      where p.state = 'active' and current_org() = case r.partner_kind when 'provider' then p.provider_id else p.reseller_id end
        and coalesce(order_obstacle_of(r.customer_id, p.provider_id, p.reseller_id), partner_id_obstacle(p.reseller_id),
          agreement_gap(p.provider_id)) is null) then 'no-partner'
  end
  from (select o.state, agreement_gap(o.id) as gap, partner_id_obstacle(o.id) as partner_id from organisations o where o.id = current_org()) own
  join relationships r on r.partner_id = current_org() and r.customer_id = any (customers) and r.state = 'active'
$$;
alter function order_eligibility(uuid[], timestamptz) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function order_obstacle_of(uuid, uuid, uuid), order_eligibility(uuid[], timestamptz) from public;
grant execute on function order_obstacle_of(uuid, uuid, uuid) to as_definer;
grant execute on function order_eligibility(uuid[], timestamptz) to as_provider, as_reseller;
