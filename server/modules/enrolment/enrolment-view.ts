import type { Enrolment, EnrolmentDraft, MembershipProfile, VettingRow } from '#contract/enrolment.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { enrolmentPolicy } from './enrolment-policy.ts'
import { type EnrolmentRow, listProfiles, type ProfileRow } from './enrolment-store.ts'

/** The version of the partner agreement that is signed today; its text is the portal's. */
export const partnerAgreementVersion = '2026-11'

/** Why a partner ID cannot be chosen (I-41), or null. */
export function obstacleOf(
  profile: ProfileRow,
  country: string,
  tenantId: string,
): MembershipProfile['obstacle'] {
  if (!profile.is_active) return 'inactive'
  if (profile.country !== country) return 'other-country'
  if (profile.tenant_id && profile.tenant_id !== tenantId) return 'linked-elsewhere'
  return null
}

function stepOf(row: EnrolmentRow): Enrolment['step'] {
  if (!row.membership_user_name) return 'membership'
  if (!row.partner_id) return 'partner-id'
  return row.submitted_at ? 'review' : 'profile'
}

const iso = (at: Date | null) => at?.toISOString() ?? null

/** The enrolment with what its membership account offers. */
export async function viewEnrolment(ctx: Ctx, row: EnrolmentRow): Promise<Enrolment> {
  const { membership_user_name: account } = row
  const profiles = account ? await inCapacity(ctx, 'as_identity', (tx) => listProfiles(tx, account)) : []
  return {
    id: row.id,
    state: row.state as Enrolment['state'],
    step: stepOf(row),
    organisationName: row.organisation_name,
    country: row.country,
    domain: row.domain,
    membershipUserName: account,
    profiles: profiles.map((profile) => ({
      partnerId: profile.partner_id,
      name: profile.name,
      country: profile.country,
      isActive: profile.is_active,
      obstacle: obstacleOf(profile, row.country, row.tenant_id),
    })),
    partnerId: row.partner_id,
    draft: row.draft as EnrolmentDraft,
    submittedAt: iso(row.submitted_at),
    emailConfirmedAt: iso(row.email_confirmed_at),
    decidedAt: iso(row.decided_at),
    signedAt: iso(row.signed_at),
    rejectionReason: row.rejection_reason as Enrolment['rejectionReason'],
    comment: row.comment,
    agreementVersion: partnerAgreementVersion,
    can: enrolmentPolicy.allowed(ctx.actor, row, ctx.now),
  }
}

export const viewCase = (row: EnrolmentRow): VettingRow => ({
  id: row.id,
  state: row.state as VettingRow['state'],
  organisationName: row.organisation_name,
  country: row.country,
  partnerId: row.partner_id,
  submittedAt: iso(row.submitted_at),
})
