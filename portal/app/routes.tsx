import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
  type ParsedLocation,
  type RouteComponent,
} from '@tanstack/react-router'
import { queryClient } from '../lib/queries.ts'
import { sessionQuery } from '../lib/session.ts'

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
  beforeLoad: ({ location }) => requireSession(location),
})

/** A page anybody may open, with or without session. */
const openPage = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => open, path, component })
/** A page of the signed-in portal; everybody else signs in first and comes back. */
const page = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => inside, path, component })
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
      '/settings/users',
      lazy(() => import('../features/settings/users-page.tsx'), 'UsersPage'),
    ),
    page(
      '/settings/organisation',
      lazy(() => import('../features/settings/organisation-page.tsx'), 'OrganisationPage'),
    ),
  ]),
])

/** Without session the start page is the public one; any other page comes back after sign-in. */
async function requireSession(location: ParsedLocation) {
  const session = await queryClient.ensureQueryData(sessionQuery)
  if (session) return
  if (location.pathname === '/') throw redirect({ to: '/welcome' })
  throw redirect({ to: '/sign-in', search: { next: location.href } })
}
