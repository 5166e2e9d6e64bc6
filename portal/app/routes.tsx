import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router'
import { loadPart } from '../lib/i18n.tsx'
import { queryClient } from '../lib/queries.ts'
import { sessionQuery } from '../lib/session.ts'
import { requireNothingPending, requirePending, requireSession } from './route-guards.ts'
import { partsOf, partsOfOpen } from './page-parts.ts'
import { adminPages } from './admin-pages.tsx'
import { customerPages } from './customer-pages.tsx'
import { partnershipPages } from './partnership-pages.tsx'
import { settingsPages } from './settings-pages.tsx'

const root = createRootRoute({ component: Outlet })
const open = createRoute({
  getParentRoute: () => root,
  id: 'open',
  component: lazyRouteComponent(() => import('./public-shell.tsx'), 'PublicShell'),
})
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: lazyRouteComponent(() => import('./app-shell.tsx'), 'AppShell'),
  beforeLoad: ({ location }) => Promise.all([requireSession(location), loadPart('inside')]),
})
/** The frame of whoever looks: with the menu for the signed-in, else the public one. */
const anywhere = createRoute({
  getParentRoute: () => root,
  id: 'anywhere',
  component: lazyRouteComponent(() => import('./fitting-shell.tsx'), 'FittingShell'),
  beforeLoad: () => Promise.all([queryClient.ensureQueryData(sessionQuery), loadPart('inside')]),
})
const nowhere = createRoute({
  getParentRoute: () => anywhere,
  path: '$',
  component: lazyRouteComponent(() => import('./not-found-page.tsx'), 'NotFoundPage'),
})

/** A page anybody may open, with or without session. */
const openPage = (path: string, component: RouteComponent) =>
  createRoute({
    getParentRoute: () => open,
    path,
    component,
    loader: () => loadPart(...partsOfOpen(path)),
    ...(path.startsWith('/i/') && { beforeLoad: ({ location }) => requireNothingPending(location) }),
    ...(path === '/second-step' && { beforeLoad: requirePending }),
  })
/** A page of the signed-in portal; everybody else signs in first and comes back. */
const page = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => inside, path, component, loader: () => loadPart(...partsOf(path)) })
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
      '/lost-admin',
      lazy(() => import('../features/recoveries/lost-admin-page.tsx'), 'LostAdminPage'),
    ),
    openPage(
      '/r/$link',
      lazy(() => import('../features/recoveries/claim-page.tsx'), 'RecoveryClaimPage'),
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
    ...adminPages.map(([path, component]) => page(path, component)),
    ...customerPages.map(([path, component]) => page(path, component)),
    ...partnershipPages.map(([path, component]) => page(path, component)),
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
      '/recoveries',
      lazy(() => import('../features/recoveries/recoveries-page.tsx'), 'RecoveriesPage'),
    ),
    page(
      '/recoveries/new',
      lazy(() => import('../features/recoveries/open-recovery-page.tsx'), 'OpenRecoveryPage'),
    ),
    page(
      '/recoveries/$recoveryId',
      lazy(() => import('../features/recoveries/recovery-page.tsx'), 'RecoveryPage'),
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
      '/programme-partners',
      lazy(() => import('../features/operations/programme-partners-page.tsx'), 'ProgrammePartnersPage'),
    ),
    page(
      '/programme-partners/new',
      lazy(() => import('../features/operations/add-provider-page.tsx'), 'AddProviderPage'),
    ),
    page(
      '/programme-partners/$partnerId',
      lazy(() => import('../features/standing/partner-page.tsx'), 'ProgrammePartnerPage'),
    ),
    page(
      '/provider-entries',
      lazy(() => import('../features/directory-entry/waiting-entries-page.tsx'), 'WaitingEntriesPage'),
    ),
    page(
      '/failed-jobs',
      lazy(() => import('../features/operations/failed-jobs-page.tsx'), 'FailedJobsPage'),
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
    ...settingsPages.map(([path, component]) => page(path, component)),
  ]),
  anywhere.addChildren([nowhere]),
])
