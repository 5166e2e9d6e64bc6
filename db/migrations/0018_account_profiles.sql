-- What an organisation says about itself in account settings, a section at a time, each with its version: two
-- people who type at once never overwrite each other unseen (W2g).
create table account_profiles (
  organisation_id uuid not null references organisations,
  section         text not null check (section in ('legal', 'support', 'security-contact', 'bill-to', 'tax-id')),
  content         jsonb not null,
  version         integer not null,
  changed_by_name text not null,
  changed_at      timestamptz not null,
  primary key (organisation_id, section)
);
alter table account_profiles enable row level security;
alter table account_profiles force row level security;
do $$ declare c text; begin
  foreach c in array array['operator', 'provider', 'reseller', 'customer'] loop
    execute format('create policy %I on account_profiles to %I using (organisation_id = (select current_org()))', c, 'as_' || c);
    execute format('grant select, insert, update on account_profiles to %I', 'as_' || c);
  end loop;
end $$;
-- Support is what customers are shown and mails name; the rest is the organisation's own.
create policy identity on account_profiles for select to as_identity using (section = 'support');
create policy worker on account_profiles for select to as_worker using (section = 'support');
grant select on account_profiles to as_identity, as_worker;

-- A change of legal data is an application of its own, about an enrolment that stays active until it is decided
-- (domain.md §3.3 re-verification, pain 4).
alter table enrolments
  add column revision_of uuid references enrolments,
  add column profile_version integer not null default 1;
alter table enrolments drop constraint enrolments_state_check;
alter table enrolments add constraint enrolments_state_check check (state in
  ('draft', 'email_verification', 'under_review', 'info_requested', 'qualified', 'active', 'rejected', 'withdrawn', 'adopted'));
alter table enrolments add constraint revisions_are_adopted check (
  case when revision_of is null then state <> 'adopted' else state not in ('draft', 'qualified', 'active') end);
drop index one_open_enrolment;
create unique index one_open_enrolment on enrolments (organisation_id) where state <> 'withdrawn' and revision_of is null;
create unique index one_open_revision on enrolments (organisation_id) where revision_of is not null and state not in ('withdrawn', 'adopted');
create index enrolments_of_organisation on enrolments (organisation_id);
grant insert on enrolments to as_identity;
grant update (organisation_name, profile_version) on enrolments to as_identity;
grant insert on vetting_checks to as_identity;
drop policy operator_decides on enrolments;
create policy operator_decides on enrolments for update to as_operator using (state in ('under_review', 'info_requested'))
  with check (state in ('under_review', 'info_requested', 'qualified', 'rejected', 'adopted'));

-- A partner's new name reaches the lists of its customers and partners, where it stands on each row.
create policy definer_names on relationships for update to as_definer using (true);
grant update (partner_name) on relationships to as_definer;
create policy definer_names on partnerships for update to as_definer using (true);
grant update (provider_name, provider_sort_name, reseller_name, reseller_sort_name) on partnerships to as_definer;
grant create on schema public to as_definer; -- only to be given its function
create function name_partner() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update relationships set partner_name = new.name where partner_id = new.id and partner_name <> new.name;
  update partnerships set reseller_name = new.name, reseller_sort_name = new.sort_name where reseller_id = new.id;
  update partnerships set provider_name = new.name, provider_sort_name = new.sort_name where provider_id = new.id;
  return null;
end $$;
alter function name_partner() owner to as_definer;
revoke create on schema public from as_definer;
create trigger name_partner after update on organisations for each row
  when (old.name <> new.name and new.kind in ('provider', 'reseller')) execute function name_partner();

-- Partners in business bring what they gave when they enrolled.
alter table enrolments no force row level security;
alter table account_profiles no force row level security;
insert into account_profiles (organisation_id, section, content, version, changed_by_name, changed_at)
select organisation_id, 'support', profile -> 'supportContact', 1, applicant_name, coalesce(signed_at, created_at)
from enrolments where state = 'active' and profile -> 'supportContact' is not null;
insert into account_profiles (organisation_id, section, content, version, changed_by_name, changed_at)
select organisation_id, 'tax-id', jsonb_build_object('taxId', profile #>> '{legalProfile,taxId}'), 1, applicant_name, coalesce(signed_at, created_at)
from enrolments where state = 'active' and profile #>> '{legalProfile,taxId}' <> '';
alter table enrolments force row level security;
alter table account_profiles force row level security;

-- Locations of a partner (W2g, pain 9): each with a partner ID of its own; archived, never removed.
create sequence location_partner_ids start 7000001;
grant usage on sequence location_partner_ids to as_identity;
create table locations (
  id              uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  partner_id      text not null unique references membership_profiles,
  name            text not null,
  address         jsonb not null,
  country         text not null,
  contact         jsonb not null,
  state           text not null check (state in ('active', 'inactive', 'archived')),
  version         integer not null default 1,
  created_at      timestamptz not null,
  created_by_name text not null,
  archived_at     timestamptz,
  archived_by_name text
);
create index locations_by_time on locations (organisation_id, created_at desc, id desc);
alter table locations enable row level security;
alter table locations force row level security;
create policy provider on locations to as_provider using (organisation_id = (select current_org()));
create policy reseller on locations to as_reseller using (organisation_id = (select current_org()));
create policy operator on locations for select to as_operator using (true);
create policy identity on locations for select to as_identity using (true);
grant select, insert, update on locations to as_provider, as_reseller;
grant select on locations to as_operator, as_identity;
-- A location's ID is never given to anybody else (I-41): archiving is for good.
create function guard_location() returns trigger language plpgsql as $$
begin
  if old.state = 'archived' then raise exception 'row-level security: an archived location stays archived'; end if;
  if new.partner_id <> old.partner_id or new.country <> old.country then
    raise exception 'row-level security: a location keeps its partner ID and country';
  end if;
  return new;
end $$;
create trigger guard before update on locations for each row execute function guard_location();
grant insert, update (name, is_active) on membership_profiles to as_identity;
grant insert on membership_accounts to as_identity;
