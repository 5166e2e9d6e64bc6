import { directoryRoles } from './directory-roles.ts'
import type { seldom as en } from '../en/seldom.ts'
import { customerLog } from './customer-log.ts'
import { groups } from './groups.ts'
import { security } from './security.ts'
import { domains } from './domains.ts'
import { operations } from './operations.ts'
import { standing } from './standing.ts'
import { rights } from './rights.ts'
import { partnerAgreements } from './partner-agreements.ts'

export const seldom: typeof en = {
  directoryRoles,
  domains,
  operations,
  standing,
  rights,
  partnerAgreements,
  groups,
  customerLog,
  security,
}
