import { accessCare } from './access-care.ts'
import { adminRelationships } from './admin-relationships.ts'
import { adminTemplates, directoryRoleHints } from './directory-roles.ts'
import { identityProvider } from './identity-provider.ts'
import { securityReport } from './security-report.ts'

/** What only the pages about administration say: at customers, and of the own sign-in. */
export const administration = {
  accessCare,
  adminRelationships,
  adminTemplates,
  directoryRoleHints,
  identityProvider,
  securityReport,
}
