-- Search inside the own list, without leaving the plan to luck: the first thousand rows of the list's order are
-- looked through (a common word fills its page there), and only what is still missing is looked up by trigrams
-- (a rare word has few). Either way the work is bounded, however long the list.
create or replace function search_customers(needle text, after_name text, after_id uuid, page_size integer)
returns setof relationships language plpgsql stable security definer set search_path = public as $$
declare
  looked_through constant integer := 1000;
  found_rows integer;
begin
  return query
    select * from (
      select * from relationships
      where partner_id = current_org() and state = 'active' and (sort_name, customer_id) > (after_name, after_id)
      order by sort_name, customer_id limit looked_through) first_rows
    where search like needle
    order by sort_name, customer_id limit page_size;
  get diagnostics found_rows = row_count;
  if found_rows = page_size then return; end if;

  select sort_name, customer_id into after_name, after_id from relationships
  where partner_id = current_org() and state = 'active' and (sort_name, customer_id) > (after_name, after_id)
  order by sort_name, customer_id offset looked_through - 1 limit 1;
  if after_id is null then return; end if;

  return query
    with matching as materialized (
      select * from relationships where partner_id = current_org() and state = 'active' and search like needle)
    select * from matching where (sort_name, customer_id) > (after_name, after_id)
    order by sort_name, customer_id limit page_size - found_rows;
end $$;

-- A partner's route about a customer asks for relationship and grant in its own capacity now, in the very
-- statement that notes them (customers/enter-customer.ts).
drop function enter_customer(uuid);
