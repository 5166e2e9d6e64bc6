import { enrolmentStates } from '#contract/enrolment.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { EnrolmentRow } from './enrolment-store.ts'

const can = (move: keyof typeof enrolmentStates.moves) => (row: EnrolmentRow) =>
  enrolmentStates.canMove(row.state, move)

export const enrolmentPolicy = definePolicy<EnrolmentRow>()({
  submit: { permission: 'enrolment.edit', possible: can('submit') },
  resend: { permission: 'enrolment.edit', possible: can('confirm') },
  withdraw: { permission: 'enrolment.edit', possible: can('withdraw') },
  sign: { permission: 'agreement.sign', possible: can('sign') },
  approve: { permission: 'enrolment.vet', possible: can('approve') },
  reject: { permission: 'enrolment.vet', possible: can('reject') },
})
