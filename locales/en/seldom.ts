import { recoveries } from './recoveries.ts'
import { organisation } from './organisation.ts'
import { rights } from './rights.ts'
import { vetting } from './vetting.ts'
import { membership } from './membership.ts'

/** What only a few pages say: the operator's, and the table of rights. */
export const seldom = { rights, vetting, membership, organisation, recoveries }
