-- Roles: the app signs in as portal_app, owns nothing, and takes one capacity per transaction (design.md).
do $$
declare
  capacity text;
begin
  if not exists (select from pg_roles where rolname = 'portal_app') then
    create role portal_app login noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  foreach capacity in array array[
    'as_operator', 'as_provider', 'as_reseller', 'as_customer', -- the four kinds of organisation
    'as_identity', -- sign-in, sessions, tenants: the directory of this installation
    'as_link',     -- the holder of a mailed link, sees the one row it names
    'as_worker',   -- relay, mails, jobs
    'as_definer'   -- owns the few security definer functions
  ] loop
    if not exists (select from pg_roles where rolname = capacity) then
      execute format('create role %I nologin nosuperuser nobypassrls', capacity);
    end if;
    if capacity <> 'as_definer' then
      execute format('grant %I to portal_app', capacity);
    end if;
  end loop;
end $$;

do $$ begin
  execute format('grant as_definer to %I', current_user);
exception when others then null; -- a superuser needs no membership
end $$;

revoke create on schema public from public;
grant usage on schema public to as_operator, as_provider, as_reseller, as_customer, as_identity, as_link, as_worker, as_definer;
grant create on schema public to as_definer;

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Time-ordered IDs (UUID version 7, RFC 9562) on every PostgreSQL from 15 on.
create function new_id() returns uuid language sql volatile parallel safe
return encode(
  set_byte(
    set_byte(
      overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      6, (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112),
    8, (get_byte(uuid_send(gen_random_uuid()), 8) & 63) | 128),
  'hex')::uuid;

-- What the transaction says about itself. Unset means: no row matches.
create function current_org() returns uuid language sql stable parallel safe
return nullif(current_setting('app.org_id', true), '')::uuid;

create function current_link() returns uuid language sql stable parallel safe
return nullif(current_setting('app.link_id', true), '')::uuid;

create table events (
  id              uuid primary key default new_id(),
  action          text not null,
  organisation_id uuid not null,
  actor_user_id   uuid,
  actor_name      text not null,
  actor_organisation text not null,
  customer_id     uuid,
  subject_id      uuid not null,
  subject         text not null,
  details         jsonb not null default '{}',
  request_id      text not null,
  at              timestamptz not null,
  transaction     xid8 not null default pg_current_xact_id()
);
create index events_of_organisation on events (organisation_id, at desc, id desc);
create index events_of_customer on events (customer_id, at desc, id desc) where customer_id is not null;
-- The order in which events may be passed on: by transaction, once no older one is still open. An event that
-- commits late is thus never skipped, and passing on changes no row of this table.
create index events_in_order on events (transaction, id);
alter table events enable row level security;
alter table events force row level security;
create policy operator on events to as_operator using (organisation_id = (select current_org()));
create policy provider on events to as_provider using (organisation_id = (select current_org()));
create policy reseller on events to as_reseller using (organisation_id = (select current_org()));
create policy customer on events to as_customer using (customer_id = (select current_org()));
create policy worker on events to as_worker using (true);
create policy identity on events for insert to as_identity with check (true);
create policy link on events for insert to as_link with check (true);
grant select, insert on events to as_operator, as_provider, as_reseller, as_customer;
grant insert on events to as_identity, as_link;
grant select, insert on events to as_worker;

create table relay_position (
  only_one    boolean primary key default true check (only_one),
  transaction xid8 not null,
  event_id    uuid not null
);
insert into relay_position values (true, '0', '00000000-0000-0000-0000-000000000000');
alter table relay_position enable row level security;
alter table relay_position force row level security;
create policy worker on relay_position to as_worker using (true);
grant select, update on relay_position to as_worker;

create table mails (
  id           uuid primary key default new_id(),
  event_id     uuid not null references events,
  mail         text not null,
  recipient    text not null,
  language     text not null check (language in ('en', 'de')),
  data         jsonb not null,
  state        text not null default 'waiting' check (state in ('waiting', 'sent', 'dead')),
  attempts     integer not null default 0,
  last_error   text,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  unique (event_id, mail, recipient)
);
create index mails_by_state on mails (state, created_at desc, id desc);
create index mails_by_time on mails (created_at desc, id desc);
alter table mails enable row level security;
alter table mails force row level security;
create policy worker on mails to as_worker using (true);
create policy operator on mails to as_operator using (true);
grant select, insert, update on mails to as_worker;
grant select, update (state, attempts, last_error) on mails to as_operator;

-- The demo's inbox: what a mail server would have received.
create table demo_mails (
  id        uuid primary key references mails,
  recipient text not null,
  subject   text not null,
  text      text not null,
  html      text not null,
  at        timestamptz not null
);
create index demo_mails_by_time on demo_mails (at desc, id desc);
alter table demo_mails enable row level security;
alter table demo_mails force row level security;
create policy worker on demo_mails to as_worker using (true);
grant select, insert on demo_mails to as_worker;

-- Answers kept for retried POSTs. Written in the transaction of the change itself.
create table idempotency_keys (
  user_id         uuid not null,
  key             text not null,
  organisation_id uuid not null,
  operation       text not null,
  body_hash       text not null,
  reply           jsonb,
  session_user_id uuid,
  session_organisation_id uuid,
  created_at      timestamptz not null,
  primary key (user_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy operator on idempotency_keys to as_operator using (organisation_id = (select current_org()));
create policy provider on idempotency_keys to as_provider using (organisation_id = (select current_org()));
create policy reseller on idempotency_keys to as_reseller using (organisation_id = (select current_org()));
create policy customer on idempotency_keys to as_customer using (organisation_id = (select current_org()));
create policy identity on idempotency_keys to as_identity using (organisation_id = '00000000-0000-0000-0000-000000000000');
create policy link on idempotency_keys to as_link using (organisation_id = '00000000-0000-0000-0000-000000000000');
create policy worker on idempotency_keys for delete to as_worker using (true);
create policy worker_reads on idempotency_keys for select to as_worker using (true);
grant select, insert, update on idempotency_keys to as_operator, as_provider, as_reseller, as_customer, as_identity, as_link;
grant select, delete on idempotency_keys to as_worker;
