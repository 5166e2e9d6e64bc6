import Type, { type Static, type TSchema } from 'typebox'
import { Address, Email, Moment, Nullable, OneOf, OptionalText, Phone, Text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { SupportContact } from './enrolment-profile.ts'

export const accountSections = ['legal', 'support', 'security-contact', 'bill-to', 'tax-id'] as const
export type AccountSection = (typeof accountSections)[number]

/** The legal data of an organisation that is not vetted by an enrolment. */
export const LegalData = Type.Object({
  legalName: Text(200),
  tradingName: OptionalText(200),
  address: Address,
  registrationId: OptionalText(50),
})
/** Who is told about security incidents, at any hour (M37). */
export const SecurityContact = Type.Object({
  firstName: Text(50),
  lastName: OptionalText(50),
  email: Email,
  phone: Phone,
})
export const BillTo = Type.Object({
  name: Text(200),
  address: Address,
  contactName: OptionalText(100),
  contactEmail: Type.Optional(Type.String({ maxLength: 254, pattern: '^([^@\\s]+@[^@\\s]+)?$' })),
  purchaseOrder: OptionalText(50),
})
export const TaxId = Type.Object({ taxId: Type.String({ maxLength: 50 }) })

/** Which state of a section was read: saving over a newer one is refused, and nothing typed is lost. */
const Version = Type.Integer({ minimum: 0, maximum: 2_000_000_000 })
const Section = <T extends TSchema>(content: T) =>
  Type.Object({
    content: Nullable(content),
    version: Type.Integer(),
    changedBy: Nullable(Type.String()),
    changedAt: Nullable(Moment),
  })

/** What the own organisation says about itself; `can` names the sections the caller may change. */
export const AccountProfile = Type.Object({
  /** Null for resellers, whose legal data stand in their enrolment. */
  legal: Nullable(Section(LegalData)),
  support: Nullable(Section(SupportContact)),
  /** Shown to whoever may change it. */
  securityContact: Nullable(Section(SecurityContact)),
  billTo: Nullable(Section(BillTo)),
  taxId: Section(TaxId),
  can: Type.Array(OneOf(accountSections)),
})
export type AccountProfile = Static<typeof AccountProfile>

export const accountsApi = {
  get: endpoint({
    method: 'GET',
    path: '/organisation/profile',
    summary: 'What the own organisation says about itself, each section with its version (W2g).',
    access: 'organisation.view',
    reply: AccountProfile,
  }),
  setLegal: endpoint({
    method: 'PUT',
    path: '/organisation/profile/legal',
    summary:
      'Change legal name, address or registration ID; resellers do so by a revision of their enrolment.',
    access: 'legal-profile.change',
    body: Type.Object({ version: Version, ...LegalData.properties }),
    reply: AccountProfile,
  }),
  setSupport: endpoint({
    method: 'PUT',
    path: '/organisation/profile/support',
    summary: 'Change the support profile, which customers are shown.',
    access: 'support-profile.change',
    body: Type.Object({ version: Version, ...SupportContact.properties }),
    reply: AccountProfile,
  }),
  setSecurityContact: endpoint({
    method: 'PUT',
    path: '/organisation/profile/security-contact',
    summary: 'Change who is told about security incidents; nothing is vetted again.',
    access: 'security-contact.change',
    body: Type.Object({ version: Version, ...SecurityContact.properties }),
    reply: AccountProfile,
  }),
  setBillTo: endpoint({
    method: 'PUT',
    path: '/organisation/profile/bill-to',
    summary: 'Change name and address of the invoices.',
    access: 'bill-to.change',
    body: Type.Object({ version: Version, ...BillTo.properties }),
    reply: AccountProfile,
  }),
  setTaxId: endpoint({
    method: 'PUT',
    path: '/organisation/profile/tax-id',
    summary: 'Change the VAT ID, in the form of the country; an empty one takes it away.',
    access: 'tax-id.change',
    body: Type.Object({ version: Version, ...TaxId.properties }),
    reply: AccountProfile,
  }),
}
