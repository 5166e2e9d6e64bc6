import { sql } from 'kysely'
import type { Tx } from '#server/platform/database.ts'

const atOnce = 200

/**
 * Tells the partners of a region that a newer version is to be signed (M36): an event for each of the next
 * ones, in the order of their IDs. How far it came stands with the version, so whoever repeats it goes on from
 * there and nobody is told twice. Runs in `as_worker`; returns whether there may be more.
 */
export async function announceVersion(tx: Tx, versionId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    with v as (
      select * from agreement_versions
      where id = ${versionId} and state = 'published' and announced_at is null for update
    ), next as (
      select distinct p.organisation_id from partner_agreements p, v
      where p.region = v.region and p.audience = v.audience and p.organisation_id > v.announced_to
      order by p.organisation_id limit ${atOnce}
    ), told as (
      insert into events (action, organisation_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select 'agreement.due', o.id, '', '', v.id, v.version,
        jsonb_build_object('region', v.region, 'effectiveAt', v.effective_at, 'signBy', v.sign_by), 'announcement', ${now}
      from next join organisations o on o.id = next.organisation_id and o.state in ('active', 'suspended'), v
      where not exists (select from partner_agreements s where s.organisation_id = o.id and s.region = v.region and s.number >= v.number)
    ), counted as (
      select count(*)::int as n, max(organisation_id::text)::uuid as last from next
    ), moved as (
      update agreement_versions a
      set announced_to = coalesce(counted.last, a.announced_to),
        announced_at = case when counted.n < ${atOnce} then ${now}::timestamptz end
      from counted, v where a.id = v.id
      returning a.id
    )
    select n from counted, moved`.execute(tx)
  return (rows[0]?.n ?? 0) === atOnce
}
