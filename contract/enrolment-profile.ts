import Type, { type Static } from 'typebox'
import { Address, Day, Email, OptionalText, Phone, Text } from './common.ts'

/** The person asked about an application, and elsewhere whoever is named with mail and phone. */
export const Contact = Type.Object(
  { firstName: Text(50), lastName: Text(50), email: Email, phone: Phone },
  { additionalProperties: false },
)
export const SupportContact = Type.Object(
  {
    email: Email,
    phone: Phone,
    website: Type.Optional(Type.String({ maxLength: 300, pattern: '^(https?://\\S+\\.\\S+)?$' })),
  },
  { additionalProperties: false },
)
export const LegalProfile = Type.Object(
  {
    legalName: Text(200),
    tradingName: OptionalText(200),
    address: Address,
    registrationId: OptionalText(50),
    taxId: OptionalText(50),
  },
  { additionalProperties: false },
)
export const EnrolmentProfile = Type.Object(
  { legalProfile: LegalProfile, primaryContact: Contact, supportContact: SupportContact },
  { additionalProperties: false },
)
export type EnrolmentProfile = Static<typeof EnrolmentProfile>

/** A company the operator has vetted before: only customer support is asked then (W1s). */
export const KnownCompany = Type.Object({
  vettedOn: Day,
  legalProfile: LegalProfile,
  primaryContact: Contact,
})
export type KnownCompany = Static<typeof KnownCompany>

/** The same fields while they are being typed: anything may be missing or wrong, nothing may be huge. */
const Typed = (max: number) => Type.Optional(Type.String({ maxLength: max }))
const typed = (fields: string[]) =>
  Type.Optional(
    Type.Object(Object.fromEntries(fields.map((field) => [field, Typed(400)])), {
      additionalProperties: false,
    }),
  )
export const EnrolmentDraft = Type.Object(
  {
    legalProfile: Type.Optional(
      Type.Object(
        {
          legalName: Typed(400),
          tradingName: Typed(400),
          registrationId: Typed(400),
          taxId: Typed(400),
          address: typed(['line1', 'line2', 'city', 'state', 'postalCode', 'country']),
        },
        { additionalProperties: false },
      ),
    ),
    primaryContact: typed(['firstName', 'lastName', 'email', 'phone']),
    supportContact: typed(['email', 'phone', 'website']),
  },
  { additionalProperties: false },
)
export type EnrolmentDraft = Static<typeof EnrolmentDraft>
