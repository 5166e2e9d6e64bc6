-- An open ask is answered by the partnership itself, whichever invitation made it: nobody has to invite partners again.
grant create on schema public to as_definer; -- only to be given its function
create policy definer_settles on partnership_asks for update to as_definer using (state = 'open') with check (state = 'accepted');
grant update (state, answered_at, invitation_id) on partnership_asks to as_definer;
create function settle_ask() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update partnership_asks set state = 'accepted', answered_at = new.authorized_at, invitation_id = new.invitation_id
  where provider_id = new.provider_id and reseller_id = new.reseller_id and state = 'open';
  return null;
end $$;
create trigger settle_ask after insert on partnerships for each row execute function settle_ask();
alter function settle_ask() owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function settle_ask() from public;
update partnership_asks a set state = 'accepted', answered_at = p.authorized_at, invitation_id = p.invitation_id
from partnerships p
where a.state = 'open' and p.state = 'active' and p.provider_id = a.provider_id and p.reseller_id = a.reseller_id;

-- A link an organisation has answered waits for it no longer, also a campaign's, which stays open to the others.
grant delete on kept_invitations to as_reseller, as_customer;
delete from kept_invitations k using acceptances a
where a.customer_id = k.organisation_id and a.invitation_id = k.invitation_id;

-- The telephone of a new customer was asked for and kept nowhere; it is asked for no longer.
update customer_drafts set content = content - 'phone' where content ? 'phone';
