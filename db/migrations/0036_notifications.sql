-- What the portal told a person by mail, it shows in the portal too. Known people only: mails to an address alone
-- (links that set a password, invitations) stay out.
alter table mails
  add column user_id uuid references users,
  add column organisation_id uuid references organisations,
  add column subject text,
  add column path text,
  add column read_at timestamptz;
create index mails_of_person on mails (organisation_id, user_id, created_at desc, id desc) where user_id is not null;
create index mails_unread on mails (organisation_id, user_id) where user_id is not null and read_at is null;

create policy provider on mails to as_provider using (organisation_id = (select current_org()));
create policy reseller on mails to as_reseller using (organisation_id = (select current_org()));
create policy customer on mails to as_customer using (organisation_id = (select current_org()));
grant select (id, organisation_id, user_id, subject, path, created_at, read_at), update (read_at)
  on mails to as_provider, as_reseller, as_customer;
grant update (read_at) on mails to as_operator;
