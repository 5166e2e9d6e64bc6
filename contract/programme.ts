import Type, { type Static } from 'typebox'
import { Address, DomainPrefix, Email, Id, Language, Moment, OptionalText, Text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { AdminPrefix } from './identity.ts'

/** A provider as the operator takes it into the programme (§2.1): the company, and who gets in first. */
export const NewProvider = Type.Object(
  {
    legalName: Text(200),
    domainPrefix: DomainPrefix,
    address: Address,
    registrationId: OptionalText(50),
    /** The first global admin; a link to choose a password is mailed to this person (I-44, M7). */
    firstName: Text(50),
    lastName: Text(50),
    email: Email,
    userPrefix: AdminPrefix,
    language: Language,
  },
  { additionalProperties: false },
)
export type NewProvider = Static<typeof NewProvider>

export const AddedProvider = Type.Object({
  id: Id,
  name: Type.String(),
  domain: Type.String(),
  userName: Type.String(),
  linkExpiresAt: Moment,
})
export type AddedProvider = Static<typeof AddedProvider>

/** What the operator does to run the programme itself. */
export const programmeApi = {
  addProvider: endpoint({
    method: 'POST',
    path: '/programme/providers',
    summary:
      'Take a provider into the programme: organisation, tenant and first global admin, who is mailed a link.',
    access: 'provider.add',
    body: NewProvider,
    reply: AddedProvider,
  }),
}
