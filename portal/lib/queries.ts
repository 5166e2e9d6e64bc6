import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Endpoint, Input, Reply } from '#contract/endpoint.ts'
import { ApiError, hasCode } from './api-error.ts'
import { call } from './api.ts'
import { inPieces } from './in-pieces.ts'

let signedOut = () => {}

/** What to do when the session ended while a page was open (app/router.tsx). */
export function onSignedOut(react: () => void) {
  signedOut = react
}
const onError = (error: unknown) => {
  if (hasCode(error, 'not_signed_in')) signedOut()
}

/** Refusals are answers, not accidents: only a lost connection is tried again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 0, // what a right allowed a moment ago may be gone
      retry: (count, error) => count < 2 && error instanceof ApiError && error.problem.status >= 502,
    },
  },
})

/** What a read is kept under: the endpoint's path first, so that `useAct` can refresh all of them. */
export const keyOf = (endpoint: Endpoint, input: unknown) => [endpoint.path, input]

/** Query options of a GET, for `useQuery`, prefetching and route loaders. */
export function reading<E extends Endpoint>(endpoint: E, input: Input<E>) {
  return {
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }: { signal: AbortSignal }) => call(endpoint, input, { signal }),
  }
}

/** Reads from the server. */
export function useRead<E extends Endpoint>(endpoint: E, input: Input<E>, isEnabled = true) {
  return useQuery({ ...reading(endpoint, input), enabled: isEnabled })
}

/** Reads one page of a list and keeps showing the page before while the next one loads. */
export function usePage<E extends Endpoint>(endpoint: E, input: Input<E>) {
  return useQuery({ ...reading(endpoint, input), placeholderData: keepPreviousData })
}

/** Fetches a page of a list before it is asked for (hover on Next). */
export function usePrefetch<E extends Endpoint>(endpoint: E) {
  const queries = useQueryClient()
  return (input: Input<E>) => void queries.prefetchQuery(reading(endpoint, input))
}

/** Reads again what shows something else now. */
export function useRefresh() {
  const queries = useQueryClient()
  return async (reads: readonly Endpoint[]) => {
    await Promise.all(reads.map((read) => queries.invalidateQueries({ queryKey: [read.path] })))
  }
}

export type Acting<E extends Endpoint> = {
  /** Reads that show something else afterwards. */
  refresh?: readonly Endpoint[]
  onDone?: (reply: Reply<E>, input: Input<E>) => void | Promise<void>
}

/** Changes something on the server, then refreshes the reads it affects. */
export function useAct<E extends Endpoint>(endpoint: E, { refresh = [], onDone }: Acting<E> = {}) {
  const refreshAll = useRefresh()
  return useMutation({
    mutationFn: (input: Input<E>) => call(endpoint, input),
    onSuccess: async (reply, input) => {
      await refreshAll(refresh)
      await onDone?.(reply, input)
    },
  })
}

/** The same for any number of things: a piece after the other, the replies of all pieces in their order. */
export function useActInPieces<T, R>(
  work: (piece: T[]) => Promise<R>,
  {
    refresh = [],
    onDone,
  }: { refresh?: readonly Endpoint[]; onDone?: (replies: R[]) => void | Promise<void> },
) {
  const refreshAll = useRefresh()
  return useMutation({
    mutationFn: (things: readonly T[]) => inPieces(things, work),
    onSuccess: (replies) => onDone?.(replies),
    // What the pieces before a failure did shows too.
    onSettled: () => refreshAll(refresh),
  })
}
