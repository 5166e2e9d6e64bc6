-- The customer's log (I-26, I-34, I-58): one sealed entry for every event that concerns a customer, written after
-- the event's commit, in the relay's order. `line` holds the exact bytes that were hashed (docs/customer-log.md);
-- the columns beside it only serve the list and its filters.
create table log_entries (
  customer_id     uuid not null,
  sequence        integer not null check (sequence > 0),
  event_id        uuid not null unique references events,
  organisation_id uuid not null,
  actor_user_id   uuid,
  family          text not null,
  at              timestamptz not null,
  hash            text not null,
  line            text not null,
  primary key (customer_id, sequence)
);
create index log_entries_by_time on log_entries (customer_id, at desc, sequence desc);
create index log_entries_by_organisation on log_entries (customer_id, organisation_id, at desc, sequence desc);
create index log_entries_by_person on log_entries (customer_id, actor_user_id, at desc, sequence desc);
create index log_entries_by_family on log_entries (customer_id, family, at desc, sequence desc);
alter table log_entries enable row level security;
alter table log_entries force row level security;
create policy customer on log_entries for select to as_customer using (customer_id = (select current_org()));
create policy worker on log_entries to as_worker using (true);
grant select on log_entries to as_customer;
grant select, insert on log_entries to as_worker;

-- Nobody changes or removes an entry, the owner of the database neither.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'entries of a customer''s log cannot be changed or deleted';
end $$;
create trigger append_only before update or delete or truncate on log_entries
  for each statement execute function refuse_change();

-- How far events are sealed. It starts before the first event, so that those of earlier versions are sealed too.
create table log_position (
  only_one    boolean primary key default true check (only_one),
  transaction xid8 not null,
  event_id    uuid not null
);
insert into log_position values (true, '0', '00000000-0000-0000-0000-000000000000');
alter table log_position enable row level security;
alter table log_position force row level security;
create policy worker on log_position to as_worker using (true);
grant select, update on log_position to as_worker;

-- An entry names the relationship by which a partner acted (I-34).
create policy sealing on relationships for select to as_worker using (true);
grant select on relationships to as_worker;
