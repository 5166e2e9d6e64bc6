-- Partners are reminded of an agreement they have to sign before the time is over (M36): how far each reminder came.
alter table agreement_versions
  add column reminded_days integer, -- the last reminder that everybody got, in days before the end
  add column reminded_to uuid not null default '00000000-0000-0000-0000-000000000000';
grant update (reminded_days, reminded_to) on agreement_versions to as_worker;
