-- A partner gives default administration back, all of it or some of its roles (W11c): it can only become less.
alter table grants drop constraint grants_state_check;
alter table grants add constraint grants_state_check
  check (state in ('active', 'removed_by_customer', 'ended_by_operator', 'ended_with_relationship', 'given_back'));
create policy provider_gives_back on grants for update to as_provider
  using (partner_id = (select current_org()) and state = 'active')
  with check (partner_id = (select current_org()) and state in ('active', 'given_back'));
create policy reseller_gives_back on grants for update to as_reseller
  using (partner_id = (select current_org()) and state = 'active')
  with check (partner_id = (select current_org()) and state in ('active', 'given_back'));
grant update (state, ended_at, ended_by, roles) on grants to as_provider, as_reseller;

grant create on schema public to as_definer; -- only to be given its function
create function only_lower_grant() returns trigger language plpgsql as $$
begin
  if not new.roles <@ old.roles or cardinality(new.roles) = 0
    or (new.partner_id, new.customer_id, new.started_at) is distinct from (old.partner_id, old.customer_id, old.started_at) then
    raise exception 'row-level security: a partner can only give administration back';
  end if;
  return new;
end $$;
create trigger only_lower_grant before update on grants for each row
  when (current_user in ('as_provider', 'as_reseller')) execute function only_lower_grant();

-- `relationships.has_admin_rights` follows, as it does for admin relationships (0028).
create function mirror_given_back() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update relationships r set has_admin_rights = exists (
    select from admin_relationships a where a.partner_id = r.partner_id and a.customer_id = r.customer_id and a.state = 'active')
  where r.partner_id = new.partner_id and r.customer_id = new.customer_id and r.state = 'active';
  return null;
end $$;
alter function mirror_given_back() owner to as_definer;
create trigger mirror_given_back after update of state on grants for each row
  when (old.state = 'active' and new.state = 'given_back') execute function mirror_given_back();
revoke create on schema public from as_definer;
revoke execute on function only_lower_grant(), mirror_given_back() from public;

-- Admin relationships of all customers of a partner, newest first, all or of one state.
create index admin_relationships_of_partner on admin_relationships (partner_id, created_at desc, id desc);
create index admin_relationships_by_state on admin_relationships (partner_id, state, created_at desc, id desc);
