import type { Permission } from './permissions.ts'

/** Roles in a customer's directory (domain.md §2.3), least privileged first; the customer approves each by name. */
export const directoryRoles = [
  'directory-readers',
  'global-reader',
  'service-support-administrator',
  'license-administrator',
  'helpdesk-administrator',
  'directory-writers',
  'user-administrator',
  'cloud-application-administrator',
  'application-administrator',
  'privileged-role-administrator',
  'privileged-authentication-administrator',
  'global-administrator',
] as const
export type DirectoryRole = (typeof directoryRoles)[number]

/** Bundles to start from: no more than the work needs. None holds Global administrator (§2.3). */
export const adminTemplates = {
  read: ['directory-readers', 'global-reader'],
  support: ['directory-readers', 'service-support-administrator', 'helpdesk-administrator'],
  users: ['directory-readers', 'license-administrator', 'helpdesk-administrator', 'user-administrator'],
  reseller: directoryRoles.filter(
    (role) => role !== 'global-administrator' && !role.endsWith('application-administrator'),
  ),
  provider: directoryRoles.filter((role) => role !== 'global-administrator'),
} as const satisfies Record<string, readonly DirectoryRole[]>
export type AdminTemplate = keyof typeof adminTemplates

const seesPeople: readonly DirectoryRole[] = directoryRoles.filter(
  (role) => role !== 'service-support-administrator' && !role.endsWith('application-administrator'),
)

/**
 * What a partner does inside a customer's tenant, and the roles of which any one is enough (§2.3, I-24), the least
 * first. What is not named here needs no role there: ordering and the account go by the relationship alone.
 */
const rolesFor: Partial<Record<Permission, readonly DirectoryRole[]>> = {
  'customer-user.view': seesPeople,
  'licence.view': seesPeople,
  'customer-user.create': ['directory-writers', 'user-administrator', 'global-administrator'],
  'licence.assign': ['license-administrator', 'global-administrator'],
}

/** The directory roles of which one is needed for a permission; none for what needs only the relationship. */
export const directoryRolesFor = (permission: string): readonly DirectoryRole[] =>
  rolesFor[permission as Permission] ?? []
