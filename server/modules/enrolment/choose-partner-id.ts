import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type EnrolmentRow, getEnrolment, listProfiles, updateDraft } from './enrolment-store.ts'
import { obstacleOf } from './enrolment-view.ts'

/** Chooses an active partner ID of the tenant's country from the proven account (W1.7, I-41). */
export async function choosePartnerId(ctx: Ctx, input: { partnerId: string }): Promise<EnrolmentRow> {
  const enrolment = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  const account = enrolment.membership_user_name
  if (!account) throw new AppError('wrong_state', { action: 'choose-partner-id', missing: 'membership' })
  const profiles = await inCapacity(ctx, 'as_identity', (tx) => listProfiles(tx, account))
  const chosen = profiles.find((profile) => profile.partner_id === input.partnerId)
  if (!chosen)
    throw invalidInput({ partnerId: { rule: 'enum', values: profiles.map((p) => p.partner_id).join(', ') } })
  const obstacle = obstacleOf(chosen, enrolment.country, enrolment.tenant_id)
  if (obstacle)
    throw new AppError('wrong_state', {
      action: 'choose-partner-id',
      obstacle,
      countries: [enrolment.country, chosen.country],
    })
  const updated = await updateDraft(ctx.tx, enrolment.id, { partner_id: chosen.partner_id })
  await record(
    ctx,
    'enrolment.partner-id',
    { id: enrolment.id, name: enrolment.organisation_name },
    { partnerId: chosen.partner_id },
  )
  return updated
}
