import { checkStates } from '#contract/checks.ts'
import { editableStates, enrolmentStates, linkableStates } from '#contract/enrolment.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { CheckRow } from './check-store.ts'
import type { EnrolmentRow } from './enrolment-store.ts'

/** An application with its board. */
export type Case = EnrolmentRow & { checks: CheckRow[] }

const can = (move: keyof typeof enrolmentStates.moves) => (row: EnrolmentRow) =>
  enrolmentStates.canMove(row.state, move)
const isAllPassed = ({ checks }: Case) => checks.length > 0 && checks.every(({ state }) => state === 'passed')

export const enrolmentPolicy = definePolicy<EnrolmentRow>()({
  submit: { permission: 'enrolment.edit', possible: can('submit') },
  resend: { permission: 'enrolment.edit', possible: can('confirm') },
  withdraw: {
    permission: 'enrolment.edit',
    possible: (row) => can(row.revision_of ? 'discard' : 'withdraw')(row),
  },
  link: {
    permission: 'partner-id.link',
    possible: ({ state, partner_id }) =>
      [...editableStates, ...(partner_id ? [] : linkableStates)].some((one) => one === state),
  },
  sign: { permission: 'agreement.sign', possible: (row) => can('sign')(row) && row.partner_id !== null },
})

/** Approval needs every check passed; a rejection is possible as long as the case is open. */
export const decisionPolicy = definePolicy<Case>()({
  approve: { permission: 'enrolment.vet', possible: (row) => can('approve')(row) && isAllPassed(row) },
  reject: { permission: 'enrolment.vet', possible: can('reject') },
})

type OneCheck = { enrolment: EnrolmentRow; check: CheckRow }
/** Who owns a mailbox only its holder can say; the other checks are the operator's while the case is open. */
const decides =
  (move: keyof typeof checkStates.moves) =>
  ({ enrolment, check }: OneCheck) =>
    check.kind !== 'email-ownership' &&
    enrolmentStates.canMove(enrolment.state, 'reject') &&
    checkStates.canMove(check.state, move)

export const checkPolicy = definePolicy<OneCheck>()({
  pass: { permission: 'enrolment.vet', possible: decides('pass') },
  challenge: { permission: 'enrolment.vet', possible: decides('challenge') },
  reopen: { permission: 'enrolment.vet', possible: decides('reopen') },
  upload: {
    permission: 'enrolment.prove',
    possible: ({ enrolment, check }) =>
      check.kind !== 'email-ownership' &&
      ['under_review', 'info_requested', 'rejected'].includes(enrolment.state) &&
      ['pending', 'challenged', 'rejected'].includes(check.state),
  },
})
