-- The relay runs as as_worker and owns nothing in the queue's schema; it adds jobs through this one door.
create function enqueue_jobs(jobs jsonb) returns void language plpgsql security definer set search_path = public as $$
declare job jsonb;
begin
  for job in select * from jsonb_array_elements(jobs) loop
    perform graphile_worker.add_job(
      identifier => job->>'task',
      payload => (job->'payload')::json,
      max_attempts => (job->>'maxAttempts')::integer);
  end loop;
end $$;
revoke execute on function enqueue_jobs(jsonb) from public;
grant execute on function enqueue_jobs(jsonb) to as_worker;
