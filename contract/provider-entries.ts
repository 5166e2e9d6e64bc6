import Type, { type Static } from 'typebox'
import { Country, Email, Id, Moment, Nullable, OneOf, Page, Paging, Phone, Text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { providerServices } from './partnerships.ts'
import { defineStates } from './states.ts'

/** What is sent waits for the operator; the released entry stays visible until then (W3). */
export const entryDraftStates = defineStates({
  states: ['submitted', 'withdrawn', 'released', 'refused'],
  moves: {
    submit: { from: ['submitted', 'withdrawn', 'released', 'refused'], to: 'submitted' },
    withdraw: { from: ['submitted'], to: 'withdrawn' },
    release: { from: ['submitted'], to: 'released' },
    refuse: { from: ['submitted'], to: 'refused' },
  },
})

const content = {
  services: Type.Array(OneOf(providerServices), { minItems: 1, maxItems: 4, uniqueItems: true }),
  /** Where its resellers may be: countries of its own region. */
  countries: Type.Array(Country, { minItems: 1, maxItems: 100, uniqueItems: true }),
  description: Type.Object({ en: Text(1500), de: Text(1500) }, { additionalProperties: false }),
  email: Email,
  phone: Phone,
  website: Type.String({ maxLength: 300, pattern: '^https://\\S+\\.\\S+$' }),
}
/** What the public directory says about a provider, beside its name and country. */
export const EntryContent = Type.Object(content)
export type EntryContent = Static<typeof EntryContent>

export const EntryDraft = Type.Object({
  ...content,
  /** Which text is meant: a decision about another one is refused. */
  version: Type.Integer(),
  state: OneOf(entryDraftStates.states),
  submittedAt: Moment,
  submittedBy: Type.String(),
  decidedAt: Nullable(Moment),
  decidedBy: Nullable(Type.String()),
  reason: Nullable(Type.String()),
})
export type EntryDraft = Static<typeof EntryDraft>

export const OwnEntry = Type.Object({
  released: Nullable(EntryContent),
  draft: Nullable(EntryDraft),
  /** The countries of the own region. */
  region: Type.Array(Country),
  can: Type.Array(OneOf(['submit', 'withdraw'])),
})
export type OwnEntry = Static<typeof OwnEntry>

/** A text that waits for the operator, beside the one that is released. */
export const WaitingEntry = Type.Object({
  providerId: Id,
  name: Type.String(),
  draft: EntryDraft,
  released: Nullable(EntryContent),
  can: Type.Array(OneOf(['release', 'refuse'])),
})
export type WaitingEntry = Static<typeof WaitingEntry>

const oneEntry = Type.Object({ providerId: Id })
const Version = Type.Integer({ minimum: 0 })

export const providerEntriesApi = {
  own: endpoint({
    method: 'GET',
    path: '/provider-entry',
    summary: 'The own entry of the public directory: what is released, and what waits for the operator.',
    access: 'provider-entry.edit',
    reply: OwnEntry,
  }),
  submit: endpoint({
    method: 'POST',
    path: '/provider-entry/draft',
    summary: 'Send a new text of the own entry to the operator; the released one stays until it decides.',
    access: 'provider-entry.edit',
    body: Type.Object({ ...content, version: Version }, { additionalProperties: false }),
    reply: OwnEntry,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/provider-entry/draft/withdraw',
    summary: 'Take back what waits for the operator.',
    access: 'provider-entry.edit',
    reply: OwnEntry,
  }),
  waiting: endpoint({
    method: 'GET',
    path: '/provider-entries',
    summary: 'Directory entries that wait for their release, oldest first, beside what is released.',
    access: 'provider-entry.release',
    query: Type.Object({ ...Paging }),
    reply: Page(WaitingEntry),
  }),
  release: endpoint({
    method: 'POST',
    path: '/provider-entries/:providerId/release',
    summary: 'Release the text: it replaces the entry of the public directory.',
    access: 'provider-entry.release',
    params: oneEntry,
    body: Type.Object({ version: Version }, { additionalProperties: false }),
    reply: WaitingEntry,
  }),
  refuse: endpoint({
    method: 'POST',
    path: '/provider-entries/:providerId/refuse',
    summary: 'Refuse the text with a reason; the released entry stays as it is.',
    access: 'provider-entry.release',
    params: oneEntry,
    body: Type.Object({ version: Version, reason: Text(1000) }, { additionalProperties: false }),
    reply: WaitingEntry,
  }),
}
