import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { sortable } from '#server/platform/names.ts'
import { insertSignature, requireNewest } from '../agreements/index.ts'
import { findSection, writeSection } from '../accounts/index.ts'
import { enrolmentPolicy } from './enrolment-policy.ts'
import { type EnrolmentRow, getEnrolment, moveEnrolment } from './enrolment-store.ts'
import type { Language } from '#contract/common.ts'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'

/** A global admin signs; the organisation becomes an active reseller and the signer an Admin agent (W1.10-11). */
export async function signAgreement(
  ctx: Ctx,
  input: { version: string; language?: Language },
): Promise<EnrolmentRow> {
  const enrolment = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  if (enrolment.state === 'qualified' && !enrolment.partner_id)
    throw new AppError('wrong_state', { action: 'sign', missing: 'partner-id' })
  enrolmentPolicy.require(ctx.actor, 'sign', enrolment, ctx.now)
  const { country, profile } = enrolment
  const language = input.language ?? ctx.language
  const version = await requireNewest(ctx, { country, version: input.version, language })
  await requireLinkedId(ctx, enrolment)
  const signed = await moveEnrolment(ctx.tx, enrolment.id, 'sign', { signed_at: ctx.now })
  const organisationName = (profile as EnrolmentProfile).legalProfile.legalName
  await insertSignature(ctx, version, { language, organisationName, country })
  await activate(ctx, signed)
  await record(
    ctx,
    'agreement.sign',
    { id: enrolment.id, name: enrolment.organisation_name },
    { version: version.version, region: version.region, language },
  )
  return signed
}

/** I-41: without an active partner ID that is this tenant's own there is no agreement and no transaction. */
async function requireLinkedId(ctx: Ctx, { partner_id, tenant_id, country }: EnrolmentRow): Promise<void> {
  const isFit = await inCapacity(ctx, 'as_identity', (tx) =>
    tx
      .selectFrom('membership_profiles')
      .select('partner_id')
      .where('partner_id', '=', partner_id)
      .where('tenant_id', '=', tenant_id)
      .where('country', '=', country)
      .where('is_active', '=', true)
      .executeTakeFirst(),
  )
  if (!isFit) throw new AppError('wrong_state', { action: 'sign', missing: 'partner-id' })
}

async function activate(ctx: Ctx, signed: EnrolmentRow): Promise<void> {
  const { legalName } = (signed.profile as EnrolmentProfile).legalProfile
  await ctx.tx
    .updateTable('organisations')
    .set({ state: 'active', name: legalName, sort_name: sortable(legalName), partner_id: signed.partner_id })
    .where('id', '=', signed.organisation_id)
    .execute()
  await bringProfile(ctx, signed)
  // Applicant and signer become Admin agents, so that somebody can handle customers (I-40).
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const people = await tx
      .selectFrom('memberships')
      .select(['user_id', 'own_roles'])
      .where('organisation_id', '=', signed.organisation_id)
      .where('user_id', 'in', [signed.applicant_id, ctx.actor.userId])
      .execute()
    for (const { user_id, own_roles } of people)
      await tx
        .updateTable('memberships')
        .set({ own_roles: [...new Set([...own_roles, 'admin-agent'])] })
        .where('organisation_id', '=', signed.organisation_id)
        .where('user_id', '=', user_id)
        .execute()
  })
}

/**
 * Support and tax ID are kept in account settings from now on, where they change without a review; of a partner that
 * comes back, what it has just entered takes the place of what stands there.
 */
async function bringProfile(ctx: Ctx, { organisation_id, profile }: EnrolmentRow): Promise<void> {
  const { supportContact, legalProfile } = profile as EnrolmentProfile
  const { taxId } = legalProfile
  const by = { organisation_id, changed_by_name: ctx.actor.name, changed_at: ctx.now }
  const write = async (section: 'support' | 'tax-id', content: object) => {
    const before = await findSection(ctx.tx, organisation_id, section)
    await writeSection(ctx.tx, { ...by, section, content }, before?.version ?? 0)
  }
  await write('support', supportContact)
  if (taxId) await write('tax-id', { taxId })
}
