import { identityApi } from '#contract/identity.ts'
import { queryClient, useAct } from './queries.ts'
import { sessionQuery } from './session.ts'

/** Acts for another organisation from now on; nothing read for the one before is kept. */
export function useSwitchOrganisation(onDone: () => unknown) {
  return useAct(identityApi.switchOrganisation, {
    onDone: async (session) => {
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, session)
      await onDone()
    },
  })
}
