import type { Enrolment } from '#contract/enrolment.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { enrolmentPolicy } from './enrolment-policy.ts'
import { type EnrolmentRow, getCase, moveEnrolment } from './enrolment-store.ts'

/** The operator approves (W30); the applicant may now sign the partner agreement. */
export async function approveEnrolment(
  ctx: Ctx,
  input: { enrolmentId: string; comment?: string },
): Promise<EnrolmentRow> {
  const row = await getCase(ctx.tx, input.enrolmentId)
  enrolmentPolicy.require(ctx.actor, 'approve', row, ctx.now)
  return await decide(ctx, row, 'approve', { comment: input.comment ?? null, rejection_reason: null })
}

type Rejection = { enrolmentId: string; reason: NonNullable<Enrolment['rejectionReason']>; comment?: string }

/** The operator rejects, with a reason the applicant sees and can mend. */
export async function rejectEnrolment(ctx: Ctx, input: Rejection): Promise<EnrolmentRow> {
  const row = await getCase(ctx.tx, input.enrolmentId)
  enrolmentPolicy.require(ctx.actor, 'reject', row, ctx.now)
  return await decide(ctx, row, 'reject', { comment: input.comment ?? null, rejection_reason: input.reason })
}

async function decide(
  ctx: Ctx,
  row: EnrolmentRow,
  move: 'approve' | 'reject',
  change: { comment: string | null; rejection_reason: string | null },
): Promise<EnrolmentRow> {
  const decided = await moveEnrolment(ctx.tx, row.id, move, {
    ...change,
    decided_at: ctx.now,
    decided_by: ctx.actor.userId,
  })
  const subject = { id: row.id, name: row.organisation_name }
  // The event belongs to the applicant: its mail goes to them, and they see who decided what when.
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(
      ctx,
      `enrolment.${move}`,
      subject,
      { reason: change.rejection_reason, comment: change.comment },
      { organisationId: row.organisation_id, tx },
    ),
  )
  await record(ctx, `vetting.${move}`, subject, change)
  return decided
}
