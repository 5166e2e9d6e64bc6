-- Markets: the tenant's country decides region and currency (I-08).
create table countries (
  code     text primary key,
  region   text not null,
  currency text not null
);
alter table countries enable row level security;
alter table countries force row level security;
create policy everyone on countries for select using (true);
grant select on countries to as_operator, as_provider, as_reseller, as_customer, as_identity, as_link, as_worker, as_definer;
insert into countries (code, region, currency)
select code, 'EU/EFTA', case when code in ('CH', 'LI') then 'CHF' else 'EUR' end
from unnest(string_to_array('AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK', ' ')) code;
insert into countries (code, region, currency) values ('US', 'US', 'USD'), ('CA', 'CA', 'CAD'), ('GB', 'GB', 'GBP');

create table organisations (
  id         uuid primary key default new_id(),
  kind       text not null check (kind in ('operator', 'provider', 'reseller', 'customer')),
  name       text not null,
  sort_name  text not null,
  country    text not null references countries,
  language   text not null check (language in ('en', 'de')),
  state      text not null check (state in ('enrolling', 'active', 'suspended', 'closed')),
  partner_id text,
  created_at timestamptz not null
);
create index organisations_by_name on organisations (kind, sort_name, id);

create table tenants (
  id              uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  initial_domain  text not null unique check (initial_domain = lower(initial_domain)),
  created_at      timestamptz not null
);
create index tenants_of_organisation on tenants (organisation_id);

create table users (
  id              uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  tenant_id       uuid not null references tenants,
  user_name       text not null unique check (user_name = lower(user_name)),
  first_name      text not null,
  last_name       text not null,
  display_name    text not null,
  email           text,
  language        text not null check (language in ('en', 'de')),
  password_hash   text,
  state           text not null check (state in ('invited', 'active', 'disabled', 'deleted')),
  usage_location  text,
  last_sign_in_at timestamptz,
  created_at      timestamptz not null
);
create index users_of_organisation on users (organisation_id, display_name, id);

create table memberships (
  user_id         uuid not null references users,
  organisation_id uuid not null references organisations,
  roles           text[] not null,
  is_guest        boolean not null default false,
  created_at      timestamptz not null,
  primary key (organisation_id, user_id)
);
create index memberships_of_user on memberships (user_id);

create table sessions (
  id              text primary key, -- SHA-256 of the cookie; the cookie itself is nowhere stored
  user_id         uuid not null references users,
  organisation_id uuid not null references organisations,
  user_agent      text not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  ended_at        timestamptz
);
create index sessions_of_user on sessions (user_id);

-- Failed sign-ins by the name that was typed, whether such a person exists or not: both look alike from outside.
create table sign_in_attempts (
  name         text primary key,
  failed       integer not null,
  locked_until timestamptz,
  last_at      timestamptz not null
);

create table password_links (
  id              uuid primary key default new_id(),
  user_id         uuid not null references users,
  organisation_id uuid not null references organisations,
  expires_at      timestamptz not null,
  used_at         timestamptz
);

do $$ declare t text; begin
  foreach t in array array['organisations', 'tenants', 'users', 'memberships', 'sessions', 'sign_in_attempts', 'password_links'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy identity on %I to as_identity using (true)', t);
    execute format('grant select, insert, update on %I to as_identity', t);
    execute format('create policy worker on %I for select to as_worker using (true)', t);
    execute format('grant select on %I to as_worker', t);
  end loop;
end $$;

grant delete on sign_in_attempts to as_identity;

create policy operator on organisations to as_operator using (true);
create policy provider on organisations to as_provider using (id = (select current_org()));
create policy reseller on organisations to as_reseller using (id = (select current_org()));
create policy customer on organisations to as_customer using (id = (select current_org()));
grant select, update (state) on organisations to as_operator;
grant select on organisations to as_provider, as_customer;
grant select, update (state, name, sort_name, partner_id) on organisations to as_reseller;

create policy operator on tenants for select to as_operator using (true);
create policy provider on tenants for select to as_provider using (organisation_id = (select current_org()));
create policy reseller on tenants for select to as_reseller using (organisation_id = (select current_org()));
create policy customer on tenants for select to as_customer using (organisation_id = (select current_org()));
grant select on tenants to as_operator, as_provider, as_reseller, as_customer;

-- Ending a session, a role or a person holds at once in every process.
create function announce_session_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('sessions', new.user_id::text);
  return null;
end $$;
create trigger announce after update on sessions for each row execute function announce_session_change();
create trigger announce after update on memberships for each row execute function announce_session_change();
create function announce_user_change() returns trigger language plpgsql as $$
begin
  if new.state <> old.state or new.password_hash is distinct from old.password_hash
    or new.language <> old.language or new.display_name <> old.display_name then
    perform pg_notify('sessions', new.id::text);
  end if;
  return null;
end $$;
create trigger announce after update on users for each row execute function announce_user_change();
create function announce_organisation_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('sessions', 'organisation ' || new.id::text);
  return null;
end $$;
create trigger announce after update on organisations for each row execute function announce_organisation_change();
