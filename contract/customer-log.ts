import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, Page, Paging } from './common.ts'
import { endpoint } from './endpoint.ts'

/** A sealed entry of the customer's log: who did what in whose name (I-26, I-34, I-58). */
export const LogEntry = Type.Object({
  /** Its number in this customer's log, from 1 on without gap. */
  sequence: Type.Integer(),
  at: Moment,
  action: Type.String(),
  personId: Nullable(Id),
  /** Empty when nobody was signed in. */
  personName: Type.String(),
  organisationId: Id,
  organisationName: Type.String(),
  /** Somebody else acted for the customer. */
  isOnBehalf: Type.Boolean(),
  subject: Type.String(),
  reason: Nullable(Type.String()),
  ticket: Nullable(Type.String()),
  requestId: Type.String(),
  hash: Type.String(),
})
export type LogEntry = Static<typeof LogEntry>

const Named = Type.Object({ id: Id, name: Type.String() })

/** What the log holds, as far as its page needs it. */
export const LogSummary = Type.Object({
  /** How many entries are sealed, and the hash of the last one: noted elsewhere, it proves the end later. */
  entries: Type.Integer(),
  lastHash: Nullable(Type.String()),
  organisations: Type.Array(Named),
  /** The first hundred. */
  people: Type.Array(Named),
  /** First words of the actions, for example `order`. */
  kinds: Type.Array(Type.String()),
})
export type LogSummary = Static<typeof LogSummary>

const filters = {
  organisationId: Type.Optional(Id),
  personId: Type.Optional(Id),
  kind: Type.Optional(Type.String({ pattern: '^[a-z-]{1,40}$' })),
  from: Type.Optional(Moment),
  to: Type.Optional(Moment),
}

export const customerLogApi = {
  list: endpoint({
    method: 'GET',
    path: '/log',
    summary: 'The own log as a customer, newest first: what we and our partners did, sealed entry by entry.',
    access: 'customer-log.view',
    query: Type.Object({ ...filters, ...Paging }),
    reply: Page(LogEntry),
  }),
  summary: endpoint({
    method: 'GET',
    path: '/log/summary',
    summary: 'How far the log is sealed, and by what it can be filtered.',
    access: 'customer-log.view',
    reply: LogSummary,
  }),
  export: endpoint({
    method: 'GET',
    path: '/log.csv',
    summary:
      'The newest 10,000 entries the filters leave, as CSV; German gets semicolons and a byte order mark.',
    access: 'customer-log.view',
    query: Type.Object(filters),
    format: 'csv',
  }),
  exportChain: endpoint({
    method: 'GET',
    path: '/log.jsonl',
    summary: 'The whole log for verification, one entry a line, as `npx mittler verify-log` reads it.',
    access: 'customer-log.view',
    format: 'file',
  }),
}
