-- The relay runs as as_worker and owns nothing in the queue's schema; it adds jobs through this one door.
create function enqueue_jobs(jobs jsonb) returns void language plpgsql security definer set search_path = public as $$
begin
  perform graphile_worker.add_jobs(array(
    select row(job->>'task', (job->'payload')::json, null, null, (job->>'maxAttempts')::smallint, null, null, null)::graphile_worker.job_spec
    from jsonb_array_elements(jobs) job));
end $$;
revoke execute on function enqueue_jobs(jsonb) from public;
grant execute on function enqueue_jobs(jsonb) to as_worker;
