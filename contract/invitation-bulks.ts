import Type, { type Static } from 'typebox'
import { Id, Language, Moment, Nullable, OneOf, Page, Paging } from './common.ts'
import { channels } from './customers.ts'
import { endpoint } from './endpoint.ts'
import { defineStates } from './states.ts'

/** The most rows of one file. */
export const mostBulkRows = 1000
export const bulkColumns = ['Email'] as const
export const optionalBulkColumns = ['Language'] as const

/** A file is checked first; nothing is sent before it is started. */
export const bulkStates = defineStates({
  states: ['invalid', 'checked', 'running', 'done', 'cancelled'],
  moves: {
    start: { from: ['checked'], to: 'running' },
    finish: { from: ['running'], to: 'done' },
    cancel: { from: ['running'], to: 'cancelled' },
  },
})

/** What became of a row. */
export const bulkRowStates = ['waiting', 'sent', 'failed', 'cancelled'] as const

/** Why a row got no invitation. */
export const rowProblems = [
  'email',
  'enum',
  'duplicate',
  'formula',
  'already-invited',
  'sender-not-ready',
] as const

export const InvitationBulk = Type.Object({
  id: Id,
  fileName: Type.String(),
  state: OneOf(bulkStates.states),
  /** The provider or reseller that joins in; null for the own organisation alone. */
  withName: Nullable(Type.String()),
  rows: Type.Integer(),
  sent: Type.Integer(),
  failed: Type.Integer(),
  /** Rows left undone because somebody stopped it, and who. */
  cancelled: Type.Integer(),
  cancelledBy: Nullable(Type.String()),
  /** What is wrong with the file as a whole. */
  problem: Nullable(Type.String()),
  createdBy: Type.String(),
  createdAt: Moment,
  finishedAt: Nullable(Moment),
  can: Type.Array(OneOf(['start', 'cancel'])),
})
export type InvitationBulk = Static<typeof InvitationBulk>

export const BulkRow = Type.Object({
  /** Row 2 is the first below the header, as a spreadsheet counts. */
  row: Type.Integer(),
  email: Type.String(),
  state: OneOf(bulkRowStates),
  message: Nullable(Type.String()),
  invitationId: Nullable(Id),
})
export type BulkRow = Static<typeof BulkRow>

const oneBulk = Type.Object({ bulkId: Id })

export const invitationBulksApi = {
  list: endpoint({
    method: 'GET',
    path: '/invitation-bulks',
    summary: 'Files of invitations, newest first.',
    access: 'customer.invite',
    query: Type.Object({ ...Paging }),
    reply: Page(InvitationBulk),
  }),
  template: endpoint({
    method: 'GET',
    path: '/invitation-bulk-template',
    summary: 'An empty file to fill in, as the reader’s spreadsheet opens it.',
    access: 'customer.invite',
    format: 'csv',
  }),
  upload: endpoint({
    method: 'POST',
    path: '/invitation-bulks',
    summary:
      'Upload recipients as CSV (multipart field `file`), at most 1,000; checked row by row, nothing is sent.',
    access: 'customer.invite',
    query: Type.Object({
      /** Together with this partner; left out, the own organisation alone. */
      partnershipId: Type.Optional(Id),
      language: Language,
      order: Type.Optional(Type.Boolean()),
      /** Left out: the usual, but none for a provider alone (pain 41). */
      administration: Type.Optional(OneOf(['none', 'usual'] as const)),
      agreement: Type.Optional(Type.Boolean()),
      /** How these customers came; own marketing unless said otherwise. */
      channel: Type.Optional(OneOf(channels)),
    }),
    format: 'upload',
    reply: InvitationBulk,
  }),
  get: endpoint({
    method: 'GET',
    path: '/invitation-bulks/:bulkId',
    summary: 'One file and how far its invitations are.',
    access: 'customer.invite',
    params: oneBulk,
    reply: InvitationBulk,
  }),
  rows: endpoint({
    method: 'GET',
    path: '/invitation-bulks/:bulkId/rows',
    summary: 'The rows of a file, each with what became of it.',
    access: 'customer.invite',
    params: oneBulk,
    query: Type.Object({ state: Type.Optional(OneOf(bulkRowStates)), ...Paging }),
    reply: Page(BulkRow),
  }),
  start: endpoint({
    method: 'POST',
    path: '/invitation-bulks/:bulkId/start',
    summary: 'Send the invitations of all good rows, in one job; started again, it does nothing.',
    access: 'customer.invite',
    params: oneBulk,
    reply: InvitationBulk,
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/invitation-bulks/:bulkId/cancel',
    summary: 'Stop a file while it is sent: rows not begun stay undone, what was sent stays sent.',
    access: 'customer.invite',
    params: oneBulk,
    reply: InvitationBulk,
  }),
  report: endpoint({
    method: 'GET',
    path: '/invitation-bulks/:bulkId/report',
    summary: 'The rows with their results as CSV; German gets semicolons and a byte order mark, for Excel.',
    access: 'customer.invite',
    params: oneBulk,
    format: 'csv',
  }),
}
