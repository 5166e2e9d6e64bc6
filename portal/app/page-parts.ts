import type { Part } from '../lib/i18n.tsx'

/** Which sentences a page needs besides those that everything behind the sign-in shares. */
const inside: [RegExp, Part[]][] = [
  [/^\/(enrolment|vetting|membership|settings\/organisation)/, ['enrolling']],
  [
    /^\/(log|approvals|guardrails|activity|enrolment|recoveries|security$|settings\/(rights|users|domains|sign-ins|access-requests|agreements|organisation|recoveries|groups))/,
    ['seldom'],
  ],
  [
    /^\/(approvals|guardrails|partners$|recoveries|programme-partners\/new|settings\/(organisation|recoveries))/,
    ['ownOrganisation'],
  ],
  // The operator's own work.
  [
    /^\/(failed-jobs|mails|vetting|membership|agreements|programme-partners|provider-entries|settings\/(provider-entry|legal-texts))/,
    ['seldom', 'programme'],
  ],
  [
    /^\/(customers\/\$customerId\/)?(admin-relationships|access-health|elevations|renewals|partners$|settings\/(identity-provider|security-report))/,
    ['seldom', 'administration'],
  ],
  // Pages that speak of partnerships, also in passing.
  [/^\/(providers|resellers|customer|invitation)/, ['network']],
  // Pages that find one of many, give back, note why, or list what was sent.
  [
    /^\/(customer|resellers|providers|programme-partners\/new|access-health|invitation|settings\/rights)/,
    ['work'],
  ],
]
const anybody: [RegExp, Part[]][] = [
  [/^\/(enroll|v|s)\b/, ['enrolling']],
  [/^\/(enroll|i|v|p|g|s)\b/, ['inside', 'visitors']],
  [/^\/(lost-admin|r|second-step)\b/, ['seldom', 'visitors']],
  [/^\/(lost-admin|r)\b/, ['ownOrganisation']],
  [/^\/m\//, ['inside', 'visitors', 'seldom', 'programme']],
  [/^\/(welcome|find-provider|imprint|privacy)\b/, ['visitors']],
]

const partsIn = (table: [RegExp, Part[]][], path: string): Part[] =>
  table.flatMap(([pattern, parts]) => (pattern.test(path) ? parts : []))
/** Of a page of the signed-in portal. */
export const partsOf = (path: string): Part[] => partsIn(inside, path)
/** Of a page anybody may open. */
export const partsOfOpen = (path: string): Part[] => partsIn(anybody, path)
