-- The registry never brings back the partner ID of an archived location, whoever tries (pain 9, I-41).
create function keep_archived() returns trigger language plpgsql as $$
begin
  if exists (select from locations where partner_id = new.partner_id and state = 'archived') then new.is_active := false; end if;
  return new;
end $$;
create trigger keep_archived before update of is_active on membership_profiles for each row
  when (new.is_active) execute function keep_archived();

-- Security groups (W2f): people of the own tenant; roles given to a group hold for its members.
create table security_groups (
  id              uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  name            text not null,
  sort_name       text collate "C" not null,
  description     text not null,
  roles           text[] not null default '{}',
  version         integer not null default 1,
  created_by_name text not null,
  created_at      timestamptz not null
);
create unique index one_group_of_a_name on security_groups (organisation_id, sort_name);
create index security_groups_by_name on security_groups (organisation_id, sort_name, id);

-- A member's own name is repeated, so that the list of members is one walk along an index.
create table group_members (
  group_id        uuid not null references security_groups on delete cascade,
  organisation_id uuid not null,
  user_id         uuid not null,
  sort_name       text collate "C" not null,
  added_by_name   text not null,
  added_at        timestamptz not null,
  primary key (group_id, user_id),
  foreign key (organisation_id, user_id) references memberships on delete cascade
);
create index group_members_by_name on group_members (group_id, sort_name, user_id);
create index groups_of_member on group_members (organisation_id, user_id);

do $$ declare t text; begin
  foreach t in array array['security_groups', 'group_members'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy identity on %I to as_identity using (true)', t);
    execute format('grant select, insert, update, delete on %I to as_identity', t);
  end loop;
end $$;

-- What a person may do is in `roles`, as before: the own roles and those of the groups. Whoever writes `roles`
-- alone means the own ones.
alter table memberships add column own_roles text[] not null default '{}', add column group_roles text[] not null default '{}';
alter table memberships no force row level security;
alter table memberships disable trigger announce;
update memberships set own_roles = roles;
alter table memberships enable trigger announce;
alter table memberships force row level security;
create function unite_roles() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.own_roles = '{}' then new.own_roles := new.roles; end if;
  elsif new.roles is distinct from old.roles and new.own_roles is not distinct from old.own_roles
    and new.group_roles is not distinct from old.group_roles then
    new.own_roles := new.roles;
  end if;
  if new.group_roles = '{}' then
    new.roles := new.own_roles;
  else
    new.roles := array(select distinct role from unnest(new.own_roles || new.group_roles) as role order by role);
  end if;
  return new;
end $$;
create trigger unite_roles before insert or update of roles, own_roles, group_roles on memberships
  for each row execute function unite_roles();

-- For the security report: the sign-ins of an organisation by time.
create index sessions_of_organisation on sessions (organisation_id, created_at);

-- Who is renamed sorts anew in their groups, too.
create policy definer on group_members to as_definer using (true);
grant select, update (sort_name) on group_members to as_definer;
create function name_group_members() returns trigger language plpgsql as $$
begin
  update group_members set sort_name = new.sort_name where organisation_id = new.organisation_id and user_id = new.user_id;
  return null;
end $$;
create trigger name_group_members after update of sort_name on memberships for each row
  when (old.sort_name <> new.sort_name) execute function name_group_members();
