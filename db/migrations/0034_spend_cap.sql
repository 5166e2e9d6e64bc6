-- Guardrails: a cap on what is spent in a month, and several freezes. Spending is counted at recommended retail prices:
-- an order knows what the provider pays, which is no business of the customer (I-22), and the retail price is public.
alter table subscriptions add column monthly_retail bigint not null default 0 check (monthly_retail >= 0); -- of one seat
grant select (monthly_retail) on subscriptions to as_definer;
update subscriptions s set monthly_retail = case when p.billing = 'annual' then round(p.retail / 12.0) else p.retail end
from relationships r, prices p
where r.partner_id = s.provider_id and r.customer_id = s.customer_id and p.market = r.customer_country
  and p.product_id = s.product_id and p.sku_id = s.sku_id and p.term = s.term and p.billing = s.billing;

alter table guardrails
  add column spend_cap bigint check (spend_cap >= 0), -- in a month, in minor units of the currency of the customer's market
  add column freezes tstzmultirange not null default '{}';
update guardrails set freezes = tstzmultirange(tstzrange(freeze_from, freeze_to)) where freeze_from is not null;
alter table guardrails drop column freeze_from, drop column freeze_to;

-- As before (0025): without guardrails one look-up, with them the customer's orders one after the other.
grant create on schema public to as_definer;
drop function guardrail_obstacle(integer);
create function guardrail_obstacle(seats integer, monthly bigint) returns text language plpgsql volatile security definer set search_path = public as $$
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
  if rails.seat_cap is null and rails.spend_cap is null then return null; end if;
  select coalesce(sum(quantity), 0), coalesce(sum(quantity * monthly_retail), 0) into owned, spent
  from subscriptions where customer_id = customer and state in ('active', 'suspended');
  if owned + seats > rails.seat_cap then return 'guardrail-seats'; end if;
  if spent + monthly > rails.spend_cap then return 'guardrail-spend'; end if;
  return null;
end $$;
alter function guardrail_obstacle(integer, bigint) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function guardrail_obstacle(integer, bigint) from public;
grant execute on function guardrail_obstacle(integer, bigint) to as_provider;
