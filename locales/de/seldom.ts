import type { seldom as en } from '../en/seldom.ts'
import { recoveries } from './recoveries.ts'
import { organisation } from './organisation.ts'
import { rights } from './rights.ts'
import { vetting } from './vetting.ts'
import { membership } from './membership.ts'

export const seldom: typeof en = { rights, vetting, membership, organisation, recoveries }
