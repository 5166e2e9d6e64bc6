-- The membership registry: who owns which partner ID (domain.md §0). Filled by the operator.
create table membership_accounts (
  user_name     text primary key check (user_name = lower(user_name)),
  password_hash text not null
);
create table membership_profiles (
  partner_id text primary key,
  user_name  text not null references membership_accounts,
  name       text not null,
  country    text not null references countries,
  is_active  boolean not null,
  tenant_id  uuid unique references tenants -- I-41: one transacting tenant, one partner ID
);
create index membership_profiles_of_account on membership_profiles (user_name);

create table enrolments (
  id                   uuid primary key default new_id(),
  organisation_id      uuid not null references organisations,
  tenant_id            uuid not null references tenants,
  organisation_name    text not null,
  domain               text not null,
  country              text not null,
  state                text not null check (state in ('draft', 'email_verification', 'under_review', 'qualified', 'active', 'rejected', 'withdrawn')),
  membership_user_name text,
  partner_id           text,
  draft                jsonb not null default '{}',
  profile              jsonb,
  applicant_id         uuid not null references users,
  applicant_name       text not null,
  submitted_at         timestamptz,
  link_id              uuid not null default gen_random_uuid(),
  link_expires_at      timestamptz,
  email_confirmed_at   timestamptz,
  decided_at           timestamptz,
  decided_by           uuid,
  rejection_reason     text,
  comment              text,
  signed_at            timestamptz,
  created_at           timestamptz not null
);
create unique index one_open_enrolment on enrolments (organisation_id) where state <> 'withdrawn';
create unique index enrolment_by_link on enrolments (link_id);
create index enrolments_by_state on enrolments (state, submitted_at, id);

create table partner_agreements (
  organisation_id uuid not null references organisations,
  version         text not null,
  region          text not null,
  signed_by       uuid not null references users,
  signed_at       timestamptz not null,
  primary key (organisation_id, version)
);

do $$ declare t text; begin
  foreach t in array array['membership_accounts', 'membership_profiles', 'enrolments', 'partner_agreements'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
create policy identity on membership_accounts to as_identity using (true);
grant select on membership_accounts to as_identity;
create policy identity on membership_profiles to as_identity using (true);
grant select, update (tenant_id) on membership_profiles to as_identity;

create policy reseller on enrolments to as_reseller using (organisation_id = (select current_org()))
  with check (organisation_id = (select current_org()) and state in ('draft', 'email_verification', 'withdrawn', 'active'));
-- Only the operator can make an enrolment qualified (I-42), only the contact's link can bring it to review.
create policy operator on enrolments for select to as_operator using (state <> 'draft');
create policy operator_decides on enrolments for update to as_operator using (state = 'under_review')
  with check (state in ('qualified', 'rejected'));
create policy link on enrolments to as_link using (link_id = (select current_link()))
  with check (link_id = (select current_link()) and state in ('under_review', 'rejected'));
create policy worker on enrolments for select to as_worker using (true);
grant select, insert, update on enrolments to as_reseller;
grant select, update (state, decided_at, decided_by, rejection_reason, comment) on enrolments to as_operator;
grant select, update (state, email_confirmed_at, decided_at, rejection_reason) on enrolments to as_link;
grant select on enrolments to as_worker;

create policy reseller on partner_agreements to as_reseller using (organisation_id = (select current_org()));
create policy definer on partner_agreements for select to as_definer using (true);
grant select, insert on partner_agreements to as_reseller;
grant select on partner_agreements to as_definer;
create policy definer on organisations for select to as_definer using (true);
grant select on organisations to as_definer;
create policy definer on tenants for select to as_definer using (true);
grant select on tenants to as_definer;
create policy definer on users for select to as_definer using (true);
grant select on users to as_definer;
create policy definer on memberships for select to as_definer using (true);
grant select on memberships to as_definer;
