-- Custom domains of a tenant (domain.md §3.1): claimed by anyone, owned by whoever puts our record into its DNS.
create table domains (
  id            uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  name          text not null check (name = lower(name)),
  token         text not null,
  state         text not null check (state in ('pending', 'verified')),
  added_by_name text not null,
  added_at      timestamptz not null,
  verified_at   timestamptz,
  check_asked_at timestamptz,
  checked_at    timestamptz,
  check_result  text check (check_result in ('found', 'missing', 'different', 'unreachable', 'taken')),
  check_found   text[] not null default '{}',
  unique (organisation_id, name)
);
create unique index one_owner_of_a_domain on domains (name) where state = 'verified'; -- I-43
create index pending_domains on domains (added_at) where state = 'pending';
alter table domains enable row level security;
alter table domains force row level security;
do $$ declare capacity text; begin
  foreach capacity in array array['operator', 'provider', 'reseller', 'customer'] loop
    execute format('create policy %I on domains to %I using (organisation_id = (select current_org()))', capacity, 'as_' || capacity);
    execute format('grant select, insert, delete, update (check_asked_at) on domains to %I', 'as_' || capacity);
  end loop;
end $$;
create policy identity on domains for select to as_identity using (true);
grant select on domains to as_identity;
-- Only the worker, which has looked into the DNS, can make a domain verified.
create policy worker on domains to as_worker using (true);
grant select, update (state, verified_at, check_asked_at, checked_at, check_result, check_found) on domains to as_worker;
do $$ declare capacity text; begin
  foreach capacity in array array['operator', 'provider', 'reseller', 'customer'] loop
    execute format($p$create policy %I on domains as restrictive for insert to %I with check (state = 'pending')$p$, capacity || '_claims', 'as_' || capacity);
  end loop;
end $$;
