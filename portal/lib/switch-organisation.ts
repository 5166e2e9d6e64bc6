import { identityApi } from '#contract/identity.ts'
import { useAct } from './queries.ts'
import { takeOverSession } from './session.ts'

/** Acts for another organisation from now on; nothing read for the one before is kept. */
export function useSwitchOrganisation(onDone: () => unknown) {
  return useAct(identityApi.switchOrganisation, {
    onDone: async (session) => {
      await takeOverSession(session)
      await onDone()
    },
  })
}
