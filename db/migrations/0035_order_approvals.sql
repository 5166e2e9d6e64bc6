-- Four eyes: a customer can have every order made for it approved first. An order without approval is refused and asks
-- for one; approved, the same order passes once.
alter table guardrails add column needs_approval boolean not null default false;
create table order_approvals (
  id                uuid primary key default new_id(),
  state             text not null check (state in ('open', 'approved', 'declined', 'used')),
  customer_id       uuid not null references organisations,
  customer_name     text not null,
  provider_id       uuid not null references organisations,
  provider_name     text not null,
  reseller_id       uuid not null references organisations,
  reseller_name     text not null,
  fingerprint       text not null, -- of reseller and lines: what was approved is what passes
  lines             jsonb not null,
  monthly           bigint not null, -- at recommended retail prices
  currency          text not null,
  requested_by      uuid not null references users,
  requested_by_name text not null,
  requested_at      timestamptz not null,
  expires_at        timestamptz not null,
  decided_by_name   text,
  decided_at        timestamptz,
  reason            text
);
create unique index one_open_approval on order_approvals (customer_id, provider_id, fingerprint) where state = 'open';
create index order_approvals_of_customer on order_approvals (customer_id, requested_at desc, id desc);
create index order_approvals_of_provider on order_approvals (provider_id, requested_at desc, id desc);
create index order_approvals_to_use on order_approvals (customer_id, provider_id, fingerprint) where state = 'approved';
alter table order_approvals enable row level security;
alter table order_approvals force row level security;
create policy customer on order_approvals for select to as_customer using (customer_id = (select current_org()));
create policy customer_decides on order_approvals for update to as_customer
  using (customer_id = (select current_org()) and state = 'open') with check (state in ('approved', 'declined'));
grant select, update (state, expires_at, decided_by_name, decided_at, reason) on order_approvals to as_customer;
create policy provider on order_approvals for select to as_provider using (provider_id = (select current_org()));
create policy provider_asks on order_approvals for insert to as_provider
  with check (provider_id = (select current_org()) and state = 'open');
create policy provider_asks_again on order_approvals for update to as_provider
  using (provider_id = (select current_org()) and state = 'open') with check (state = 'open');
grant select, insert, update (requested_at, expires_at) on order_approvals to as_provider;
create policy definer_uses on order_approvals for update to as_definer using (state = 'approved') with check (state = 'used');
create policy definer on order_approvals for select to as_definer using (true);
grant select, update (state) on order_approvals to as_definer;

-- As before (0034), and at last: an approval of this very order, which it uses up.
grant create on schema public to as_definer;
drop function guardrail_obstacle(integer, bigint);
create function guardrail_obstacle(seats integer, monthly bigint, wanted text) returns text language plpgsql volatile security definer set search_path = public as $$
declare
  customer uuid := current_customer();
  rails guardrails;
  owned bigint;
  spent bigint;
begin
  perform 1 from guardrails where customer_id = customer;
  if not found then return null; end if;
  perform pg_advisory_xact_lock(7436025, hashtext(customer::text));
  select * into rails from guardrails where customer_id = customer;
  if rails.freezes @> now() then return 'guardrail-freeze'; end if;
  if rails.seat_cap is not null or rails.spend_cap is not null then
    select coalesce(sum(quantity), 0), coalesce(sum(quantity * monthly_retail), 0) into owned, spent
    from subscriptions where customer_id = customer and state in ('active', 'suspended');
    if owned + seats > rails.seat_cap then return 'guardrail-seats'; end if;
    if spent + monthly > rails.spend_cap then return 'guardrail-spend'; end if;
  end if;
  if rails.needs_approval then
    update order_approvals set state = 'used'
    where id = (select id from order_approvals a
      where a.customer_id = customer and a.provider_id = current_org() and a.fingerprint = wanted
        and a.state = 'approved' and a.expires_at > now() limit 1);
    if not found then return 'guardrail-approval'; end if;
  end if;
  return null;
end $$;
alter function guardrail_obstacle(integer, bigint, text) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function guardrail_obstacle(integer, bigint, text) from public;
grant execute on function guardrail_obstacle(integer, bigint, text) to as_provider;
