-- The membership registry in the operator's hands (W31, I-41).
alter table membership_accounts
  alter column password_hash drop not null, -- an imported account chooses its password by a mailed link
  add column email text,
  add column has_password boolean not null generated always as (password_hash is not null) stored;
-- As `sortable` of the application writes it: no accents, no case.
alter table membership_profiles
  add column id uuid not null default new_id(),
  add column sort_name text not null generated always as (
    left(btrim(lower(replace(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]', '', 'g'), 'ß', 'ss'))), 300)) stored;
create unique index membership_profile_by_id on membership_profiles (id);
create index membership_profiles_by_name on membership_profiles (sort_name, partner_id);

create table membership_imports (
  id            uuid primary key default new_id(),
  file_name     text not null,
  content       text not null,
  state         text not null check (state in ('validated', 'invalid', 'applied')),
  rows          integer not null,
  added         integer not null,
  changed       integer not null,
  unchanged     integer not null,
  problems      jsonb not null,
  problem_count integer not null,
  created_by    uuid not null references users,
  created_at    timestamptz not null,
  applied_at    timestamptz
);
create index membership_imports_by_time on membership_imports (created_at desc, id desc);

-- A mailed link with which the owner of a membership account chooses its password.
create table membership_links (
  id         uuid primary key,
  user_name  text not null references membership_accounts,
  batch      uuid not null, -- the event's subject: one import, or one account's profile
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index membership_links_of_batch on membership_links (batch);

do $$ declare t text; begin
  foreach t in array array['membership_imports', 'membership_links'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
create policy operator on membership_accounts to as_operator using (true);
create policy operator on membership_profiles to as_operator using (true);
create policy operator on membership_imports to as_operator using (true);
create policy operator on membership_links to as_operator using (true);
create policy identity on membership_links to as_identity using (true);
create policy worker on membership_links for select to as_worker using (true);
create policy worker on membership_accounts for select to as_worker using (true);
grant select (user_name, email, has_password), insert (user_name, email), update (email) on membership_accounts to as_operator;
grant select (user_name, email) on membership_accounts to as_worker;
grant update (password_hash) on membership_accounts to as_identity;
grant select, insert (partner_id, user_name, name, country, is_active), update (user_name, name, country, is_active) on membership_profiles to as_operator;
grant select, insert, update (state, applied_at, content) on membership_imports to as_operator;
grant insert on membership_links to as_operator;
grant select, update (used_at) on membership_links to as_identity;
grant select on membership_links to as_worker;
-- Correcting a wrongly linked partner ID re-stamps the application too.
create policy identity on enrolments to as_identity using (true);
grant select, update (partner_id) on enrolments to as_identity;
