import type { Check, CompanyWarning, VettingDocument } from '#contract/checks.ts'
import type { Enrolment, MembershipProfile, VettingRow } from '#contract/enrolment.ts'
import type { EnrolmentDraft, EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { sealLink } from '#server/platform/links.ts'
import { newestFor } from '../agreements/index.ts'
import { type CheckRow, listChecks } from './check-store.ts'
import { type DocumentRow, listDocuments } from './document-store.ts'
import { companyWarnings } from './company-warnings.ts'
import { checkPolicy, decisionPolicy, enrolmentPolicy } from './enrolment-policy.ts'
import { isKnownCompany } from './known-company.ts'
import { findDelivery } from './verification-delivery.ts'
import { type EnrolmentRow, findEnrolment, listProfiles, type ProfileRow } from './enrolment-store.ts'

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
  const isOpen = !row.partner_id && !row.partner_id_postponed
  if (isOpen) return row.membership_user_name ? 'partner-id' : 'membership'
  return row.submitted_at ? 'review' : 'profile'
}

const iso = (at: Date | null) => at?.toISOString() ?? null

function ownerOf(ctx: Ctx, row: EnrolmentRow, { next_actor }: CheckRow): string | null {
  if (next_actor === 'applicant') return row.applicant_name
  if (next_actor === 'operator') return ctx.actor.kind === 'operator' ? row.owner_name : null
  if (next_actor !== 'contact') return null
  const { firstName, lastName } = (row.profile as EnrolmentProfile).primaryContact
  return `${firstName} ${lastName}`
}

/** A name that changes is another one than the tenant's until the change is approved. */
function warningsOf(ctx: Ctx, row: EnrolmentRow, profiles: ProfileRow[]): CompanyWarning[] {
  if (ctx.actor.kind !== 'operator') return []
  const found = companyWarnings(row.draft as EnrolmentDraft, {
    tenant: { name: row.organisation_name, country: row.country },
    registry: profiles.find(({ partner_id }) => partner_id === row.partner_id),
  })
  return row.revision_of === null ? found : found.filter((warning) => warning !== 'name-of-tenant')
}

const viewCheck = (
  ctx: Ctx,
  enrolment: EnrolmentRow,
  check: CheckRow,
  warnings: CompanyWarning[],
): Check => ({
  kind: check.kind as Check['kind'],
  state: check.state as Check['state'],
  since: check.since.toISOString(),
  dueAt: iso(check.due_at),
  nextActor: check.next_actor as Check['nextActor'],
  owner: ownerOf(ctx, enrolment, check),
  rule: check.rule as Check['rule'],
  comment: check.comment,
  finding: check.finding as Check['finding'],
  warnings: check.kind === 'business' ? warnings : [],
  decidedBy: ctx.actor.kind === 'operator' ? check.decided_by_name : null,
  can: checkPolicy.allowed(ctx.actor, { enrolment, check }, ctx.now),
})

const viewDocument = (row: DocumentRow): VettingDocument => ({
  id: row.id,
  check: row.kind as VettingDocument['check'],
  type: row.type as VettingDocument['type'],
  comment: row.comment,
  fileName: row.file_name,
  size: row.size,
  uploadedBy: row.uploaded_by_name,
  uploadedAt: row.uploaded_at.toISOString(),
})

function sinceOf(row: EnrolmentRow, profiles: ProfileRow[]): string | null {
  const known = profiles.find(({ partner_id }) => partner_id === row.partner_id)?.known ?? null
  return isKnownCompany(row.draft, known) ? known.vettedOn : null
}

async function findApproved(ctx: Ctx, { organisation_id }: EnrolmentRow): Promise<EnrolmentDraft | null> {
  const base = await findEnrolment(ctx.tx, organisation_id)
  return (base?.profile ?? null) as EnrolmentDraft | null
}

/** The enrolment with its board and what its membership account offers. */
export async function viewEnrolment(ctx: Ctx, row: EnrolmentRow): Promise<Enrolment> {
  const { membership_user_name: account } = row
  const checks = await listChecks(ctx.tx, row.id)
  const documents = checks.length > 0 ? await listDocuments(ctx.tx, row) : []
  const profiles = account ? await inCapacity(ctx, 'as_identity', (tx) => listProfiles(tx, account)) : []
  const warnings = warningsOf(ctx, row, profiles)
  return {
    id: row.id,
    state: row.state as Enrolment['state'],
    isRevision: row.revision_of !== null,
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
    isPartnerIdPostponed: row.partner_id_postponed,
    knownSince: sinceOf(row, profiles),
    delivery: await findDelivery(ctx, row),
    draft: row.draft as EnrolmentDraft,
    before: row.revision_of ? await findApproved(ctx, row) : null,
    submittedAt: iso(row.submitted_at),
    emailConfirmedAt: iso(row.email_confirmed_at),
    decidedAt: iso(row.decided_at),
    signedAt: iso(row.signed_at),
    rejectionReason: row.rejection_reason as Enrolment['rejectionReason'],
    comment: row.comment,
    agreementVersion: (await newestFor(ctx.tx, row.country))?.version ?? '',
    owner:
      ctx.actor.kind === 'operator' && row.owner_id ? { id: row.owner_id, name: row.owner_name ?? '' } : null,
    statusPath:
      ctx.actor.kind === 'reseller' && row.submitted_at ? `/s/${sealLink('status', row.status_id)}` : null,
    checks: checks.map((check) => viewCheck(ctx, row, check, warnings)),
    documents: documents.map((document) => viewDocument(document)),
    can: [
      ...enrolmentPolicy.allowed(ctx.actor, row, ctx.now),
      ...decisionPolicy.allowed(ctx.actor, { ...row, checks }, ctx.now),
    ],
  }
}

const waits = ['email_verification', 'under_review', 'info_requested']

export const viewCase = (row: EnrolmentRow, now: Date): VettingRow => ({
  id: row.id,
  state: row.state as VettingRow['state'],
  isRevision: row.revision_of !== null,
  organisationName: row.organisation_name,
  country: row.country,
  partnerId: row.partner_id,
  submittedAt: iso(row.submitted_at),
  dueAt: waits.includes(row.state) ? iso(row.due_at) : null,
  owner: row.owner_name,
  isOverdue: waits.includes(row.state) && row.due_at !== null && row.due_at < now,
})
