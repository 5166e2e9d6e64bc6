-- One row per partner and customer; what the partner's list needs stands on the row, so page 1 joins nothing.
create table relationships (
  id               uuid primary key default new_id(),
  partner_id       uuid not null references organisations,
  customer_id      uuid not null references organisations,
  state            text not null check (state in ('active', 'removed')),
  partner_kind     text not null check (partner_kind in ('provider', 'reseller')),
  partner_name     text not null,
  partner_country  text not null,
  customer_name    text not null,
  sort_name        text not null,
  search           text not null,
  customer_domain  text not null,
  customer_country text not null,
  channel          text not null check (channel in ('own-marketing', 'referral', 'provider')),
  has_admin_rights boolean not null,
  joint_id         uuid,
  invitation_id    uuid references invitations,
  accepted_by      uuid not null references users,
  accepted_by_name text not null,
  accepted_at      timestamptz not null,
  check (partner_id <> customer_id)
);
create unique index one_relationship on relationships (partner_id, customer_id) where state <> 'removed'; -- I-06
create index relationships_by_name on relationships (partner_id, state, sort_name, customer_id);
create index relationships_of_customer on relationships (customer_id, accepted_at desc, id desc);
create index relationships_search on relationships using gin (partner_id, search gin_trgm_ops);

-- What a partner may administer (W11b removes it). `relationships.has_admin_rights` mirrors the active row
-- and is written in the same statement, so that a list needs no join.
create table grants (
  id          uuid primary key default new_id(),
  partner_id  uuid not null references organisations,
  customer_id uuid not null references organisations,
  roles       text[] not null,
  state       text not null check (state in ('active', 'removed_by_customer')),
  started_at  timestamptz not null,
  ended_at    timestamptz,
  ended_by    text
);
create unique index one_grant on grants (partner_id, customer_id) where state = 'active';
create index grants_of_customer on grants (customer_id, partner_id);

create table customer_agreements (
  customer_id      uuid not null references organisations,
  version          text not null,
  accepted_by      uuid not null references users,
  accepted_by_name text not null,
  accepted_at      timestamptz not null,
  primary key (customer_id, version)
);

do $$ declare t text; begin
  foreach t in array array['relationships', 'grants', 'customer_agreements'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy definer on relationships for select to as_definer using (true);
create policy definer on grants for select to as_definer using (true);
create policy definer on customer_agreements for select to as_definer using (true);
grant select on relationships, grants, customer_agreements to as_definer;

-- A partner's route about a customer begins here: the relationship and the grant are looked up in this very
-- transaction (I-20, I-24, I-33), and only what stands is noted for its policies. Nothing else writes these
-- two settings, so a route that names a wrong customer sees nothing.
create function enter_customer(wanted uuid, out customer uuid, out directory uuid)
language plpgsql stable security definer set search_path = public as $$
begin
  select r.customer_id, g.customer_id into customer, directory
  from relationships r
  left join grants g on g.partner_id = r.partner_id and g.customer_id = r.customer_id and g.state = 'active'
  where r.partner_id = current_org() and r.customer_id = wanted and r.state = 'active';
  perform set_config('app.customer', coalesce(customer::text, 'none'), true),
    set_config('app.directory', coalesce(directory::text, 'none'), true);
end $$;
alter function enter_customer(uuid) owner to as_definer;

-- The customer of this route, if its relationship stands.
create function current_customer() returns uuid language sql stable parallel safe
return nullif(nullif(current_setting('app.customer', true), ''), 'none')::uuid;

-- Whose directory (users, licences) is visible: the own one, or on a customer's route that customer's, if it
-- granted admin rights that still stand.
create function current_directory() returns uuid language sql stable parallel safe
return case coalesce(current_setting('app.directory', true), '')
  when '' then current_org()
  when 'none' then null
  else current_setting('app.directory', true)::uuid
end;

create policy provider on relationships for select to as_provider using (partner_id = (select current_org()));
create policy reseller on relationships for select to as_reseller using (partner_id = (select current_org()));
create policy customer on relationships to as_customer using (customer_id = (select current_org()));
grant select on relationships to as_provider, as_reseller;
-- I-05: only the customer's side makes a relationship or a grant.
grant select, insert, update (state, has_admin_rights) on relationships to as_customer;

create policy provider on grants for select to as_provider using (partner_id = (select current_org()));
create policy reseller on grants for select to as_reseller using (partner_id = (select current_org()));
create policy customer on grants to as_customer using (customer_id = (select current_org()));
grant select on grants to as_provider, as_reseller;
grant select, insert, update (state, ended_at, ended_by) on grants to as_customer;

create policy provider on customer_agreements for select to as_provider using (customer_id = (select current_customer()));
create policy reseller on customer_agreements for select to as_reseller using (customer_id = (select current_customer()));
create policy customer on customer_agreements to as_customer using (customer_id = (select current_org()));
grant select on customer_agreements to as_provider, as_reseller;
grant select, insert on customer_agreements to as_customer;

-- Directory tables for the people of an organisation, or of the customer a partner administers.
do $$ declare capacity text; begin
  foreach capacity in array array['provider', 'reseller', 'customer', 'operator'] loop
    execute format('create policy %I on users to %I using (organisation_id = (select current_directory()))', capacity, 'as_' || capacity);
    execute format('create policy %I on memberships to %I using (organisation_id = (select current_directory()))', capacity, 'as_' || capacity);
    execute format('create policy %I on password_links for insert to %I with check (organisation_id = (select current_directory()))', capacity, 'as_' || capacity);
    execute format('grant insert on password_links to %I', 'as_' || capacity);
    execute format(
      'grant select (id, organisation_id, tenant_id, user_name, first_name, last_name, display_name, email, language, state, usage_location, last_sign_in_at, created_at), insert on users to %I',
      'as_' || capacity);
    execute format('grant select, insert, update (roles) on memberships to %I', 'as_' || capacity);
  end loop;
end $$;
-- A partner adds people to a customer's tenant without any role in it.
create policy provider_adds on memberships as restrictive for insert to as_provider with check (roles = '{}');
create policy reseller_adds on memberships as restrictive for insert to as_reseller with check (roles = '{}');
create policy link on users for select to as_link using (false);

-- View customers: those of the own list that the other partner shares (I-21). Runs as definer because the
-- other side's relationships are not the caller's; it shows only the caller's own rows, and only with a
-- standing partnership.
create function shared_customers(other uuid, after_name text, after_id uuid, page_size integer)
returns setof relationships language sql stable security definer set search_path = public as $$
  select mine.* from relationships mine
  join relationships theirs
    on theirs.customer_id = mine.customer_id and theirs.partner_id = other and theirs.state = 'active'
  where mine.partner_id = current_org() and mine.state = 'active'
    and (mine.sort_name, mine.customer_id) > (after_name, after_id)
    and exists (
      select from partnerships p
      where p.state = 'active'
        and (p.provider_id, p.reseller_id) in ((current_org(), other), (other, current_org())))
  order by mine.sort_name, mine.customer_id
  limit page_size
$$;
alter function shared_customers(uuid, text, uuid, integer) owner to as_definer;

-- Search inside the own list: trigram operators are not leakproof and would never use their index under a
-- policy, so the function filters by the caller itself.
create function search_customers(needle text, after_name text, after_id uuid, page_size integer)
returns setof relationships language plpgsql stable security definer set search_path = public as $$
begin
  -- Planned for each needle: a rare word goes by the trigrams, a common one by the list's own order. The first
  -- page asks without the position, which would hide from the planner how rare the word is.
  if after_name = '' then
    return query execute
      'select * from relationships where partner_id = $1 and state = ''active'' and search like $2
       order by sort_name, customer_id limit $3'
      using current_org(), needle, page_size;
  else
    return query execute
      'select * from relationships
       where partner_id = $1 and state = ''active'' and search like $2 and (sort_name, customer_id) > ($3, $4)
       order by sort_name, customer_id limit $5'
      using current_org(), needle, after_name, after_id, page_size;
  end if;
end $$;
alter function search_customers(text, text, uuid, integer) owner to as_definer;

-- A joint invitation holds only while its two senders are partners (W9).
create policy definer on invitations for select to as_definer using (true);
grant select on invitations to as_definer;
create function invitation_is_backed() returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from invitations i join partnerships p
      on p.state = 'active' and (p.provider_id, p.reseller_id) in ((i.from_id, i.with_id), (i.with_id, i.from_id))
    where i.id = current_link())
$$;
alter function invitation_is_backed() owner to as_definer;

revoke execute on all functions in schema public from public;
grant execute on function enter_customer(uuid) to as_provider, as_reseller;
grant execute on function new_id(), current_org(), current_link(), current_customer(), current_directory()
  to as_operator, as_provider, as_reseller, as_customer, as_identity, as_link, as_worker, as_definer;
grant execute on function shared_customers(uuid, text, uuid, integer), search_customers(text, text, uuid, integer)
  to as_provider, as_reseller;
grant execute on function invitation_is_backed() to as_link;
