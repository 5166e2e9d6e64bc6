-- The queue of applications is sorted by due date and by name, the registry by name and by partner ID, each in both
-- directions along an index.
alter table enrolments add column search_key text collate "C" generated always as (sortable(organisation_name)) stored;
create index enrolments_by_state_and_name on enrolments (state, search_key, id);
create index enrolments_open_by_name on enrolments (search_key, id) where state in ('under_review', 'info_requested');

drop index membership_profiles_by_name;
create index membership_profiles_by_name on membership_profiles (sort_name, id);
create index membership_profiles_by_partner_id on membership_profiles (partner_id, id);
