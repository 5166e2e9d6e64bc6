/** Every row of the table of roles and who holds it (domain.md §2.2, conflicts resolved as in §8). */
export const orgKinds = ['operator', 'provider', 'reseller', 'customer'] as const
export type OrgKind = (typeof orgKinds)[number]

/** Abbreviations of domain.md next to the role names that users see and the API speaks. */
const GA = 'global-admin'
const UA = 'user-admin'
const BA = 'billing-admin'
const AA = 'admin-agent'
const SA = 'sales-agent'
const HA = 'helpdesk-agent'
const AcA = 'account-admin'
const MA = 'membership-admin'
const BP = 'business-profile-admin'
const RA = 'referrals-admin'
const RU = 'referrals-user'
const RV = 'report-viewer'
const XV = 'executive-report-viewer'
const LA = 'license-admin'

export const roles = [GA, UA, BA, AA, SA, HA, AcA, MA, BP, RA, RU, RV, XV, LA, 'helpdesk-admin'] as const
export type Role = (typeof roles)[number]

/** Which roles an organisation of a kind can give to its people. */
export const rolesOf: Record<OrgKind, readonly Role[]> = {
  operator: [GA],
  provider: roles.filter((role) => role !== LA && role !== 'helpdesk-admin'),
  reseller: roles.filter((role) => role !== LA && role !== 'helpdesk-admin'),
  customer: [GA, BA, UA, LA, 'helpdesk-admin'],
}

/** Roles a guest of another organisation's tenant may hold (§2.2). */
export const guestRoles: readonly Role[] = [GA, MA, BP, RA]

/** Company roles: not of the directory, given by the account admin too (§2.2). */
export const companyRoles: readonly Role[] = [AcA, MA, BP, RA, RU, RV, XV]

/** The roles somebody with these roles may give, take, and take over by address or password. */
export function rolesUnder(kind: OrgKind, held: readonly Role[]): readonly Role[] {
  if (held.includes(GA)) return rolesOf[kind]
  if (held.includes(UA)) return rolesOf[kind].filter((role) => role !== GA)
  return held.includes(AcA) ? companyRoles.filter((role) => rolesOf[kind].includes(role)) : []
}

type Holders = { [K in OrgKind]?: readonly Role[] }
const partners = (...held: Role[]): Holders => ({ provider: held, reseller: held })

const holders = {
  'home.view': { operator: [GA], provider: roles, reseller: roles, customer: roles },
  'organisation.view': {
    operator: [GA],
    // The tax ID stands there, so whoever changes it sees it.
    ...partners(GA, UA, AA, AcA, MA, BA),
    customer: [GA, BA, UA],
  },
  'user.view': { operator: [GA], ...partners(GA, UA, AcA, MA), customer: [GA, UA, LA, 'helpdesk-admin'] },
  'user.create': { operator: [GA], ...partners(GA, UA, AcA), customer: [GA, UA] },
  'user.edit': { operator: [GA], ...partners(GA, UA, AcA), customer: [GA, UA] },
  'user.disable': { operator: [GA], ...partners(GA, UA, AcA), customer: [GA, UA] },
  'user.delete': { operator: [GA], ...partners(GA, UA, AcA), customer: [GA, UA] },
  'user.reset-password': { operator: [GA], ...partners(GA, UA), customer: [GA, UA, 'helpdesk-admin'] },
  // Account admins assign company roles only (rolesUnder).
  'role.assign': { operator: [GA], ...partners(GA, UA, AcA), customer: [GA] },
  'guest.manage': { operator: [GA], ...partners(GA, UA), customer: [GA] },
  'group.view': { operator: [GA], ...partners(GA, UA, AA, AcA), customer: [GA, UA] },
  'group.manage': { operator: [GA], ...partners(GA, UA), customer: [GA, UA] },
  'security-report.view': { operator: [GA], ...partners(GA), customer: [GA] },
  'domain.manage': { operator: [GA], ...partners(GA), customer: [GA] },
  'identity-provider.manage': { operator: [GA], ...partners(GA), customer: [GA] },
  'mfa-policy.change': { operator: [GA], ...partners(GA), customer: [GA] },
  'legal-profile.change': { operator: [GA], provider: [GA], customer: [GA] },
  'support-profile.change': { operator: [GA], ...partners(GA) },
  'security-contact.change': { operator: [GA], ...partners(GA), customer: [GA] },
  'bill-to.change': { ...partners(GA), customer: [GA] },
  'tax-id.change': { operator: [GA], ...partners(GA, AA, BA), customer: [GA, BA] },
  'tenant.view': { ...partners(GA, UA, AcA), customer: [GA] },
  'tenant.associate': partners(GA, AcA),
  'tenant.answer': { customer: [GA] },
  'tenant.remove': { ...partners(GA, AcA), customer: [GA] },
  'location.view': partners(GA, UA, AA, AcA, MA, BA),
  'location.manage': partners(GA, AcA),
  // C10: the whole log, or what belongs to the own work (contract/event-families.ts).
  'event.view': { operator: [GA], ...partners(GA, UA, AA, SA, HA, BA), customer: [GA] },
  'event.view-all': { operator: [GA], ...partners(GA, AA), customer: [GA] },
  'guardrail.set': { customer: [GA] },
  'customer-log.view': { customer: [GA] },
  'recovery.manage': { operator: [GA] },
  'recovery.stop': { ...partners(GA), customer: [GA] },

  'enrolment.edit': { reseller: [GA] },
  'enrolment.view': { reseller: [GA, UA, AA, AcA, MA] },
  'enrolment.prove': { reseller: [GA, AcA] },
  'partner-id.link': { reseller: [GA, AcA] },
  'enrolment.vet': { operator: [GA] },
  'agreement.sign': partners(GA),
  'agreement.view': partners(GA),
  'agreement.manage': { operator: [GA] },
  'partner.view': { operator: [GA] },
  'partner.suspend': { operator: [GA] },
  'provider.add': { operator: [GA] },
  'legal-text.edit': { operator: [GA] },
  'membership.view': { operator: [GA] },
  'membership.edit': { operator: [GA] },

  'partnership.view': partners(GA, UA, AA, SA, HA, BA),
  'partnership.export': partners(GA, UA, AA, SA),
  'partnership.request': { provider: [GA, AA, SA] },
  'partnership.ask': { reseller: [GA, AA, SA] },
  'partnership.end': { operator: [GA] },
  'provider-entry.edit': { provider: [GA, AA, BP] },
  'provider-entry.release': { operator: [GA] },
  'partnership.authorize': { reseller: [GA] },
  'partnership.remove': partners(GA, AA, SA), // C11
  'partner-access.change': { reseller: [GA] },
  'reseller-people.help': { provider: [AA] },

  'customer.view': partners(GA, AA, SA, HA),
  'customer.invite': partners(GA, AA, SA),
  'relationship.request': partners(AA, SA),
  'customer.create': { provider: [GA, UA, AA, SA] },
  'customer-agreement.attest': { provider: [AA, SA] },
  'customer.export': partners(AA),
  'invitation.view': partners(GA, AA, SA),
  'relationship.accept': { customer: [GA] },
  'relationship.view': { customer: [GA, BA] },
  'relationship.remove': { ...partners(GA), customer: [GA] },
  'farewell.view': { ...partners(GA, AA), customer: [GA, BA] },
  'admin-rights.remove': { customer: [GA] },
  'admin-relationship.view': { ...partners(GA, UA, AA, SA, HA), customer: [GA] },
  'admin-relationship.request': partners(AA),
  'admin-relationship.approve': { customer: [GA] },
  'admin-relationship.terminate': { ...partners(AA), customer: [GA] },
  'admin-relationship.map': partners(GA, UA, AA),
  'access-health.view': partners(GA, UA, AA, SA, HA),
  'elevation.request': partners(AA, SA, HA),
  'elevation.decide': { ...partners(GA, AA), customer: [GA] },

  'product.view': { operator: [GA], ...partners(GA, AA, SA, HA, BA), customer: [GA, BA] },
  'price.view': { operator: [GA], provider: [GA, AA, SA, BA] },
  'catalogue.import': { operator: [GA] },

  'order.place': { provider: [GA, AA, SA, HA, BA] },
  'subscription.change': { provider: [GA, AA, SA, HA, BA] },
  'order-approval.view': { provider: [GA, AA, SA, HA, BA], customer: [GA] },
  'order-approval.decide': { customer: [GA] },
  'order.view': { provider: [GA, AA, SA, HA, BA], reseller: [GA, AA, SA, HA] },
  'subscription.view': { ...partners(GA, AA, SA, HA, BA), customer: [GA, BA] },

  // C9: a partner's global admin reads; the work on a customer needs an agent role.
  'customer-user.view': { ...partners(GA, AA, HA, SA), customer: [GA, UA, LA, 'helpdesk-admin'] },
  'customer-user.create': { ...partners(AA), customer: [GA, UA] },
  'licence.view': { ...partners(GA, AA, HA, SA), customer: [GA, UA, LA, 'helpdesk-admin'] },
  'licence.assign': { ...partners(AA, SA, HA), customer: [GA, UA, LA] },

  'mail.view': { operator: [GA] },
  'mail.retry': { operator: [GA] },
} as const satisfies Record<string, Holders>

/**
 * The rows of the table whose feature is still to come: nobody is asked for them and nobody gets anything by them, but
 * who gives a role away sees what it will allow. The first endpoint of one moves its line to the table above.
 * A flag that §8 leaves open is a no.
 */
const planned = {
  'account.merge': partners(GA, AcA),

  'customer-tag.view': partners(GA, AA, SA),
  'customer-tag.edit': partners(AA),
  'customer.edit': partners(GA, AA, SA, HA),
  'customer-bill-to.change': { provider: [GA, AA, SA, HA] },
  'customer-agreement.view': partners(AA, SA),
  'self-purchase.view': { provider: [AA, SA, HA] },
  'self-purchase.switch': { provider: [AA] },
  'customer-user.upload': partners(GA, AA), // C16
  'customer-user.edit': partners(AA),
  'customer-user.delete': partners(AA),
  'customer-user.reset-password': partners(AA, HA),

  'subscription.resize': { provider: [GA, AA, SA, HA, BA] },
  'subscription.upgrade': { provider: [GA, AA, SA, HA, BA] },
  'subscription.renew': { provider: [GA, AA, SA, HA, BA] },
  'subscription.cancel': { provider: [GA, AA, SA, HA, BA] },
  'support-contact.assign': { provider: [GA, AA, HA] },
  'reseller-of-record.change': { provider: [GA, AA, HA] },
  'invoice.view-overview': { provider: [GA, AA, SA, HA, BA] },
  'invoice.view': { provider: [GA, AA, BA] },
  'invoice.contest': { provider: [GA, BA] },
  'credit-limit.view': { provider: [BA] },

  'lead.view': partners(SA, RA, RU, BP),
  'lead.edit': partners(SA, RA, RU),
  'lead.view-all': partners(SA, RA),
  'deal.view': partners(RA, RU, BP),
  'deal.edit': partners(RA, RU),
  'deal.view-all': partners(RA),
  'deal.assign-team': partners(RA, RU),
  'deal.register': partners(RA, RU),
  'business-profile.edit': partners(RA, BP),

  'service-health.view': partners(GA, AA, SA, HA),
  'service-request.file': partners(AA, HA),
  'ticket.file': partners(GA, UA, AA, SA, HA, BA, AcA, MA, RA, RU, BP),
  'reseller-analytics.view': { provider: [GA, UA, RV, XV] },
  'subscription-analytics.view': partners(GA, UA, AA, SA, RV, XV),
  // All that a report viewer does not see in reports.
  'report-detail.view': partners(GA, UA, AA, SA, XV),
  'security-alert.view': partners(AA),
} as const satisfies Record<string, Holders>

export type Permission = keyof typeof holders
export const permissions = Object.keys(holders) as Permission[]

/** A row of the table, there already or still to come. */
export type TableRow = Permission | keyof typeof planned
export const tableRows = [...permissions, ...Object.keys(planned)] as TableRow[]
export const isPlanned = (row: TableRow): row is keyof typeof planned => Object.hasOwn(planned, row)

/** The roles that hold a permission in an organisation of this kind; empty when the tier excludes it. */
export function holdersOf(row: TableRow, kind: OrgKind): readonly Role[] {
  const of: Holders = isPlanned(row) ? planned[row] : holders[row]
  const held: readonly Role[] = of[kind] ?? []
  return held.filter((role) => rolesOf[kind].includes(role))
}

/**
 * What a partner does on customers, whether the path names one or lists them all: it takes a second factor,
 * whatever the tenant says (I-31; §2.2: all customer pages need MFA).
 */
export const customerPermissions: ReadonlySet<Permission> = new Set<Permission>([
  'customer.view',
  'customer.invite',
  'customer.create',
  'customer-agreement.attest',
  'relationship.request',
  'customer.export',
  'relationship.remove',
  'farewell.view',
  'admin-relationship.view',
  'admin-relationship.request',
  'admin-relationship.approve',
  'admin-relationship.terminate',
  'admin-relationship.map',
  'access-health.view',
  'elevation.request',
  'elevation.decide',
  'order.place',
  'order.view',
  'order-approval.view',
  'subscription.change',
  'subscription.view',
  'customer-user.view',
  'customer-user.create',
  'licence.view',
  'licence.assign',
])

/** What a guest's roles may allow: the account itself, never anything on customers (§2.2, I-31). */
export const guestPermissions: ReadonlySet<Permission> = new Set<Permission>([
  'home.view',
  'organisation.view',
  'user.view',
  'user.create',
  'user.edit',
  'user.disable',
  'user.delete',
  'user.reset-password',
  'role.assign',
  'event.view',
  'event.view-all',
  'enrolment.view',
  'provider-entry.edit',
])

/** Every session asks, and most hold the same few roles. */
const unions = new Map<string, ReadonlySet<Permission>>()
const mostUnions = 1000

/** Union over the person's roles: tier ∩ role, the first two factors of every decision; less for guests. */
export function permissionsOf(
  kind: OrgKind,
  held: readonly Role[],
  isGuest = false,
): ReadonlySet<Permission> {
  const key = `${kind} ${isGuest} ${held.join(' ')}`
  const known = unions.get(key) ?? unionOf(kind, held, isGuest)
  if (unions.size >= mostUnions) unions.clear()
  unions.set(key, known)
  return known
}

function unionOf(kind: OrgKind, held: readonly Role[], isGuest: boolean): ReadonlySet<Permission> {
  const isHeld = (p: Permission) => holdersOf(p, kind).some((role) => held.includes(role))
  return new Set(permissions.filter((p) => isHeld(p) && (!isGuest || guestPermissions.has(p))))
}
