import { sql, type Updateable } from 'kysely'
import type { EndingPreview } from '#contract/partnership-endings.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import type { PartnershipRow } from './partnership-store.ts'

const counted = 1000
const capped = (found: number) => ({ value: Math.min(found, counted), more: found > counted })

/** What ending touches, from the caller's side; each count stops at a thousand. Reads only. */
export async function previewEnding(
  tx: Tx,
  row: PartnershipRow,
  other: string,
  now: Date,
): Promise<EndingPreview> {
  const { rows } = await sql<{ customers: number; invitations: number; subscriptions: number }>`
    select
      (select count(*)::integer from (
        select from shared_customers(${other}::uuid, '', '00000000-0000-0000-0000-000000000000', ${counted + 1})) as s) as customers,
      count_joint_invitations(${other}::uuid, ${now}) as invitations,
      (select count(*)::integer from (
        select from subscriptions
        where provider_id = ${row.provider_id} and reseller_id = ${row.reseller_id} and state in ('active', 'suspended')
        limit ${counted + 1}) as s) as subscriptions`.execute(tx)
  const [found] = rows
  return {
    sharedCustomers: capped(found?.customers ?? 0),
    openInvitations: capped(found?.invitations ?? 0),
    runningSubscriptions: capped(found?.subscriptions ?? 0),
    grantsAdminAccess: row.grants_admin_access,
  }
}

/** Changes a standing partnership; undefined when it has ended meanwhile, or was given or spared notice. */
export async function changeStanding(
  tx: Tx,
  id: string,
  change: Updateable<DB['partnerships']>,
  notice?: 'without' | 'with',
): Promise<PartnershipRow | undefined> {
  let query = tx.updateTable('partnerships').set(change).where('id', '=', id).where('state', '=', 'active')
  if (notice) query = query.where('ends_on', notice === 'with' ? 'is not' : 'is', null)
  return await query.returningAll().executeTakeFirst()
}

type By = { userId: string | null; name: string; organisation: string; requestId: string }

/** The open joint invitations of both sides fall (W6r); each sender's log says so. Returns how many. */
export async function revokeJoint(tx: Tx, other: string, by: By, now: Date): Promise<number> {
  const { rows } = await sql<{ revoked: number }>`
    select revoke_joint_invitations(${other}::uuid, ${by.userId}::uuid, ${by.name}, ${by.organisation}, ${by.requestId}, ${now}) as revoked`.execute(
    tx,
  )
  return rows[0]?.revoked ?? 0
}

/** Standing partnerships whose last day is over. Runs in `as_worker`. */
export function listDue(tx: Tx, today: string): Promise<PartnershipRow[]> {
  return tx
    .selectFrom('partnerships')
    .selectAll()
    .where('state', '=', sql<string>`'active'`) // literal: a parameter would not match the partial index
    .where('ends_on', 'is not', null)
    .where(sql<boolean>`ends_on < ${today}::date`)
    .orderBy('ends_on')
    .limit(200)
    .execute()
}
