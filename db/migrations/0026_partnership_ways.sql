-- Ways into and out of a partnership (W3-W6r): links kept and forwarded, directory entries the operator releases,
-- resellers that ask, and the operator who ends one.

-- A link that an organisation cannot answer yet stays with it (W5); whom it was forwarded to, so that nobody gets
-- it twice a day.
create table kept_invitations (
  organisation_id uuid not null references organisations,
  invitation_id   uuid not null references invitations,
  kept_by_name    text not null,
  kept_at         timestamptz not null,
  primary key (organisation_id, invitation_id)
);
create table forwarded_invitations (
  organisation_id   uuid not null references organisations,
  invitation_id     uuid not null references invitations,
  user_id           uuid not null references users,
  forwarded_by_name text not null,
  forwarded_at      timestamptz not null,
  primary key (organisation_id, invitation_id, user_id)
);

-- What a provider wants its directory entry to say; the released one stays until the operator decides (W3).
alter table provider_entries add column countries text[] not null default '{}', add column released_at timestamptz;
update provider_entries set countries = array[country];
create table provider_entry_drafts (
  organisation_id   uuid primary key references organisations,
  organisation_name text not null,
  version           integer not null,
  state             text not null check (state in ('submitted', 'withdrawn', 'released', 'refused')),
  services          text[] not null,
  countries         text[] not null,
  description       jsonb not null,
  email             text not null,
  phone             text not null,
  website           text not null,
  submitted_by_name text not null,
  submitted_at      timestamptz not null,
  decided_by_name   text,
  decided_at        timestamptz,
  reason            text
);
create index provider_entry_drafts_waiting on provider_entry_drafts (submitted_at, organisation_id) where state = 'submitted';

-- A reseller asks a provider for a partnership; accepted, the provider's invitation answers it.
create table partnership_asks (
  id               uuid primary key default new_id(),
  state            text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  provider_id      uuid not null references organisations,
  provider_name    text not null,
  reseller_id      uuid not null references organisations,
  reseller_name    text not null,
  reseller_country text not null,
  reseller_domain  text not null,
  message          text not null,
  asked_by         uuid not null references users,
  asked_by_name    text not null,
  asked_by_email   text,
  language         text not null check (language in ('en', 'de')),
  asked_at         timestamptz not null,
  answered_by_name text,
  answered_at      timestamptz,
  reason           text,
  invitation_id    uuid references invitations
);
create unique index one_open_ask on partnership_asks (provider_id, reseller_id) where state = 'open';
create index partnership_asks_of_reseller on partnership_asks (reseller_id, asked_at desc, id desc);
create index partnership_asks_of_provider on partnership_asks (provider_id, asked_at desc, id desc);
create index partnership_asks_to_answer on partnership_asks (provider_id, asked_at desc, id desc) where state = 'open';

do $$ declare t text; begin
  foreach t in array array['kept_invitations', 'forwarded_invitations', 'provider_entry_drafts', 'partnership_asks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['kept_invitations', 'forwarded_invitations'] loop
    execute format('create policy reseller on %I to as_reseller using (organisation_id = (select current_org()))', t);
    execute format('create policy customer on %I to as_customer using (organisation_id = (select current_org()))', t);
    execute format('grant select, insert on %I to as_reseller, as_customer', t);
  end loop;
end $$;
grant update (forwarded_by_name, forwarded_at) on forwarded_invitations to as_reseller, as_customer;

create policy provider on provider_entry_drafts to as_provider using (organisation_id = (select current_org()))
  with check (organisation_id = (select current_org()) and state in ('submitted', 'withdrawn'));
create policy operator on provider_entry_drafts for select to as_operator using (true);
create policy operator_decides on provider_entry_drafts for update to as_operator
  using (state = 'submitted') with check (state in ('released', 'refused'));
grant select, insert, update on provider_entry_drafts to as_provider;
grant select, update (state, decided_by_name, decided_at, reason) on provider_entry_drafts to as_operator;
create policy operator_releases on provider_entries for insert to as_operator with check (is_released);
create policy operator_renews on provider_entries for update to as_operator using (is_released) with check (is_released);
grant insert, update on provider_entries to as_operator;

create policy reseller on partnership_asks for select to as_reseller using (reseller_id = (select current_org()));
create policy reseller_asks on partnership_asks for insert to as_reseller
  with check (reseller_id = (select current_org()) and state = 'open');
create policy reseller_withdraws on partnership_asks for update to as_reseller
  using (reseller_id = (select current_org()) and state = 'open') with check (state = 'withdrawn');
create policy provider on partnership_asks for select to as_provider using (provider_id = (select current_org()));
create policy provider_answers on partnership_asks for update to as_provider
  using (provider_id = (select current_org()) and state = 'open') with check (state in ('accepted', 'declined'));
grant select, insert, update (state, answered_by_name, answered_at) on partnership_asks to as_reseller;
grant select, update (state, answered_by_name, answered_at, reason, invitation_id) on partnership_asks to as_provider;
create trigger refuse_suspended before insert on partnership_asks for each row when (current_user like 'as_%')
  execute function refuse_suspended('provider_id', 'reseller_id');

-- The operator ends a partnership with a reason (C3); it makes none and brings none back.
drop policy operator on partnerships;
create policy operator on partnerships for select to as_operator using (true);
create policy operator_changes on partnerships for update to as_operator using (state = 'active') with check (true);
grant update (state, ends_on, notice_at, notice_by, notice_by_name, end_reason, removed_at, removed_by) on partnerships to as_operator;

-- What waits for the caller's answer: links it kept, and invitations its asks led to. Runs as definer, since an
-- invitation is its sender's; it shows only what names the caller, and of that only who asks and until when.
grant create on schema public to as_definer;
create policy definer on kept_invitations for select to as_definer using (true);
create policy definer on partnership_asks for select to as_definer using (true);
grant select on kept_invitations, partnership_asks to as_definer;
create function answerable_invitations(at timestamptz)
returns table (id uuid, kind text, from_name text, expires_at timestamptz)
language sql stable security definer set search_path = public as $$
  select i.id, i.kind, i.from_name, i.expires_at
  from (
    select k.invitation_id from kept_invitations k where k.organisation_id = current_org()
    union
    select a.invitation_id from partnership_asks a where a.reseller_id = current_org() and a.state = 'accepted'
  ) mine
  join invitations i on i.id = mine.invitation_id
  where i.state in ('draft', 'sent', 'viewed') and i.expires_at > at
    and not exists (
      select from partnerships p
      where i.kind = 'partnership' and p.provider_id = i.from_id and p.reseller_id = current_org() and p.state = 'active')
  order by i.expires_at, i.id
  limit 20
$$;
alter function answerable_invitations(timestamptz) owner to as_definer;
revoke create on schema public from as_definer;
revoke execute on function answerable_invitations(timestamptz) from public;
grant execute on function answerable_invitations(timestamptz) to as_reseller, as_customer;
