-- Jobs that have used up their attempts, for the operator. The queue's tables are the owner's, so these two doors are
-- too; a mail's job is left out once its letter stands among the dead ones, where it is tried again by itself.
create function failed_jobs(before bigint, most integer)
returns table (id bigint, task text, payload jsonb, attempts integer, last_error text, created_at timestamptz, failed_at timestamptz)
language plpgsql stable security definer set search_path = public as $$
begin
  return query
  select j.id, t.identifier, j.payload::jsonb, j.attempts::integer, j.last_error, j.created_at, j.updated_at
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.id < before and j.attempts >= j.max_attempts and j.locked_at is null and t.identifier <> 'retry-mail'
    and not (t.identifier = 'mail' and exists (
      select from mails m
      where m.event_id = (j.payload ->> 'eventId')::uuid and m.mail = j.payload ->> 'mail' and m.state = 'dead'))
  order by j.id desc limit most;
end $$;

-- All its attempts are before it again; false when it runs, or has not failed.
create function retry_job(job bigint) returns boolean language plpgsql security definer set search_path = public as $$
begin
  return exists (
    select from graphile_worker._private_jobs j
    where j.id = job and j.attempts >= j.max_attempts and j.locked_at is null
    for update)
    and exists (select from graphile_worker.reschedule_jobs(array[job], now(), null, 0));
end $$;
-- The names of the events behind them, and nothing else of these.
create function causes_of_jobs(ids uuid[]) returns table (id uuid, action text, subject text)
language sql stable security definer set search_path = public as $$
  select e.id, e.action, e.subject from events e
  where e.id = any(ids) and exists (
    select from graphile_worker._private_jobs j where j.attempts >= j.max_attempts and j.payload ->> 'eventId' = e.id::text)
$$;
revoke execute on function failed_jobs(bigint, integer), retry_job(bigint), causes_of_jobs(uuid[]) from public;
grant execute on function failed_jobs(bigint, integer), retry_job(bigint), causes_of_jobs(uuid[]) to as_operator;
