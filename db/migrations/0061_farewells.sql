-- A reseller asks the provider to suspend what keeps it from leaving, at most once a day for each subscription (I-12).
alter table subscriptions add column suspension_asked_at timestamptz;
create policy reseller_asks on subscriptions for update to as_reseller
  using (reseller_id = (select current_org()) and state = 'active') with check (reseller_id = (select current_org()));
grant update (suspension_asked_at) on subscriptions to as_reseller;

-- As before (0027); people and licences also for a partner that administered by admin relationships alone.
grant create on schema public to as_definer; -- only to be given its function
create or replace function farewell_content(relationship uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object(
    'mayOrder', r.may_order,
    'since', r.accepted_at,
    'roles', coalesce(to_jsonb(g.roles), '[]'),
    'rightsSince', g.started_at,
    'subscriptions', (
      select coalesce(jsonb_agg(jsonb_build_object('title', s.title, 'quantity', s.quantity, 'startsOn', s.starts_on, 'endsOn', s.ends_on,
        'state', s.state, 'provider', s.provider_name, 'reseller', s.reseller_name) order by s.title, s.starts_on, s.id), '[]')
      from (
        select * from subscriptions s
        where s.customer_id = r.customer_id and s.state in ('active', 'suspended')
          and r.partner_id = case r.partner_kind when 'provider' then s.provider_id else s.reseller_id end
        order by s.title, s.starts_on, s.id limit 1000) s),
    'people', case when administers.so then (
      select count(*) from users u where u.organisation_id = r.customer_id and u.state <> 'deleted') end,
    'licences', case when administers.so then (
      select coalesce(jsonb_agg(jsonb_build_object('title', p.title, 'owned', p.owned, 'assigned', p.assigned) order by p.title), '[]')
      from licence_pools p where p.customer_id = r.customer_id) else '[]' end)
  from relationships r
  left join grants g on g.partner_id = r.partner_id and g.customer_id = r.customer_id and g.state = 'active'
  cross join lateral (
    select g.id is not null or exists (
      select from admin_relationships a
      where a.partner_id = r.partner_id and a.customer_id = r.customer_id and a.state = 'active' and a.ends_at > now()) as so) administers
  where r.id = relationship and current_org() in (r.partner_id, r.customer_id)
$$;
revoke create on schema public from as_definer;
