import { directoryRoles } from './directory-roles.ts'
import { customerLog } from './customer-log.ts'
import { groups } from './groups.ts'
import { security } from './security.ts'
import { domains } from './domains.ts'
import { operations } from './operations.ts'
import { standing } from './standing.ts'
import { rights } from './rights.ts'
import { partnerAgreements } from './partner-agreements.ts'

/** What only a few pages say: the operator's, and the table of rights. */
export const seldom = {
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
