-- A reseller whose partner ID the registry has deactivated transacts no more (I-41). Runs as definer: the registry is
-- the operator's; it tells the provider only that this stands in the way of its order.
grant create on schema public to as_definer;
create policy definer on membership_profiles for select to as_definer using (true);
grant select (tenant_id, is_active) on membership_profiles to as_definer;
create function partner_id_obstacle(reseller uuid) returns text
language sql stable security definer set search_path = public as $$
  select 'reseller-partner-id' where exists (
    select from tenants t join membership_profiles p on p.tenant_id = t.id
    where t.organisation_id = reseller and not p.is_active)
$$;
alter function partner_id_obstacle(uuid) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function partner_id_obstacle(uuid) from public;
grant execute on function partner_id_obstacle(uuid) to as_provider;
