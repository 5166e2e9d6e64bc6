import type { ownOrganisation as en } from '../en/own-organisation.ts'
import { approvals } from './approvals.ts'
import { guardrails } from './guardrails.ts'
import { organisation } from './organisation.ts'
import { recoveries } from './recoveries.ts'

export const ownOrganisation: typeof en = { approvals, guardrails, organisation, recoveries }
