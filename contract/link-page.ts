import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, OneOf } from './common.ts'
import { Asks } from './customers.ts'
import { invitationKinds, invitationStates } from './invitation-states.ts'

/** Why whoever opened a personal link cannot accept now. */
export const linkObstacles = [
  'not-signed-in',
  'wrong-kind',
  'wrong-domain',
  'own-organisation',
  'not-global-admin',
  'not-enrolled',
  'own-suspended',
  'other-region',
  'already-connected',
  'expired',
  'revoked',
  'superseded',
  'partnership-ended',
  'used',
  'declined',
  'sender-not-ready',
] as const

/** What the receiver of a link sees before deciding; reading it changes nothing but the 'viewed' mark. */
export const LinkPage = Type.Object({
  kind: OneOf(invitationKinds),
  state: OneOf(invitationStates.states),
  from: Type.Object({
    name: Type.String(),
    country: Type.String(),
    domain: Type.String(),
    email: Nullable(Type.String()),
  }),
  with: Nullable(Type.Object({ name: Type.String(), country: Type.String(), domain: Type.String() })),
  expiresAt: Moment,
  /** Why the signed-in person cannot accept now; null when nothing is in the way. */
  obstacle: Nullable(OneOf(linkObstacles)),
  /** The organisation it is meant for, by its domain, when that is known. */
  boundDomain: Nullable(Type.String()),
  /** What a customer is asked for, partner by partner; null for a partnership. */
  asks: Nullable(
    Type.Object({
      partners: Type.Array(
        Type.Object({
          id: Id,
          name: Type.String(),
          kind: OneOf(['provider', 'reseller'] as const),
          order: Asks.properties.order,
          roles: Asks.properties.roles,
        }),
      ),
      agreement: Type.Boolean(),
    }),
  ),
  /** Global admins of the signed-in organisation, and when the link was last forwarded to each. */
  whoCan: Type.Array(Type.Object({ id: Id, name: Type.String(), forwardedAt: Nullable(Moment) })),
  /** The regions of sender and signed-in organisation (I-08). */
  regions: Nullable(Type.Object({ sender: Type.String(), own: Type.String() })),
  /** The link stays with the signed-in organisation until it can answer. */
  isKept: Type.Boolean(),
  agreementVersion: Type.String(),
})
export type LinkPage = Static<typeof LinkPage>
