import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'

const lazy = lazyRouteComponent

/** Account settings, the own security, and a customer's log and guardrails: each page with its address. */
export const settingsPages: [string, RouteComponent][] = [
  [
    '/notifications',
    lazy(() => import('../features/notifications/notifications-page.tsx'), 'NotificationsPage'),
  ],
  ['/security', lazy(() => import('../features/security/security-page.tsx'), 'SecurityPage')],
  ['/log', lazy(() => import('../features/company/log-page.tsx'), 'LogPage')],
  ['/approvals', lazy(() => import('../features/approvals/approvals-page.tsx'), 'ApprovalsPage')],
  ['/guardrails', lazy(() => import('../features/company/guardrails-page.tsx'), 'GuardrailsPage')],
  [
    '/settings/legal-texts',
    lazy(() => import('../features/operations/legal-texts-page.tsx'), 'LegalTextsPage'),
  ],
  [
    '/settings/provider-entry',
    lazy(() => import('../features/directory-entry/own-entry-page.tsx'), 'OwnEntryPage'),
  ],
  ['/settings/users', lazy(() => import('../features/settings/users-page.tsx'), 'UsersPage')],
  [
    '/settings/identity-provider',
    lazy(() => import('../features/identity-provider/identity-provider-page.tsx'), 'IdentityProviderPage'),
  ],
  ['/settings/domains', lazy(() => import('../features/domains/domains-page.tsx'), 'DomainsPage')],
  [
    '/settings/recoveries',
    lazy(() => import('../features/recoveries/own-recoveries-page.tsx'), 'OwnRecoveriesPage'),
  ],
  ['/settings/sign-ins', lazy(() => import('../features/settings/sign-ins-page.tsx'), 'SignInsPage')],
  ['/settings/guests', lazy(() => import('../features/settings/guests-page.tsx'), 'GuestsPage')],
  ['/settings/rights', lazy(() => import('../features/settings/rights-page.tsx'), 'RightsPage')],
  [
    '/settings/access-requests',
    lazy(() => import('../features/settings/access-requests-page.tsx'), 'AccessRequestsPage'),
  ],
  [
    '/settings/agreements',
    lazy(() => import('../features/agreements/own-agreements-page.tsx'), 'OwnAgreementsPage'),
  ],
  [
    '/settings/organisation',
    lazy(() => import('../features/organisation/organisation-page.tsx'), 'OrganisationPage'),
  ],
  [
    '/settings/organisation/legal',
    lazy(() => import('../features/organisation/legal-page.tsx'), 'LegalPage'),
  ],
  [
    '/settings/organisation/contacts',
    lazy(() => import('../features/organisation/contacts-page.tsx'), 'ContactsPage'),
  ],
  [
    '/settings/organisation/billing',
    lazy(() => import('../features/organisation/billing-page.tsx'), 'BillingPage'),
  ],
  [
    '/settings/organisation/locations',
    lazy(() => import('../features/organisation/locations-page.tsx'), 'LocationsPage'),
  ],
  [
    '/settings/organisation/tenants',
    lazy(() => import('../features/organisation/tenants-page.tsx'), 'TenantsPage'),
  ],
  ['/settings/groups', lazy(() => import('../features/groups/groups-page.tsx'), 'GroupsPage')],
  ['/settings/groups/$groupId', lazy(() => import('../features/groups/group-page.tsx'), 'GroupPage')],
  [
    '/settings/security-report',
    lazy(() => import('../features/security-report/security-report-page.tsx'), 'SecurityReportPage'),
  ],
]
