-- A tenant says whether its people need a second factor; whoever acts for it is bound by it. Tenants made from
-- now on get their policy from the application.
alter table tenants add column mfa_policy text not null default 'optional' check (mfa_policy in ('required', 'optional'));

-- When the person of a session last proved who they are, and by what. Sessions from before knew passwords only.
alter table sessions add column password_at timestamptz, add column second_factor_at timestamptz;
alter table sessions no force row level security; -- hides them from an owner that is no superuser, too
update sessions set password_at = created_at;
alter table sessions force row level security;

-- A retried sign-in gets back the proofs of the first one, never newer ones.
alter table idempotency_keys add column session_password_at timestamptz, add column session_second_factor_at timestamptz;

create table second_factors (
  id            uuid primary key default new_id(),
  user_id       uuid not null references users,
  kind          text not null check (kind in ('totp', 'passkey')),
  name          text not null,
  secret        bytea,    -- authenticator app: sealed with a key of the installation
  last_step     bigint,   -- authenticator app: the time step of the last code taken; no code works twice
  credential_id text unique,
  public_key    bytea,
  counter       bigint,
  transports    text[],
  created_at    timestamptz not null,
  last_used_at  timestamptz,
  check (case kind when 'totp' then secret is not null
    else credential_id is not null and public_key is not null and counter is not null and transports is not null end)
);
create index second_factors_of_user on second_factors (user_id, created_at, id);

-- Keyed hashes; the codes themselves were shown once.
create table recovery_codes (
  user_id uuid not null references users,
  hash    text not null,
  used_at timestamptz,
  primary key (user_id, hash)
);

-- What a browser or an app was given and has to come back with: once, and soon.
create table factor_challenges (
  id         uuid primary key default new_id(),
  purpose    text not null check (purpose in ('totp-set-up', 'passkey-set-up', 'passkey-proof', 'passkey-sign-in')),
  user_id    uuid references users,
  value      bytea not null, -- the challenge; for an authenticator app its sealed secret
  expires_at timestamptz not null
);
create index factor_challenges_by_age on factor_challenges (expires_at);

do $$ declare t text; begin
  foreach t in array array['second_factors', 'recovery_codes', 'factor_challenges'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy identity on %I to as_identity using (true)', t);
    execute format('grant select, insert, update, delete on %I to as_identity', t);
  end loop;
end $$;
create policy worker on factor_challenges for delete to as_worker using (true);
create policy worker_reads on factor_challenges for select to as_worker using (true);
grant select (id, expires_at), delete on factor_challenges to as_worker;

-- A factor or a policy that changes holds on the next request, in every process.
create function announce_factor_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('sessions', coalesce(new.user_id, old.user_id)::text);
  return null;
end $$;
create trigger announce after insert or delete on second_factors for each row execute function announce_factor_change();
create function announce_policy_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('sessions', 'organisation ' || new.organisation_id::text);
  return null;
end $$;
create trigger announce_policy after update of mfa_policy on tenants for each row execute function announce_policy_change();
