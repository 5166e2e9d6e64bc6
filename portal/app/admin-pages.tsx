import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'

const lazy = lazyRouteComponent

/** Delegated administration, on both sides: each page with its address. */
export const adminPages: [string, RouteComponent][] = [
  [
    '/customers/$customerId/admin-relationships',
    lazy(
      () => import('../features/customers/admin-relationships-page.tsx'),
      'CustomerAdminRelationshipsPage',
    ),
  ],
  [
    '/customers/$customerId/admin-relationships/new',
    lazy(() => import('../features/admin-relationships/request-page.tsx'), 'RequestAdminRelationshipPage'),
  ],
  [
    '/customers/$customerId/admin-relationships/$adminRelationshipId',
    lazy(() => import('../features/admin-relationships/relationship-page.tsx'), 'AdminRelationshipPage'),
  ],
  [
    '/admin-relationships',
    lazy(() => import('../features/admin-relationships/own-page.tsx'), 'OwnAdminRelationshipsPage'),
  ],
  [
    '/admin-relationships/$adminRelationshipId',
    lazy(() => import('../features/admin-relationships/relationship-page.tsx'), 'OwnAdminRelationshipPage'),
  ],
  [
    '/elevations',
    lazy(() => import('../features/admin-relationships/elevations-page.tsx'), 'ElevationsPage'),
  ],
  ['/access-health', lazy(() => import('../features/access-care/health-page.tsx'), 'AccessHealthPage')],
  ['/renewals', lazy(() => import('../features/access-care/renewals-page.tsx'), 'RenewalsPage')],
  ['/renewals/$renewalId', lazy(() => import('../features/access-care/renewal-page.tsx'), 'RenewalPage')],
]
