-- A provider adds a customer for one of its resellers (W10). What was typed is kept until the customer exists;
-- tenant, relationships, agreement and first admin come into being in one transaction, so no domain is left dead.
create table customer_drafts (
  id              uuid primary key default new_id(),
  provider_id     uuid not null references organisations,
  partnership_id  uuid references partnerships,
  content         jsonb not null default '{}',
  step            text not null,
  customer_id     uuid unique references organisations, -- set when it exists: submitted again, it answers the same
  created_by_name text not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  finished_at     timestamptz,
  check ((customer_id is null) = (finished_at is null))
);
create index customer_drafts_open on customer_drafts (provider_id, changed_at desc, id desc) where finished_at is null;
alter table customer_drafts enable row level security;
alter table customer_drafts force row level security;
create policy provider on customer_drafts to as_provider using (provider_id = (select current_org()));
grant select, insert, delete, update on customer_drafts to as_provider;

-- I-50: accepted by the customer itself, or attested by its provider, which says who agreed and when.
alter table customer_agreements
  add column mode text not null default 'direct' check (mode in ('direct', 'attested')),
  add column attested_by uuid references organisations,
  add column contact_name text,
  add column contact_email text,
  add column agreed_on date,
  add constraint attestation_is_whole check (
    mode = 'direct' or (attested_by is not null and contact_name is not null and contact_email is not null and agreed_on is not null));

-- Many invitations from one file: its rows, each with what became of it. A row and its invitation are written in
-- one transaction, so whoever runs the job again goes on where it stopped.
create table invitation_bulks (
  id              uuid primary key default new_id(),
  from_id         uuid not null references organisations,
  kind            text not null check (kind in ('reseller_joint', 'reseller_alone')),
  partnership_id  uuid references partnerships,
  file_name       text not null,
  language        text not null check (language in ('en', 'de')),
  asks            jsonb not null,
  state           text not null check (state in ('invalid', 'checked', 'running', 'done')),
  rows            integer not null,
  sent            integer not null default 0,
  failed          integer not null default 0,
  problems        jsonb not null default '[]',
  problem_count   integer not null default 0,
  created_by      uuid not null references users,
  created_by_name text not null,
  created_at      timestamptz not null,
  finished_at     timestamptz
);
create index invitation_bulks_of_sender on invitation_bulks (from_id, created_at desc, id desc);
create table invitation_bulk_rows (
  bulk_id       uuid not null references invitation_bulks on delete cascade,
  from_id       uuid not null,
  row           integer not null,
  email         text not null,
  language      text not null check (language in ('en', 'de')),
  state         text not null check (state in ('waiting', 'sent', 'failed')),
  reason        text,
  invitation_id uuid references invitations,
  primary key (bulk_id, row)
);
create index invitations_open_of_recipient on invitations (from_id, lower(recipient_email)) where state in ('draft', 'sent', 'viewed');
do $$ declare t text; begin
  foreach t in array array['invitation_bulks', 'invitation_bulk_rows'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy provider on %I to as_provider using (from_id = (select current_org()))', t);
    execute format('create policy reseller on %I to as_reseller using (from_id = (select current_org()))', t);
    execute format('grant select, insert, update on %I to as_provider, as_reseller', t);
  end loop;
end $$;
