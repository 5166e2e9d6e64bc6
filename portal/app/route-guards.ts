import { type ParsedLocation, redirect } from '@tanstack/react-router'
import { queryClient } from '../lib/queries.ts'
import { sessionQuery } from '../lib/session.ts'

/** A mailed link is opened by a person who has proved everything, or by nobody. */
export async function requireNothingPending(location: ParsedLocation) {
  const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null)
  if (session?.pending) throw redirect({ to: '/second-step', search: { next: location.href } })
}

/** The second step is for a session that waits for it. */
export async function requirePending() {
  const session = await queryClient.ensureQueryData(sessionQuery)
  if (!session) throw redirect({ to: '/sign-in' })
  if (!session.pending) throw redirect({ to: '/' })
}

/** Without session the start page is the public one; any other page comes back after sign-in. */
export async function requireSession(location: ParsedLocation) {
  const session = await queryClient.ensureQueryData(sessionQuery)
  if (session?.pending) throw redirect({ to: '/second-step', search: { next: location.href } })
  if (session) return
  if (location.pathname === '/') throw redirect({ to: '/welcome' })
  throw redirect({ to: '/sign-in', search: { next: location.href } })
}
