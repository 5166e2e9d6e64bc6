-- A tenant's own sign-in: an OpenID Connect provider for the people whose names end in its proved domains.
create table identity_providers (
  organisation_id uuid primary key references organisations,
  name          text not null,
  issuer        text not null,
  client_id     text not null,
  client_secret bytea not null, -- sealed
  creates_users boolean not null,
  group_claim   text not null,
  group_roles   jsonb not null default '[]',
  is_exclusive  boolean not null default false,
  tested_at     timestamptz,
  changed_by_name text not null,
  changed_at    timestamptz not null,
  check (not is_exclusive or tested_at is not null)
);
alter table identity_providers enable row level security;
alter table identity_providers force row level security;
do $$ declare capacity text; begin
  foreach capacity in array array['operator', 'provider', 'reseller', 'customer'] loop
    execute format('create policy %I on identity_providers to %I using (organisation_id = (select current_org()))', capacity, 'as_' || capacity);
    -- The secret is written, never read by the people of the organisation.
    execute format('grant select (organisation_id, name, issuer, client_id, creates_users, group_claim, group_roles, is_exclusive, tested_at, changed_by_name, changed_at), insert, update, delete on identity_providers to %I', 'as_' || capacity);
  end loop;
end $$;
create policy identity on identity_providers to as_identity using (true);
grant select, update (tested_at) on identity_providers to as_identity;

-- Who came in through a provider: its subject stands for the person, also when the name changes there.
create table external_identities (
  organisation_id uuid not null references organisations,
  issuer          text not null,
  subject         text not null,
  user_id         uuid not null references users,
  linked_at       timestamptz not null,
  last_used_at    timestamptz not null,
  primary key (organisation_id, issuer, subject)
);
create index external_identities_of_user on external_identities (user_id);
alter table external_identities enable row level security;
alter table external_identities force row level security;
create policy identity on external_identities to as_identity using (true);
grant select, insert, update on external_identities to as_identity;
do $$ declare capacity text; begin
  foreach capacity in array array['operator', 'provider', 'reseller', 'customer'] loop
    execute format('create policy %I on external_identities to %I using (organisation_id = (select current_org()))', capacity, 'as_' || capacity);
    execute format('grant select, delete on external_identities to %I', 'as_' || capacity);
  end loop;
end $$;
