import Type, { type Static } from 'typebox'
import {
  Address,
  Day,
  DomainPrefix,
  Email,
  Id,
  Language,
  Moment,
  Nullable,
  OneOf,
  OptionalText,
  Page,
  Paging,
  Text,
} from './common.ts'
import { endpoint } from './endpoint.ts'

/** The steps of the wizard, in their order (W10). */
export const newCustomerSteps = ['account', 'admin', 'agreement', 'review'] as const
export type NewCustomerStep = (typeof newCustomerSteps)[number]

/** The provider confirms that the customer agreed, or the customer accepts by itself later (I-50). */
export const agreementModes = ['attested', 'by-customer'] as const

/** Everything a new customer takes. The address is that of the tenant's country, which decides the region (I-08). */
export const NewCustomer = Type.Object(
  {
    organisationName: Text(200),
    domainPrefix: DomainPrefix,
    ...Address.properties,
    registrationId: OptionalText(50),
    /** The first global admin; a link to set the password is mailed to this person (I-44). */
    firstName: Text(50),
    lastName: Text(50),
    email: Email,
    userPrefix: Type.String({ pattern: '^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$' }),
    language: Language,
    agreement: OneOf(agreementModes),
    /** Who accepted at the customer, and when; with an attestation. */
    agreedByName: OptionalText(100),
    agreedByEmail: Type.Optional(Email),
    agreedOn: Type.Optional(Day),
  },
  { additionalProperties: false },
)
export type NewCustomer = Static<typeof NewCustomer>

/** What was typed so far, as it was typed: nothing is checked before it is submitted. */
const Typed = Type.Object(
  Object.fromEntries(Object.keys(NewCustomer.properties).map((name) => [name, OptionalText(254)])) as Record<
    keyof NewCustomer,
    ReturnType<typeof OptionalText>
  >,
  { additionalProperties: false },
)

export const CustomerDraft = Type.Object({
  id: Id,
  resellerId: Nullable(Id),
  resellerName: Nullable(Type.String()),
  step: OneOf(newCustomerSteps),
  content: Typed,
  /** Set once the customer exists. */
  customerId: Nullable(Id),
  createdBy: Type.String(),
  changedAt: Moment,
})
export type CustomerDraft = Static<typeof CustomerDraft>

const oneDraft = Type.Object({ draftId: Id })

export const newCustomersApi = {
  list: endpoint({
    method: 'GET',
    path: '/customer-drafts',
    summary: 'Customers that somebody began to add, newest first (W10).',
    access: 'customer.create',
    query: Type.Object({ ...Paging }),
    reply: Page(CustomerDraft),
  }),
  start: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/customer-drafts',
    summary: 'Add new customer: begins a draft for this reseller.',
    access: 'customer.create',
    params: Type.Object({ partnershipId: Id }),
    reply: CustomerDraft,
  }),
  get: endpoint({
    method: 'GET',
    path: '/customer-drafts/:draftId',
    summary: 'A draft as it was left.',
    access: 'customer.create',
    params: oneDraft,
    reply: CustomerDraft,
  }),
  save: endpoint({
    method: 'PUT',
    path: '/customer-drafts/:draftId',
    summary: 'Keep what was typed, and the step it was left at.',
    access: 'customer.create',
    params: oneDraft,
    body: Type.Object({ step: OneOf(newCustomerSteps), content: Typed }, { additionalProperties: false }),
    reply: CustomerDraft,
  }),
  discard: endpoint({
    method: 'DELETE',
    path: '/customer-drafts/:draftId',
    summary: 'Cancel: drops all that was typed.',
    access: 'customer.create',
    params: oneDraft,
  }),
  submit: endpoint({
    method: 'POST',
    path: '/customer-drafts/:draftId/submit',
    summary: 'Creates tenant, relationships, agreement and first admin at once, or nothing; safe to repeat.',
    access: 'customer.create',
    params: oneDraft,
    reply: CustomerDraft,
  }),
}
