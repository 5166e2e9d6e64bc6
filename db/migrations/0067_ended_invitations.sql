-- A joint invitation is of its partnership: once that has ended, nobody answers, replaces or renews it, also where it
-- had expired before. Its receiver and its sender read why.
alter table invitations add column partnership_ended_at timestamptz;
update invitations i set partnership_ended_at = i.revoked_at
where i.kind = 'reseller_joint' and i.state = 'revoked' and exists (
  select from events e
  where e.action = 'invitation.revoke' and e.subject_id = i.id and e.details ->> 'cause' = 'partnership');
update invitations i set partnership_ended_at = i.expires_at
where i.kind = 'reseller_joint' and i.state in ('draft', 'sent', 'viewed') and i.expires_at <= now() and not exists (
  select from partnerships p
  where p.state = 'active' and (p.provider_id, p.reseller_id) in ((i.from_id, i.with_id), (i.with_id, i.from_id)));
create index invitations_open_of_pair on invitations (from_id, with_id)
  where kind = 'reseller_joint' and state in ('draft', 'sent', 'viewed');

create policy definer_marks on invitations for update to as_definer
  using (kind = 'reseller_joint') with check (partnership_ended_at is not null);
grant update (partnership_ended_at) on invitations to as_definer;

grant create on schema public to as_definer; -- only to be given its functions

-- Before whoever ended it takes back what is open (`revoke_joint…`); triggers of one moment run by name.
create function mark_joint_invitations() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update invitations set partnership_ended_at = coalesce(new.removed_at, now())
  where kind = 'reseller_joint' and state in ('draft', 'sent', 'viewed')
    and (from_id, with_id) in ((new.provider_id, new.reseller_id), (new.reseller_id, new.provider_id));
  return null;
end $$;
create trigger mark_joint after update of state on partnerships for each row
  when (old.state = 'active' and new.state = 'removed') execute function mark_joint_invitations();
alter function mark_joint_invitations() owner to as_definer;
revoke execute on function mark_joint_invitations() from public;

-- What stands in the way of reactivating a subscription of the calling provider (I-02): as for an order, its reseller
-- of record has to look after the customer still. Null when nothing does.
create function reactivation_obstacle(reseller uuid) returns text language sql stable security definer set search_path = public as $$
  select case
    when current_customer() is null then 'no-relationship'
    when not exists (
      select from relationships
      where partner_id = reseller and customer_id = current_customer() and state = 'active') then 'reseller-without-relationship'
  end
$$;
alter function reactivation_obstacle(uuid) owner to as_definer;
revoke execute on function reactivation_obstacle(uuid) from public;
grant execute on function reactivation_obstacle(uuid) to as_provider;

-- Search in the own invitations, as in the own customers (0010): the first thousand rows of the list's order are looked
-- through, and only what is still missing is looked up by trigrams; either way the work is bounded.
alter table invitations add column search text not null
  generated always as (lower(coalesce(recipient_email, '') || ' ' || coalesce(accepted_org_name, '') || ' ' || coalesce(bound_domain, ''))) stored;
create index invitations_search on invitations using gin (from_id, search gin_trgm_ops);
create function search_invitations(needle text, wanted_kind text, wanted_state text, at timestamptz, is_rising boolean,
  after_at timestamptz, after_id uuid, page_size integer)
returns setof invitations language plpgsql stable security definer set search_path = public as $$
declare
  looked_through constant integer := 1000;
  way constant text := case when is_rising then 'asc' else 'desc' end;
  further constant text := format('from_id = current_org() and ($2 is null or (created_at, id) %s ($2, $3))',
    case when is_rising then '>' else '<' end);
  found_rows integer;
begin
  return query execute format($q$
    select * from (select * from invitations where %1$s order by created_at %2$s, id %2$s limit $4) first_rows
    where search like $1 and ($5 is null or kind = $5) and ($6 is null or $6 = invitation_state(state, expires_at, $7))
    order by created_at %2$s, id %2$s limit $8$q$, further, way)
    using needle, after_at, after_id, looked_through, wanted_kind, wanted_state, at, page_size;
  get diagnostics found_rows = row_count;
  if found_rows = page_size then return; end if;

  execute format('select created_at, id from invitations where %1$s order by created_at %2$s, id %2$s offset $4 - 1 limit 1', further, way)
    into after_at, after_id using needle, after_at, after_id, looked_through;
  if after_id is null then return; end if;

  return query execute format($q$
    with matching as materialized (select * from invitations where from_id = current_org() and search like $1)
    select * from matching
    where %1$s and ($5 is null or kind = $5) and ($6 is null or $6 = invitation_state(state, expires_at, $7))
    order by created_at %2$s, id %2$s limit $8$q$, further, way)
    using needle, after_at, after_id, looked_through, wanted_kind, wanted_state, at, page_size - found_rows;
end $$;
-- An overdue open invitation reads as expired everywhere (§3.4).
create function invitation_state(state text, expires_at timestamptz, at timestamptz) returns text language sql immutable as $$
  select case when state in ('draft', 'sent', 'viewed') and expires_at <= at then 'expired' else state end
$$;
alter function search_invitations(text, text, text, timestamptz, boolean, timestamptz, uuid, integer) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function search_invitations(text, text, text, timestamptz, boolean, timestamptz, uuid, integer) from public;
grant execute on function search_invitations(text, text, text, timestamptz, boolean, timestamptz, uuid, integer) to as_provider, as_reseller;
