import { adminRelationshipsMails } from './mails/admin-relationships.ts'
import type { mails as english } from '../en/mails.ts'
import { accountMails } from './mails/account.ts'
import { agreementsMails } from './mails/agreements.ts'
import { commonMails } from './mails/common.ts'
import { customersMails } from './mails/customers.ts'
import { enrolmentMails } from './mails/enrolment.ts'
import { exportMails } from './mails/exports.ts'
import { guestsMails } from './mails/guests.ts'
import { partnershipsMails } from './mails/partnerships.ts'
import { recoveriesMails } from './mails/recoveries.ts'
import { relationshipsMails } from './mails/relationships.ts'
import { standingMails } from './mails/standing.ts'
import { tenantMails } from './mails/tenants.ts'
import { vettingMails } from './mails/vetting.ts'

/** Die deutschen Texte der E-Mails. */
export const mails: typeof english = {
  ...commonMails,
  ...enrolmentMails,
  ...vettingMails,
  ...partnershipsMails,
  ...customersMails,
  ...accountMails,
  ...guestsMails,
  ...exportMails,
  ...agreementsMails,
  ...standingMails,
  ...relationshipsMails,
  ...recoveriesMails,
  ...adminRelationshipsMails,
  ...tenantMails,
}
