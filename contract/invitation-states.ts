import { defineStates } from './states.ts'

export const invitationKinds = ['partnership', 'reseller_joint', 'reseller_alone'] as const

/** domain.md §3.4. Expiry is a date, not a job: an overdue open invitation reads as expired everywhere. */
export const invitationStates = defineStates({
  states: ['draft', 'sent', 'viewed', 'accepted', 'declined', 'revoked', 'superseded', 'expired'],
  moves: {
    send: { from: ['draft', 'sent', 'viewed'], to: 'sent' },
    view: { from: ['draft', 'sent'], to: 'viewed' },
    accept: { from: ['draft', 'sent', 'viewed'], to: 'accepted' },
    decline: { from: ['draft', 'sent', 'viewed'], to: 'declined' },
    revoke: { from: ['draft', 'sent', 'viewed'], to: 'revoked' },
    supersede: { from: ['draft', 'sent', 'viewed'], to: 'superseded' },
  },
})
