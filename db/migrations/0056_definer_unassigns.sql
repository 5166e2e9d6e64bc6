-- Freeing a deleted person's licences records its event as definer (0042); a policy of its own, for the one of that
-- name was written anew since by another migration.
create policy definer_unassigns on events for insert to as_definer with check (action = 'licence.unassign');
