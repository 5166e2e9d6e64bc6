import { useQuery } from '@tanstack/react-query'
import { identityApi, type Session } from '#contract/identity.ts'
import { operationsApi } from '#contract/operations.ts'
import type { Permission } from '#contract/permissions.ts'
import { hasCode } from './api-error.ts'
import { call } from './api.ts'
import { queryClient } from './queries.ts'

/** The session, or null when nobody is signed in. */
export const sessionQuery = {
  queryKey: [identityApi.session.path],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await call(identityApi.session, {})
    } catch (error) {
      if (hasCode(error, 'not_signed_in')) return null
      throw error
    }
  },
  staleTime: 60_000,
}

/** Public settings of this installation; they do not change while the page is open. */
export const programmeQuery = {
  queryKey: [operationsApi.programme.path],
  queryFn: () => call(operationsApi.programme, {}),
  staleTime: Number.POSITIVE_INFINITY,
}

/** Who is signed in and for which organisation; null on public pages. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null
}

/** Settings of this installation; undefined for the moment they load. */
export function useProgramme() {
  return useQuery(programmeQuery).data
}

/** Whether the session holds a permission; buttons that are no record's action ask this. */
export function useMay(): (permission: Permission) => boolean {
  const held = useSession()?.permissions ?? []
  return (permission) => held.includes(permission)
}

/** Forgets everything read for the organisation before and takes over the new session. */
export async function restartSession() {
  queryClient.clear()
  await queryClient.fetchQuery(sessionQuery)
}
