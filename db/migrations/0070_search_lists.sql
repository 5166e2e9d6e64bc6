-- Long lists are found by the beginning of a name: orders by customer, subscriptions by product, guests by address,
-- requests for roles by person, recoveries by organisation, locations by name. The key is stored, because behind
-- row-level security an index is only asked for plain columns: a function over one is not leakproof.

-- As `sortable` in platform/names.ts says it: no accents, no case.
create function sortable(name text) returns text immutable strict parallel safe language sql as $$
  select left(btrim(lower(replace(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g'), 'ß', 'ss'))), 300)
$$;

alter table orders add column search_key text collate "C" generated always as (sortable(customer_name)) stored;
create index orders_of_provider_by_customer on orders (provider_id, search_key, placed_at, id);
create index orders_of_reseller_by_customer on orders (reseller_id, search_key, placed_at, id);
-- A reseller reads orders column by column (I-03).
grant select (search_key) on orders to as_reseller;

alter table subscriptions add column search_key text collate "C" generated always as (sortable(title)) stored;
create index subscriptions_of_provider_by_product on subscriptions (provider_id, search_key, created_at, id);
create index subscriptions_of_reseller_by_product on subscriptions (reseller_id, search_key, created_at, id);
create index subscriptions_of_customer_by_product on subscriptions (customer_id, search_key, created_at, id);

alter table guest_invitations add column search_key text collate "C" generated always as (sortable(email)) stored;
create index guest_invitations_by_address on guest_invitations (organisation_id, search_key, created_at, id);

alter table access_requests add column search_key text collate "C" generated always as (sortable(user_name)) stored;
create index access_requests_by_person on access_requests (organisation_id, state, search_key, created_at, id);

alter table locations add column search_key text collate "C" generated always as (sortable(name)) stored;
create index locations_by_name on locations (organisation_id, search_key, created_at, id);

alter table recoveries add column search_key text collate "C" generated always as (sortable(organisation_name)) stored;
create index recoveries_by_name on recoveries (search_key, opened_at, id);
