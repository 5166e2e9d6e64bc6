import Type, { type Static } from 'typebox'
import { Day, Id, Language, Moment, Nullable, OneOf, Page, Paging } from './common.ts'
import { endpoint } from './endpoint.ts'
import { defineStates } from './states.ts'

/** The markets an agreement is made for (I-08); a partner's region follows from its country. */
export const regions = ['EU/EFTA', 'GB', 'US', 'CA'] as const

/** Providers and resellers sign texts of their own. */
export const audiences = ['reseller', 'provider'] as const
export type Audience = (typeof audiences)[number]

/** After a new version takes effect, partners have so long to sign it; until then orders go on. */
export const graceDays = 30
/** So many days before the end of that time they are reminded. */
export const reminderDays = [14, 3] as const

export const agreementVersionStates = defineStates({
  states: ['draft', 'published'],
  moves: { publish: { from: ['draft'], to: 'published' } },
})

/** domain.md §3.12, as it follows from the signatures: `due` is superseded with time left, `overdue` without. */
export const partnerAgreementStates = defineStates({
  states: ['not_signed', 'signed', 'due', 'overdue'],
  moves: {
    sign: { from: ['not_signed', 'due', 'overdue'], to: 'signed' },
    supersede: { from: ['signed'], to: 'due' },
    lapse: { from: ['due'], to: 'overdue' },
  },
})

const maxText = 40_000
/** Paragraphs are parted by blank lines; a line that begins with ## is the heading of a clause. */
export const AgreementText = Type.Object({ title: Type.String(), text: Type.String() })
export type AgreementText = Static<typeof AgreementText>
export const AgreementTexts = Type.Object({ en: AgreementText, de: AgreementText })

const versionFacts = {
  id: Id,
  region: OneOf(regions),
  audience: OneOf(audiences),
  version: Type.String(),
  state: OneOf(agreementVersionStates.states),
  createdAt: Moment,
  publishedAt: Nullable(Moment),
  publishedBy: Nullable(Type.String()),
  effectiveAt: Nullable(Moment),
  signBy: Nullable(Moment),
}
export const AgreementVersionRow = Type.Object(versionFacts)
export type AgreementVersionRow = Static<typeof AgreementVersionRow>

const Wording = Type.Object({ id: Id, version: Type.String(), texts: AgreementTexts })
export type Wording = Static<typeof Wording>

export const AgreementVersion = Type.Object({
  ...versionFacts,
  texts: AgreementTexts,
  /** How often a draft was changed: who saves or publishes names what they read. */
  edits: Type.Integer(),
  /** What was in force before it, to compare with. */
  previous: Nullable(Wording),
  /** Of a draft: how many partners of the region would have to sign again; counted to a thousand. */
  mustSign: Type.Object({ value: Type.Integer(), more: Type.Boolean() }),
  can: Type.Array(OneOf(['edit', 'publish', 'remove'])),
})
export type AgreementVersion = Static<typeof AgreementVersion>

export const Signature = Type.Object({
  versionId: Id,
  version: Type.String(),
  region: OneOf(regions),
  language: Language,
  partnerId: Id,
  organisationName: Type.String(),
  signedBy: Type.String(),
  signedAt: Moment,
})
export type Signature = Static<typeof Signature>

/** Where the own organisation stands: what it signed, what it has to sign, and until when. */
export const OwnAgreements = Type.Object({
  state: OneOf(partnerAgreementStates.states),
  region: Nullable(OneOf(regions)),
  /** The newest version, while it is not signed. */
  offer: Nullable(Type.Intersect([Wording, Type.Object({ effectiveAt: Moment })])),
  /** Until when it has to be signed; null where nothing was signed before. */
  signBy: Nullable(Moment),
  /** What was signed last, to compare with. */
  signed: Nullable(Wording),
  history: Type.Array(Signature),
  can: Type.Array(OneOf(['sign'])),
})
export type OwnAgreements = Static<typeof OwnAgreements>

const oneVersion = Type.Object({ versionId: Id })
const VersionName = Type.String({ pattern: '^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$' })

/** Partner agreements: versions by the operator, signatures by the partner's global admin (W1.10, W31). */
export const agreementsApi = {
  list: endpoint({
    method: 'GET',
    path: '/agreement-versions',
    summary: 'Versions of the partner agreement, newest first.',
    access: 'agreement.manage',
    query: Type.Object({
      region: Type.Optional(OneOf(regions)),
      audience: Type.Optional(OneOf(audiences)),
      ...Paging,
    }),
    reply: Page(AgreementVersionRow),
  }),
  draft: endpoint({
    method: 'POST',
    path: '/agreement-versions',
    summary:
      'Begin a new version of a region with the text of the one before, for resellers where nobody else is named.',
    access: 'agreement.manage',
    body: Type.Object(
      { region: OneOf(regions), audience: Type.Optional(OneOf(audiences)), version: VersionName },
      { additionalProperties: false },
    ),
    reply: AgreementVersion,
  }),
  get: endpoint({
    method: 'GET',
    path: '/agreement-versions/:versionId',
    summary: 'One version with its texts and those of the version before.',
    access: 'agreement.manage',
    params: oneVersion,
    reply: AgreementVersion,
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/agreement-versions/:versionId',
    summary: 'Change a draft; a language may still be empty.',
    access: 'agreement.manage',
    params: oneVersion,
    body: Type.Object(
      {
        version: VersionName,
        titleEn: Type.String({ maxLength: 200 }),
        titleDe: Type.String({ maxLength: 200 }),
        textEn: Type.String({ maxLength: maxText }),
        textDe: Type.String({ maxLength: maxText }),
        edits: Type.Integer({ minimum: 0 }),
      },
      { additionalProperties: false },
    ),
    reply: AgreementVersion,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/agreement-versions/:versionId',
    summary: 'Drop a draft.',
    access: 'agreement.manage',
    params: oneVersion,
  }),
  publish: endpoint({
    method: 'POST',
    path: '/agreement-versions/:versionId/publish',
    summary: 'Publish a version in both languages; partners of the region have to sign it in time.',
    access: 'agreement.manage',
    params: oneVersion,
    body: Type.Object(
      { effectiveOn: Day, edits: Type.Integer({ minimum: 0 }) },
      { additionalProperties: false },
    ),
    reply: AgreementVersion,
  }),
  signatures: endpoint({
    method: 'GET',
    path: '/agreement-versions/:versionId/signatures',
    summary: 'Who signed a version, newest first.',
    access: 'agreement.manage',
    params: oneVersion,
    query: Type.Object({ ...Paging }),
    reply: Page(Signature),
  }),
  partnerCopy: endpoint({
    method: 'GET',
    path: '/agreement-versions/:versionId/signatures/:partnerId/copy',
    summary: 'The agreement as a partner signed it, as PDF.',
    access: 'agreement.manage',
    params: Type.Object({ versionId: Id, partnerId: Id }),
    format: 'file',
  }),
  own: endpoint({
    method: 'GET',
    path: '/agreements',
    summary: 'What the own organisation signed and what it has to sign.',
    access: 'agreement.view',
    reply: OwnAgreements,
  }),
  sign: endpoint({
    method: 'POST',
    path: '/agreements/:versionId/sign',
    summary: 'Accept and continue: a global admin signs a newer version, in the language it was read in.',
    access: 'agreement.sign',
    params: oneVersion,
    body: Type.Object(
      { language: Language, isAccepted: Type.Literal(true) },
      { additionalProperties: false },
    ),
    reply: OwnAgreements,
  }),
  copy: endpoint({
    method: 'GET',
    path: '/agreements/:versionId/copy',
    summary: 'The agreement as the own organisation signed it, as PDF.',
    access: 'agreement.view',
    params: oneVersion,
    format: 'file',
  }),
}
