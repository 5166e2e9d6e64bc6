-- Owned and assigned units; the check is the last word on I-52.
create table licence_pools (
  customer_id    uuid not null references organisations,
  licence_sku_id uuid not null,
  title          text not null,
  owned          integer not null check (owned >= 0),
  assigned       integer not null default 0 check (assigned >= 0),
  primary key (customer_id, licence_sku_id),
  check (assigned <= owned)
);

create table licence_assignments (
  customer_id    uuid not null references organisations,
  user_id        uuid not null references users,
  licence_sku_id uuid not null,
  title          text not null,
  assigned_at    timestamptz not null,
  assigned_by    uuid not null,
  primary key (customer_id, user_id, licence_sku_id),
  foreign key (customer_id, licence_sku_id) references licence_pools
);

do $$ declare t text; capacity text; begin
  foreach t in array array['licence_pools', 'licence_assignments'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    foreach capacity in array array['provider', 'reseller', 'customer'] loop
      execute format('create policy %I on %I to %I using (customer_id = (select current_directory()))', capacity, t, 'as_' || capacity);
    end loop;
  end loop;
end $$;
grant select, update (assigned) on licence_pools to as_provider, as_reseller, as_customer;
grant select, insert, delete on licence_assignments to as_provider, as_reseller, as_customer;
create policy definer on licence_pools to as_definer using (true);
grant select, insert, update on licence_pools to as_definer;

-- A bought subscription adds its seats to the customer's pool, whoever may or may not read that pool.
create function add_owned_units() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into licence_pools (customer_id, licence_sku_id, title, owned)
  values (new.customer_id, new.licence_sku_id, new.title, new.quantity)
  on conflict (customer_id, licence_sku_id) do update set owned = licence_pools.owned + excluded.owned;
  return null;
end $$;
alter function add_owned_units() owner to as_definer;
revoke execute on function add_owned_units() from public;
create trigger add_owned_units after insert on subscriptions for each row execute function add_owned_units();

revoke create on schema public from as_definer;
