-- Roles for a time end with what they were taken in. A request that nobody answers, or that no longer fits what the
-- customer approved, does not wait for ever; and whoever could approve can also end what runs (I-33).
create index admin_elevations_of_relationship on admin_elevations (relationship_id, requested_at desc, id desc);

alter table admin_elevations add column ended_by_name text; -- when it was not the person itself
grant update (ended_by_name) on admin_elevations to as_provider, as_reseller, as_customer;

grant create on schema public to as_definer; -- only to be given its function
-- The change of the admin relationship is the event of all of it.
create function fit_elevations() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.state <> 'active' then
    update admin_elevations set state = 'ended', ends_at = least(ends_at, coalesce(new.ended_at, now()))
    where relationship_id = new.id and state = 'active';
  end if;
  update admin_elevations set state = 'ended'
  where relationship_id = new.id and state = 'requested'
    and (new.state <> 'active' or new.elevation = 'off' or not roles <@ new.roles);
  if new.elevation_demanded or new.elevation = 'customer' then
    update admin_elevations set approver = 'customer'
    where relationship_id = new.id and state = 'requested' and approver <> 'customer';
  end if;
  return null;
end $$;
alter function fit_elevations() owner to as_definer;
create trigger fit_elevations after update of state, roles, elevation, elevation_demanded on admin_relationships for each row
  when (old.state = 'active' and (new.state, new.roles, new.elevation, new.elevation_demanded)
    is distinct from (old.state, old.roles, old.elevation, old.elevation_demanded))
  execute function fit_elevations();
revoke create on schema public from as_definer;
revoke execute on function fit_elevations() from public;
grant select, update (state, ends_at, approver) on admin_elevations to as_definer;
revoke update (approver) on admin_elevations from as_customer;

-- As before (0069), and a customer may end what runs, now and not later.
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
    if not (old.state = 'requested' and old.approver = 'customer' and new.state in ('active', 'denied')
      or old.state = 'active' and new.state = 'ended' and new.ends_at <= old.ends_at) then
      raise exception 'row-level security: a customer only answers the elevations it is asked about, and ends them';
    end if;
  elsif begins and 'customer' in (decides, new.approver)
    or tg_op = 'INSERT' and new.approver <> (case decides when 'reason' then 'nobody' when 'approval' then 'partner' else 'customer' end) then
    raise exception 'row-level security: the customer approves this elevation';
  end if;
  return new;
end $$;

-- What an ended relationship left behind before this version.
alter table admin_elevations no force row level security;
update admin_elevations e set state = 'ended', ends_at = least(e.ends_at, r.ended_at)
from admin_relationships r
where r.id = e.relationship_id and r.state <> 'active' and e.state in ('requested', 'active');
alter table admin_elevations force row level security;
