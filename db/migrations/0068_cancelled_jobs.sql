-- A file of invitations and a renewal can be stopped while they run (pain 37): what is not begun stays undone, and each
-- row says so.
alter table invitation_bulks drop constraint invitation_bulks_state_check;
alter table invitation_bulks add constraint invitation_bulks_state_check
  check (state in ('invalid', 'checked', 'running', 'done', 'cancelled'));
alter table invitation_bulks
  add column cancelled integer not null default 0,
  add column cancelled_by_name text;
alter table invitation_bulk_rows drop constraint invitation_bulk_rows_state_check;
alter table invitation_bulk_rows add constraint invitation_bulk_rows_state_check
  check (state in ('waiting', 'sent', 'failed', 'cancelled'));

alter table admin_renewals
  add column cancelled_at timestamptz,
  add column cancelled_by_name text,
  add constraint cancelled_is_finished check (cancelled_at is null or finished_at is not null);
alter table admin_renewal_rows drop constraint admin_renewal_rows_state_check;
alter table admin_renewal_rows add constraint admin_renewal_rows_state_check
  check (state in ('waiting', 'extended', 'requested', 'refused', 'cancelled'));
-- The partner stops; only the worker does.
drop policy provider on admin_renewals;
drop policy reseller on admin_renewals;
drop policy provider on admin_renewal_rows;
drop policy reseller on admin_renewal_rows;
do $$ declare kind text; begin
  foreach kind in array array['provider', 'reseller'] loop
    execute format('create policy %1$I on admin_renewals for select to as_%1$s using (partner_id = (select current_org()))', kind);
    execute format('create policy %1$I on admin_renewal_rows for select to as_%1$s using (partner_id = (select current_org()))', kind);
    execute format('create policy %1$s_starts on admin_renewals for insert to as_%1$s with check (partner_id = (select current_org()))', kind);
    execute format('create policy %1$s_starts on admin_renewal_rows for insert to as_%1$s with check (partner_id = (select current_org()))', kind);
    execute format('create policy %1$s_cancels on admin_renewals for update to as_%1$s using (partner_id = (select current_org()) and finished_at is null)
      with check (partner_id = (select current_org()) and cancelled_at is not null)', kind);
    execute format('create policy %1$s_cancels on admin_renewal_rows for update to as_%1$s using (partner_id = (select current_org()) and state = %2$L)
      with check (partner_id = (select current_org()) and state = %3$L)', kind, 'waiting', 'cancelled');
  end loop;
end $$;
grant update (finished_at, cancelled_at, cancelled_by_name) on admin_renewals to as_provider, as_reseller;
grant update (state) on admin_renewal_rows to as_provider, as_reseller;
