import { organisation } from './organisation.ts'
import { recoveries } from './recoveries.ts'

/** The profile of the own organisation, and how its accounts are recovered. */
export const ownOrganisation = { organisation, recoveries }
