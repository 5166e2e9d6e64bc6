import type { ownOrganisation as en } from '../en/own-organisation.ts'
import { organisation } from './organisation.ts'
import { recoveries } from './recoveries.ts'

export const ownOrganisation: typeof en = { organisation, recoveries }
