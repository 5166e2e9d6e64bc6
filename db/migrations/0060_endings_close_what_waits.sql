-- When a partnership or a relationship ends, by whomever, the orders that wait for the customer's approval through it
-- are closed in the same transaction; and a partner whose relationship ended no longer finds any of them.
alter table order_approvals drop constraint order_approvals_state_check;
alter table order_approvals add constraint order_approvals_state_check
  check (state in ('open', 'approved', 'declined', 'used', 'closed'));
alter table order_approvals add column is_ended boolean not null default false; -- the provider's relationship is over
create index order_approvals_waiting on order_approvals (customer_id, provider_id, reseller_id) where state in ('open', 'approved');
create index order_approvals_waiting_of_pair on order_approvals (provider_id, reseller_id) where state in ('open', 'approved');
drop policy provider on order_approvals;
create policy provider on order_approvals for select to as_provider using (provider_id = (select current_org()) and not is_ended);
create policy definer_closes on order_approvals for update to as_definer using (true) with check (state <> 'open');
grant update (is_ended, decided_at, reason) on order_approvals to as_definer;

drop policy definer on events;
create policy definer on events for insert to as_definer with check (action in ('invitation.revoke', 'licence.unassign', 'order-approval.close'));

grant create on schema public to as_definer; -- only to be given its functions

-- Closes what waits between a provider and a reseller, and tells each in the log of the customer and of the provider.
-- Without a customer named it is about all of them, without a reseller about every reseller, and so on.
create function close_approvals(customer uuid, provider uuid, reseller uuid, cause text, at timestamptz) returns void
language sql security definer set search_path = public as $$
  with closed as (
    update order_approvals a set state = 'closed', decided_at = at
    where a.state in ('open', 'approved') and (customer is null or a.customer_id = customer)
      and (provider is null or a.provider_id = provider) and (reseller is null or a.reseller_id = reseller)
    returning a.*)
  insert into events (action, organisation_id, customer_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
  select 'order-approval.close', c.provider_id, c.customer_id, '', '', c.id, c.customer_name,
    jsonb_build_object('cause', cause, 'customer', c.customer_name, 'provider', c.provider_name, 'reseller', c.reseller_name,
      'lines', c.lines, 'requestedBy', c.requested_by, 'reason', null), '', at
  from closed c
$$;

create function close_approvals_of_relationship() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.partner_kind = 'provider' then
    perform close_approvals(new.customer_id, new.partner_id, null, 'relationship', coalesce(new.removed_at, now()));
    update order_approvals set is_ended = true where customer_id = new.customer_id and provider_id = new.partner_id and not is_ended;
  else
    perform close_approvals(new.customer_id, null, new.partner_id, 'relationship', coalesce(new.removed_at, now()));
  end if;
  return null;
end $$;
create trigger close_approvals after update of state on relationships for each row
  when (old.state = 'active' and new.state = 'removed') execute function close_approvals_of_relationship();

create function close_approvals_of_partnership() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform close_approvals(null, new.provider_id, new.reseller_id, 'partnership', coalesce(new.removed_at, now()));
  return null;
end $$;
create trigger close_approvals after update of state on partnerships for each row
  when (old.state = 'active' and new.state = 'removed') execute function close_approvals_of_partnership();

-- Deauthorisation ends partnerships by itself: their open joint invitations fall as with any other end (W6r).
create function revoke_joint_of_deauthorised() returns trigger language plpgsql security definer set search_path = public as $$
begin
  with revoked as (
    update invitations set state = 'revoked', revoked_at = new.removed_at, revoked_by_name = ''
    where kind = 'reseller_joint' and state in ('draft', 'sent', 'viewed') and expires_at > new.removed_at
      and (from_id, with_id) in ((new.provider_id, new.reseller_id), (new.reseller_id, new.provider_id))
    returning id, from_id, coalesce(recipient_email, '') as recipient)
  insert into events (action, organisation_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
  select 'invitation.revoke', from_id, '', '', id, recipient, '{"cause": "partnership"}', '', new.removed_at from revoked;
  return null;
end $$;
create trigger revoke_joint after update of state on partnerships for each row
  when (old.state = 'active' and new.state = 'removed' and current_user = 'as_worker')
  execute function revoke_joint_of_deauthorised();

do $$ declare f text; begin
  foreach f in array array['close_approvals(uuid, uuid, uuid, text, timestamptz)', 'close_approvals_of_relationship()',
    'close_approvals_of_partnership()', 'revoke_joint_of_deauthorised()'] loop
    execute format('alter function %s owner to as_definer', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
revoke create on schema public from as_definer;
