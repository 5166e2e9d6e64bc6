import { agreementVersionStates, partnerAgreementStates } from '#contract/agreements.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { VersionRow } from './agreement-store.ts'

const isDraft = ({ state }: VersionRow) => agreementVersionStates.canMove(state, 'publish')

export const versionPolicy = definePolicy<VersionRow>()({
  edit: { permission: 'agreement.manage', possible: isDraft },
  publish: { permission: 'agreement.manage', possible: isDraft },
  remove: { permission: 'agreement.manage', possible: isDraft },
})

type Standing = { state: (typeof partnerAgreementStates.states)[number] }
export const standingPolicy = definePolicy<Standing>()({
  sign: {
    permission: 'agreement.sign',
    possible: ({ state }) => partnerAgreementStates.canMove(state, 'sign'),
  },
})
