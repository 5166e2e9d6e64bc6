import Type, { type Static } from 'typebox'
import {
  Email,
  Id,
  Language,
  Link,
  Moment,
  Nullable,
  OneOf,
  Page,
  Paging,
  Search,
  Text,
  UserName,
} from './common.ts'
import { domainResults } from './domains.ts'
import { endpoint } from './endpoint.ts'
import { defineStates } from './states.ts'

/** Opened by the operator with a reason, or by somebody who proves a domain of the organisation. */
export const recoveryKinds = ['operator', 'domain'] as const

export const recoveryStates = defineStates({
  states: ['proof', 'approval', 'waiting', 'completed', 'stopped', 'expired'],
  moves: {
    prove: { from: ['proof'], to: 'waiting' },
    approve: { from: ['approval'], to: 'waiting' },
    complete: { from: ['waiting'], to: 'completed' },
    stop: { from: ['proof', 'approval', 'waiting'], to: 'stopped' },
    expire: { from: ['proof', 'approval', 'waiting'], to: 'expired' },
  },
})

/**
 * The waiting period during which an administrator can stop it: longer where nobody at the operator has looked.
 * What is not proved or approved after `openDays` is over.
 */
export const recoveryPeriod = { hours: { operator: 24, domain: 72 }, openDays: 14 } as const

/** Host name of the proof, put before the domain; not that of `domains`, whose old record proves nothing new. */
export const recoveryHost = '_mittler-recovery'

export const Recovery = Type.Object({
  id: Id,
  kind: OneOf(recoveryKinds),
  state: OneOf(recoveryStates.states),
  organisationId: Id,
  organisation: Type.String(),
  /** The domain to be proved; the operator's way names none. */
  domain: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  /** Who becomes global admin, and the address the link goes to. */
  person: Type.String(),
  userName: Nullable(Type.String()),
  email: Type.String(),
  isNew: Type.Boolean(),
  openedBy: Type.String(),
  openedAt: Moment,
  approvedBy: Nullable(Type.String()),
  /** The end of the waiting period. */
  dueAt: Nullable(Moment),
  endedAt: Nullable(Moment),
  endedBy: Nullable(Type.String()),
  /** `admin-present`: an administrator has signed in, so none was lost. */
  endReason: Nullable(Type.String()),
  can: Type.Array(OneOf(['approve', 'withdraw', 'stop'])),
})
export type Recovery = Static<typeof Recovery>

const NewAdmin = { firstName: Text(50), lastName: Text(50), language: Language }
const one = Type.Object({ recoveryId: Id })
const link = Type.Object({ link: Link })

/** What the holder of the mailed link sees: the own claim, nothing of the organisation. */
export const RecoveryClaim = Type.Object({
  domain: Type.String(),
  email: Type.String(),
  state: OneOf(recoveryStates.states),
  host: Type.String(),
  record: Type.String(),
  isChecking: Type.Boolean(),
  checkedAt: Nullable(Moment),
  result: Nullable(OneOf(domainResults)),
  /** Until when the proof has to be there; later the end of the waiting period. */
  until: Moment,
})
export type RecoveryClaim = Static<typeof RecoveryClaim>

export const recoveriesApi = {
  list: endpoint({
    method: 'GET',
    path: '/recoveries',
    summary:
      'Account recoveries of all organisations, newest first; `search` is the beginning of the organisation’s name.',
    access: 'recovery.manage',
    query: Type.Object({ state: Type.Optional(OneOf(recoveryStates.states)), ...Search, ...Paging }),
    reply: Page(Recovery),
  }),
  get: endpoint({
    method: 'GET',
    path: '/recoveries/:recoveryId',
    summary: 'One account recovery.',
    access: 'recovery.manage',
    params: one,
    reply: Recovery,
  }),
  open: endpoint({
    method: 'POST',
    path: '/recoveries',
    summary:
      'Open the recovery of an organisation, by one of its domains, with a reason that it sees (I-26): for a person of it by user name, or for a new global admin.',
    access: 'recovery.manage',
    stepUp: true,
    body: Type.Object({
      domain: Type.String({ minLength: 4, maxLength: 253, pattern: '\\S' }),
      reason: Text(1000),
      /** Somebody of the organisation; left out, `firstName` and `lastName` name a new person. */
      userName: Type.Optional(UserName),
      firstName: Type.Optional(Text(50)),
      lastName: Type.Optional(Text(50)),
      email: Email,
      language: Language,
      /** The address was checked to be this person's, outside the portal. */
      isVerified: Type.Literal(true),
    }),
    reply: Recovery,
  }),
  approve: endpoint({
    method: 'POST',
    path: '/recoveries/:recoveryId/approve',
    summary: 'Approve what another person of the operator opened; the waiting period begins.',
    access: 'recovery.manage',
    stepUp: true,
    params: one,
    reply: Recovery,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/recoveries/:recoveryId/withdraw',
    summary: 'End a recovery on the operator’s side, with a reason that the organisation sees.',
    access: 'recovery.manage',
    params: one,
    body: Type.Object({ reason: Text(1000) }),
    reply: Recovery,
  }),
  ownList: endpoint({
    method: 'GET',
    path: '/organisation/recoveries',
    summary: 'Account recoveries of the own organisation, newest first.',
    access: 'recovery.stop',
    query: Type.Object(Paging),
    reply: Page(Recovery),
  }),
  stop: endpoint({
    method: 'POST',
    path: '/organisation/recoveries/:recoveryId/stop',
    summary: 'Stop a recovery of the own organisation: no administrator is lost.',
    access: 'recovery.stop',
    params: one,
    reply: Recovery,
  }),
  request: endpoint({
    method: 'POST',
    path: '/recovery-requests',
    summary:
      'Ask to become global admin of the organisation that proved this domain; the answer is the same whether there is one.',
    access: 'public',
    body: Type.Object({
      domain: Type.String({ minLength: 4, maxLength: 253, pattern: '\\S' }),
      email: Email,
      ...NewAdmin,
    }),
  }),
  claim: endpoint({
    method: 'GET',
    path: '/recovery-links/:link',
    summary: 'The record to put into the DNS, and where the own request stands.',
    access: 'public',
    params: link,
    reply: RecoveryClaim,
  }),
  check: endpoint({
    method: 'POST',
    path: '/recovery-links/:link/check',
    summary: 'Look into the DNS now; the answer stands in the request a moment later.',
    access: 'public',
    params: link,
    reply: RecoveryClaim,
  }),
}
