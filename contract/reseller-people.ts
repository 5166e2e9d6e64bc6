import Type, { type Static } from 'typebox'
import { Id, Nullable, OneOf, Page, Role } from './common.ts'
import { endpoint } from './endpoint.ts'

/** A person of the reseller's tenant, as a provider with admin access sees it: no address, no sign-in. */
export const ResellerPerson = Type.Object({
  id: Id,
  name: Type.String(),
  roles: Type.Array(Role),
  state: OneOf(['invited', 'active', 'disabled'] as const),
  hasSecondFactor: Type.Boolean(),
  /** Whether a link to set a password can be sent: to nobody who administers the tenant. */
  canSendLink: Type.Boolean(),
})
export type ResellerPerson = Static<typeof ResellerPerson>

/** Roles of a tenant whose people the provider cannot help: it could take the tenant over by them (C14). */
export const keptFromHelp = ['global-admin', 'user-admin', 'account-admin', 'admin-agent'] as const

const one = Type.Object({ partnershipId: Id })

/** What admin access to the reseller's tenant gives its provider (C14): look, and help to sign in; each use is logged there. */
export const resellerPeopleApi = {
  look: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/people/look',
    summary:
      'The people of a reseller that granted admin access, with roles and second factor; the look stands in the reseller’s log.',
    access: 'reseller-people.help',
    stepUp: true,
    params: one,
    body: Type.Object(
      { after: Type.Optional(Nullable(Type.String({ maxLength: 400 }))) },
      { additionalProperties: false },
    ),
    reply: Page(ResellerPerson),
  }),
  sendLink: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/people/:userId/send-link',
    summary:
      'Mail a person without administrator roles a link to set a password; it stands in the reseller’s log.',
    access: 'reseller-people.help',
    stepUp: true,
    params: Type.Object({ partnershipId: Id, userId: Id }),
    reply: ResellerPerson,
  }),
}
