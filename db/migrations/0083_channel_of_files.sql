-- How the customers of a file came, as with every other invitation (0063).
alter table invitation_bulks add column channel text not null default 'own-marketing'
  check (channel in ('own-marketing', 'referral', 'provider'));
