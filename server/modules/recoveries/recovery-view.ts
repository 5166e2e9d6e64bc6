import { type Recovery, type RecoveryClaim, recoveryHost, recoveryStates } from '#contract/recoveries.ts'
import type { Actor } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import { nameOf, type RecoveryRow } from './recovery-store.ts'

const can = (move: keyof typeof recoveryStates.moves) => (row: RecoveryRow) =>
  recoveryStates.canMove(row.state, move)

/** Four eyes: who opened it does not approve it. */
export const recoveryPolicy = definePolicy<RecoveryRow>()({
  approve: { permission: 'recovery.manage', possible: can('approve') },
  withdraw: { permission: 'recovery.manage', possible: can('stop') },
  stop: { permission: 'recovery.stop', possible: can('stop') },
})
export const isOwn = (actor: Actor, row: RecoveryRow): boolean => row.opened_by === actor.userId

/** The TXT record of a claim: its name in full, and its value. */
export const proofOf = ({ domain, token }: RecoveryRow) => ({
  host: `${recoveryHost}.${domain ?? ''}`,
  record: `mittler-recovery=${token ?? ''}`,
})

/** One recovery as the operator and the organisation see it. */
export const viewRecovery = (actor: Actor, row: RecoveryRow, now: Date): Recovery => ({
  id: row.id,
  kind: row.kind as Recovery['kind'],
  state: row.state as Recovery['state'],
  organisationId: row.organisation_id,
  organisation: row.organisation_name,
  domain: row.domain,
  reason: row.reason,
  person: nameOf(row),
  userName: row.user_name,
  email: row.email,
  isNew: row.user_id === null,
  openedBy: row.opened_by_name,
  openedAt: row.opened_at.toISOString(),
  approvedBy: row.approved_by_name,
  dueAt: row.due_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  endedBy: row.ended_by_name,
  endReason: row.end_reason,
  can: recoveryPolicy.allowed(actor, row, now).filter((action) => action !== 'approve' || !isOwn(actor, row)),
})

/** The own claim, for whoever holds its link; nothing of the organisation. */
export const viewClaim = (row: RecoveryRow): RecoveryClaim => ({
  domain: row.domain ?? '',
  email: row.email,
  state: row.state as RecoveryClaim['state'],
  ...proofOf(row),
  isChecking: row.check_asked_at !== null,
  checkedAt: row.checked_at?.toISOString() ?? null,
  result: row.check_result as RecoveryClaim['result'],
  until: (row.due_at ?? row.expires_at).toISOString(),
})
