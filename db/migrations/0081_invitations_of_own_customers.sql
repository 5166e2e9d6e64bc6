-- An invitation of a customer its sender has already goes to that customer's global admins, whose addresses the sender
-- does not learn. The customer stays with it, so that it can be sent again and reminded of as any other.
alter table invitations add column customer_id uuid references organisations;
update invitations i set customer_id = t.organisation_id
from tenants t
where i.kind = 'reseller_joint' and i.recipient_email is null and t.initial_domain = i.bound_domain;

-- Of these own customers, those the other side of a partnership has a relationship with too (I-21).
grant create on schema public to as_definer; -- only to be given its function
create function shared_among(other uuid, customers uuid[]) returns setof uuid
language sql stable security definer set search_path = public as $$
  select mine.customer_id from relationships mine
  join relationships theirs
    on theirs.customer_id = mine.customer_id and theirs.partner_id = other and theirs.state = 'active'
  where mine.partner_id = current_org() and mine.state = 'active' and mine.customer_id = any (customers)
    and exists (
      select from partnerships p
      where p.state = 'active'
        and (p.provider_id, p.reseller_id) in ((current_org(), other), (other, current_org())))
$$;
alter function shared_among(uuid, uuid[]) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function shared_among(uuid, uuid[]) from public;
grant execute on function shared_among(uuid, uuid[]) to as_provider, as_reseller;
