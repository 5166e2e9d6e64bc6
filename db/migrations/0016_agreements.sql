-- Partner agreements as versions per region: the English and the German text of one version belong together.
-- What is published never changes any more, so a signature keeps its text by naming the version (domain.md §3.12).
create table agreement_versions (
  id                uuid primary key default new_id(),
  region            text not null,
  version           text not null,
  state             text not null check (state in ('draft', 'published')),
  number            integer, -- the how-manyth of its region, from publication on
  title_en          text not null,
  title_de          text not null,
  text_en           text not null,
  text_de           text not null,
  created_by_name   text not null,
  created_at        timestamptz not null,
  published_by_name text,
  published_at      timestamptz,
  effective_at      timestamptz,
  sign_by           timestamptz, -- until then orders go on with the signature of an older version
  announced_to      uuid not null default '00000000-0000-0000-0000-000000000000', -- how far its partners have been told
  announced_at      timestamptz,
  unique (region, version),
  unique (region, number),
  check (state = 'draft' or (number is not null and effective_at is not null and sign_by is not null and published_at is not null
    and length(btrim(title_en)) > 0 and length(btrim(title_de)) > 0 and length(btrim(text_en)) > 0 and length(btrim(text_de)) > 0))
);
create index agreement_versions_by_time on agreement_versions (created_at desc, id desc);
alter table agreement_versions enable row level security;
alter table agreement_versions force row level security;
create policy operator on agreement_versions for select to as_operator using (true);
create policy operator_writes on agreement_versions for insert to as_operator with check (state = 'draft');
create policy operator_edits on agreement_versions for update to as_operator using (state = 'draft') with check (state in ('draft', 'published'));
create policy operator_drops on agreement_versions for delete to as_operator using (state = 'draft');
create policy reseller on agreement_versions for select to as_reseller using (state = 'published');
create policy worker on agreement_versions to as_worker using (state = 'published');
create policy definer on agreement_versions for select to as_definer using (state = 'published');
grant select, insert, delete, update (version, state, number, title_en, title_de, text_en, text_de, published_by_name, published_at, effective_at, sign_by) on agreement_versions to as_operator;
grant select on agreement_versions to as_reseller, as_worker, as_definer;
grant update (announced_to, announced_at) on agreement_versions to as_worker;

-- The text that was signed until now, word for word, as the first version of every region. Nobody has to be told.
alter table agreement_versions no force row level security;
insert into agreement_versions (region, version, state, number, title_en, title_de, text_en, text_de, created_by_name, created_at, published_by_name, published_at, effective_at, sign_by, announced_at)
select region, '2026-11', 'published', 1, 'Partner agreement', 'Partnervereinbarung',
$en$## 1. Subject

The company takes part in the programme as an indirect reseller. It sells subscriptions that it obtains through indirect providers of the programme and looks after its customers itself.

## 2. Customers decide

The company acts for a customer only after the customer has authorized it in the portal, and only within the rights the customer has granted. A customer can take rights back at any time.

## 3. Data

The company uses data of customers only to serve them. It protects accounts and passwords, gives roles only to people who need them, and reports security incidents to the operator without delay.

## 4. Orders and prices

Orders are placed by the provider. Prices between company and provider, and between company and customer, are agreed outside the programme.

## 5. Truth of the data

The company keeps its legal data, contacts and support data correct. Changes of name, address or primary contact may be reviewed again.

## 6. Term

The agreement runs without end date. Either side can end it in writing with three months’ notice, and at once for good cause. Subscriptions of customers are not touched by that.$en$,
$de$## 1. Gegenstand

Das Unternehmen nimmt als indirekter Vertriebspartner am Programm teil. Es verkauft Abonnements, die es über indirekte Anbieter des Programms bezieht, und betreut seine Kunden selbst.

## 2. Der Kunde entscheidet

Das Unternehmen handelt erst dann für einen Kunden, wenn dieser es im Portal autorisiert hat, und nur im Rahmen der erteilten Rechte. Der Kunde kann Rechte jederzeit zurücknehmen.

## 3. Daten

Das Unternehmen verwendet Daten der Kunden nur, um sie zu betreuen. Es schützt Konten und Kennwörter, vergibt Rollen nur an Personen, die sie brauchen, und meldet Sicherheitsvorfälle unverzüglich dem Betreiber.

## 4. Bestellungen und Preise

Bestellungen gibt der Anbieter auf. Preise zwischen Unternehmen und Anbieter sowie zwischen Unternehmen und Kunde werden außerhalb des Programms vereinbart.

## 5. Richtigkeit der Angaben

Das Unternehmen hält seine rechtlichen Angaben, Ansprechpartner und Supportdaten aktuell. Änderungen von Name, Anschrift oder Hauptansprechpartner können erneut überprüft werden.

## 6. Laufzeit

Die Vereinbarung läuft auf unbestimmte Zeit. Jede Seite kann sie schriftlich mit einer Frist von drei Monaten kündigen, aus wichtigem Grund sofort. Abonnements der Kunden bleiben davon unberührt.$de$,
  '', '2026-11-01', '', '2026-11-01', '2026-11-01', '2026-12-01', '2026-11-01'
from (select distinct region from countries) regions;
alter table agreement_versions force row level security;

-- A signature: which version, in which language, who, for which organisation as it was called then.
alter table partner_agreements
  add column agreement_id uuid references agreement_versions,
  add column number integer,
  add column language text not null default 'de' check (language in ('en', 'de')),
  add column signed_by_name text,
  add column organisation_name text,
  add column country text;
alter table partner_agreements no force row level security;
alter table agreement_versions no force row level security;
alter table organisations no force row level security;
alter table users no force row level security;
update partner_agreements a set agreement_id = v.id, number = v.number, language = u.language, signed_by_name = u.display_name, organisation_name = o.name, country = o.country
from agreement_versions v, organisations o, users u
where v.region = a.region and v.version = a.version and o.id = a.organisation_id and u.id = a.signed_by;
alter table users force row level security;
alter table organisations force row level security;
alter table agreement_versions force row level security;
alter table partner_agreements force row level security;
alter table partner_agreements
  alter column agreement_id set not null, alter column number set not null, alter column signed_by_name set not null,
  alter column organisation_name set not null, alter column country set not null;
create index partner_agreements_of_version on partner_agreements (agreement_id, signed_at desc, organisation_id desc);
create index partner_agreements_of_region on partner_agreements (region, organisation_id, number);
create policy operator on partner_agreements for select to as_operator using (true);
create policy worker on partner_agreements for select to as_worker using (true);
grant select on partner_agreements to as_operator, as_worker;

-- Only what is published can be signed; what a signature says about its version is the version's, whoever writes it.
create function complete_signature() returns trigger language plpgsql as $$
declare
  v agreement_versions;
begin
  select * into v from agreement_versions
  where state = 'published' and region = new.region and version = new.version;
  if v.id is null then raise exception 'row-level security: only a published agreement is signed'; end if;
  new.agreement_id := v.id;
  new.number := v.number;
  new.signed_by_name := coalesce(new.signed_by_name, (select u.display_name from users u where u.id = new.signed_by), '');
  new.organisation_name := coalesce(new.organisation_name, (select o.name from organisations o where o.id = new.organisation_id));
  new.country := coalesce(new.country, (select o.country from organisations o where o.id = new.organisation_id));
  return new;
end $$;
create trigger complete before insert on partner_agreements for each row execute function complete_signature();

-- I-02: the reseller's agreement is signed for the region, and not one that a newer version has replaced for good.
create or replace function order_obstacle(reseller uuid) returns text language plpgsql stable security definer set search_path = public as $$
declare
  customer uuid := current_customer();
  provider uuid := current_org();
  signed_region text;
  signed_number integer;
begin
  if customer is null then return 'no-relationship'; end if;
  if not exists (select from customer_agreements where customer_id = customer) then return 'no-agreement'; end if;
  if not exists (select from organisations where id = provider and state = 'active') then return 'partner-suspended'; end if;
  if not exists (select from partnerships where provider_id = provider and reseller_id = reseller and state = 'active') then
    return 'no-partnership';
  end if;
  select a.region, a.number into signed_region, signed_number
  from organisations o join partner_agreements a on a.organisation_id = o.id
  where o.id = reseller and o.state = 'active' order by a.number desc limit 1;
  if signed_number is null then return 'reseller-not-enrolled'; end if;
  if exists (
    select from agreement_versions v
    where v.region = signed_region and v.number > signed_number and v.state = 'published' and v.sign_by <= now()) then
    return 'reseller-no-agreement';
  end if;
  if not exists (select from relationships where partner_id = reseller and customer_id = customer and state = 'active') then
    return 'reseller-without-relationship';
  end if;
  return null;
end $$;
