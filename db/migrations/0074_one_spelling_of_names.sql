-- Possible duplicates of an application are found by its company's name however it is spelled: without the legal
-- form, without "and", without accents and umlauts written as two letters, without blanks and hyphens.
create function company_key(name text) returns text immutable strict parallel safe language sql as $$
  select regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    public.sortable(name), '[^[:alnum:]]+', ' ', 'g'),
    '\m(gmbh|mbh|ag|kg|kgaa|ohg|ug|haftungsbeschrankt|gbr|se|eg|ev|ek|e k|e v|e u|co|ltd|limited|plc|llc|llp|inc|corp|sarl|s a r l|sas|sa|s a|bv|b v|nv|n v|ab|as|oy|sl|s l|spa|s p a|srl|s r l|und|and|et)\M', ' ', 'g'),
    ' +', '', 'g'),
    '([aou])e', '\1', 'g')
$$;

drop index enrolments_by_name;
alter table enrolments drop column name_key;
alter table enrolments add column name_key text generated always as (
  company_key(coalesce(profile #>> '{legalProfile,legalName}', organisation_name))) stored;
create index enrolments_by_name on enrolments (name_key);

create index membership_links_of_account on membership_links (user_name) where used_at is null;
