import { sql } from 'kysely'
import type { Tx } from '#server/platform/database.ts'
import { recordAsSystem } from '#server/platform/events.ts'
import { isRequiredOfEverybody } from '#server/platform/second-factor-rule.ts'
import { allowPasswords } from '../identity-providers/index.ts'
import { renewAccess } from '../identity/index.ts'
import { deleteAllOf } from '../second-factors/index.ts'
import { detailsOf, type RecoveryRow, subjectOf, tryMove } from './recovery-store.ts'
import { recoveredPerson } from './recovered-person.ts'

/** How long the link holds that is mailed at the end; later "Forgot your password?" mails another one. */
const linkHours = 72

/**
 * The end of the waiting period: the person is a global admin, with one way in, a mailed link. Second factors
 * of an account that is taken over go, and passwords are allowed where the tenant's own provider was the only
 * way. A claim by domain ends instead when an administrator has been there. Runs in `as_identity`.
 */
export async function completeRecovery(tx: Tx, id: string, now: Date): Promise<void> {
  const row = await lockDue(tx, id, now)
  if (!row) return // stopped meanwhile, or another process was first
  if (row.kind === 'domain' && (await isAdminPresent(tx, row))) return await stopByItself(tx, row, now)
  const person = await recoveredPerson(tx, row, now)
  const moved = await tryMove(tx, id, 'complete', {
    ended_at: now,
    user_id: person.id,
    user_name: person.userName,
  })
  if (!moved) return
  await deleteAllOf(tx, person.id)
  await allowPasswords(tx, row.organisation_id, now)
  const linkId = await renewAccess(tx, person.id, now, linkHours)
  await recordAsSystem(tx, 'recovery.complete', subjectOf(moved), row.organisation_id, now, {
    ...detailsOf(moved),
    linkId,
    userName: person.userName,
  })
}

const lockDue = (tx: Tx, id: string, now: Date): Promise<RecoveryRow | undefined> =>
  tx
    .selectFrom('recoveries')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .forUpdate()
    .executeTakeFirst()

/** A global admin of its own was seen since the waiting period began, signed in with all that is asked for. */
async function isAdminPresent(tx: Tx, row: RecoveryRow): Promise<boolean> {
  const { rows } = await sql`
    select 1 from memberships m join users u on u.id = m.user_id join sessions s on s.user_id = m.user_id
    where m.organisation_id = ${row.organisation_id} and m.roles <> '{}' and 'global-admin' = any(m.roles)
      and not m.is_guest and u.state = 'active' and s.last_seen_at > ${row.started_at}
      and (s.second_factor_at is not null or (
        ${!isRequiredOfEverybody()} and not exists (select from second_factors f where f.user_id = u.id)
        and not exists (select from tenants t where t.organisation_id = m.organisation_id and t.mfa_policy = 'required')))
    limit 1`.execute(tx)
  return rows.length > 0
}

async function stopByItself(tx: Tx, row: RecoveryRow, now: Date): Promise<void> {
  const moved = await tryMove(tx, row.id, 'stop', { ended_at: now, end_reason: 'admin-present' })
  if (moved)
    await recordAsSystem(tx, 'recovery.stop', subjectOf(moved), row.organisation_id, now, detailsOf(moved))
}
