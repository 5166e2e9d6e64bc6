import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { recordAsSystem } from '#server/platform/events.ts'
import type { Tx } from '#server/platform/database.ts'
import { listProvedDomains } from '../domains/index.ts'
import { listChecks, moveChecks, refreshDueDate } from './check-store.ts'
import { moveEnrolment } from './enrolment-store.ts'
import { findEmployer } from './which-checks.ts'

/**
 * A domain was proved by DNS: where the contact's mailbox is at it, nobody has to upload a document any more
 * (pain 2). Runs in `as_identity`, once for each proof.
 */
export async function judgeAfterProof(tx: Tx, organisationId: string, now: Date): Promise<void> {
  const row = await tx
    .selectFrom('enrolments')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', ['under_review', 'info_requested'])
    .executeTakeFirst()
  if (!row) return
  const proved = await listProvedDomains(tx, organisationId)
  const finding = findEmployer(row.profile as EnrolmentProfile, row.domain, proved)
  if (finding !== 'domain-proved') return
  const settled = { since: now, next_actor: null, due_at: null, rule: null, comment: null, finding }
  if ((await moveChecks(tx, row.id, ['employment'], 'pass', settled)).length === 0) return
  await refreshDueDate(tx, row.id)
  const checks = await listChecks(tx, row.id)
  if (row.state !== 'info_requested' || checks.some(({ state }) => state === 'challenged')) return
  await moveEnrolment(tx, row.id, 'answer')
  const subject = { id: row.id, name: row.organisation_name }
  await recordAsSystem(tx, 'enrolment.answer', subject, organisationId, now)
}
