-- How a customer came, as its partner says with the invitation; the relationship keeps it (W8, W10).
alter table invitations add column channel text not null default 'own-marketing' check (channel in ('own-marketing', 'referral', 'provider'));

-- The provider asks the customer's global admins to accept the customer agreement, at most once a day (I-50).
alter table relationships add column agreement_asked_at timestamptz;
grant update (agreement_asked_at) on relationships to as_provider;

-- A reminder of a mailed invitation goes out by itself once, some days before the link ends.
alter table invitations add column auto_reminded_at timestamptz;
create index invitations_to_remind on invitations (expires_at)
  where state in ('sent', 'viewed') and sent_way = 'system' and auto_reminded_at is null;
grant update (auto_reminded_at) on invitations to as_worker;
create policy worker on invitation_steps for insert to as_worker with check (step = 'reminded');
grant insert on invitation_steps to as_worker;

-- As shared_customers (0005), of those whose name or domain holds the words.
grant create on schema public to as_definer; -- only to be given its function
create function find_shared_customers(other uuid, needle text, after_name text, after_id uuid, page_size integer)
returns setof relationships language sql stable security definer set search_path = public as $$
  select mine.* from relationships mine
  join relationships theirs
    on theirs.customer_id = mine.customer_id and theirs.partner_id = other and theirs.state = 'active'
  where mine.partner_id = current_org() and mine.state = 'active'
    and mine.search like needle
    and (mine.sort_name, mine.customer_id) > (after_name, after_id)
    and exists (
      select from partnerships p
      where p.state = 'active'
        and (p.provider_id, p.reseller_id) in ((current_org(), other), (other, current_org())))
  order by mine.sort_name, mine.customer_id
  limit page_size
$$;
alter function find_shared_customers(uuid, text, text, uuid, integer) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function find_shared_customers(uuid, text, text, uuid, integer) from public;
grant execute on function find_shared_customers(uuid, text, text, uuid, integer) to as_provider, as_reseller;
