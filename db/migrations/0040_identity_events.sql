-- The families of events about a person's account, as they are named today: recovery codes and the first sign-in
-- through a tenant's own provider belong to them.
drop index events_of_person;
create index events_of_person on events (subject_id, at desc, id desc)
  where split_part(action, '.', 1) = any ('{session,sign-in,password,role,user,guest,second-factor,recovery-code,external-identity}');
drop policy identity_reads on events;
create policy identity_reads on events for select to as_identity
  using (split_part(action, '.', 1) = any ('{session,sign-in,password,role,user,guest,second-factor,recovery-code,external-identity}'));

-- By which ways a person can prove who they are hangs on their tenant's provider too.
create function announce_provider_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('sessions', 'organisation ' || coalesce(new.organisation_id, old.organisation_id)::text);
  return null;
end $$;
create trigger announce after insert or delete or update of is_exclusive, issuer on identity_providers
  for each row execute function announce_provider_change();
