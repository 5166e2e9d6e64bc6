import { type AccountProfile, type AccountSection, accountSections } from '#contract/accounts.ts'
import { holdersOf, type Permission } from '#contract/permissions.ts'
import type { Ctx } from '#server/platform/context.ts'
import { listSections, type SectionRow } from './profile-store.ts'

const permissionOf: Record<AccountSection, Permission> = {
  legal: 'legal-profile.change',
  support: 'support-profile.change',
  'security-contact': 'security-contact.change',
  'bill-to': 'bill-to.change',
  'tax-id': 'tax-id.change',
}

function viewSection(rows: SectionRow[], section: AccountSection) {
  const row = rows.find((one) => one.section === section)
  return {
    content: (row?.content ?? null) as never,
    version: row?.version ?? 0,
    changedBy: row?.changed_by_name ?? null,
    changedAt: row?.changed_at.toISOString() ?? null,
  }
}

/** The account's profile as the caller may see it; what organisations of this kind do not have is left out. */
export async function viewAccount(ctx: Ctx): Promise<AccountProfile> {
  const { kind, permissions, organisationId } = ctx.actor
  const rows = await listSections(ctx.tx, organisationId)
  const has = (section: AccountSection) => holdersOf(permissionOf[section], kind).length > 0
  const can = accountSections.filter((section) => permissions.has(permissionOf[section]))
  const ours = (section: AccountSection) => (has(section) ? viewSection(rows, section) : null)
  return {
    legal: ours('legal'),
    support: ours('support'),
    securityContact: can.includes('security-contact') ? viewSection(rows, 'security-contact') : null,
    billTo: ours('bill-to'),
    taxId: viewSection(rows, 'tax-id'),
    can,
  }
}
