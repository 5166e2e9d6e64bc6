-- As before (0026); a customer also finds what its own partners ask it for: they named it when they sent the link.
create index invitations_for_customer on invitations (customer_id) where customer_id is not null and state in ('sent', 'viewed');
grant create on schema public to as_definer; -- only to be given its function
create or replace function answerable_invitations(at timestamptz)
returns table (id uuid, kind text, from_name text, expires_at timestamptz)
language sql stable security definer set search_path = public as $$
  select i.id, i.kind, i.from_name, i.expires_at
  from (
    select k.invitation_id from kept_invitations k where k.organisation_id = current_org()
    union
    select a.invitation_id from partnership_asks a where a.reseller_id = current_org() and a.state = 'accepted'
    union
    select c.id from invitations c
    where c.customer_id = current_org() and c.customer_id is not null and c.state in ('sent', 'viewed')
  ) mine
  join invitations i on i.id = mine.invitation_id
  where i.state in ('draft', 'sent', 'viewed') and i.expires_at > at
    and not exists (
      select from partnerships p
      where i.kind = 'partnership' and p.provider_id = i.from_id and p.reseller_id = current_org() and p.state = 'active')
  order by i.expires_at, i.id
  limit 20
$$;
revoke create on schema public from as_definer;
