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

-- The checks of an application as a board (domain.md §3.3).
alter table enrolments
  add column due_at timestamptz, -- the earliest due date on the board: the queue's order
  add column owner_id uuid references users,
  add column owner_name text,
  -- What possible duplicates are found by.
  add column name_key text generated always as (
    btrim(regexp_replace(
      regexp_replace(lower(coalesce(profile #>> '{legalProfile,legalName}', organisation_name)), '[^[:alnum:]]+', ' ', 'g'),
      '\m(gmbh|mbh|ag|kg|ohg|ug|gbr|se|eg|ek|e k|co|ltd|limited|llc|inc|corp|sarl|sas|bv|spa|srl)\M', '', 'g'))) stored,
  add column mail_domain text generated always as (split_part(lower(profile #>> '{primaryContact,email}'), '@', 2)) stored,
  add column registration_key text generated always as (
    nullif(regexp_replace(upper(profile #>> '{legalProfile,registrationId}'), '[^A-Z0-9]', '', 'g'), '')) stored;
alter table enrolments drop constraint enrolments_state_check;
alter table enrolments add constraint enrolments_state_check check (state in
  ('draft', 'email_verification', 'under_review', 'info_requested', 'qualified', 'active', 'rejected', 'withdrawn'));
alter table enrolments no force row level security;
update enrolments set due_at = coalesce(decided_at, submitted_at + interval '7 days') where submitted_at is not null;
update enrolments set rejection_reason = 'unclear-ownership' where rejection_reason = 'other';
alter table enrolments force row level security;
create index enrolments_by_due_date on enrolments (state, due_at, id);
create index enrolments_open on enrolments (due_at, id) where state in ('under_review', 'info_requested');
create index enrolments_by_name on enrolments (name_key);
create index enrolments_by_mail_domain on enrolments (mail_domain);
create index enrolments_by_registration on enrolments (registration_key) where registration_key is not null;

create table vetting_checks (
  enrolment_id    uuid not null references enrolments,
  organisation_id uuid not null references organisations,
  kind            text not null check (kind in ('email-ownership', 'employment', 'business', 'due-diligence')),
  state           text not null check (state in ('not_started', 'pending', 'passed', 'challenged', 'rejected')),
  since           timestamptz not null,
  due_at          timestamptz,
  next_actor      text check (next_actor in ('applicant', 'contact', 'operator')),
  rule            text,
  comment         text,
  finding         text,
  decided_by      uuid,
  decided_by_name text,
  primary key (enrolment_id, kind)
);
create index vetting_checks_of_organisation on vetting_checks (organisation_id, enrolment_id);
alter table vetting_checks enable row level security;
alter table vetting_checks force row level security;
-- An applicant may put a check back to the operator, never decide one.
create policy reseller on vetting_checks to as_reseller using (organisation_id = (select current_org()))
  with check (organisation_id = (select current_org()) and state in ('not_started', 'pending'));
create policy operator on vetting_checks to as_operator using (true);
create policy identity on vetting_checks to as_identity using (true);
create policy worker on vetting_checks for select to as_worker using (true);
grant select, insert, update on vetting_checks to as_reseller;
grant select, update on vetting_checks to as_operator, as_identity;
grant select on vetting_checks to as_worker;

drop policy operator_decides on enrolments;
create policy operator_decides on enrolments for update to as_operator using (state in ('under_review', 'info_requested'))
  with check (state in ('under_review', 'info_requested', 'qualified', 'rejected'));
grant update (due_at, owner_id, owner_name) on enrolments to as_operator;
drop policy reseller on enrolments;
create policy reseller on enrolments to as_reseller using (organisation_id = (select current_org()))
  with check (organisation_id = (select current_org()) and state in ('draft', 'email_verification', 'under_review', 'info_requested', 'rejected', 'withdrawn', 'active'));
grant update (state, due_at) on enrolments to as_identity;
-- I-42: what a policy cannot say, since it needs the row before. Only the contact's link confirms, only the
-- operator approves, and nothing comes to review unconfirmed.
create function guard_enrolment() returns trigger language plpgsql as $$
begin
  if new.email_confirmed_at is not null and new.email_confirmed_at is distinct from old.email_confirmed_at
    and current_user in ('as_reseller', 'as_operator', 'as_identity') then
    raise exception 'row-level security: only the contact confirms an enrolment';
  end if;
  if new.state = 'under_review' and old.state <> 'under_review' and new.email_confirmed_at is null and current_user like 'as_%' then
    raise exception 'row-level security: an unconfirmed enrolment is not reviewed';
  end if;
  if new.state = 'active' and old.state not in ('qualified', 'active') and current_user like 'as_%' then
    raise exception 'row-level security: only an approved enrolment is signed';
  end if;
  return new;
end $$;
create trigger guard before update on enrolments for each row execute function guard_enrolment();

-- Boards of the applications that are already under way.
alter table enrolments no force row level security;
alter table vetting_checks no force row level security;
insert into vetting_checks (enrolment_id, organisation_id, kind, state, since, due_at, next_actor)
select e.id, e.organisation_id, k.kind, s.state, coalesce(e.decided_at, e.email_confirmed_at, e.submitted_at),
  case when s.state = 'pending' then e.due_at end,
  case when s.state <> 'pending' then null when k.kind = 'email-ownership' then 'contact' else 'operator' end
from enrolments e
cross join unnest(array['email-ownership', 'employment', 'business', 'due-diligence']) as k(kind)
cross join lateral (select case
  when e.state in ('qualified', 'active') or (k.kind = 'email-ownership' and e.email_confirmed_at is not null) then 'passed'
  when k.kind = 'email-ownership' or e.email_confirmed_at is not null then 'pending'
  else 'not_started' end) as s(state)
where e.submitted_at is not null and e.state <> 'withdrawn';
alter table enrolments force row level security;
alter table vetting_checks force row level security;

-- Documents of an applicant. The bytes stand apart, so that no list ever reads them.
create table vetting_documents (
  id               uuid primary key default new_id(),
  enrolment_id     uuid not null references enrolments,
  organisation_id  uuid not null references organisations,
  kind             text not null,
  type             text not null,
  comment          text,
  file_name        text not null,
  media_type       text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  size             integer not null,
  sha256           text not null,
  uploaded_by_name text not null,
  uploaded_at      timestamptz not null
);
create unique index vetting_document_once on vetting_documents (enrolment_id, kind, sha256);
create index vetting_documents_of_organisation on vetting_documents (organisation_id, enrolment_id, uploaded_at);
create table vetting_document_bytes (
  document_id     uuid primary key references vetting_documents,
  organisation_id uuid not null references organisations,
  bytes           bytea not null
);
alter table vetting_document_bytes alter column bytes set storage external; -- pictures and PDFs are compressed already
create index vetting_document_bytes_of_organisation on vetting_document_bytes (organisation_id, document_id);
do $$ declare t text; begin
  foreach t in array array['vetting_documents', 'vetting_document_bytes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy reseller on %I to as_reseller using (organisation_id = (select current_org()))', t);
    execute format('create policy operator on %I for select to as_operator using (true)', t);
    execute format('grant select, insert on %I to as_reseller', t);
    execute format('grant select on %I to as_operator', t);
  end loop;
end $$;

-- Time: overdue cases escalate by themselves, and what the operator's promise is measured by.
alter table enrolments add column escalated_at timestamptz;
create index enrolments_overdue on enrolments (due_at, id)
  where escalated_at is null and state in ('email_verification', 'under_review', 'info_requested');
create index enrolments_decided on enrolments (decided_at) include (email_confirmed_at) where decided_at is not null;
create policy worker_escalates on enrolments for update to as_worker using (state in ('email_verification', 'under_review', 'info_requested'))
  with check (state in ('email_verification', 'under_review', 'info_requested'));
grant update (escalated_at) on enrolments to as_worker;
-- A case that moves on may become overdue again.
create function forget_escalation() returns trigger language plpgsql as $$
begin
  if new.due_at is distinct from old.due_at and new.due_at > now() then new.escalated_at := null; end if;
  return new;
end $$;
create trigger forget_escalation before update of due_at on enrolments for each row execute function forget_escalation();

-- The applicant's status page, opened by a mailed link (pain 10).
alter table enrolments add column status_id uuid not null default gen_random_uuid();
create unique index enrolment_by_status_link on enrolments (status_id);
create policy status on enrolments for select to as_link using (status_id = (select current_link()));
grant update (link_id, link_expires_at, profile, draft) on enrolments to as_identity;
