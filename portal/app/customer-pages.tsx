import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'

const lazy = lazyRouteComponent

/** Invitations, customers, and relationships that ended: each page with its address. */
export const customerPages: [string, RouteComponent][] = [
  ['/invitation-files', lazy(() => import('../features/invitation-bulks/bulks-page.tsx'), 'BulksPage')],
  ['/invitation-files/$bulkId', lazy(() => import('../features/invitation-bulks/bulk-page.tsx'), 'BulkPage')],
  [
    '/resellers/$partnershipId/add-customer',
    lazy(() => import('../features/new-customer/add-customer-page.tsx'), 'AddCustomerPage'),
  ],
  [
    '/customer-drafts/$draftId',
    lazy(() => import('../features/new-customer/customer-draft-page.tsx'), 'CustomerDraftPage'),
  ],
  ['/invitations', lazy(() => import('../features/invitations/invitations-page.tsx'), 'InvitationsPage')],
  ['/invitations/$id', lazy(() => import('../features/invitations/invitation-page.tsx'), 'InvitationPage')],
  [
    '/customers/add',
    lazy(() => import('../features/new-customer/choose-reseller-page.tsx'), 'ChooseResellerPage'),
  ],
  ['/customers', lazy(() => import('../features/customers/customers-page.tsx'), 'CustomersPage')],
  [
    '/customers/request',
    lazy(() => import('../features/customers/request-relationship-page.tsx'), 'RequestRelationshipPage'),
  ],
  [
    '/customers/$customerId',
    lazy(() => import('../features/customers/account-page.tsx'), 'CustomerAccountPage'),
  ],
  [
    '/customers/$customerId/end',
    lazy(() => import('../features/farewells/end-customer-page.tsx'), 'EndCustomerPage'),
  ],
  [
    '/partners/$relationshipId/end',
    lazy(() => import('../features/farewells/end-partner-page.tsx'), 'EndPartnerPage'),
  ],
  ['/ended', lazy(() => import('../features/farewells/ended-page.tsx'), 'EndedPage')],
  ['/ended/$farewellId', lazy(() => import('../features/farewells/certificate-page.tsx'), 'CertificatePage')],
  [
    '/customers/$customerId/subscriptions',
    lazy(() => import('../features/customers/customer-subscriptions-page.tsx'), 'CustomerSubscriptionsPage'),
  ],
  [
    '/customers/$customerId/users',
    lazy(() => import('../features/customers/customer-users-page.tsx'), 'CustomerUsersPage'),
  ],
  [
    '/customers/$customerId/order',
    lazy(() => import('../features/orders/order-wizard-page.tsx'), 'OrderWizardPage'),
  ],
]
