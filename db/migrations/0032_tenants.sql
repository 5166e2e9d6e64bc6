-- Tenants of one account (§3.1, W2g): beside its own, a partner's account may hold further tenants, each with the
-- consent of a global admin there. Their people may hold every role of the account, not only a guest's (§2.2).
create table associated_tenants (
  id                uuid primary key default new_id(),
  state             text not null check (state in ('requested', 'associated', 'declined', 'withdrawn', 'removed')),
  account_id        uuid not null references organisations,
  account_name      text not null,
  organisation_id   uuid not null references organisations,
  organisation_name text not null,
  domain            text not null,
  requested_by_name text not null,
  requested_at      timestamptz not null,
  expires_at        timestamptz not null,
  answered_by_name  text,
  answered_at       timestamptz,
  removed_by_name   text,
  removed_at        timestamptz,
  check (account_id <> organisation_id)
);
create unique index one_account_of_a_tenant on associated_tenants (organisation_id) where state = 'associated';
create unique index one_open_association on associated_tenants (account_id, organisation_id) where state = 'requested';
create index associated_tenants_of_account on associated_tenants (account_id, requested_at desc, id desc);
create index associated_tenants_of_tenant on associated_tenants (organisation_id, requested_at desc, id desc);

alter table associated_tenants enable row level security;
alter table associated_tenants force row level security;
do $$ declare capacity text; begin
  foreach capacity in array array['provider', 'reseller'] loop
    execute format('create policy %1$s on associated_tenants for select to as_%1$s using (account_id = (select current_org()))', capacity);
    execute format('create policy %1$s_asks on associated_tenants for insert to as_%1$s with check (account_id = (select current_org()) and state = ''requested'')', capacity);
    execute format('create policy %1$s_ends on associated_tenants for update to as_%1$s using (account_id = (select current_org()) and state in (''requested'', ''associated'')) with check (state in (''withdrawn'', ''removed''))', capacity);
    execute format('grant select, insert, update (state, answered_by_name, answered_at, removed_by_name, removed_at) on associated_tenants to as_%s', capacity);
  end loop;
end $$;
-- Only the tenant's own side makes the association active.
create policy customer on associated_tenants for select to as_customer using (organisation_id = (select current_org()));
create policy customer_answers on associated_tenants for update to as_customer
  using (organisation_id = (select current_org()) and state in ('requested', 'associated'))
  with check (state in ('associated', 'declined', 'removed'));
grant select, update (state, answered_by_name, answered_at, removed_by_name, removed_at) on associated_tenants to as_customer;
create policy identity on associated_tenants for select to as_identity using (true);
grant select on associated_tenants to as_identity;

-- A member from an associated tenant: at home elsewhere, and yet no guest whose roles are limited.
alter table memberships add column of_account boolean not null default false;

-- No sale within one account (I-07). The customer's own side consents, and it sees its own association.
create function refuse_affiliate() returns trigger language plpgsql set search_path = public as $$ begin
  if new.state = 'active' and exists (
    select from associated_tenants t
    where t.organisation_id = new.customer_id and t.account_id = new.partner_id and t.state = 'associated')
  then raise exception 'row-level security: a tenant of the partner''s account is no customer' using errcode = 'P0052'; end if;
  return new;
end $$;
create trigger refuse_affiliate before insert on relationships for each row when (current_user like 'as_%')
  execute function refuse_affiliate();
