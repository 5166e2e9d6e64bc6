import type { Organisation } from '#contract/identity.ts'
import type { OrgKind, Permission } from '#contract/permissions.ts'
import type { PortalMessages } from '#locales/en/portal.ts'
import type { menuIcons } from './menu-icons.ts'

export type MenuItem = {
  path: string
  label: keyof PortalMessages['shell']['menu']
  icon: keyof typeof menuIcons
  /** Whoever lacks it does not see the entry. */
  needs: Permission
}

const home: MenuItem = { path: '/', label: 'home', icon: 'home', needs: 'home.view' }
const customers: MenuItem = {
  path: '/customers',
  label: 'customers',
  icon: 'people',
  needs: 'customer.view',
}
const invitations: MenuItem = {
  path: '/invitations',
  label: 'invitations',
  icon: 'send',
  needs: 'invitation.view',
}
const enrolment: MenuItem = {
  path: '/enrolment',
  label: 'enrolment',
  icon: 'checkmarkStarburst',
  needs: 'enrolment.view',
}
const activity: MenuItem = { path: '/activity', label: 'activity', icon: 'history', needs: 'event.view' }

/** The dashboard menu of each tier, in the order of screens.md. */
export const menus: Record<OrgKind, MenuItem[]> = {
  reseller: [
    home,
    customers,
    { path: '/providers', label: 'providers', icon: 'building', needs: 'partnership.view' },
    invitations,
    { path: '/orders', label: 'orders', icon: 'cart', needs: 'order.view' },
    activity,
  ],
  provider: [
    home,
    customers,
    { path: '/resellers', label: 'resellers', icon: 'buildingShop', needs: 'partnership.view' },
    invitations,
    { path: '/orders', label: 'orders', icon: 'cart', needs: 'order.view' },
    { path: '/catalogue', label: 'catalogue', icon: 'tagMultiple', needs: 'price.view' },
    activity,
  ],
  customer: [
    home,
    { path: '/partners', label: 'partners', icon: 'handshake', needs: 'relationship.view' },
    { path: '/subscriptions', label: 'subscriptions', icon: 'cart', needs: 'subscription.view' },
    { path: '/users-and-licenses', label: 'usersAndLicenses', icon: 'key', needs: 'customer-user.view' },
    { path: '/log', label: 'customerActivity', icon: 'history', needs: 'customer-log.view' },
  ],
  operator: [
    home,
    { path: '/vetting', label: 'vetting', icon: 'shieldCheckmark', needs: 'enrolment.vet' },
    { path: '/programme-partners', label: 'partners', icon: 'handshake', needs: 'partner.view' },
    { path: '/membership', label: 'membership', icon: 'bookNumber', needs: 'membership.view' },
    { path: '/catalogue', label: 'catalogue', icon: 'tagMultiple', needs: 'product.view' },
    {
      path: '/catalogue-imports',
      label: 'catalogueImports',
      icon: 'arrowDownload',
      needs: 'catalogue.import',
    },
    { path: '/recoveries', label: 'recoveries', icon: 'key', needs: 'recovery.manage' },
    { path: '/agreements', label: 'agreements', icon: 'documentText', needs: 'agreement.manage' },
    { path: '/mails', label: 'mails', icon: 'mail', needs: 'mail.view' },
    activity,
  ],
}

/** What already works for a reseller whose enrolment is not finished. */
const applicantMenu = [home, enrolment, activity]

/** The dashboard menu of an organisation as it stands. */
export const menuOf = ({ kind, state }: Pick<Organisation, 'kind' | 'state'>): MenuItem[] =>
  state === 'enrolling' ? applicantMenu : menus[kind]

/** Behind the gear: account settings. */
export const settingsMenu: MenuItem[] = [
  { path: '/settings/users', label: 'users', icon: 'people', needs: 'user.view' },
  { path: '/settings/guests', label: 'guests', icon: 'personAdd', needs: 'guest.manage' },
  { path: '/settings/groups', label: 'groups', icon: 'people', needs: 'group.view' },
  { path: '/settings/access-requests', label: 'accessRequests', icon: 'key', needs: 'role.assign' },
  {
    path: '/settings/organisation',
    label: 'organisationProfile',
    icon: 'building',
    needs: 'organisation.view',
  },
  {
    path: '/settings/identity-provider',
    label: 'identityProvider',
    icon: 'plugConnected',
    needs: 'identity-provider.manage',
  },
  {
    path: '/settings/security-report',
    label: 'securityReport',
    icon: 'shieldCheckmark',
    needs: 'security-report.view',
  },
  {
    path: '/settings/provider-entry',
    label: 'providerEntry',
    icon: 'bookNumber',
    needs: 'provider-entry.edit',
  },
  { path: '/settings/domains', label: 'domains', icon: 'globe', needs: 'organisation.view' },
  { path: '/settings/recoveries', label: 'recoveries', icon: 'key', needs: 'recovery.stop' },
  {
    path: '/settings/legal-texts',
    label: 'legalTexts',
    icon: 'documentText',
    needs: 'legal-text.edit',
  },
  { path: '/settings/agreements', label: 'agreements', icon: 'documentText', needs: 'agreement.view' },
  enrolment,
]
