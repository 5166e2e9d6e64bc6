import { approvals } from './approvals.ts'
import { guardrails } from './guardrails.ts'
import { organisation } from './organisation.ts'
import { recoveries } from './recoveries.ts'

/** The own organisation: its profile, how its accounts are recovered, and a customer's guardrails. */
export const ownOrganisation = { approvals, guardrails, organisation, recoveries }
