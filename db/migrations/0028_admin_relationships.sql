-- Delegated administration (§3.8, W12, W13): what a customer lets a partner administer, for a time, by the
-- partner's security groups. The default administration of an invitation stays in `grants`.
create table admin_relationships (
  id               uuid primary key default new_id(),
  partner_id       uuid not null references organisations,
  partner_kind     text not null check (partner_kind in ('provider', 'reseller')),
  partner_name     text not null,
  customer_id      uuid not null references organisations,
  customer_name    text not null,
  name             text not null check (name ~ '^[A-Za-z0-9_-]{1,50}$'),
  duration_days    integer not null check (duration_days between 1 and 730), -- I-30
  roles            text[] not null check (cardinality(roles) > 0),
  auto_extend      boolean not null,
  state            text not null check (state in
    ('created', 'approval_pending', 'active', 'declined', 'withdrawn', 'request_expired', 'expired', 'terminated')),
  created_by_name  text not null,
  created_at       timestamptz not null,
  requested_at     timestamptz,
  answered_at      timestamptz,
  answered_by_name text,
  ends_at          timestamptz,
  extensions       integer not null default 0,
  told_days        integer,
  ended_at         timestamptz,
  ended_by         text check (ended_by in ('partner', 'customer', 'portal')),
  ended_by_name    text,
  end_reason       text,
  renews           uuid references admin_relationships on delete set null,
  check (state in ('created', 'withdrawn') or requested_at is not null),
  check (state <> 'active' or (ends_at is not null and answered_at is not null)),
  check (not (auto_extend and 'global-administrator' = any (roles))), -- C5
  unique (id, partner_id, customer_id)
);
create unique index one_admin_relationship_of_a_name on admin_relationships (partner_id, lower(name));
create index admin_relationships_of_pair on admin_relationships (partner_id, customer_id, created_at desc, id desc);
create index admin_relationships_of_customer on admin_relationships (customer_id, created_at desc, id desc);
create index admin_relationships_ending on admin_relationships (partner_id, ends_at, id) where state = 'active';
create index admin_relationships_due on admin_relationships (ends_at, id) where state = 'active';
create index admin_requests_due on admin_relationships (requested_at, id) where state = 'approval_pending';
create index admin_relationships_renewing on admin_relationships (renews) where renews is not null;

-- Which group of the partner's people holds which of the approved roles (I-32). It counts while its relationship
-- is active and its end has not come (I-33).
create table admin_assignments (
  id               uuid primary key default new_id(),
  relationship_id  uuid not null,
  partner_id       uuid not null,
  customer_id      uuid not null,
  group_id         uuid not null,
  group_name       text not null,
  roles            text[] not null check (cardinality(roles) > 0),
  assigned_by_name text not null,
  assigned_at      timestamptz not null,
  unique (relationship_id, group_id),
  foreign key (relationship_id, partner_id, customer_id) references admin_relationships (id, partner_id, customer_id) on delete cascade
);
alter table security_groups add constraint group_of_organisation unique (id, organisation_id);
alter table admin_assignments
  add foreign key (group_id, partner_id) references security_groups (id, organisation_id) on delete cascade;
create index admin_assignments_of_pair on admin_assignments (partner_id, customer_id);
create index admin_assignments_of_customer on admin_assignments (customer_id, relationship_id);
create index admin_assignments_of_group on admin_assignments (group_id);

do $$ declare t text; begin
  foreach t in array array['admin_relationships', 'admin_assignments'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy definer on %I to as_definer using (true)', t);
    execute format('create policy worker on %I to as_worker using (true)', t);
    execute format('grant select, delete on %I to as_worker', t);
    execute format('grant select on %I to as_definer', t);
  end loop;
end $$;

-- A partner drafts, asks and ends; the time of an approval, and with it `active`, is not theirs to write.
do $$ declare kind text; begin
  foreach kind in array array['provider', 'reseller'] loop
    execute format('create policy %I on admin_relationships for select to %I using (partner_id = (select current_org()))', kind, 'as_' || kind);
    execute format('create policy %I on admin_relationships for insert to %I with check (partner_id = (select current_org()) and state = ''created'')', kind || '_drafts', 'as_' || kind);
    execute format('create policy %I on admin_relationships for update to %I using (partner_id = (select current_org()))', kind || '_changes', 'as_' || kind);
    execute format('create policy %I on admin_relationships for delete to %I using (partner_id = (select current_org()) and state = ''created'')', kind || '_discards', 'as_' || kind);
    execute format('create policy %I on admin_assignments to %I using (partner_id = (select current_org()))', kind, 'as_' || kind);
    -- Who is in which group of the own organisation decides on a customer's route.
    execute format('create policy %I on group_members for select to %I using (organisation_id = (select current_org()))', kind, 'as_' || kind);
    execute format('create policy %I on security_groups for select to %I using (organisation_id = (select current_org()))', kind, 'as_' || kind);
    execute format('grant select, delete, insert (partner_id, partner_kind, partner_name, customer_id, customer_name, name, duration_days, roles, auto_extend, state, created_by_name, created_at, renews) on admin_relationships to %I', 'as_' || kind);
    execute format('grant update (name, duration_days, roles, auto_extend, state, requested_at, ended_at, ended_by, ended_by_name, end_reason) on admin_relationships to %I', 'as_' || kind);
    execute format('grant select, insert, delete, update (roles, assigned_by_name, assigned_at) on admin_assignments to %I', 'as_' || kind);
    execute format('grant select on group_members, security_groups to %I', 'as_' || kind);
  end loop;
end $$;

-- The customer sees what it was asked for, and only its side approves (I-05).
create policy customer on admin_relationships for select to as_customer using (customer_id = (select current_org()) and state <> 'created');
create policy customer_answers on admin_relationships for update to as_customer using (customer_id = (select current_org()) and state <> 'created');
create policy customer on admin_assignments to as_customer using (customer_id = (select current_org()));
grant select, update (state, auto_extend, answered_at, answered_by_name, ends_at, ended_at, ended_by, ended_by_name, end_reason) on admin_relationships to as_customer;
grant select on admin_assignments to as_customer;
-- What runs out is the worker's; it also asks for renewals.
create policy worker_asks on admin_relationships as restrictive for insert to as_worker with check (state = 'approval_pending');
grant insert, update (state, ends_at, extensions, told_days, ended_at, ended_by) on admin_relationships to as_worker;
grant insert on admin_assignments to as_worker;
grant update (state, ended_at, ended_by, end_reason) on admin_relationships to as_definer;
grant update (group_name) on admin_assignments to as_definer;
grant update (has_admin_rights) on relationships to as_definer;
create policy definer_mirrors on relationships for update to as_definer using (true);

-- Who may move an admin relationship along which edge (§3.8). A policy cannot say it, since it needs the row before.
create function guard_admin_relationship() returns trigger language plpgsql as $$
declare
  edge text[] := array[old.state, new.state];
  is_theirs boolean;
begin
  if (new.partner_id, new.customer_id) is distinct from (old.partner_id, old.customer_id) then
    raise exception 'row-level security: an admin relationship stays between its two';
  end if;
  if old.state <> 'created' and ((new.name, new.duration_days) is distinct from (old.name, old.duration_days) or not new.roles <@ old.roles) then
    raise exception 'row-level security: once asked for, an admin relationship can only lose roles'; -- I-32
  end if;
  if new.auto_extend and not old.auto_extend and old.state <> 'created' and current_user <> 'as_customer' then
    raise exception 'row-level security: only the customer lets an admin relationship extend itself';
  end if;
  is_theirs := case
    when old.state = new.state then true
    when current_user in ('as_provider', 'as_reseller') then edge in (
      array['created', 'approval_pending'], array['approval_pending', 'withdrawn'], array['active', 'terminated'])
    when current_user = 'as_customer' then edge in (
      array['approval_pending', 'active'], array['approval_pending', 'declined'], array['active', 'terminated'])
    when current_user = 'as_worker' then edge in (
      array['approval_pending', 'request_expired'], array['active', 'expired'], array['active', 'terminated'])
    else edge in (
      array['created', 'withdrawn'], array['approval_pending', 'withdrawn'], array['active', 'terminated'])
    end;
  if not is_theirs then
    raise exception 'row-level security: % may not move an admin relationship from % to %', current_user, old.state, new.state;
  end if;
  is_theirs := case
    when new.ends_at is not distinct from old.ends_at then true
    when current_user = 'as_customer' then edge = array['approval_pending', 'active']
      and new.ends_at <= now() + make_interval(days => new.duration_days) + interval '1 hour'
    when current_user = 'as_worker' then edge = array['active', 'active'] and new.auto_extend
      and new.ends_at = old.ends_at + interval '180 days'
    else false end;
  if not is_theirs then
    raise exception 'row-level security: % may not set this end of an admin relationship', current_user; -- I-30
  end if;
  return new;
end $$;
create trigger guard_admin_relationship before update on admin_relationships for each row
  when (current_user like 'as_%') execute function guard_admin_relationship();
-- I-51: a suspended partner asks for nothing new, and consent given to it makes nothing.
create trigger refuse_suspended before insert on admin_relationships for each row when (current_user like 'as_%')
  execute function refuse_suspended('partner_id');
create trigger refuse_suspended_request before update of state on admin_relationships for each row
  when (new.state in ('approval_pending', 'active') and old.state <> new.state and current_user like 'as_%')
  execute function refuse_suspended('partner_id');

-- I-32: a group never holds more than the customer approved.
create function guard_admin_assignment() returns trigger language plpgsql as $$
begin
  if not exists (
    select from admin_relationships r
    where r.id = new.relationship_id and r.state in ('created', 'approval_pending', 'active') and new.roles <@ r.roles) then
    raise exception 'row-level security: an assignment holds only roles of its admin relationship';
  end if;
  return new;
end $$;
create trigger guard_admin_assignment before insert or update of roles on admin_assignments for each row
  when (current_user like 'as_%') execute function guard_admin_assignment();

grant create on schema public to as_definer; -- only to be given its functions

-- `relationships.has_admin_rights` says for lists that there is an administration of either kind.
create function mirror_admin_relationship() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update relationships r set has_admin_rights = new.state = 'active'
    or exists (select from grants g where g.partner_id = r.partner_id and g.customer_id = r.customer_id and g.state = 'active')
    or exists (select from admin_relationships a where a.partner_id = r.partner_id and a.customer_id = r.customer_id and a.state = 'active')
  where r.partner_id = new.partner_id and r.customer_id = new.customer_id and r.state = 'active';
  return null;
end $$;
alter function mirror_admin_relationship() owner to as_definer;
create trigger mirror_admin_relationship after update of state on admin_relationships for each row
  when (old.state <> new.state and (old.state = 'active' or new.state = 'active')) execute function mirror_admin_relationship();

-- I-11: a relationship that ends takes every administration with it.
create function end_admin_relationships() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update admin_relationships set state = case state when 'active' then 'terminated' else 'withdrawn' end,
    ended_at = now(), ended_by = 'portal', end_reason = null
  where partner_id = new.partner_id and customer_id = new.customer_id and state in ('created', 'approval_pending', 'active');
  return null;
end $$;
alter function end_admin_relationships() owner to as_definer;
create trigger end_admin_relationships after update of state on relationships for each row
  when (old.state = 'active' and new.state = 'removed') execute function end_admin_relationships();

-- A group that is renamed is called so in its assignments too.
create function name_admin_assignments() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update admin_assignments set group_name = new.name where group_id = new.id;
  return null;
end $$;
alter function name_admin_assignments() owner to as_definer;
create trigger name_admin_assignments after update of name on security_groups for each row
  when (old.name <> new.name) execute function name_admin_assignments();

revoke create on schema public from as_definer;
revoke execute on function guard_admin_relationship(), guard_admin_assignment(), mirror_admin_relationship(),
  end_admin_relationships(), name_admin_assignments() from public;

-- The history of one admin relationship, for either side.
create index events_of_admin_relationship on events (subject_id, at desc, id desc) where action like 'admin-relationship.%';
