-- Pain 5: who is linked with a partner by a standing partnership reads there that it is suspended or leaves, why (the
-- code, not the operator's note) and when. Runs as definer, for the partner's record and measures are not theirs.
grant create on schema public to as_definer;
create policy definer on measures for select to as_definer using (state in ('in_force', 'announced'));
grant select on measures to as_definer;
create function linked_standing(partner uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('state', o.state, 'reason', m.reason, 'since', m.started_at, 'leavesAt', o.leaves_at)
  from organisations o
  left join lateral (
    select reason, started_at from measures
    where partner_id = o.id and provider_id is null order by kind desc, started_at desc limit 1
  ) m on true
  where o.id = partner and (o.state <> 'active' or o.leaves_at is not null) and exists (
    select from partnerships p
    where p.state = 'active' and (p.provider_id, p.reseller_id) in ((current_org(), o.id), (o.id, current_org())))
$$;
alter function linked_standing(uuid) owner to as_definer;

-- A provider that is suspended or left the programme vanishes from the directory, and is back once it is reinstated.
alter table provider_entries add column in_business boolean not null default true;
alter table provider_entries no force row level security;
alter table organisations no force row level security;
update provider_entries e set in_business = o.state = 'active' from organisations o where o.id = e.organisation_id;
alter table organisations force row level security;
alter table provider_entries force row level security;
create policy definer on provider_entries to as_definer using (true);
grant select, update (in_business) on provider_entries to as_definer;
create function hide_entry() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update provider_entries set in_business = (new.state = 'active') where organisation_id = new.id;
  return null;
end $$;
alter function hide_entry() owner to as_definer;
create trigger hide_entry after update of state on organisations for each row
  when (old.state is distinct from new.state and new.kind = 'provider') execute function hide_entry();
-- An entry released while the provider is suspended stays hidden too.
create function place_entry() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.in_business := exists (select from organisations where id = new.organisation_id and state = 'active');
  return new;
end $$;
alter function place_entry() owner to as_definer;
create trigger place_entry before insert on provider_entries for each row execute function place_entry();
revoke create on schema public from as_definer;
revoke execute on function linked_standing(uuid), hide_entry(), place_entry() from public;
grant execute on function linked_standing(uuid) to as_provider, as_reseller, as_operator;
