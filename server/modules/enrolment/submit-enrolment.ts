import type { EnrolmentProfile } from '#contract/enrolment.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { checkProfile } from './check-profile.ts'
import { enrolmentPolicy } from './enrolment-policy.ts'
import { type EnrolmentRow, getEnrolment, linkPartnerId, moveEnrolment } from './enrolment-store.ts'

/** How long the primary contact may take to confirm. */
const linkDays = 14
const linkEnd = (now: Date) => new Date(now.getTime() + linkDays * 86_400_000)

/** Enroll now (W1.8-9): judges everything, ties the partner ID, asks the primary contact to confirm (I-42). */
export async function submitEnrolment(ctx: Ctx, input: EnrolmentProfile): Promise<EnrolmentRow> {
  const enrolment = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  enrolmentPolicy.require(ctx.actor, 'submit', enrolment, ctx.now)
  const { partner_id: partnerId } = enrolment
  if (!partnerId) throw new AppError('wrong_state', { action: 'submit', missing: 'partner-id' })
  const profile = checkProfile(input, enrolment.country)
  const isLinked = await inCapacity(ctx, 'as_identity', (tx) =>
    linkPartnerId(tx, partnerId, enrolment.tenant_id),
  )
  if (!isLinked) throw new AppError('wrong_state', { action: 'submit', obstacle: 'linked-elsewhere' })
  const submitted = await moveEnrolment(ctx.tx, enrolment.id, 'submit', {
    draft: JSON.stringify(profile),
    profile: JSON.stringify(profile),
    submitted_at: ctx.now,
    link_id: crypto.randomUUID(),
    link_expires_at: linkEnd(ctx.now),
    email_confirmed_at: null,
    decided_at: null,
    rejection_reason: null,
    comment: null,
  })
  await record(
    ctx,
    'enrolment.submit',
    { id: enrolment.id, name: enrolment.organisation_name },
    mailDetails(submitted),
  )
  return submitted
}

/** Mails the confirmation again with a fresh link; the old one stops working (pain 10). */
export async function resendVerification(ctx: Ctx): Promise<EnrolmentRow> {
  const enrolment = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  enrolmentPolicy.require(ctx.actor, 'resend', enrolment, ctx.now)
  const renewed = await ctx.tx
    .updateTable('enrolments')
    .set({ link_id: crypto.randomUUID(), link_expires_at: linkEnd(ctx.now) })
    .where('id', '=', enrolment.id)
    .where('state', '=', 'email_verification')
    .returningAll()
    .executeTakeFirst()
  if (!renewed) throw new AppError('wrong_state', { action: 'resend' })
  await record(
    ctx,
    'enrolment.resend',
    { id: enrolment.id, name: enrolment.organisation_name },
    mailDetails(renewed),
  )
  return renewed
}

function mailDetails(row: EnrolmentRow) {
  const { primaryContact } = row.profile as EnrolmentProfile
  return {
    email: primaryContact.email,
    applicant: row.applicant_name,
    partnerId: row.partner_id,
    linkId: row.link_id,
    expiresAt: row.link_expires_at,
  }
}
