import type { KnownCompany } from '#contract/enrolment-profile.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import {
  type EnrolmentRow,
  getEnrolment,
  listProfiles,
  type ProfileRow,
  updateLink,
} from './enrolment-store.ts'
import { obstacleOf } from './enrolment-view.ts'
import { withKnown } from './known-company.ts'
import { tiePartnerId } from './submit-enrolment.ts'

/** Chooses an active partner ID of the tenant's country from the proven account (W1.7, I-41). */
export async function choosePartnerId(ctx: Ctx, input: { partnerId: string }): Promise<EnrolmentRow> {
  const enrolment = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  const chosen = await requireChoosable(ctx, enrolment, input.partnerId)
  const known = enrolment.submitted_at ? null : (chosen.known as KnownCompany | null)
  const updated = await updateLink(ctx.tx, enrolment.id, {
    partner_id: chosen.partner_id,
    partner_id_postponed: false,
    ...(known && { draft: JSON.stringify(withKnown(enrolment.draft, known)) }),
  })
  // What is sent off already need not be submitted once more: the ID is tied now.
  if (updated.submitted_at) await tiePartnerId(ctx, updated)
  const subject = { id: enrolment.id, name: enrolment.organisation_name }
  await record(ctx, 'enrolment.partner-id', subject, { partnerId: chosen.partner_id })
  return updated
}

async function requireChoosable(ctx: Ctx, enrolment: EnrolmentRow, partnerId: string): Promise<ProfileRow> {
  const account = enrolment.membership_user_name
  if (!account) throw new AppError('wrong_state', { action: 'choose-partner-id', missing: 'membership' })
  const profiles = await inCapacity(ctx, 'as_identity', (tx) => listProfiles(tx, account))
  const chosen = profiles.find((profile) => profile.partner_id === partnerId)
  if (!chosen)
    throw invalidInput({ partnerId: { rule: 'enum', values: profiles.map((p) => p.partner_id).join(', ') } })
  const obstacle = obstacleOf(chosen, enrolment.country, enrolment.tenant_id)
  if (!obstacle) return chosen
  const countries = [enrolment.country, chosen.country]
  throw new AppError('wrong_state', { action: 'choose-partner-id', obstacle, countries })
}

/** Puts the partner ID off (W1 edge, C2): everything goes on without it, but nothing can be signed (I-41). */
export async function postponePartnerId(ctx: Ctx): Promise<EnrolmentRow> {
  const enrolment = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  const updated = await updateLink(ctx.tx, enrolment.id, { partner_id: null, partner_id_postponed: true })
  await record(ctx, 'enrolment.postpone-partner-id', { id: enrolment.id, name: enrolment.organisation_name })
  return updated
}
