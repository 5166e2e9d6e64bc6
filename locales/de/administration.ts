import type { administration as en } from '../en/administration.ts'
import { accessCare } from './access-care.ts'
import { adminRelationships } from './admin-relationships.ts'
import { adminTemplates, directoryRoleHints } from './directory-roles.ts'
import { identityProvider } from './identity-provider.ts'
import { securityReport } from './security-report.ts'

export const administration: typeof en = {
  accessCare,
  adminRelationships,
  adminTemplates,
  directoryRoleHints,
  identityProvider,
  securityReport,
}
