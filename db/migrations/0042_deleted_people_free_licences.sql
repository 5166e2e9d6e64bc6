-- Whoever is deleted gives the licences back, in the same transaction and with an event for each (W17, W19).
drop policy definer on events;
create policy definer on events for insert to as_definer with check (action in ('invitation.revoke', 'licence.unassign'));
create policy definer on licence_assignments to as_definer using (true);
grant select, delete on licence_assignments to as_definer;
grant create on schema public to as_definer; -- only to be given its functions
create function free_licences() returns trigger language plpgsql security definer set search_path = public as $$
begin
  with freed as (
    delete from licence_assignments where customer_id = new.organisation_id and user_id = new.id
    returning customer_id, licence_sku_id, title
  ), counted as (
    update licence_pools p set assigned = p.assigned - 1 from freed
    where p.customer_id = freed.customer_id and p.licence_sku_id = freed.licence_sku_id
  )
  insert into events (action, organisation_id, actor_name, actor_organisation, customer_id, subject_id, subject, details, request_id, at)
  select 'licence.unassign', customer_id, '', '', customer_id, new.id, new.display_name,
    jsonb_build_object('licence', title, 'licenceSkuId', licence_sku_id, 'cause', 'user.delete'), '', date_trunc('milliseconds', now())
  from freed;
  return null;
end $$;
alter function free_licences() owner to as_definer;
revoke execute on function free_licences() from public;
create trigger free_licences after update of state on users for each row
  when (new.state = 'deleted' and old.state <> 'deleted') execute function free_licences();

-- Assigning and deleting at the same moment: whoever comes second sees what the first did.
create policy definer_locks on users for update to as_definer using (true) with check (false);
grant update (id) on users to as_definer;
create function refuse_deleted_holder() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform from users where id = new.user_id and state <> 'deleted' for share;
  if not found then raise no_data_found; end if;
  return new;
end $$;
alter function refuse_deleted_holder() owner to as_definer;
revoke execute on function refuse_deleted_holder() from public;
create trigger refuse_deleted_holder before insert on licence_assignments for each row execute function refuse_deleted_holder();
revoke create on schema public from as_definer;

-- Those deleted before.
alter table licence_assignments no force row level security;
alter table licence_pools no force row level security;
alter table users no force row level security;
with freed as (
  delete from licence_assignments a using users u where u.id = a.user_id and u.state = 'deleted'
  returning a.customer_id, a.licence_sku_id
), counted as (
  select customer_id, licence_sku_id, count(*)::int as n from freed group by 1, 2
)
update licence_pools p set assigned = p.assigned - counted.n from counted
where p.customer_id = counted.customer_id and p.licence_sku_id = counted.licence_sku_id;
alter table licence_assignments force row level security;
alter table licence_pools force row level security;
alter table users force row level security;

-- Who is purged is known no more to the tenant's own sign-in either: the next sign-in there is somebody new.
grant delete on external_identities to as_identity;
