-- Limits a customer sets for orders made for it; they bind every partner. One row per customer that set any.
create table guardrails (
  customer_id uuid primary key references organisations,
  seat_cap    integer check (seat_cap >= 0),
  freeze_from timestamptz,
  freeze_to   timestamptz check (freeze_to > freeze_from),
  time_zone   text not null,
  changed_by  text not null,
  changed_at  timestamptz not null,
  check ((freeze_from is null) = (freeze_to is null))
);
alter table guardrails enable row level security;
alter table guardrails force row level security;
create policy customer on guardrails to as_customer using (customer_id = (select current_org())) with check (customer_id = (select current_org()));
create policy definer on guardrails for select to as_definer using (true);
grant select, insert, update on guardrails to as_customer;
grant select on guardrails to as_definer;
create policy guardrails on subscriptions for select to as_definer using (true);
grant select (customer_id, state, quantity) on subscriptions to as_definer;

-- The guardrail that stops an order of so many seats for the customer of this route; null when none does. Without
-- guardrails it is one look-up. With them orders of this customer come one after the other until their commits,
-- and each sees what the one before bought: parallel orders cannot overshoot.
grant create on schema public to as_definer;
create function guardrail_obstacle(seats integer) returns text language plpgsql volatile security definer set search_path = public as $$
declare
  customer uuid := current_customer();
  cap integer;
  begins timestamptz;
  ends timestamptz;
begin
  perform 1 from guardrails where customer_id = customer;
  if not found then return null; end if;
  perform pg_advisory_xact_lock(7436025, hashtext(customer::text));
  select seat_cap, freeze_from, freeze_to into cap, begins, ends from guardrails where customer_id = customer;
  if now() >= begins and now() < ends then return 'guardrail-freeze'; end if;
  if cap is not null and seats + (
    select coalesce(sum(quantity), 0) from subscriptions where customer_id = customer and state in ('active', 'suspended')) > cap then
    return 'guardrail-seats';
  end if;
  return null;
end $$;
alter function guardrail_obstacle(integer) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function guardrail_obstacle(integer) from public;
grant execute on function guardrail_obstacle(integer) to as_provider;
