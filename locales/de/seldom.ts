import type { seldom as en } from '../en/seldom.ts'
import { customerLog } from './customer-log.ts'
import { groups } from './groups.ts'
import { identityProvider } from './identity-provider.ts'
import { recoveries } from './recoveries.ts'
import { securityReport } from './security-report.ts'
import { organisation } from './organisation.ts'
import { rights } from './rights.ts'
import { agreementVersions } from './agreement-versions.ts'
import { partnerAgreements } from './partner-agreements.ts'
import { vetting } from './vetting.ts'
import { membership } from './membership.ts'

export const seldom: typeof en = {
  rights,
  agreementVersions,
  partnerAgreements,
  vetting,
  membership,
  organisation,
  recoveries,
  groups,
  customerLog,
  securityReport,
  identityProvider,
}
