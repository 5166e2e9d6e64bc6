-- Row-level security as consent (I-04, I-05): whoever consents makes the relation, on the word of the one who
-- asked; nobody brings an ended one back; and what a partner sees of a customer is looked up in its relationship.
grant create on schema public to as_definer; -- only to be given its functions

-- Whether the caller has accepted, in this very transaction, an invitation this partner sent, alone or jointly.
-- Without an invitation only a tenant nobody has signed in to yet is connected: by whoever made it (W10).
create function is_invited_by(partner uuid, invitation uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select case when invitation is null then not exists (
    select from users u where u.organisation_id = current_org() and u.last_sign_in_at is not null)
  else exists (
    select from invitations i
    where i.id = invitation and i.accepted_org_id = current_org() and partner in (i.from_id, i.with_id)
      and i.xmin = pg_current_xact_id()::xid)
  end
$$;
-- Whether a relationship of the caller, a customer, with this partner stands.
create function is_related_to(partner uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (
    select from relationships where partner_id = partner and customer_id = current_org() and state = 'active')
$$;

create policy reseller_was_invited on partnerships as restrictive for insert to as_reseller
  with check (invitation_id is not null and is_invited_by(provider_id, invitation_id));
create policy customer_was_asked on relationships as restrictive for insert to as_customer
  with check (is_invited_by(partner_id, invitation_id));
create policy customer_revives_none on relationships as restrictive for update to as_customer using (state = 'active') with check (true);
create policy customer_grants_partners on grants as restrictive for insert to as_customer
  with check (state = 'active' and is_related_to(partner_id));
create policy customer_revives_none on grants as restrictive for update to as_customer using (state = 'active') with check (true);

-- `app.customer` says which customer a route names; whether it is one, the relationship says, every time (I-20). So
-- a setting written by a mistake shows nothing.
create function standing_customer(wanted uuid) returns uuid
language sql stable security definer set search_path = public as $$
  select customer_id from relationships where partner_id = current_org() and customer_id = wanted and state = 'active'
$$;
-- The same for its directory: with an administration of either kind (I-24, I-33). Which of the two, and what the
-- person's groups give, the opening of the route has decided.
create function standing_directory(wanted uuid) returns uuid
language sql stable security definer set search_path = public as $$
  select r.customer_id from relationships r
  where r.partner_id = current_org() and r.customer_id = wanted and r.state = 'active'
    and (
      exists (select from grants g where g.partner_id = r.partner_id and g.customer_id = wanted and g.state = 'active')
      or exists (
        select from admin_relationships a
        where a.partner_id = r.partner_id and a.customer_id = wanted and a.state = 'active' and a.ends_at > now()))
$$;
do $$ declare f text; begin
  foreach f in array array['is_invited_by(uuid, uuid)', 'is_related_to(uuid)', 'standing_customer(uuid)', 'standing_directory(uuid)'] loop
    execute format('alter function %s owner to as_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
revoke create on schema public from as_definer;
grant execute on function is_invited_by(uuid, uuid) to as_reseller, as_customer;
grant execute on function is_related_to(uuid) to as_customer;
grant execute on function standing_customer(uuid), standing_directory(uuid)
  to as_operator, as_provider, as_reseller, as_customer, as_identity, as_link, as_worker, as_definer;

create or replace function current_customer() returns uuid language sql stable parallel safe
return case coalesce(current_setting('app.customer', true), '')
  when '' then null
  when 'none' then null
  else standing_customer(current_setting('app.customer', true)::uuid)
end;
create or replace function current_directory() returns uuid language sql stable parallel safe
return case coalesce(current_setting('app.directory', true), '')
  when '' then current_org()
  when 'none' then null
  else standing_directory(current_setting('app.directory', true)::uuid)
end;
