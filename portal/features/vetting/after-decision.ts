import { enrolmentApi } from '#contract/enrolment.ts'
import { operationsApi } from '#contract/operations.ts'

/** What shows something else after a decision of the operator. */
export const afterDecision = [enrolmentApi.vettingCase, enrolmentApi.queue, operationsApi.home]
