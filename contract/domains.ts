import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, OneOf } from './common.ts'
import { endpoint } from './endpoint.ts'

export const domainStates = ['pending', 'verified'] as const
/** What the last look into the DNS found. */
export const domainResults = ['found', 'missing', 'different', 'unreachable', 'taken'] as const

/** Host name of the proof, put before the domain; its TXT record holds `Domain.record`. */
export const proofHost = '_mittler'

/** A domain of the own tenant, with the DNS record that proves it. */
export const Domain = Type.Object({
  id: Id,
  name: Type.String(),
  state: OneOf(domainStates),
  /** The TXT record's name and its value. */
  host: Type.String(),
  record: Type.String(),
  addedBy: Type.String(),
  addedAt: Moment,
  verifiedAt: Nullable(Moment),
  /** A look was asked for and has not been answered yet. */
  isChecking: Type.Boolean(),
  checkedAt: Nullable(Moment),
  result: Nullable(OneOf(domainResults)),
  /** The other TXT records that were there, at most five. */
  found: Type.Array(Type.String()),
  can: Type.Array(OneOf(['check', 'remove'])),
})
export type Domain = Static<typeof Domain>

const params = Type.Object({ domainId: Id })

export const domainsApi = {
  list: endpoint({
    method: 'GET',
    path: '/domains',
    summary: 'The domains of the own tenant: the initial one, and custom ones with their proof (W2g).',
    access: 'organisation.view',
    reply: Type.Object({ initial: Type.String(), items: Type.Array(Domain) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/domains',
    summary: 'Claim a domain; it counts once its DNS holds the TXT record (I-43). At most 100.',
    access: 'domain.manage',
    stepUp: true,
    body: Type.Object({ name: Type.String({ minLength: 4, maxLength: 253, pattern: '\\S' }) }),
    reply: Domain,
  }),
  check: endpoint({
    method: 'POST',
    path: '/domains/:domainId/check',
    summary: 'Look into the DNS now; the answer stands in the domain a moment later.',
    access: 'domain.manage',
    stepUp: true,
    params,
    reply: Domain,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/domains/:domainId',
    summary: 'Give a domain back; refused while user names end in it.',
    access: 'domain.manage',
    stepUp: true,
    params,
  }),
}
