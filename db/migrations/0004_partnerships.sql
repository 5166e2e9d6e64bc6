create table provider_entries (
  organisation_id uuid primary key references organisations,
  name            text not null,
  sort_name       text not null,
  search          text not null,
  country         text not null,
  services        text[] not null,
  description     jsonb not null,
  email           text not null,
  phone           text not null,
  website         text not null,
  is_released     boolean not null
);
create index provider_entries_by_name on provider_entries (is_released, sort_name, organisation_id);

-- One mechanism for every invitation (domain.md §3.4). Names are kept as they were when it was written.
create table invitations (
  id                 uuid primary key default new_id(),
  kind               text not null check (kind in ('partnership', 'reseller_joint')),
  state              text not null check (state in ('draft', 'sent', 'viewed', 'accepted', 'declined', 'revoked')),
  from_id            uuid not null references organisations,
  from_kind          text not null check (from_kind in ('provider', 'reseller')),
  from_name          text not null,
  from_country       text not null,
  from_domain        text not null,
  from_email         text,
  with_id            uuid references organisations,
  with_name          text,
  with_country       text,
  with_domain        text,
  language           text not null check (language in ('en', 'de')),
  recipient_email    text,
  subject            text not null,
  body               text not null,
  created_by         uuid not null references users,
  created_by_name    text not null,
  created_at         timestamptz not null,
  expires_at         timestamptz not null,
  sent_at            timestamptz,
  sent_way           text,
  delivered_at       timestamptz,
  failed_at          timestamptz,
  viewed_at          timestamptz,
  accepted_at        timestamptz,
  accepted_by_name   text,
  accepted_org_id    uuid references organisations,
  accepted_org_name  text,
  declined_at        timestamptz,
  declined_by_name   text,
  decline_reason     text,
  revoked_at         timestamptz,
  revoked_by_name    text
);
create index invitations_sent on invitations (from_id, created_at desc, id desc);
create index invitations_sent_by_kind on invitations (from_id, kind, created_at desc, id desc);

create table partnerships (
  id                  uuid primary key default new_id(),
  provider_id         uuid not null references organisations,
  reseller_id         uuid not null references organisations,
  state               text not null check (state in ('active', 'removed')),
  provider_name       text not null,
  provider_sort_name  text not null,
  provider_country    text not null,
  reseller_name       text not null,
  reseller_sort_name  text not null,
  reseller_country    text not null,
  invitation_id       uuid references invitations,
  authorized_by       uuid not null references users,
  authorized_by_name  text not null,
  authorized_at       timestamptz not null,
  consent_version     text not null,
  grants_admin_access boolean not null,
  check (provider_id <> reseller_id)
);
create unique index one_partnership on partnerships (provider_id, reseller_id) where state <> 'removed'; -- I-06
create index partnerships_of_provider on partnerships (provider_id, state, reseller_sort_name, id);
create index partnerships_of_reseller on partnerships (reseller_id, state, provider_sort_name, id);

do $$ declare t text; begin
  foreach t in array array['provider_entries', 'invitations', 'partnerships'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
create policy everyone on provider_entries for select using (is_released);
grant select on provider_entries to as_operator, as_provider, as_reseller, as_customer, as_identity;

create policy provider on invitations to as_provider using (from_id = (select current_org()));
create policy reseller on invitations to as_reseller using (from_id = (select current_org()));
create policy link on invitations to as_link using (id = (select current_link()))
  with check (id = (select current_link()) and state in ('viewed', 'accepted', 'declined'));
create policy worker on invitations to as_worker using (true);
grant select, insert, update on invitations to as_provider, as_reseller;
grant select, update on invitations to as_link;
grant select, update (delivered_at, failed_at) on invitations to as_worker;

-- I-04: a partnership row comes into being only by the reseller's hand.
create policy provider on partnerships for select to as_provider using (provider_id = (select current_org()));
create policy reseller on partnerships to as_reseller using (reseller_id = (select current_org()));
create policy definer on partnerships for select to as_definer using (true);
grant select on partnerships to as_provider, as_definer;
grant select, insert on partnerships to as_reseller;
