import type { Static } from 'typebox'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import type { revisionsApi } from '#contract/revisions.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { changedFields, findSection, type Support } from '../accounts/index.ts'
import { checkProfile } from './check-profile.ts'
import { type EnrolmentRow, getEnrolment } from './enrolment-store.ts'
import { adoptProfile, findRevision, insertRevision } from './revision-store.ts'
import { sendToReview } from './submit-enrolment.ts'
import { checksToRerun } from './which-checks.ts'

type Input = Static<typeof revisionsApi.revise.body>

/**
 * Changes vetted data of a partner in business (domain.md §3.3, pain 4): a revision of the enrolment, in which
 * only the checks run that depend on a changed field. What no check rests on holds at once.
 */
export async function reviseProfile(ctx: Ctx, input: Input): Promise<void> {
  const base = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  if (base.state !== 'active') throw new AppError('wrong_state', { action: 'revise' })
  if (base.profile_version !== input.version) throw new AppError('changed_meanwhile')
  const profile = checkProfile(await completed(ctx, base, input), base.country)
  const open = await findRevision(ctx.tx, base.organisation_id)
  if (open && !['info_requested', 'rejected'].includes(open.state))
    throw new AppError('wrong_state', { action: 'revise', obstacle: 'under-review' })
  const fields = changedFields(base.profile, profile)
  if (!open && fields.length === 0) return
  if (!open && checksToRerun(base.profile as EnrolmentProfile, profile).length === 0)
    return await adoptAtOnce(ctx, base, profile, fields)
  const by = { id: ctx.actor.userId, name: ctx.actor.name }
  const revision =
    open ?? (await inCapacity(ctx, 'as_identity', (tx) => insertRevision(tx, base, by, ctx.now)))
  if (!revision) throw new AppError('wrong_state', { action: 'revise', obstacle: 'under-review' })
  await sendToReview(ctx, revision, profile, { fields })
}

/** Support and tax ID are kept in account settings and need no review; the checks read them as they stand. */
async function completed(ctx: Ctx, base: EnrolmentRow, input: Input): Promise<EnrolmentProfile> {
  const { organisationId } = ctx.actor
  const support = await findSection(ctx.tx, organisationId, 'support')
  const { supportContact, legalProfile } = base.profile as EnrolmentProfile
  const { taxId } = legalProfile
  return {
    legalProfile: { ...input.legalProfile, ...(taxId && { taxId }) },
    primaryContact: input.primaryContact,
    supportContact: (support?.content as Support | undefined) ?? supportContact,
  }
}

async function adoptAtOnce(ctx: Ctx, base: EnrolmentRow, profile: EnrolmentProfile, fields: string[]) {
  await inCapacity(ctx, 'as_identity', (tx) => adoptProfile(tx, base.id, profile))
  await record(ctx, 'profile.legal', { id: base.organisation_id, name: base.organisation_name }, { fields })
}
