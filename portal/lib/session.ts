import { useQuery } from '@tanstack/react-query'
import { identityApi, type Session } from '#contract/identity.ts'
import { operationsApi } from '#contract/operations.ts'
import type { Permission } from '#contract/permissions.ts'
import { call } from './api.ts'
import { queryClient } from './queries.ts'

/** The session, or null when nobody is signed in. */
export const sessionQuery = {
  queryKey: [identityApi.visitor.path],
  queryFn: async (): Promise<Session | null> => (await call(identityApi.visitor, {})).session,
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

/** Reads the session anew and keeps everything else: a proof was given, or something is missing now. */
export const refreshSession = () => queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })

/** After signing in or out: who is signed in now, and nothing kept from before. */
export async function restartSession() {
  const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
  await forgetOthers(session)
}

/** Takes over a session that a command answered with, for example another organisation's. */
export async function takeOverSession(session: Session) {
  queryClient.setQueryData(sessionQuery.queryKey, session)
  await forgetOthers(session)
}

/** What is on screen is read again for the new session; what nobody shows is dropped. */
async function forgetOthers(session: Session | null) {
  const isOther = ({ queryKey }: { queryKey: readonly unknown[] }) => !kept.has(queryKey[0])
  queryClient.removeQueries({ type: 'inactive', predicate: isOther })
  if (session) await queryClient.resetQueries({ type: 'active', predicate: isOther })
}
const kept = new Set<unknown>([identityApi.visitor.path, operationsApi.programme.path])
