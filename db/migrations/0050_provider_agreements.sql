-- Providers sign a partner agreement too (domain.md §2.2, W20): each version is made for providers or for resellers.
alter table agreement_versions add column audience text not null default 'reseller' check (audience in ('provider', 'reseller'));
alter table agreement_versions alter column audience drop default;
alter table agreement_versions drop constraint agreement_versions_region_version_key, drop constraint agreement_versions_region_number_key;
alter table agreement_versions add unique (region, audience, version), add unique (region, audience, number);

create policy provider on agreement_versions for select to as_provider using (state = 'published');
grant select on agreement_versions to as_provider;
create policy provider on partner_agreements to as_provider using (organisation_id = (select current_org()));
grant select, insert on partner_agreements to as_provider;

alter table agreement_versions no force row level security;
insert into agreement_versions (region, audience, version, state, number, title_en, title_de, text_en, text_de, created_by_name, created_at, published_by_name, published_at, effective_at, sign_by, announced_at)
select region, 'provider', '2026-11', 'published', 1, 'Provider agreement', 'Anbietervereinbarung',
$en$## 1. Subject

The company takes part in the programme as an indirect provider. It obtains subscriptions in the programme, orders them for customers of its resellers, and supports these resellers.

## 2. Customers and resellers decide

The company orders for a customer only after the customer has authorized it in the portal, and names the reseller that serves the customer. A partnership needs the reseller’s consent. What was granted can be taken back at any time.

## 3. Data

The company uses data of resellers and customers only to serve them. It protects accounts and passwords, gives roles only to people who need them, and reports security incidents to the operator without delay.

## 4. Orders and prices

The company pays for what it orders. Prices between company and reseller are agreed outside the programme.

## 5. Truth of the data

The company keeps its legal data, contacts, support data and its entry in the directory correct.

## 6. Term

The agreement runs without end date. Either side can end it in writing with three months’ notice, and at once for good cause. Subscriptions of customers are not touched by that.$en$,
$de$## 1. Gegenstand

Das Unternehmen nimmt als indirekter Anbieter am Programm teil. Es bezieht Abonnements im Programm, bestellt sie für Kunden seiner Vertriebspartner und unterstützt diese Vertriebspartner.

## 2. Kunden und Vertriebspartner entscheiden

Das Unternehmen bestellt für einen Kunden erst, nachdem dieser es im Portal autorisiert hat, und nennt dabei den Vertriebspartner, der den Kunden betreut. Eine Partnerschaft setzt die Zustimmung des Vertriebspartners voraus. Was erteilt wurde, kann jederzeit zurückgenommen werden.

## 3. Daten

Das Unternehmen verwendet Daten von Vertriebspartnern und Kunden nur, um sie zu betreuen. Es schützt Konten und Kennwörter, vergibt Rollen nur an Personen, die sie brauchen, und meldet Sicherheitsvorfälle unverzüglich dem Betreiber.

## 4. Bestellungen und Preise

Das Unternehmen bezahlt, was es bestellt. Preise zwischen Unternehmen und Vertriebspartner werden außerhalb des Programms vereinbart.

## 5. Richtigkeit der Angaben

Das Unternehmen hält seine rechtlichen Angaben, Ansprechpartner, Supportdaten und seinen Eintrag im Verzeichnis aktuell.

## 6. Laufzeit

Die Vereinbarung läuft auf unbestimmte Zeit. Jede Seite kann sie schriftlich mit einer Frist von drei Monaten kündigen, aus wichtigem Grund sofort. Abonnements der Kunden bleiben davon unberührt.$de$,
  '', '2026-11-01', '', '2026-11-01', '2026-11-01', '2026-12-01', '2026-11-01'
from (select distinct region from countries) regions;
alter table agreement_versions force row level security;

-- What a signature says about its version is the version's, and the version is one for the signer's kind.
alter table partner_agreements add column audience text not null default 'reseller' check (audience in ('provider', 'reseller'));
alter table partner_agreements alter column audience drop default;
drop index partner_agreements_of_region;
create index partner_agreements_of_region on partner_agreements (region, audience, organisation_id, number);
create or replace function complete_signature() returns trigger language plpgsql as $$
declare
  v agreement_versions;
begin
  new.audience := coalesce((select o.kind from organisations o where o.id = new.organisation_id), '');
  select * into v from agreement_versions
  where state = 'published' and region = new.region and audience = new.audience and version = new.version;
  if v.id is null then raise exception 'row-level security: only a published agreement is signed'; end if;
  new.agreement_id := v.id;
  new.number := v.number;
  new.signed_by_name := coalesce(new.signed_by_name, (select u.display_name from users u where u.id = new.signed_by), '');
  new.organisation_name := coalesce(new.organisation_name, (select o.name from organisations o where o.id = new.organisation_id));
  new.country := coalesce(new.country, (select o.country from organisations o where o.id = new.organisation_id));
  return new;
end $$;

-- Whether a partner's own agreement is in the way of its orders (I-02): none signed, or not the newer one in time.
grant create on schema public to as_definer;
create function agreement_gap(partner uuid) returns text language sql stable security definer set search_path = public as $$
  select case
    when signed.number is null then 'unsigned'
    when exists (
      select from agreement_versions v
      where v.region = signed.region and v.audience = signed.audience and v.number > signed.number
        and v.state = 'published' and v.sign_by <= now()) then 'overdue'
  end
  from (select) one left join lateral (
    select a.region, a.audience, a.number from partner_agreements a where a.organisation_id = partner order by a.number desc limit 1
  ) signed on true
$$;
alter function agreement_gap(uuid) owner to as_definer;
-- W20: the provider's own agreement, for whoever places an order.
create function agreement_obstacle() returns text language sql stable security definer set search_path = public as $$
  select case agreement_gap(current_org()) when 'unsigned' then 'agreement-unsigned' when 'overdue' then 'agreement-overdue' end
$$;
alter function agreement_obstacle() owner to as_definer;

create or replace function order_obstacle(reseller uuid) returns text language plpgsql stable security definer set search_path = public as $$
declare
  customer uuid := current_customer();
  provider uuid := current_org();
  allowed boolean;
  suspended timestamptz;
  standing text;
  gap text;
begin
  if customer is null then return 'no-relationship'; end if;
  if not exists (select from customer_agreements where customer_id = customer) then return 'no-agreement'; end if;
  if not exists (select from relationships where partner_id = provider and customer_id = customer and state = 'active' and may_order) then
    return 'no-buy-right';
  end if;
  if not exists (select from organisations where id = provider and state = 'active') then return 'partner-suspended'; end if;
  select suspended_at into suspended from partnerships where provider_id = provider and reseller_id = reseller and state = 'active';
  if not found then return 'no-partnership'; end if;
  if suspended is not null then return 'partnership-suspended'; end if;
  select state into standing from organisations where id = reseller;
  if standing = 'suspended' then return 'reseller-suspended'; end if;
  gap := agreement_gap(reseller);
  if standing is distinct from 'active' or gap = 'unsigned' then return 'reseller-not-enrolled'; end if;
  if gap = 'overdue' then return 'reseller-no-agreement'; end if;
  select may_order into allowed from relationships where partner_id = reseller and customer_id = customer and state = 'active';
  if not found then return 'reseller-without-relationship'; end if;
  if not allowed then return 'reseller-no-buy-right'; end if;
  return null;
end $$;
revoke create on schema public from as_definer;
revoke execute on function agreement_gap(uuid), agreement_obstacle() from public;
grant execute on function agreement_gap(uuid) to as_definer;
grant execute on function agreement_obstacle() to as_provider;
