-- Taking care of delegated administration: renewals in bulk, rights for an hour, which roles are used, and one row
-- per customer that says how its access stands.

-- Rights for a time (just in time): within an admin relationship, with a reason, and where wanted with an approver.
alter table admin_relationships add column elevation text not null default 'off' check (elevation in ('off', 'reason', 'approval'));
grant update (elevation) on admin_relationships to as_provider, as_reseller;

create table admin_elevations (
  id                uuid primary key default new_id(),
  relationship_id   uuid not null,
  relationship_name text not null,
  partner_id        uuid not null,
  customer_id       uuid not null,
  user_id           uuid not null references users,
  user_name         text not null,
  roles             text[] not null check (cardinality(roles) > 0),
  reason            text not null,
  ticket            text,
  minutes           integer not null check (minutes between 15 and 480),
  state             text not null check (state in ('requested', 'active', 'denied', 'ended')),
  requested_at      timestamptz not null,
  decided_at        timestamptz,
  decided_by_name   text,
  ends_at           timestamptz,
  check (state <> 'active' or ends_at is not null),
  foreign key (relationship_id, partner_id, customer_id) references admin_relationships (id, partner_id, customer_id) on delete cascade
);
create index admin_elevations_of_pair on admin_elevations (partner_id, customer_id, requested_at desc, id desc);
create index admin_elevations_of_customer on admin_elevations (customer_id, requested_at desc, id desc);
create index admin_elevations_of_person on admin_elevations (partner_id, customer_id, user_id) where state = 'active';
create index admin_elevations_due on admin_elevations (ends_at, id) where state = 'active';

-- Nobody is given more, or for longer, than the customer approved; who is out of the group's reach is not lifted by a
-- relationship that ended.
create function guard_elevation() returns trigger language plpgsql as $$
begin
  if new.state in ('requested', 'active') and not exists (
    select from admin_relationships r
    where r.id = new.relationship_id and r.state = 'active' and r.ends_at > now() and new.roles <@ r.roles and r.elevation <> 'off') then
    raise exception 'row-level security: an elevation stays within its admin relationship';
  end if;
  if new.state = 'active' and new.ends_at > now() + make_interval(mins => new.minutes + 5) then
    raise exception 'row-level security: an elevation ends after its minutes';
  end if;
  return new;
end $$;
create trigger guard_elevation before insert or update of state, roles, ends_at on admin_elevations for each row
  when (current_user in ('as_provider', 'as_reseller')) execute function guard_elevation();

-- The last day on which somebody of a partner used a role at a customer: one row, written once a day.
create table role_uses (
  partner_id  uuid not null,
  customer_id uuid not null,
  role        text not null,
  used_on     date not null,
  primary key (partner_id, customer_id, role)
);
create index role_uses_of_customer on role_uses (customer_id, partner_id);

-- Renewals of many at once: the job and one row with its result for each.
create table admin_renewals (
  id                uuid primary key default new_id(),
  partner_id        uuid not null references organisations,
  requested_by      uuid not null,
  requested_by_name text not null,
  partner_name      text not null,
  without_roles     text[] not null,
  total             integer not null,
  created_at        timestamptz not null,
  finished_at       timestamptz
);
create index admin_renewals_of_partner on admin_renewals (partner_id, created_at desc, id desc);
create table admin_renewal_rows (
  renewal_id      uuid not null references admin_renewals on delete cascade,
  position        integer not null,
  partner_id      uuid not null,
  relationship_id uuid not null,
  customer_id     uuid not null,
  customer_name   text not null,
  name            text not null,
  state           text not null default 'waiting' check (state in ('waiting', 'extended', 'requested', 'refused')),
  reason          text,
  successor_id    uuid,
  primary key (renewal_id, position)
);
create unique index one_row_of_a_renewal on admin_renewal_rows (renewal_id, relationship_id);
create index admin_renewal_rows_of_partner on admin_renewal_rows (partner_id, renewal_id, position);
create index admin_renewal_rows_waiting on admin_renewal_rows (renewal_id, position) where state = 'waiting';

-- How the access to each customer stands, for a list that sorts by any of it; triggers keep it.
create table access_health (
  partner_id       uuid not null,
  customer_id      uuid not null,
  customer_name    text not null,
  sort_name        text not null,
  has_default      boolean not null,
  active           integer not null,
  pending          integer not null,
  ends_at          timestamptz not null,
  has_global_admin boolean not null,
  without_group    integer not null,
  active_since     timestamptz not null,
  used_on          date not null,
  primary key (partner_id, customer_id)
);
create index access_health_by_name on access_health (partner_id, sort_name, customer_id);
create index access_health_by_end on access_health (partner_id, ends_at, customer_id);
create index access_health_by_use on access_health (partner_id, used_on, customer_id);

do $$ declare t text; kind text; begin
  foreach t in array array['admin_elevations', 'role_uses', 'admin_renewals', 'admin_renewal_rows', 'access_health'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy worker on %I to as_worker using (true)', t);
    execute format('create policy definer on %I to as_definer using (true)', t);
    foreach kind in array array['provider', 'reseller'] loop
      execute format('create policy %I on %I to %I using (partner_id = (select current_org()))', kind, t, 'as_' || kind);
      execute format('grant select on %I to %I', t, 'as_' || kind);
    end loop;
  end loop;
end $$;
create policy customer on admin_elevations for select to as_customer using (customer_id = (select current_org()));
create policy customer on role_uses for select to as_customer using (customer_id = (select current_org()));
grant select on admin_elevations, role_uses to as_customer;
grant insert, update (state, decided_at, decided_by_name, ends_at) on admin_elevations to as_provider, as_reseller;
grant insert on admin_renewals, admin_renewal_rows to as_provider, as_reseller;
grant select, update (state) on admin_elevations to as_worker;
grant select, insert, update on role_uses to as_worker;
grant select, update (finished_at) on admin_renewals to as_worker;
grant select, update (state, reason, successor_id) on admin_renewal_rows to as_worker;
grant select, insert, update, delete on access_health to as_definer;
grant select on role_uses to as_definer;

grant create on schema public to as_definer; -- only to be given its functions
create function refresh_access_health() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into access_health
  select r.partner_id, r.customer_id, r.customer_name, r.sort_name,
    exists (select from grants g where g.partner_id = r.partner_id and g.customer_id = r.customer_id and g.state = 'active'),
    a.active, a.pending, coalesce(a.ends_at, 'infinity'), coalesce(a.has_global_admin, false), a.without_group,
    coalesce(a.active_since, 'infinity'), coalesce(u.used_on, '-infinity')
  from (select distinct partner_id, customer_id from changed) c
  join relationships r on r.partner_id = c.partner_id and r.customer_id = c.customer_id and r.state = 'active'
  cross join lateral (
    select count(*) filter (where x.state = 'active')::int as active,
      count(*) filter (where x.state = 'approval_pending')::int as pending,
      min(x.ends_at) filter (where x.state = 'active') as ends_at,
      bool_or(x.state = 'active' and 'global-administrator' = any (x.roles)) as has_global_admin,
      count(*) filter (where x.state = 'active' and not exists (select from admin_assignments m where m.relationship_id = x.id))::int as without_group,
      min(x.answered_at) filter (where x.state = 'active') as active_since
    from admin_relationships x where x.partner_id = r.partner_id and x.customer_id = r.customer_id) a
  cross join lateral (
    select max(used_on) as used_on from role_uses u where u.partner_id = r.partner_id and u.customer_id = r.customer_id) u
  on conflict (partner_id, customer_id) do update set
    customer_name = excluded.customer_name, sort_name = excluded.sort_name, has_default = excluded.has_default,
    active = excluded.active, pending = excluded.pending, ends_at = excluded.ends_at,
    has_global_admin = excluded.has_global_admin, without_group = excluded.without_group,
    active_since = excluded.active_since, used_on = excluded.used_on;
  delete from access_health h using (select distinct partner_id, customer_id from changed) c
  where h.partner_id = c.partner_id and h.customer_id = c.customer_id
    and not exists (select from relationships r where r.partner_id = h.partner_id and r.customer_id = h.customer_id and r.state = 'active');
  return null;
end $$;
alter function refresh_access_health() owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function refresh_access_health(), guard_elevation() from public;

do $$ declare t text; begin
  foreach t in array array['relationships', 'grants', 'admin_relationships', 'admin_assignments', 'role_uses'] loop
    execute format('create trigger health_after_insert after insert on %I referencing new table as changed for each statement execute function refresh_access_health()', t);
    execute format('create trigger health_after_update after update on %I referencing new table as changed for each statement execute function refresh_access_health()', t);
    execute format('create trigger health_after_delete after delete on %I referencing old table as changed for each statement execute function refresh_access_health()', t);
  end loop;
end $$;

-- What there is already: a change of each relationship that changes nothing lets the trigger write its row.
alter table relationships no force row level security;
alter table relationships disable trigger end_admin_relationships;
update relationships set has_admin_rights = has_admin_rights where state = 'active';
alter table relationships enable trigger end_admin_relationships;
alter table relationships force row level security;
