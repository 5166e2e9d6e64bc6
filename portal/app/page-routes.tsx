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

export const root = createRootRoute({ component: Outlet })
export const open = createRoute({
  getParentRoute: () => root,
  id: 'open',
  component: lazyRouteComponent(() => import('./public-shell.tsx'), 'PublicShell'),
})
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: lazyRouteComponent(() => import('./app-shell.tsx'), 'AppShell'),
  beforeLoad: ({ location }) => Promise.all([requireSession(location), loadPart('inside')]),
})
/** The frame of whoever looks: with the menu for the signed-in, else the public one. */
export const anywhere = createRoute({
  getParentRoute: () => root,
  id: 'anywhere',
  component: lazyRouteComponent(() => import('./fitting-shell.tsx'), 'FittingShell'),
  beforeLoad: () => Promise.all([queryClient.ensureQueryData(sessionQuery), loadPart('inside')]),
})
export const nowhere = createRoute({
  getParentRoute: () => anywhere,
  path: '$',
  component: lazyRouteComponent(() => import('./not-found-page.tsx'), 'NotFoundPage'),
})

/** A page anybody may open, with or without session. */
export const openPage = (path: string, component: RouteComponent) =>
  createRoute({
    getParentRoute: () => open,
    path,
    component,
    ...(path.startsWith('/i/') && { beforeLoad: ({ location }) => requireNothingPending(location) }),
    ...(/^\/(enroll|i|v|p|g|s)\b/.test(path) && { loader: () => loadPart('inside') }),
    ...(path.startsWith('/m/') && { loader: () => Promise.all([loadPart('inside'), loadPart('seldom')]) }),
    ...(path === '/second-step' && { beforeLoad: requirePending }),
  })
/** A page of the signed-in portal; everybody else signs in first and comes back. */
export const page = (path: string, component: RouteComponent) =>
  createRoute({
    getParentRoute: () => inside,
    path,
    component,
    ...(seldom.test(path) && { loader: () => loadPart('seldom') }),
  })
const seldom = /^\/(vetting|agreements|enrolment|membership|settings\/(rights|access-requests|agreements))/
