create table orders (
  id             uuid primary key default new_id(),
  provider_id    uuid not null references organisations,
  reseller_id    uuid not null references organisations,
  customer_id    uuid not null references organisations,
  provider_name  text not null,
  reseller_name  text not null,
  customer_name  text not null,
  state          text not null check (state in ('completed')),
  currency       text not null,
  total          bigint not null,
  placed_by      uuid not null references users,
  placed_by_name text not null,
  placed_at      timestamptz not null
);
create index orders_of_provider on orders (provider_id, placed_at desc, id desc);
create index orders_of_reseller on orders (reseller_id, placed_at desc, id desc);
create index orders_of_customer on orders (customer_id, placed_at desc, id desc);

create table subscriptions (
  id             uuid primary key default new_id(),
  customer_id    uuid not null references organisations,
  provider_id    uuid not null references organisations,
  reseller_id    uuid not null references organisations,
  customer_name  text not null,
  provider_name  text not null,
  reseller_name  text not null,
  product_id     text not null,
  sku_id         text not null,
  licence_sku_id uuid not null,
  title          text not null,
  quantity       integer not null check (quantity > 0),
  term           text not null,
  billing        text not null,
  starts_on      date not null,
  ends_on        date not null,
  auto_renew     boolean not null,
  state          text not null check (state in ('active', 'suspended', 'expired', 'disabled', 'deleted')),
  created_at     timestamptz not null
);
create index subscriptions_of_provider on subscriptions (provider_id, created_at desc, id desc);
create index subscriptions_of_reseller on subscriptions (reseller_id, created_at desc, id desc);
create index subscriptions_of_customer on subscriptions (customer_id, created_at desc, id desc);

create table order_lines (
  order_id        uuid not null references orders,
  line            integer not null,
  provider_id     uuid not null,
  reseller_id     uuid not null,
  subscription_id uuid not null references subscriptions,
  product_id      text not null,
  sku_id          text not null,
  title           text not null,
  term            text not null,
  billing         text not null,
  quantity        integer not null check (quantity > 0),
  unit_price      bigint not null,
  total           bigint not null check (total = unit_price * quantity), -- I-54
  primary key (order_id, line)
);

do $$ declare t text; begin
  foreach t in array array['orders', 'subscriptions', 'order_lines'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy provider on %I to as_provider using (provider_id = (select current_org()))', t);
    execute format('create policy reseller on %I for select to as_reseller using (reseller_id = (select current_org()))', t);
    execute format('grant select, insert on %I to as_provider', t);
  end loop;
end $$;
create policy worker on orders for select to as_worker using (true);
create policy worker on order_lines for select to as_worker using (true);
grant select on orders, order_lines to as_worker;
-- I-03, I-23: a reseller sees what was ordered, never an amount.
grant select (id, provider_id, reseller_id, customer_id, provider_name, reseller_name, customer_name, state, placed_by, placed_by_name, placed_at) on orders to as_reseller;
grant select (order_id, line, provider_id, reseller_id, subscription_id, product_id, sku_id, title, term, billing, quantity) on order_lines to as_reseller;
grant select on subscriptions to as_reseller, as_customer;
create policy customer on subscriptions for select to as_customer using (customer_id = (select current_org()));

-- What stands in the way of an order by the calling provider (I-01, I-02, I-50); null when nothing does.
create function order_obstacle(reseller uuid) returns text language plpgsql stable security definer set search_path = public as $$
declare
  customer uuid := current_customer();
  provider uuid := current_org();
begin
  if customer is null then return 'no-relationship'; end if;
  if not exists (select from customer_agreements where customer_id = customer) then return 'no-agreement'; end if;
  if not exists (select from organisations where id = provider and state = 'active') then return 'partner-suspended'; end if;
  if not exists (select from partnerships where provider_id = provider and reseller_id = reseller and state = 'active') then
    return 'no-partnership';
  end if;
  if not exists (
    select from organisations o join partner_agreements a on a.organisation_id = o.id
    where o.id = reseller and o.state = 'active') then
    return 'reseller-not-enrolled';
  end if;
  if not exists (select from relationships where partner_id = reseller and customer_id = customer and state = 'active') then
    return 'reseller-without-relationship';
  end if;
  return null;
end $$;
alter function order_obstacle(uuid) owner to as_definer;

-- The resellers of the calling provider that also look after this customer.
create function order_resellers() returns table (id uuid, name text) language sql stable security definer set search_path = public as $$
  select p.reseller_id, p.reseller_name from relationships r
  join partnerships p on p.provider_id = current_org() and p.reseller_id = r.partner_id and p.state = 'active'
  where r.customer_id = current_customer() and r.state = 'active' and r.partner_kind = 'reseller'
  order by p.reseller_sort_name limit 100
$$;
alter function order_resellers() owner to as_definer;
revoke execute on function order_obstacle(uuid), order_resellers() from public;
grant execute on function order_obstacle(uuid), order_resellers() to as_provider;
