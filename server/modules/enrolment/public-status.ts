import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import type { PublicStatus } from '#contract/status.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type Broken, checkWorkEmail } from '#server/platform/rules.ts'
import { listChecks, moveChecks, refreshDueDate } from './check-store.ts'
import type { EnrolmentRow } from './enrolment-store.ts'
import { turnOf } from './run-checks.ts'
import { findDelivery, lastSent, pauseLeft } from './verification-delivery.ts'
import { freshLink, mailDetails } from './submit-enrolment.ts'

/** The enrolment of the status link; runs in `as_link`, which sees this one row. */
async function getByStatusLink(ctx: Ctx): Promise<EnrolmentRow> {
  const row = await ctx.tx.selectFrom('enrolments').selectAll().executeTakeFirst()
  if (!row) throw new AppError('link_invalid')
  return row
}

const mailboxOf = (row: EnrolmentRow) => (row.profile as EnrolmentProfile).primaryContact.email
const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1)
const mayResend = (row: EnrolmentRow, now: Date) =>
  row.state === 'email_verification' && pauseLeft(row, now) === 0

/** The board without personal data: no name, no mailbox, no remark. Looking changes nothing (I-45). */
export async function viewPublicStatus(ctx: Ctx): Promise<PublicStatus> {
  const row = await getByStatusLink(ctx)
  const checks = await inCapacity(ctx, 'as_identity', (tx) => listChecks(tx, row.id))
  return {
    organisationName: row.organisation_name,
    state: row.state as PublicStatus['state'],
    submittedAt: row.submitted_at?.toISOString() ?? null,
    checks: checks.map((check) => ({
      kind: check.kind as 'business',
      state: check.state as 'pending',
      since: check.since.toISOString(),
      dueAt: check.due_at?.toISOString() ?? null,
      nextActor: check.next_actor as 'operator' | null,
      rule: check.rule as PublicStatus['checks'][number]['rule'],
    })),
    contactDomain: row.state === 'email_verification' ? domainOf(mailboxOf(row)) : null,
    sentAt: row.state === 'email_verification' ? lastSent(row).toISOString() : null,
    delivery: await findDelivery(ctx, row),
    canResend: mayResend(row, ctx.now),
  }
}

/**
 * Sends the confirmation again, to the same mailbox or to another one of the same domain. Only the button
 * does that; the new holder has to confirm like the first (I-42), and the old link stops working.
 */
export async function resendFromStatus(ctx: Ctx, input: { mailbox?: string }): Promise<PublicStatus> {
  const row = await getByStatusLink(ctx)
  if (!mayResend(row, ctx.now)) throw new AppError('wrong_state', { action: 'resend' })
  const profile = row.profile as EnrolmentProfile
  const email = input.mailbox ? `${input.mailbox}@${domainOf(mailboxOf(row))}` : mailboxOf(row)
  const broken: Broken = {}
  checkWorkEmail(broken, 'mailbox', email)
  if (broken['mailbox']) throw invalidInput(broken)
  const changed = JSON.stringify({ ...profile, primaryContact: { ...profile.primaryContact, email } })
  const { link_id, link_expires_at } = freshLink(ctx.now)
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const renewed = await tx
      .updateTable('enrolments')
      .set({ link_id, link_expires_at, profile: changed, draft: changed })
      .where('id', '=', row.id)
      .where('state', '=', 'email_verification')
      .where('link_id', '=', row.link_id)
      .returningAll()
      .executeTakeFirst()
    if (!renewed) throw new AppError('wrong_state', { action: 'resend' })
    await moveChecks(tx, row.id, ['email-ownership'], 'rerun', turnOf(ctx.now, 'contact'))
    await refreshDueDate(tx, row.id)
    const subject = { id: row.id, name: row.organisation_name }
    const about = { organisationId: row.organisation_id, tx }
    await record(ctx, 'enrolment.resend', subject, mailDetails(renewed), about)
  })
  return await viewPublicStatus(ctx)
}
