import { createRouter } from '@tanstack/react-router'
import { onSignedOut, queryClient } from '../lib/queries.ts'
import { sessionQuery } from '../lib/session.ts'
import { BrokenPage } from './broken-page.tsx'
import { routeTree } from './routes.tsx'

/** Search parameters are plain text: `?search=123` stays the text 123. */
export const router = createRouter({
  routeTree,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
    return query ? `?${query}` : ''
  },
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
})

onSignedOut(() => {
  if (!queryClient.getQueryData(sessionQuery.queryKey)) return
  queryClient.setQueryData(sessionQuery.queryKey, null)
  void router.navigate({ to: '/sign-in', search: { next: router.latestLocation.href } })
})
