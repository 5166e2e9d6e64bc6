import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type EnrolmentRow, moveEnrolment } from './enrolment-store.ts'
import { denyOwnership, startReview } from './run-checks.ts'

/** The enrolment the mailed link belongs to; a replaced link is as good as none. Runs in `as_link`. */
async function getByLink(ctx: Ctx): Promise<EnrolmentRow> {
  const row = await ctx.tx.selectFrom('enrolments').selectAll().executeTakeFirst()
  if (!row) throw new AppError('link_invalid')
  return row
}

const isOver = (row: EnrolmentRow, now: Date) => row.link_expires_at !== null && row.link_expires_at < now

/** What the primary contact is asked; opening changes nothing (I-45). */
export async function viewVerification(ctx: Ctx) {
  const row = await getByLink(ctx)
  return {
    organisationName: row.organisation_name,
    applicant: row.applicant_name,
    email: (row.profile as EnrolmentProfile).primaryContact.email,
    partnerId: row.partner_id,
    expiresAt: (row.link_expires_at ?? row.created_at).toISOString(),
    state: stateOf(row, ctx.now),
  }
}

function stateOf(row: EnrolmentRow, now: Date): 'open' | 'confirmed' | 'denied' | 'withdrawn' | 'expired' {
  if (row.email_confirmed_at) return 'confirmed'
  if (row.state !== 'email_verification') return row.state === 'withdrawn' ? 'withdrawn' : 'denied'
  return isOver(row, now) ? 'expired' : 'open'
}

/** The contact confirms application and address; only then the review begins (W1.9, I-42). */
export async function confirmEmail(ctx: Ctx): Promise<undefined> {
  const row = await getByLink(ctx)
  if (row.email_confirmed_at) return
  if (isOver(row, ctx.now)) throw new AppError('link_expired')
  const confirmed = await moveEnrolment(ctx.tx, row.id, 'confirm', { email_confirmed_at: ctx.now })
  await recordByContact(ctx, row, 'enrolment.confirm')
  await startReview(ctx, confirmed)
}

/** "This was not me": the application, or the change of an active partner, stops, and the applicant is told why. */
export async function denyEmail(ctx: Ctx): Promise<undefined> {
  const row = await getByLink(ctx)
  if (isOver(row, ctx.now)) throw new AppError('link_expired')
  const reason = 'contact-denied'
  await moveEnrolment(ctx.tx, row.id, 'deny', { decided_at: ctx.now, rejection_reason: reason })
  await denyOwnership(ctx, row)
  await recordByContact(ctx, row, row.revision_of ? 'revision.deny' : 'enrolment.deny', { reason })
}

async function recordByContact(ctx: Ctx, row: EnrolmentRow, action: string, details = {}): Promise<void> {
  const { primaryContact } = row.profile as EnrolmentProfile
  const contact = {
    ...ctx.actor,
    name: `${primaryContact.firstName} ${primaryContact.lastName}`,
    organisationName: row.organisation_name,
  }
  ctx.hasEvents = true
  const subject = { id: row.id, name: row.organisation_name }
  await record({ ...ctx, actor: contact }, action, subject, details, { organisationId: row.organisation_id })
}
