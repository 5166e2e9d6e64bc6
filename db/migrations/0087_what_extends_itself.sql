-- What extends itself does not end soon: the first end at a customer is of what really ends (as home, notices and the
-- list of renewals have it). Else as before (0031).
create or replace function refresh_access_health() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into access_health
  select r.partner_id, r.customer_id, r.customer_name, r.sort_name,
    exists (select from grants g where g.partner_id = r.partner_id and g.customer_id = r.customer_id and g.state = 'active'),
    a.active, a.pending, coalesce(a.ends_at, 'infinity'), coalesce(a.has_global_admin, false), a.without_group,
    coalesce(a.active_since, 'infinity'), coalesce(u.used_on, '-infinity')
  from (select distinct partner_id, customer_id from changed) c
  join relationships r on r.partner_id = c.partner_id and r.customer_id = c.customer_id and r.state = 'active'
  cross join lateral (
    select count(*) filter (where x.state = 'active')::int as active,
      count(*) filter (where x.state = 'approval_pending')::int as pending,
      min(x.ends_at) filter (where x.state = 'active' and not x.auto_extend) as ends_at,
      bool_or(x.state = 'active' and 'global-administrator' = any (x.roles)) as has_global_admin,
      count(*) filter (where x.state = 'active' and not exists (select from admin_assignments m where m.relationship_id = x.id))::int as without_group,
      min(x.answered_at) filter (where x.state = 'active') as active_since
    from admin_relationships x where x.partner_id = r.partner_id and x.customer_id = r.customer_id) a
  cross join lateral (
    select max(used_on) as used_on from role_uses u where u.partner_id = r.partner_id and u.customer_id = r.customer_id) u
  on conflict (partner_id, customer_id) do update set
    customer_name = excluded.customer_name, sort_name = excluded.sort_name, has_default = excluded.has_default,
    active = excluded.active, pending = excluded.pending, ends_at = excluded.ends_at,
    has_global_admin = excluded.has_global_admin, without_group = excluded.without_group,
    active_since = excluded.active_since, used_on = excluded.used_on;
  delete from access_health h using (select distinct partner_id, customer_id from changed) c
  where h.partner_id = c.partner_id and h.customer_id = c.customer_id
    and not exists (select from relationships r where r.partner_id = h.partner_id and r.customer_id = h.customer_id and r.state = 'active');
  return null;
end $$;

alter table access_health no force row level security;
alter table admin_relationships no force row level security;
update access_health h set ends_at = coalesce((
  select min(a.ends_at) from admin_relationships a
  where a.partner_id = h.partner_id and a.customer_id = h.customer_id and a.state = 'active' and not a.auto_extend), 'infinity')
where h.active > 0;
alter table admin_relationships force row level security;
alter table access_health force row level security;
