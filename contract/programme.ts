import Type, { type Static } from 'typebox'
import {
  Address,
  DomainPrefix,
  Email,
  Id,
  Language,
  Moment,
  Nullable,
  OneOf,
  OptionalText,
  Text,
} from './common.ts'
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

export const legalTextNames = ['imprint', 'privacy'] as const
export type LegalTextName = (typeof legalTextNames)[number]
/** Plain paragraphs, as `paragraphsOf` reads them; both empty means the text we bring. */
const LegalTextContent = { en: Type.String({ maxLength: 40_000 }), de: Type.String({ maxLength: 40_000 }) }
export const LegalText = Type.Object({
  name: OneOf(legalTextNames),
  ...LegalTextContent,
  version: Type.Integer(),
  changedBy: Nullable(Type.String()),
  changedAt: Nullable(Moment),
})
export type LegalText = Static<typeof LegalText>

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
  legalText: endpoint({
    method: 'GET',
    path: '/legal-texts',
    summary: 'The operator’s imprint or privacy notice, for everybody.',
    access: 'public',
    query: Type.Object({ name: OneOf(legalTextNames) }),
    reply: Type.Object(LegalTextContent),
  }),
  editableLegalText: endpoint({
    method: 'GET',
    path: '/legal-texts/edit',
    summary: 'The same with its version and who wrote it, to be edited.',
    access: 'legal-text.edit',
    query: Type.Object({ name: OneOf(legalTextNames) }),
    reply: LegalText,
  }),
  setLegalText: endpoint({
    method: 'PUT',
    path: '/legal-texts',
    summary: 'Write imprint or privacy notice, in both languages; empty, the text we bring is shown again.',
    access: 'legal-text.edit',
    body: Type.Object(
      {
        name: OneOf(legalTextNames),
        ...LegalTextContent,
        version: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }),
      },
      { additionalProperties: false },
    ),
    reply: LegalText,
  }),
}
