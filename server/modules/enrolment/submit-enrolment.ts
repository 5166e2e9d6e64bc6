import { checkKinds } from '#contract/checks.ts'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { insertChecks, refreshDueDate } from './check-store.ts'
import { checkProfile } from './check-profile.ts'
import { enrolmentPolicy } from './enrolment-policy.ts'
import {
  type EnrolmentRow,
  getCurrent,
  getEnrolment,
  linkPartnerId,
  moveEnrolment,
} from './enrolment-store.ts'
import { judgeEmployment, rerunChecks, turnOf } from './run-checks.ts'
import { linkMs, pauseLeft } from './verification-delivery.ts'

const linkEnd = (now: Date) => new Date(now.getTime() + linkMs)

/**
 * Enroll now (W1.8-9): judges everything, ties the partner ID, asks the primary contact to confirm (I-42). A
 * corrected application runs only the checks that depend on what was changed; while the contact's
 * confirmation stands, it goes straight back to the operator (pains 3, 4).
 */
export async function submitEnrolment(ctx: Ctx, input: EnrolmentProfile): Promise<EnrolmentRow> {
  const enrolment = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  enrolmentPolicy.require(ctx.actor, 'submit', enrolment, ctx.now)
  const profile = checkProfile(input, enrolment.country)
  await tiePartnerId(ctx, enrolment)
  await sendToReview(ctx, enrolment, profile)
  return await getEnrolment(ctx.tx, ctx.actor.organisationId)
}

/** Brings an application or a revision to whoever is next: the contact, if the mailbox changed, or the operator. */
export async function sendToReview(
  ctx: Ctx,
  enrolment: EnrolmentRow,
  profile: EnrolmentProfile,
  more: object = {},
): Promise<void> {
  const { mustConfirm, changed } = await prepareBoard(ctx, enrolment, profile)
  const change = { draft: JSON.stringify(profile), profile: JSON.stringify(profile), ...undecided }
  const submitted = mustConfirm
    ? await moveEnrolment(ctx.tx, enrolment.id, 'submit', { ...change, ...freshLink(ctx.now) })
    : await moveEnrolment(ctx.tx, enrolment.id, 'resubmit', change)
  if (!mustConfirm && changed.includes('employment'))
    await inCapacity(ctx, 'as_identity', (tx) => judgeEmployment(ctx, tx, submitted))
  await refreshDueDate(ctx.tx, submitted.id)
  const subject = { id: enrolment.id, name: enrolment.organisation_name }
  const what = enrolment.revision_of ? 'revision' : 'enrolment'
  if (mustConfirm) await record(ctx, `${what}.submit`, subject, { ...mailDetails(submitted), ...more })
  else await record(ctx, `${what}.resubmit`, subject, { changed, ...more })
}

const undecided = { decided_at: null, rejection_reason: null, comment: null }
/** A new link for the contact; the one before stops working. */
export const freshLink = (now: Date) => ({
  submitted_at: now,
  link_id: crypto.randomUUID(),
  link_expires_at: linkEnd(now),
  email_confirmed_at: null,
})

/** Ties the partner ID to the tenant (I-41), unless it is to be linked later. */
export async function tiePartnerId(ctx: Ctx, enrolment: EnrolmentRow): Promise<void> {
  const { partner_id: partnerId } = enrolment
  if (!partnerId && enrolment.partner_id_postponed) return
  if (!partnerId) throw new AppError('wrong_state', { action: 'submit', missing: 'partner-id' })
  const isLinked = await inCapacity(ctx, 'as_identity', (tx) =>
    linkPartnerId(tx, partnerId, enrolment.tenant_id),
  )
  if (!isLinked) throw new AppError('wrong_state', { action: 'submit', obstacle: 'linked-elsewhere' })
}

async function prepareBoard(ctx: Ctx, enrolment: EnrolmentRow, profile: EnrolmentProfile) {
  if (enrolment.profile) return await rerunChecks(ctx, enrolment, profile)
  await insertChecks(ctx.tx, enrolment, ctx.now, turnOf(ctx.now, 'contact').due_at)
  return { mustConfirm: true, changed: [...checkKinds] }
}

/** Mails the confirmation again with a fresh link; the old one stops working (pain 10). */
export async function resendVerification(ctx: Ctx): Promise<EnrolmentRow> {
  const enrolment = await getCurrent(ctx.tx, ctx.actor.organisationId)
  enrolmentPolicy.require(ctx.actor, 'resend', enrolment, ctx.now)
  const wait = pauseLeft(enrolment, ctx.now)
  if (wait > 0) throw new AppError('too_many_requests', { retryAfter: Math.ceil(wait / 1000) })
  const renewed = await ctx.tx
    .updateTable('enrolments')
    .set({ link_id: crypto.randomUUID(), link_expires_at: linkEnd(ctx.now) })
    .where('id', '=', enrolment.id)
    .where('state', '=', 'email_verification')
    .where('link_id', '=', enrolment.link_id)
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

/** What the mails of a submission say. */
export function mailDetails(row: EnrolmentRow) {
  const { primaryContact } = row.profile as EnrolmentProfile
  return {
    email: primaryContact.email,
    applicant: row.applicant_name,
    partnerId: row.partner_id,
    linkId: row.link_id,
    statusId: row.status_id,
    expiresAt: row.link_expires_at,
  }
}
