/** Every permission of the product and who holds it (domain.md §2.2, conflicts resolved as in §8). */
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
const LA = 'license-admin'

export const roles = [
  GA,
  UA,
  BA,
  AA,
  SA,
  HA,
  AcA,
  'membership-admin',
  'business-profile-admin',
  'referrals-admin',
  'referrals-user',
  'report-viewer',
  'executive-report-viewer',
  LA,
  'helpdesk-admin',
] as const
export type Role = (typeof roles)[number]

/** Which roles an organisation of a kind can give to its people. */
export const rolesOf: Record<OrgKind, readonly Role[]> = {
  operator: [GA],
  provider: roles.filter((role) => role !== LA && role !== 'helpdesk-admin'),
  reseller: roles.filter((role) => role !== LA && role !== 'helpdesk-admin'),
  customer: [GA, BA, UA, LA, 'helpdesk-admin'],
}

/** Roles a guest of another organisation's tenant may hold (§2.2). */
export const guestRoles: readonly Role[] = [
  GA,
  'membership-admin',
  'business-profile-admin',
  'referrals-admin',
]

/** Company roles: not of the directory, given by the account admin too (§2.2). */
export const companyRoles: readonly Role[] = [
  AcA,
  'membership-admin',
  'business-profile-admin',
  'referrals-admin',
  'referrals-user',
  'report-viewer',
  'executive-report-viewer',
]

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
    ...partners(GA, UA, AA, AcA, MA, BA, SA, HA),
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
  'location.view': partners(GA, UA, AA, AcA, BA, SA, HA),
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
  'provider-entry.edit': { provider: [GA, AA, 'business-profile-admin'] },
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

export type Permission = keyof typeof holders
export const permissions = Object.keys(holders) as Permission[]

/** The roles that hold a permission in an organisation of this kind; empty when the tier excludes it. */
export function holdersOf(permission: Permission, kind: OrgKind): readonly Role[] {
  const held: readonly Role[] = (holders[permission] as Holders)[kind] ?? []
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

/** Union over the person's roles: tier ∩ role, the first two factors of every decision; less for guests. */
export function permissionsOf(
  kind: OrgKind,
  held: readonly Role[],
  isGuest = false,
): ReadonlySet<Permission> {
  const isHeld = (p: Permission) => holdersOf(p, kind).some((role) => held.includes(role))
  return new Set(permissions.filter((p) => isHeld(p) && (!isGuest || guestPermissions.has(p))))
}
