-- A partnership ends from either side, at once or after a notice that both see (W6r, C3); the provider's admin
-- access to the reseller's tenant is a grant of its own (C14).
alter table partnerships
  add column ends_on date,
  add column notice_at timestamptz,
  add column notice_by uuid references organisations,
  add column notice_by_name text,
  add column end_reason text,
  add column removed_by uuid references organisations,
  add column access_changed_at timestamptz,
  add column access_changed_by_name text,
  add constraint notice_is_whole check ((ends_on is null) = (notice_by is null));
create index partnerships_ending on partnerships (ends_on) where state = 'active' and ends_on is not null;
create index subscriptions_running on subscriptions (provider_id, reseller_id) where state in ('active', 'suspended');

-- I-04: only a standing partnership can be changed, so nobody brings a removed one back; only the reseller grants.
drop policy reseller on partnerships;
create policy reseller on partnerships for select to as_reseller using (reseller_id = (select current_org()));
create policy reseller_authorizes on partnerships for insert to as_reseller
  with check (reseller_id = (select current_org()) and state = 'active');
create policy reseller_changes on partnerships for update to as_reseller
  using (reseller_id = (select current_org()) and state = 'active') with check (reseller_id = (select current_org()));
create policy provider_ends on partnerships for update to as_provider
  using (provider_id = (select current_org()) and state = 'active') with check (provider_id = (select current_org()));
grant update (state, ends_on, notice_at, notice_by, notice_by_name, end_reason, removed_at, removed_by)
  on partnerships to as_provider, as_reseller;
grant update (grants_admin_access, access_changed_at, access_changed_by_name) on partnerships to as_reseller;

-- What both sides sent together falls with the partnership, whoever sent it.
create policy definer_revokes on invitations for update to as_definer using (kind = 'reseller_joint') with check (state = 'revoked');
grant update (state, revoked_at, revoked_by_name) on invitations to as_definer;
create policy definer on events for insert to as_definer with check (action = 'invitation.revoke');
grant insert on events to as_definer;
grant create on schema public to as_definer; -- only to be given its functions
create function count_joint_invitations(other uuid, at timestamptz) returns integer
language sql stable security definer set search_path = public as $$
  select count(*)::integer from (
    select from invitations
    where kind = 'reseller_joint' and state in ('draft', 'sent', 'viewed') and expires_at > at
      and (from_id, with_id) in ((current_org(), other), (other, current_org()))
    limit 1001) as open
$$;
create function revoke_joint_invitations(other uuid, person uuid, person_name text, organisation text, request text, at timestamptz)
returns integer language sql security definer set search_path = public as $$
  with revoked as (
    update invitations set state = 'revoked', revoked_at = at, revoked_by_name = person_name
    where kind = 'reseller_joint' and state in ('draft', 'sent', 'viewed') and expires_at > at
      and (from_id, with_id) in ((current_org(), other), (other, current_org()))
      and not exists (
        select from partnerships p
        where p.state = 'active' and (p.provider_id, p.reseller_id) in ((current_org(), other), (other, current_org())))
    returning id, from_id, coalesce(recipient_email, '') as recipient
  ), told as (
    insert into events (action, organisation_id, actor_user_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
    select 'invitation.revoke', from_id, person, person_name, organisation, id, recipient, '{"cause": "partnership"}', request, at
    from revoked
  )
  select count(*)::integer from revoked
$$;
alter function count_joint_invitations(uuid, timestamptz) owner to as_definer;
alter function revoke_joint_invitations(uuid, uuid, text, text, text, timestamptz) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function count_joint_invitations(uuid, timestamptz),
  revoke_joint_invitations(uuid, uuid, text, text, text, timestamptz) from public;
grant execute on function count_joint_invitations(uuid, timestamptz),
  revoke_joint_invitations(uuid, uuid, text, text, text, timestamptz) to as_provider, as_reseller;
