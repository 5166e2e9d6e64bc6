import type { Correction } from '#contract/membership.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { findByPartnerId, getProfile, type ProfileRow } from './membership-store.ts'

type Wanted = { profileId: string; partnerId: string }

function obstacleOf(from: ProfileRow, to: ProfileRow | undefined): Correction['obstacle'] {
  if (!from.tenant_id) return 'not-linked'
  if (!to) return 'unknown'
  if (!to.is_active) return 'inactive'
  if (to.tenant_id) return 'linked-elsewhere'
  return to.country === from.organisation_country ? null : 'other-country'
}

const openRecords = (ctx: Ctx, organisationId: string, partnerId: string) =>
  inCapacity(ctx, 'as_identity', async (tx) => {
    const enrolment = tx
      .selectFrom('enrolments')
      .select(['id', 'organisation_name'])
      .where('organisation_id', '=', organisationId)
      .where('partner_id', '=', partnerId)
      .where('state', '<>', 'withdrawn')
      .executeTakeFirst()
    const organisation = tx
      .selectFrom('organisations')
      .select(['id', 'name'])
      .where('id', '=', organisationId)
      .where('partner_id', '=', partnerId)
      .executeTakeFirst()
    return { enrolment: await enrolment, organisation: await organisation }
  })

/** What the correction would change, or what stands in its way; changes nothing. */
export async function previewCorrection(ctx: Ctx, input: Wanted): Promise<Correction> {
  const from = await getProfile(ctx.tx, input.profileId)
  const to = await findByPartnerId(ctx.tx, input.partnerId)
  const obstacle = obstacleOf(from, to)
  const plan = { organisation: from.organisation_name, from: from.partner_id, to: input.partnerId }
  if (obstacle || !from.organisation_id || !to) return { ...plan, obstacle, changes: [] }
  const { enrolment, organisation } = await openRecords(ctx, from.organisation_id, from.partner_id)
  const changes: Correction['changes'] = [
    { record: 'profile-freed', name: `${from.partner_id} ${from.name}` },
    { record: 'profile-linked', name: `${to.partner_id} ${to.name}` },
    ...(enrolment ? [{ record: 'enrolment' as const, name: enrolment.organisation_name }] : []),
    ...(organisation ? [{ record: 'organisation' as const, name: organisation.name }] : []),
  ]
  return { ...plan, obstacle: null, changes }
}

/**
 * Moves a tenant from a wrongly linked partner ID to the right one and re-stamps every open record in the same
 * transaction (pain 6, I-41). Placed orders name the organisation, not the number, and stay true.
 */
export async function correctPartnerId(ctx: Ctx, input: Wanted): Promise<Correction> {
  const from = await getProfile(ctx.tx, input.profileId)
  const plan = await previewCorrection(ctx, input)
  const { tenant_id: tenantId, organisation_id: organisationId } = from
  if (plan.obstacle || !tenantId || !organisationId)
    throw new AppError('wrong_state', { action: 'correct', obstacle: plan.obstacle })
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const link = (partnerId: string, before: string | null, after: string | null) =>
      tx
        .updateTable('membership_profiles')
        .set({ tenant_id: after })
        .where('partner_id', '=', partnerId)
        .where('tenant_id', before ? '=' : 'is', before)
        .returning('partner_id')
        .executeTakeFirst()
    const moved = (await link(plan.from, tenantId, null)) && (await link(plan.to, null, tenantId))
    if (!moved) throw new AppError('wrong_state', { action: 'correct' })
    const stamp = { partner_id: plan.to }
    await tx
      .updateTable('enrolments')
      .set(stamp)
      .where('organisation_id', '=', organisationId)
      .where('partner_id', '=', plan.from)
      .where('state', '<>', 'withdrawn')
      .execute()
    await tx
      .updateTable('organisations')
      .set(stamp)
      .where('id', '=', organisationId)
      .where('partner_id', '=', plan.from)
      .execute()
    const subject = { id: organisationId, name: from.organisation_name ?? '' }
    const details = { from: plan.from, to: plan.to, changes: plan.changes }
    await record(ctx, 'partner-id.correct', subject, details, { organisationId, tx })
  })
  await record(ctx, 'membership.correct', { id: from.id, name: `${plan.from} → ${plan.to}` }, plan)
  return plan
}
