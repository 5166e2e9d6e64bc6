import { sql } from 'kysely'
import { reminderDays } from '#contract/agreements.ts'
import type { Tx } from '#server/platform/database.ts'

const atOnce = 200
const [early, late] = reminderDays

/**
 * Reminds the partners that have not signed yet, two weeks and three days before the time is over (M36): an event for
 * each of the next ones, in the order of their IDs; how far it came stands with the version. Who comes late to the
 * first reminder gets only the second. Runs in `as_worker`; returns whether there may be more.
 */
export async function remindOfVersions(tx: Tx, now: Date): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    with v as (
      select a.*, case when a.sign_by <= ${now}::timestamptz + make_interval(days => ${late}) then ${late}::int else ${early}::int end as step
      from agreement_versions a
      where a.state = 'published' and a.announced_at is not null and a.sign_by > ${now}
        and a.sign_by <= ${now}::timestamptz + make_interval(days => ${early})
        and (a.reminded_days is null
          or (a.reminded_days > ${late} and a.sign_by <= ${now}::timestamptz + make_interval(days => ${late})))
      order by a.sign_by, a.id limit 1 for update
    ), next as (
      select distinct p.organisation_id from partner_agreements p, v
      where p.region = v.region and p.audience = v.audience and p.organisation_id > v.reminded_to
      order by p.organisation_id limit ${atOnce}
    ), told as (
      insert into events (action, organisation_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select 'agreement.remind', o.id, '', '', v.id, v.version,
        jsonb_build_object('region', v.region, 'effectiveAt', v.effective_at, 'signBy', v.sign_by, 'days', v.step), 'reminder', ${now}
      from next join organisations o on o.id = next.organisation_id and o.state in ('active', 'suspended'), v
      where not exists (select from partner_agreements s
        where s.organisation_id = o.id and s.region = v.region and s.audience = v.audience and s.number >= v.number)
    ), counted as (
      select count(*)::int as n, max(organisation_id::text)::uuid as last from next
    ), moved as (
      update agreement_versions a
      set reminded_to = case when counted.n < ${atOnce} then '00000000-0000-0000-0000-000000000000' else counted.last end,
        reminded_days = case when counted.n < ${atOnce} then v.step else a.reminded_days end
      from counted, v where a.id = v.id
      returning a.id
    )
    select n from counted, moved`.execute(tx)
  return rows.length > 0
}
