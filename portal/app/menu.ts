import {
  ArrowDownloadRegular,
  BookNumberRegular,
  BuildingRegular,
  BuildingShopRegular,
  CartRegular,
  CheckmarkStarburstRegular,
  DocumentTextRegular,
  GlobeRegular,
  HandshakeRegular,
  HistoryRegular,
  HomeRegular,
  KeyRegular,
  MailRegular,
  PeopleRegular,
  PersonAddRegular,
  PlugConnectedRegular,
  SendRegular,
  ShieldCheckmarkRegular,
  TagMultipleRegular,
} from '@fluentui/react-icons'
import type { ComponentType } from 'react'
import type { Organisation } from '#contract/identity.ts'
import type { OrgKind, Permission } from '#contract/permissions.ts'
import type { PortalMessages } from '#locales/en/portal.ts'

export type MenuItem = {
  path: string
  label: keyof PortalMessages['shell']['menu']
  icon: ComponentType
  /** Whoever lacks it does not see the entry. */
  needs: Permission
}

const home: MenuItem = { path: '/', label: 'home', icon: HomeRegular, needs: 'home.view' }
const customers: MenuItem = {
  path: '/customers',
  label: 'customers',
  icon: PeopleRegular,
  needs: 'customer.view',
}
const invitations: MenuItem = {
  path: '/invitations',
  label: 'invitations',
  icon: SendRegular,
  needs: 'invitation.view',
}
const enrolment: MenuItem = {
  path: '/enrolment',
  label: 'enrolment',
  icon: CheckmarkStarburstRegular,
  needs: 'enrolment.view',
}
const activity: MenuItem = { path: '/activity', label: 'activity', icon: HistoryRegular, needs: 'event.view' }

/** The dashboard menu of each tier, in the order of screens.md. */
export const menus: Record<OrgKind, MenuItem[]> = {
  reseller: [
    home,
    customers,
    { path: '/providers', label: 'providers', icon: BuildingRegular, needs: 'partnership.view' },
    invitations,
    { path: '/orders', label: 'orders', icon: CartRegular, needs: 'order.view' },
    activity,
  ],
  provider: [
    home,
    customers,
    { path: '/resellers', label: 'resellers', icon: BuildingShopRegular, needs: 'partnership.view' },
    invitations,
    { path: '/orders', label: 'orders', icon: CartRegular, needs: 'order.view' },
    { path: '/catalogue', label: 'catalogue', icon: TagMultipleRegular, needs: 'price.view' },
    activity,
  ],
  customer: [
    home,
    { path: '/partners', label: 'partners', icon: HandshakeRegular, needs: 'relationship.view' },
    { path: '/subscriptions', label: 'subscriptions', icon: CartRegular, needs: 'subscription.view' },
    { path: '/users-and-licenses', label: 'usersAndLicenses', icon: KeyRegular, needs: 'customer-user.view' },
    { path: '/log', label: 'customerActivity', icon: HistoryRegular, needs: 'customer-log.view' },
  ],
  operator: [
    home,
    { path: '/vetting', label: 'vetting', icon: ShieldCheckmarkRegular, needs: 'enrolment.vet' },
    { path: '/programme-partners', label: 'partners', icon: HandshakeRegular, needs: 'partner.view' },
    { path: '/membership', label: 'membership', icon: BookNumberRegular, needs: 'membership.view' },
    { path: '/catalogue', label: 'catalogue', icon: TagMultipleRegular, needs: 'product.view' },
    {
      path: '/catalogue-imports',
      label: 'catalogueImports',
      icon: ArrowDownloadRegular,
      needs: 'catalogue.import',
    },
    { path: '/recoveries', label: 'recoveries', icon: KeyRegular, needs: 'recovery.manage' },
    { path: '/agreements', label: 'agreements', icon: DocumentTextRegular, needs: 'agreement.manage' },
    { path: '/mails', label: 'mails', icon: MailRegular, needs: 'mail.view' },
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
  { path: '/settings/users', label: 'users', icon: PeopleRegular, needs: 'user.view' },
  { path: '/settings/guests', label: 'guests', icon: PersonAddRegular, needs: 'guest.manage' },
  { path: '/settings/groups', label: 'groups', icon: PeopleRegular, needs: 'group.view' },
  { path: '/settings/access-requests', label: 'accessRequests', icon: KeyRegular, needs: 'role.assign' },
  {
    path: '/settings/organisation',
    label: 'organisationProfile',
    icon: BuildingRegular,
    needs: 'organisation.view',
  },
  {
    path: '/settings/identity-provider',
    label: 'identityProvider',
    icon: PlugConnectedRegular,
    needs: 'identity-provider.manage',
  },
  {
    path: '/settings/security-report',
    label: 'securityReport',
    icon: ShieldCheckmarkRegular,
    needs: 'security-report.view',
  },
  {
    path: '/settings/provider-entry',
    label: 'providerEntry',
    icon: BookNumberRegular,
    needs: 'provider-entry.edit',
  },
  { path: '/settings/domains', label: 'domains', icon: GlobeRegular, needs: 'organisation.view' },
  { path: '/settings/recoveries', label: 'recoveries', icon: KeyRegular, needs: 'recovery.stop' },
  {
    path: '/settings/legal-texts',
    label: 'legalTexts',
    icon: DocumentTextRegular,
    needs: 'legal-text.edit',
  },
  { path: '/settings/agreements', label: 'agreements', icon: DocumentTextRegular, needs: 'agreement.view' },
  enrolment,
]
