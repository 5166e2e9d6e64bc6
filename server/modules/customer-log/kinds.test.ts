import { expect, test } from 'vitest'
import { customerLog } from '#locales/en/customer-log.ts'
import { eventNames } from '#locales/en/event-names.ts'

/** First words of what only happens to partners or at the operator. */
const ofOthers =
  'admin-renewal agreement catalogue enrolment invitation-bulk job legal-text location mail membership operator partner partner-access partner-id partnership programme provider provider-entry recovery-case reseller-people revision vetting'

test('the log’s filter has a word for every kind of event a customer’s log can hold', () => {
  const families = new Set(Object.keys(eventNames).map((action) => action.split('.')[0] ?? ''))
  const others = ofOthers.split(' ')

  expect(others.filter((family) => !families.has(family))).toEqual([])
  expect(Object.keys(customerLog.kinds).toSorted()).toEqual(
    [...families].filter((family) => !others.includes(family)).toSorted(),
  )
})
