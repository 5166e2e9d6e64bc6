-- People: their sessions, failed sign-ins, links, and lists that walk an index also when searched.

-- How names sort and are found (platform/names.ts says the same in TypeScript); computed, so that it cannot drift.
alter table users add column sort_name text collate "C" not null generated always as (
  left(btrim(lower(replace(regexp_replace(normalize(display_name, NFKD), '[\u0300-\u036f]', '', 'g'), 'ß', 'ss'))), 300)
) stored;
create index users_by_name on users (organisation_id, sort_name, id);
grant select (sort_name) on users to as_provider, as_reseller, as_customer, as_operator;

alter table users add column deleted_at timestamptz;
grant select (deleted_at) on users to as_provider, as_reseller, as_customer, as_operator;
create index users_to_purge on users (deleted_at) where state = 'deleted';

-- A list of people holds guests too, whose own rows belong to another organisation: name and state are repeated
-- at the membership, which every list of people walks along. A trigger keeps them.
alter table memberships add column sort_name text collate "C" not null default '';
alter table memberships add column state text not null default 'active';
-- Forced policies hide the rows from an owner that is no superuser, too.
alter table users no force row level security;
alter table memberships no force row level security;
update memberships m set sort_name = u.sort_name, state = u.state from users u where u.id = m.user_id;
alter table users force row level security;
alter table memberships force row level security;
create index memberships_by_name on memberships (organisation_id, sort_name, user_id);
create index memberships_by_state on memberships (organisation_id, state, sort_name, user_id);
create index memberships_with_roles on memberships (organisation_id, sort_name, user_id) where roles <> '{}';

grant create on schema public to as_definer; -- only to be given its functions
create function name_membership() returns trigger language plpgsql security definer set search_path = public as $$
begin
  select u.sort_name, u.state into new.sort_name, new.state from users u where u.id = new.user_id;
  return new;
end $$;
alter function name_membership() owner to as_definer;
create trigger name_membership before insert on memberships for each row execute function name_membership();

create policy definer_names on memberships for update to as_definer using (true);
grant update (sort_name, state) on memberships to as_definer;
create function name_memberships() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update memberships set sort_name = new.sort_name, state = new.state
  where user_id = new.id and (sort_name, state) is distinct from (new.sort_name, new.state);
  return null;
end $$;
alter function name_memberships() owner to as_definer;
revoke create on schema public from as_definer;
create trigger name_memberships after update on users for each row
  when (old.display_name <> new.display_name or old.state <> new.state) execute function name_memberships();

grant delete on memberships to as_identity;
-- A guest that was removed or left is refused on the next request.
create function announce_membership_end() returns trigger language plpgsql as $$
begin
  perform pg_notify('sessions', old.user_id::text);
  return null;
end $$;
create trigger announce_end after delete on memberships for each row execute function announce_membership_end();

-- Failed sign-ins, counted per name and network, per network, per name, and per known device. The keys are
-- keyed hashes: what somebody typed by mistake into the name's field stands nowhere.
create table sign_in_failures (
  key           text primary key,
  failed        integer not null,
  first_at      timestamptz not null,
  last_at       timestamptz not null,
  blocked_until timestamptz
);
create index sign_in_failures_by_age on sign_in_failures (last_at);
alter table sign_in_failures enable row level security;
alter table sign_in_failures force row level security;
create policy identity on sign_in_failures to as_identity using (true);
grant select, insert, update, delete on sign_in_failures to as_identity;
create policy worker on sign_in_failures to as_worker using (true);
grant select, delete on sign_in_failures to as_worker;
drop table sign_in_attempts;

-- Sessions as their owner sees them. The place is a network, never a whole address.
alter table sessions add column handle uuid not null default new_id();
alter table sessions add column network text not null default '';
alter table sessions add column last_seen_at timestamptz not null default now();
create unique index sessions_by_handle on sessions (handle);
create index sessions_in_force on sessions (user_id, created_at desc) where ended_at is null;
-- That a session was seen again is nothing the other processes have to forget it for.
drop trigger announce on sessions;
create trigger announce after update on sessions for each row
  when (old.last_seen_at is not distinct from new.last_seen_at) execute function announce_session_change();

alter table password_links add column purpose text not null default 'invite' check (purpose in ('invite', 'reset'));
create index password_links_in_force on password_links (user_id) where used_at is null;

-- What happened to a person's account is shown to that person, whichever organisation it happened in: the
-- directory reads these families of events and no others.
create index events_of_person on events (subject_id, at desc, id desc)
  where split_part(action, '.', 1) = any ('{session,sign-in,password,role,user,guest,second-factor,totp,passkey,recovery-codes}');
create policy identity_reads on events for select to as_identity
  using (split_part(action, '.', 1) = any ('{session,sign-in,password,role,user,guest,second-factor,totp,passkey,recovery-codes}'));
grant select on events to as_identity;

-- Invitations of guests: people of another organisation, with the limited roles of guests.
create table guest_invitations (
  id              uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  email           text not null,
  roles           text[] not null,
  language        text not null check (language in ('en', 'de')),
  state           text not null check (state in ('sent', 'accepted', 'revoked')),
  invited_by      uuid not null,
  invited_by_name text not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  accepted_by     uuid references users,
  answered_at     timestamptz
);
create index guest_invitations_by_time on guest_invitations (organisation_id, created_at desc, id desc);

-- Requests for roles: a person asks with a reason, whoever assigns roles decides.
create table access_requests (
  id              uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  user_id         uuid not null references users,
  user_name       text not null,
  role            text not null,
  reason          text not null,
  state           text not null check (state in ('open', 'approved', 'denied', 'withdrawn')),
  created_at      timestamptz not null,
  decided_at      timestamptz,
  decided_by_name text,
  decision_reason text
);
create index access_requests_by_state on access_requests (organisation_id, state, created_at desc, id desc);
create index access_requests_of_person on access_requests (organisation_id, user_id, created_at desc, id desc);
create unique index access_requests_open on access_requests (organisation_id, user_id, role) where state = 'open';

do $$ declare t text; c text; begin
  foreach t in array array['guest_invitations', 'access_requests'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy identity on %I to as_identity using (true)', t);
    execute format('grant select, insert, update on %I to as_identity', t);
    execute format('create policy worker on %I for select to as_worker using (true)', t);
    execute format('grant select on %I to as_worker', t);
    foreach c in array array['operator', 'provider', 'reseller', 'customer'] loop
      execute format('create policy %I on %I to %I using (organisation_id = (select current_org()))', c, t, 'as_' || c);
      execute format('grant select, insert, update on %I to %I', t, 'as_' || c);
    end loop;
  end loop;
end $$;
