import { operationsApi } from '#contract/operations.ts'
import { standingApi } from '#contract/standing.ts'

/** What shows something else after a measure. */
export const afterMeasure = [standingApi.partner, operationsApi.partners]
