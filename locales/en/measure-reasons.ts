import type { MeasureReason } from '#contract/standing.ts'

/** Why the operator suspends or deauthorises; everybody told reads these words. */
export const measureReasons: Record<MeasureReason, string> = {
  payment: 'Invoices have been overdue for more than 60 days.',
  abuse: 'The programme was seriously abused.',
  security: 'Accounts of the partner are a risk for its customers.',
  vetting: 'The partner’s legal data could not be verified.',
  agreement: 'The partner agreement is not signed or was broken.',
  inactivity: 'The partner has not been active in the programme for a long time.',
  'own-request': 'The partner asked for it.',
  'provider-issue': 'The cause lies with the indirect provider, not with the reseller.',
}
