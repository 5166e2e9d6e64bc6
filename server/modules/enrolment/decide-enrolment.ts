import { vettingRules, type VettingRule } from '#contract/checks.ts'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { listChecks, moveCheck } from './check-store.ts'
import { type Case, decisionPolicy } from './enrolment-policy.ts'
import { type EnrolmentRow, getCase, lockCase, moveEnrolment } from './enrolment-store.ts'
import { adoptProfile } from './revision-store.ts'
import { turnOf } from './run-checks.ts'

async function getWithBoard(ctx: Ctx, enrolmentId: string): Promise<Case> {
  await lockCase(ctx.tx, enrolmentId)
  const row = await getCase(ctx.tx, enrolmentId)
  return { ...row, checks: await listChecks(ctx.tx, row.id) }
}

/**
 * The operator approves once every check is passed (W30); the applicant may now sign the agreement. An approved
 * revision takes the place of what was approved before.
 */
export async function approveEnrolment(
  ctx: Ctx,
  input: { enrolmentId: string; comment?: string },
): Promise<EnrolmentRow> {
  const row = await getWithBoard(ctx, input.enrolmentId)
  decisionPolicy.require(ctx.actor, 'approve', row, ctx.now)
  return await decide(ctx, row, 'approve', { comment: input.comment ?? null, rejection_reason: null })
}

type Rejection = { enrolmentId: string; rule: VettingRule; comment?: string }

/** The operator rejects by naming the broken rule; its check is rejected, and the applicant can mend it (pain 2). */
export async function rejectEnrolment(ctx: Ctx, input: Rejection): Promise<EnrolmentRow> {
  const row = await getWithBoard(ctx, input.enrolmentId)
  decisionPolicy.require(ctx.actor, 'reject', row, ctx.now)
  const { rule, comment = null } = input
  await moveCheck(ctx.tx, row.id, vettingRules[rule].check, 'reject', {
    ...turnOf(ctx.now, 'applicant'),
    rule,
    comment,
    decided_by: ctx.actor.userId,
    decided_by_name: ctx.actor.name,
  })
  return await decide(ctx, row, 'reject', { comment, rejection_reason: rule })
}

async function decide(
  ctx: Ctx,
  row: EnrolmentRow,
  move: 'approve' | 'reject',
  change: { comment: string | null; rejection_reason: string | null },
): Promise<EnrolmentRow> {
  const { revision_of: baseId } = row
  const decided = await moveEnrolment(ctx.tx, row.id, baseId && move === 'approve' ? 'adopt' : move, {
    ...change,
    decided_at: ctx.now,
    decided_by: ctx.actor.userId,
  })
  if (baseId && move === 'approve')
    await inCapacity(ctx, 'as_identity', (tx) => adoptProfile(tx, baseId, row.profile as EnrolmentProfile))
  const subject = { id: row.id, name: row.organisation_name }
  // The event belongs to the applicant: its mail goes to them, and they see who decided what when.
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(
      ctx,
      `${baseId ? 'revision' : 'enrolment'}.${move}`,
      subject,
      { reason: change.rejection_reason, comment: change.comment },
      { organisationId: row.organisation_id, tx },
    ),
  )
  await record(ctx, `vetting.${move}`, subject, change)
  return decided
}
