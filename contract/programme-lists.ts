import Type from 'typebox'
import { Id, OneOf, OrgKind, Search } from './common.ts'
import { endpoint } from './endpoint.ts'
import { enrolmentStates } from './enrolment.ts'
import { organisationStates } from './identity.ts'
import { mailStates } from './operations.ts'

/** The operator's lists as the filters show them, up to ten thousand rows; German gets what Excel there expects. */
export const programmeListsApi = {
  registry: endpoint({
    method: 'GET',
    path: '/membership-profiles.csv',
    summary: 'The membership registry as CSV.',
    access: 'membership.view',
    query: Type.Object(Search),
    format: 'csv',
  }),
  vetting: endpoint({
    method: 'GET',
    path: '/vetting.csv',
    summary: 'Applications as CSV.',
    access: 'enrolment.vet',
    query: Type.Object({ state: Type.Optional(OneOf(enrolmentStates.states)), ...Search }),
    format: 'csv',
  }),
  partners: endpoint({
    method: 'GET',
    path: '/programme/partners.csv',
    summary: 'Providers and resellers as CSV.',
    access: 'partner.view',
    query: Type.Object({
      kind: Type.Optional(OrgKind),
      state: Type.Optional(OneOf(organisationStates)),
      ...Search,
    }),
    format: 'csv',
  }),
  products: endpoint({
    method: 'GET',
    path: '/products.csv',
    summary: 'The catalogue as CSV.',
    access: 'product.view',
    query: Type.Object(Search),
    format: 'csv',
  }),
  mails: endpoint({
    method: 'GET',
    path: '/mails.csv',
    summary: 'Outgoing mails as CSV.',
    access: 'mail.view',
    query: Type.Object({ state: Type.Optional(OneOf(mailStates)), ...Search }),
    format: 'csv',
  }),
  signatures: endpoint({
    method: 'GET',
    path: '/agreement-versions/:versionId/signatures.csv',
    summary: 'Who signed a version, as CSV.',
    access: 'agreement.manage',
    params: Type.Object({ versionId: Id }),
    format: 'csv',
  }),
}
