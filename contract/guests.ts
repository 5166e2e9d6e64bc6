import Type, { type Static } from 'typebox'
import { Email, Id, Language, Link, Moment, Nullable, OneOf, Page, Paging, Search, Role } from './common.ts'
import { endpoint } from './endpoint.ts'
import { User } from './identity.ts'
import { defineStates } from './states.ts'

export const guestInvitationStates = defineStates({
  states: ['sent', 'accepted', 'revoked'],
  moves: {
    accept: { from: ['sent'], to: 'accepted' },
    revoke: { from: ['sent'], to: 'revoked' },
  },
})

export const GuestInvitation = Type.Object({
  id: Id,
  email: Type.String(),
  roles: Type.Array(Role),
  state: OneOf(guestInvitationStates.states),
  isExpired: Type.Boolean(),
  invitedBy: Type.String(),
  createdAt: Moment,
  expiresAt: Moment,
  can: Type.Array(OneOf(['revoke'])),
})
export type GuestInvitation = Static<typeof GuestInvitation>

/** What the link's page shows; looking changes nothing (I-45). */
export const GuestOffer = Type.Object({
  organisation: Type.String(),
  organisationId: Id,
  invitedBy: Type.String(),
  roles: Type.Array(Role),
  expiresAt: Moment,
  /** Why the person signed in cannot accept; null: can. */
  obstacle: Nullable(
    OneOf(['not-signed-in', 'own-organisation', 'other-address', 'not-at-home', 'already-member']),
  ),
})
export type GuestOffer = Static<typeof GuestOffer>

const one = Type.Object({ invitationId: Id })
const link = Type.Object({ link: Link })

/** Guests: people of another organisation, with the limited roles of §2.2. */
export const guestsApi = {
  list: endpoint({
    method: 'GET',
    path: '/guest-invitations',
    summary: 'Invitations of guests, newest first; `search` is the beginning of the address.',
    access: 'guest.manage',
    query: Type.Object({ ...Search, ...Paging }),
    reply: Page(GuestInvitation),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/guest-invitations',
    summary: 'Invite a person of another organisation as guest, with roles a guest can hold.',
    access: 'guest.manage',
    stepUp: true,
    body: Type.Object({
      email: Email,
      language: Language,
      roles: Type.Array(Role, { uniqueItems: true, minItems: 1, maxItems: 15 }),
    }),
    reply: GuestInvitation,
  }),
  revoke: endpoint({
    method: 'DELETE',
    path: '/guest-invitations/:invitationId',
    summary: 'Take back an invitation that is not accepted yet; its link stops working.',
    access: 'guest.manage',
    stepUp: true,
    params: one,
    reply: GuestInvitation,
  }),
  offer: endpoint({
    method: 'GET',
    path: '/guest-links/:link',
    summary: 'Who invites, with which roles, and whether the person signed in can accept.',
    access: 'public',
    params: link,
    reply: GuestOffer,
  }),
  accept: endpoint({
    method: 'POST',
    path: '/guest-links/:link',
    summary:
      'Become a guest, signed in to the own organisation as whom the invitation was sent to; the link works once.',
    access: 'signed-in',
    stepUp: true,
    params: link,
    reply: Type.Object({ organisationId: Id, organisation: Type.String() }),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/users/:userId/guest',
    summary: 'End the visit of a guest; the next request for this organisation is refused.',
    access: 'guest.manage',
    stepUp: true,
    params: Type.Object({ userId: Id }),
    reply: User,
  }),
  leave: endpoint({
    method: 'POST',
    path: '/guest-visits/leave',
    summary: 'Stop being a guest of an organisation.',
    access: 'signed-in',
    body: Type.Object({ organisationId: Id }),
  }),
}
