import { lazyRouteComponent } from '@tanstack/react-router'
import { anywhere, inside, nowhere, open, openPage, page, root } from './page-routes.tsx'

const lazy = lazyRouteComponent

/** Every page of the portal, each its own chunk. */
export const routeTree = root.addChildren([
  open.addChildren([
    openPage(
      '/welcome',
      lazy(() => import('../features/public/welcome-page.tsx'), 'WelcomePage'),
    ),
    openPage(
      '/find-provider',
      lazy(() => import('../features/public/find-provider-page.tsx'), 'FindProviderPage'),
    ),
    openPage(
      '/imprint',
      lazy(() => import('../features/public/legal-pages.tsx'), 'ImprintPage'),
    ),
    openPage(
      '/privacy',
      lazy(() => import('../features/public/legal-pages.tsx'), 'PrivacyPage'),
    ),
    openPage(
      '/sign-in',
      lazy(() => import('../features/identity/sign-in-page.tsx'), 'SignInPage'),
    ),
    openPage(
      '/forgot-password',
      lazy(() => import('../features/identity/forgot-password-page.tsx'), 'ForgotPasswordPage'),
    ),
    openPage(
      '/second-step',
      lazy(() => import('../features/identity/second-step-page.tsx'), 'SecondStepPage'),
    ),
    openPage(
      '/g/$link',
      lazy(() => import('../features/identity/guest-link-page.tsx'), 'GuestLinkPage'),
    ),
    openPage(
      '/p/$link',
      lazy(() => import('../features/identity/set-password-page.tsx'), 'SetPasswordPage'),
    ),
    openPage(
      '/enroll',
      lazy(() => import('../features/enrolment/enroll-page.tsx'), 'EnrollPage'),
    ),
    openPage(
      '/v/$link',
      lazy(() => import('../features/enrolment/confirm-email-page.tsx'), 'ConfirmEmailPage'),
    ),
    openPage(
      '/s/$link',
      lazy(() => import('../features/enrolment/status-page.tsx'), 'StatusPage'),
    ),
    openPage(
      '/m/$link',
      lazy(() => import('../features/membership/membership-password-page.tsx'), 'MembershipPasswordPage'),
    ),
    openPage(
      '/i/$link',
      lazy(() => import('../features/links/link-page.tsx'), 'InvitationLinkPage'),
    ),
  ]),
  inside.addChildren([
    page(
      '/',
      lazy(() => import('../features/home/home-page.tsx'), 'HomePage'),
    ),
    page(
      '/enrolment',
      lazy(() => import('../features/enrolment/enrolment-page.tsx'), 'EnrolmentPage'),
    ),
    page(
      '/invitations',
      lazy(() => import('../features/invitations/invitations-page.tsx'), 'InvitationsPage'),
    ),
    page(
      '/invitations/$id',
      lazy(() => import('../features/invitations/invitation-page.tsx'), 'InvitationPage'),
    ),
    page(
      '/customers',
      lazy(() => import('../features/customers/customers-page.tsx'), 'CustomersPage'),
    ),
    page(
      '/customers/$customerId',
      lazy(() => import('../features/customers/account-page.tsx'), 'CustomerAccountPage'),
    ),
    page(
      '/customers/$customerId/subscriptions',
      lazy(
        () => import('../features/customers/customer-subscriptions-page.tsx'),
        'CustomerSubscriptionsPage',
      ),
    ),
    page(
      '/customers/$customerId/users',
      lazy(() => import('../features/customers/customer-users-page.tsx'), 'CustomerUsersPage'),
    ),
    page(
      '/customers/$customerId/order',
      lazy(() => import('../features/orders/order-wizard-page.tsx'), 'OrderWizardPage'),
    ),
    page(
      '/providers',
      lazy(() => import('../features/partnerships/providers-page.tsx'), 'ProvidersPage'),
    ),
    page(
      '/providers/$partnershipId/customers',
      lazy(() => import('../features/partnerships/partner-customers-page.tsx'), 'ProviderCustomersPage'),
    ),
    page(
      '/providers/$partnershipId/invite',
      lazy(() => import('../features/partnerships/invite-customer-page.tsx'), 'InviteWithProviderPage'),
    ),
    page(
      '/resellers',
      lazy(() => import('../features/partnerships/resellers-page.tsx'), 'ResellersPage'),
    ),
    page(
      '/resellers/request',
      lazy(() => import('../features/partnerships/request-partnership-page.tsx'), 'RequestPartnershipPage'),
    ),
    page(
      '/resellers/$partnershipId/customers',
      lazy(() => import('../features/partnerships/partner-customers-page.tsx'), 'ResellerCustomersPage'),
    ),
    page(
      '/resellers/$partnershipId/invite',
      lazy(() => import('../features/partnerships/invite-customer-page.tsx'), 'InviteWithResellerPage'),
    ),
    page(
      '/orders',
      lazy(() => import('../features/orders/orders-page.tsx'), 'OrdersPage'),
    ),
    page(
      '/orders/$orderId',
      lazy(() => import('../features/orders/order-page.tsx'), 'OrderPage'),
    ),
    page(
      '/catalogue',
      lazy(() => import('../features/catalogue/catalogue-page.tsx'), 'CataloguePage'),
    ),
    page(
      '/catalogue/$productId/$skuId',
      lazy(() => import('../features/catalogue/product-page.tsx'), 'ProductPage'),
    ),
    page(
      '/catalogue-imports',
      lazy(() => import('../features/catalogue/imports-page.tsx'), 'ImportsPage'),
    ),
    page(
      '/catalogue-imports/$importId',
      lazy(() => import('../features/catalogue/import-page.tsx'), 'ImportPage'),
    ),
    page(
      '/vetting',
      lazy(() => import('../features/vetting/vetting-page.tsx'), 'VettingPage'),
    ),
    page(
      '/vetting/$enrolmentId',
      lazy(() => import('../features/vetting/case-page.tsx'), 'VettingCasePage'),
    ),
    page(
      '/membership',
      lazy(() => import('../features/membership/registry-page.tsx'), 'RegistryPage'),
    ),
    page(
      '/membership/new',
      lazy(() => import('../features/membership/add-profile-page.tsx'), 'AddProfilePage'),
    ),
    page(
      '/membership/$profileId',
      lazy(() => import('../features/membership/profile-page.tsx'), 'ProfilePage'),
    ),
    page(
      '/membership-imports',
      lazy(() => import('../features/membership/registry-imports-page.tsx'), 'RegistryImportsPage'),
    ),
    page(
      '/membership-imports/$importId',
      lazy(() => import('../features/membership/registry-import-page.tsx'), 'RegistryImportPage'),
    ),
    page(
      '/agreements',
      lazy(() => import('../features/agreements/versions-page.tsx'), 'AgreementVersionsPage'),
    ),
    page(
      '/agreements/$versionId',
      lazy(() => import('../features/agreements/version-page.tsx'), 'AgreementVersionPage'),
    ),
    page(
      '/settings/agreements',
      lazy(() => import('../features/agreements/own-agreements-page.tsx'), 'OwnAgreementsPage'),
    ),
    page(
      '/programme-partners',
      lazy(() => import('../features/operations/programme-partners-page.tsx'), 'ProgrammePartnersPage'),
    ),
    page(
      '/mails',
      lazy(() => import('../features/operations/mails-page.tsx'), 'MailsPage'),
    ),
    page(
      '/partners',
      lazy(() => import('../features/company/partners-page.tsx'), 'PartnersPage'),
    ),
    page(
      '/subscriptions',
      lazy(() => import('../features/company/subscriptions-page.tsx'), 'SubscriptionsPage'),
    ),
    page(
      '/users-and-licenses',
      lazy(() => import('../features/company/users-page.tsx'), 'UsersAndLicencesPage'),
    ),
    page(
      '/activity',
      lazy(() => import('../features/operations/activity-page.tsx'), 'ActivityPage'),
    ),
    page(
      '/security',
      lazy(() => import('../features/security/security-page.tsx'), 'SecurityPage'),
    ),
    page(
      '/settings/users',
      lazy(() => import('../features/settings/users-page.tsx'), 'UsersPage'),
    ),
    page(
      '/settings/identity-provider',
      lazy(() => import('../features/identity-provider/identity-provider-page.tsx'), 'IdentityProviderPage'),
    ),
    page(
      '/settings/domains',
      lazy(() => import('../features/domains/domains-page.tsx'), 'DomainsPage'),
    ),
    page(
      '/settings/sign-ins',
      lazy(() => import('../features/settings/sign-ins-page.tsx'), 'SignInsPage'),
    ),
    page(
      '/settings/guests',
      lazy(() => import('../features/settings/guests-page.tsx'), 'GuestsPage'),
    ),
    page(
      '/settings/rights',
      lazy(() => import('../features/settings/rights-page.tsx'), 'RightsPage'),
    ),
    page(
      '/settings/access-requests',
      lazy(() => import('../features/settings/access-requests-page.tsx'), 'AccessRequestsPage'),
    ),
    page(
      '/settings/organisation',
      lazy(() => import('../features/settings/organisation-page.tsx'), 'OrganisationPage'),
    ),
  ]),
  anywhere.addChildren([nowhere]),
])
