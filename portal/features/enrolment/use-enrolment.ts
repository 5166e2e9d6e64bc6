import { useQuery, useQueryClient } from '@tanstack/react-query'
import { enrolmentApi, type Enrolment } from '#contract/enrolment.ts'
import { hasCode } from '../../lib/api-error.ts'
import { call } from '../../lib/api.ts'
import { keyOf } from '../../lib/queries.ts'

const key = keyOf(enrolmentApi.get, {})

/** The enrolment of the own tenant; one is started where there is none yet. */
export function useStartedEnrolment(isEnabled: boolean) {
  return useQuery({
    queryKey: key,
    queryFn: findOrStart,
    enabled: isEnabled,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Takes over the enrolment that a command answered with. */
export function useKeepEnrolment() {
  const queries = useQueryClient()
  return (enrolment: Enrolment) => void queries.setQueryData(key, enrolment)
}

async function findOrStart(): Promise<Enrolment> {
  try {
    return await call(enrolmentApi.get, {})
  } catch (error) {
    if (hasCode(error, 'not_found')) return call(enrolmentApi.start, {})
    throw error
  }
}
