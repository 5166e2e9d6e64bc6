import { sql } from 'kysely'
import type { Tx } from '#server/platform/database.ts'

const atOnce = 200

/**
 * Marks cases whose due date is over and tells both sides, once for each due date (pain 1). One statement:
 * a case that two processes find is marked by one of them. Runs in `as_worker`; returns how many there were.
 */
export async function escalateOverdue(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with late as (
      select id from enrolments
      where escalated_at is null and state in ('email_verification', 'under_review', 'info_requested') and due_at < ${now}
      order by due_at, id limit ${atOnce} for update skip locked
    ), marked as (
      update enrolments e set escalated_at = ${now} from late where e.id = late.id
      returning e.id, e.organisation_id, e.organisation_name, e.state, e.due_at
    ), told as (
      insert into events (action, organisation_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select action, coalesce(of, organisation_id), '', '', id, organisation_name,
        jsonb_build_object('state', state, 'dueAt', due_at), 'escalation', ${now}
      from marked cross join lateral (
        select 'enrolment.overdue' as action, null::uuid as of
        union all
        (select 'vetting.overdue', id from organisations where kind = 'operator' order by created_at, id limit 1)) as side
    )
    select id from marked`.execute(tx)
  return rows.length
}
