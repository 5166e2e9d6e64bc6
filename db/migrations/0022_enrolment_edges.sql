-- The partner ID may be linked later (W1 edge, C2): the review goes on without it, signing does not (I-41).
alter table enrolments add column partner_id_postponed boolean not null default false;
create policy reseller_links on enrolments for update to as_reseller using (organisation_id = (select current_org()))
  with check (organisation_id = (select current_org()) and state = 'qualified');
-- What the policy cannot say: it is the operator who brings an application there.
create function guard_qualified() returns trigger language plpgsql as $$
begin
  if new.state = 'qualified' and old.state <> 'qualified' and current_user = 'as_reseller' then
    raise exception 'row-level security: only the operator approves an enrolment';
  end if;
  return new;
end $$;
create trigger guard_qualified before update of state on enrolments for each row execute function guard_qualified();

-- Whether the confirmation has left: the holder of the status link and the applicant may know (pain 10).
create index verification_mails on mails (recipient, created_at desc) where mail in ('verification', 'verification-again', 'verification-revision');
create policy identity on mails for select to as_identity using (mail in ('verification', 'verification-again', 'verification-revision'));
grant select on mails to as_identity;

-- Short form (W1s): what the operator has vetted of a company that is in the programme already.
alter table membership_profiles add column known jsonb; -- { vettedOn, legalProfile, primaryContact }
grant insert (known), update (known) on membership_profiles to as_operator;
