import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import type { LegalState } from '#contract/revisions.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { getEnrolment } from './enrolment-store.ts'
import { viewEnrolment } from './enrolment-view.ts'
import { findRevision } from './revision-store.ts'

/** What is approved, and what is being reviewed instead of it. */
export async function viewLegalState(ctx: Ctx): Promise<LegalState> {
  const base = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  if (base.state !== 'active') throw new AppError('not_found')
  const { legalProfile, primaryContact } = base.profile as EnrolmentProfile
  const { taxId: _, ...legal } = legalProfile
  const revision = await findRevision(ctx.tx, base.organisation_id)
  return {
    legalProfile: legal,
    primaryContact,
    version: base.profile_version,
    approvedAt: base.decided_at?.toISOString() ?? null,
    revision: revision ? await viewEnrolment(ctx, revision) : null,
  }
}
