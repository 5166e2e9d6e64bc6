import Type, { type Static } from 'typebox'
import { Address, Moment, Nullable, OptionalText, Text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Enrolment } from './enrolment.ts'
import { Contact } from './enrolment-profile.ts'

const VettedLegal = Type.Object(
  {
    legalName: Text(200),
    tradingName: OptionalText(200),
    address: Address,
    registrationId: OptionalText(50),
  },
  { additionalProperties: false },
)

/** The legal data of a reseller as they were approved, and the change that is being reviewed, if there is one. */
export const LegalState = Type.Object({
  legalProfile: VettedLegal,
  primaryContact: Contact,
  version: Type.Integer(),
  approvedAt: Nullable(Moment),
  /** While it is open, what was approved before stays valid. */
  revision: Nullable(Enrolment),
})
export type LegalState = Static<typeof LegalState>

/** Changing vetted legal data after activation (domain.md §3.3, pain 4). */
export const revisionsApi = {
  get: endpoint({
    method: 'GET',
    path: '/enrolment/legal',
    summary: 'The approved legal data, and the change under review (W2g).',
    access: 'enrolment.view',
    reply: LegalState,
  }),
  revise: endpoint({
    method: 'POST',
    path: '/enrolment/legal',
    summary:
      'Change legal data or primary contact: only the checks that depend on a changed field run again; until then the approved data stay valid.',
    access: 'enrolment.edit',
    stepUp: true,
    body: Type.Object({
      version: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }),
      legalProfile: VettedLegal,
      primaryContact: Contact,
    }),
    reply: LegalState,
  }),
}
