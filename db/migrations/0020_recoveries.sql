-- Account recovery (W2 edge, pain 8): an organisation that lost its only global admin gets one back, by the
-- operator with a reason or by proof of a domain, after a waiting period in which a present admin can stop it.
create table recoveries (
  id              uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  organisation_name text not null,
  kind            text not null check (kind in ('operator', 'domain')),
  state           text not null check (state in ('proof', 'approval', 'waiting', 'completed', 'stopped', 'expired')),
  reason          text,
  domain          text,
  token           text,
  user_id         uuid references users, -- somebody of the organisation; else a new person
  user_name       text,
  first_name      text not null,
  last_name       text not null,
  email           text not null,
  language        text not null check (language in ('en', 'de')),
  opened_by       uuid references users,
  opened_by_name  text not null,
  operator_id     uuid references organisations,
  opened_at       timestamptz not null,
  expires_at      timestamptz not null,
  approved_by_name text,
  started_at      timestamptz,
  due_at          timestamptz,
  ended_at        timestamptz,
  ended_by_name   text,
  end_reason      text,
  check_asked_at  timestamptz,
  checked_at      timestamptz,
  check_result    text check (check_result in ('found', 'missing', 'different', 'unreachable', 'taken')),
  check ((kind = 'operator') = (reason is not null)),
  check ((kind = 'domain') = (domain is not null and token is not null)),
  check (state <> 'waiting' or due_at is not null),
  check (kind = 'operator' or state <> 'approval'),
  check (kind = 'domain' or state <> 'proof')
);
create index recoveries_by_time on recoveries (opened_at desc, id desc);
create index recoveries_by_state on recoveries (state, opened_at desc, id desc);
create index recoveries_of_organisation on recoveries (organisation_id, opened_at desc, id desc);
create index recoveries_open on recoveries (state, check_asked_at, expires_at) where state in ('proof', 'approval', 'waiting');
-- One at a time has an organisation's waiting period; one claim for each mailbox.
create unique index one_recovery_under_way on recoveries (organisation_id) where state in ('approval', 'waiting');
create unique index one_claim_of_a_mailbox on recoveries (organisation_id, email) where state = 'proof';

alter table recoveries enable row level security;
alter table recoveries force row level security;
-- The operator and the organisation see; whoever holds the mailed link sees the one claim it names.
create policy operator on recoveries for select to as_operator using (true);
grant select on recoveries to as_operator;
create policy identity on recoveries to as_identity using (true);
grant select, insert, update on recoveries to as_identity;
create policy link on recoveries to as_link using (id = (select current_link()));
grant select, update (check_asked_at) on recoveries to as_link;
do $$ declare capacity text; begin
  foreach capacity in array array['provider', 'reseller', 'customer'] loop
    -- All an organisation can do about its own recovery is to stop it.
    execute format($p$create policy %I on recoveries to %I using (organisation_id = (select current_org()))
      with check (organisation_id = (select current_org()) and state = 'stopped')$p$, capacity, 'as_' || capacity);
    execute format('grant select, update (state, ended_at, ended_by_name, end_reason) on recoveries to %I', 'as_' || capacity);
  end loop;
end $$;

-- A recovery lets passwords in again where the only way in was the tenant's own provider.
grant update (is_exclusive, changed_at) on identity_providers to as_identity;

-- The security contact of an organisation is told, too.
create policy worker_tells on account_profiles for select to as_worker using (section = 'security-contact');
