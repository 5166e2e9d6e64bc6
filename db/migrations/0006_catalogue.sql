create table products (
  product_id     text not null,
  sku_id         text not null,
  licence_sku_id uuid not null,
  part_number    text not null,
  title          text not null,
  sort_title     text not null,
  search         text not null,
  primary key (product_id, sku_id)
);
create index products_by_title on products (sort_title, product_id, sku_id);
create index products_by_licence on products (licence_sku_id);

create table service_plans (
  licence_sku_id uuid not null,
  plan_id        uuid not null,
  name           text not null,
  title          text not null,
  primary key (licence_sku_id, plan_id)
);

-- Net prices per seat and billing period in minor units (I-54). Only tier 1 and the operator see them (I-03).
create table prices (
  product_id     text not null,
  sku_id         text not null,
  market         text not null,
  term           text not null check (term in ('P1M', 'P1Y', 'P3Y')),
  billing        text not null check (billing in ('monthly', 'annual')),
  currency       text not null,
  cost           bigint not null check (cost >= 0),
  retail         bigint not null check (retail >= 0),
  effective_from timestamptz not null,
  effective_to   timestamptz not null,
  primary key (product_id, sku_id, market, term, billing)
);

create table catalogue_imports (
  id            uuid primary key default new_id(),
  kind          text not null check (kind in ('service-plans', 'product-skus', 'price-sheet')),
  file_name     text not null,
  content       text not null,
  state         text not null check (state in ('validated', 'invalid', 'applied')),
  rows          integer not null,
  added         integer not null,
  changed       integer not null,
  unchanged     integer not null,
  problems      jsonb not null,
  problem_count integer not null,
  created_by    uuid not null references users,
  created_at    timestamptz not null,
  applied_at    timestamptz
);
create index catalogue_imports_by_time on catalogue_imports (created_at desc, id desc);

do $$ declare t text; begin
  foreach t in array array['products', 'service_plans', 'prices', 'catalogue_imports'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy operator on %I to as_operator using (true)', t);
    execute format('grant select, insert, update on %I to as_operator', t);
  end loop;
end $$;
create policy everyone on products for select using (true);
create policy everyone on service_plans for select using (true);
grant select on products, service_plans to as_provider, as_reseller, as_customer;
create policy provider on prices for select to as_provider using (true);
grant select on prices to as_provider;
