import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'

const lazy = lazyRouteComponent

/** Providers of a reseller, resellers of a provider: each page with its address. */
export const partnershipPages: [string, RouteComponent][] = [
  ['/providers', lazy(() => import('../features/partnerships/providers-page.tsx'), 'ProvidersPage')],
  [
    '/providers/$partnershipId/customers',
    lazy(() => import('../features/partnerships/partner-customers-page.tsx'), 'ProviderCustomersPage'),
  ],
  [
    '/providers/$partnershipId/invite-existing',
    lazy(() => import('../features/partnerships/invite-existing-page.tsx'), 'InviteExistingWithProviderPage'),
  ],
  [
    '/providers/$partnershipId/invite',
    lazy(() => import('../features/partnerships/invite-customer-page.tsx'), 'InviteWithProviderPage'),
  ],
  [
    '/providers/$partnershipId/remove',
    lazy(() => import('../features/partnerships/end-partnership-page.tsx'), 'EndWithProviderPage'),
  ],
  [
    '/resellers/$partnershipId/remove',
    lazy(() => import('../features/partnerships/end-partnership-page.tsx'), 'EndWithResellerPage'),
  ],
  ['/providers/asks', lazy(() => import('../features/partnerships/asks-page.tsx'), 'OwnAsksPage')],
  ['/resellers/asks', lazy(() => import('../features/partnerships/asks-page.tsx'), 'ResellerAsksPage')],
  ['/resellers', lazy(() => import('../features/partnerships/resellers-page.tsx'), 'ResellersPage')],
  [
    '/resellers/request',
    lazy(() => import('../features/partnerships/request-partnership-page.tsx'), 'RequestPartnershipPage'),
  ],
  [
    '/resellers/$partnershipId/people',
    lazy(() => import('../features/partnerships/reseller-people-page.tsx'), 'ResellerPeoplePage'),
  ],
  [
    '/resellers/$partnershipId/customers',
    lazy(() => import('../features/partnerships/partner-customers-page.tsx'), 'ResellerCustomersPage'),
  ],
  [
    '/resellers/$partnershipId/invite-existing',
    lazy(() => import('../features/partnerships/invite-existing-page.tsx'), 'InviteExistingWithResellerPage'),
  ],
  [
    '/resellers/$partnershipId/invite',
    lazy(() => import('../features/partnerships/invite-customer-page.tsx'), 'InviteWithResellerPage'),
  ],
]
