import type pg from 'pg'
import type { OrgKind } from '#contract/permissions.ts'
import { type Answer, sendBatch, type Sent, type Statement } from './batch.ts'

export type Capacity = `as_${OrgKind | 'identity' | 'link' | 'worker'}`

/** Whose rows a transaction sees: its capacity and what the policies compare with (design.md). */
export type Scope = {
  capacity: Capacity
  organisationId?: string | undefined
  /** The customer a partner's route names; entered by the opening's question. */
  customerId?: string | undefined
  linkId?: string | undefined
  /** GET requests: the database itself refuses any change. */
  isReadOnly?: boolean
}

const begin: Statement = { text: 'begin' }
const commit: Statement = { text: 'commit' }

/** Takes the scope for the rest of the transaction; a reader may then change nothing. */
const opening = ({ capacity, organisationId = '', linkId = '', isReadOnly }: Scope): Statement =>
  isReadOnly
    ? {
        text: `select set_config('role', $1, true), set_config('app.org_id', $2, true), set_config('app.link_id', $3, true), set_config('transaction_read_only', 'on', true)`,
        values: [capacity, organisationId, linkId],
      }
    : {
        text: `select set_config('role', $1, true), set_config('app.org_id', $2, true), set_config('app.link_id', $3, true)`,
        values: [capacity, organisationId, linkId],
      }

const unheard = { resolve: () => {}, reject: () => {} }

/** One transaction's way to its connection: what waits to be sent, and how far it has come. */
export type Conversation = {
  client: pg.PoolClient
  own: Scope
  /** Asked with each opening of the own scope by a reader, once by a writer. */
  ask: Statement | undefined
  waiting: (Sent & { scope: Scope })[]
  inForce: Scope | undefined
  isOpen: boolean
  /** The next statement is the last: the commit travels with it. */
  isLast: boolean
  isOver: boolean
  hasBegun: boolean
  outcome: string
  flying: Promise<void> | undefined
}

/** A conversation about which nothing was sent yet. */
export const converse = (client: pg.PoolClient, own: Scope, ask: Statement | undefined): Conversation => ({
  client,
  own,
  ask,
  waiting: [],
  inForce: undefined,
  isOpen: true,
  isLast: false,
  isOver: false,
  hasBegun: false,
  outcome: 'COMMIT',
  flying: undefined,
})

/** Sends with everything else that is said before the event loop turns. */
export function say(talk: Conversation, scope: Scope, statement: Statement): Promise<Answer> {
  if (!talk.isOpen) return Promise.reject(new Error('the transaction of this query is over'))
  talk.isOpen = !talk.isLast
  if (talk.waiting.length === 0) process.nextTick(flush, talk)
  return new Promise((resolve, reject) => {
    talk.waiting.push({ ...statement, scope, resolve, reject })
  })
}

function openings(talk: Conversation, scope: Scope): Sent[] {
  if (scope === talk.inForce) return []
  talk.inForce = scope
  const isAgain = talk.own.isReadOnly && talk.flying && scope === talk.own
  return [{ ...opening(scope), ...unheard }, ...(talk.ask && isAgain ? [{ ...talk.ask, ...unheard }] : [])]
}

function flush(talk: Conversation): void {
  if (talk.isOver) return
  const { own, isLast, hasBegun } = talk
  talk.isOver = isLast
  if (own.isReadOnly) talk.inForce = undefined // each message of a reader stands alone
  const sent = talk.waiting.flatMap(({ scope, ...statement }) => [...openings(talk, scope), statement])
  talk.waiting = []
  talk.hasBegun ||= !own.isReadOnly && !isLast
  if (talk.hasBegun && !hasBegun) sent.unshift({ ...begin, ...unheard })
  const resolve = ({ tag }: Answer) => {
    talk.outcome = tag
  }
  if (hasBegun && isLast) sent.push({ ...commit, ...unheard, resolve })
  if (sent.length === 0) return
  talk.flying = sendBatch(talk.client, sent)
  talk.flying.catch(() => {}) // each statement tells whoever waits for it
}

/** Says the last thing, if there is one, and commits. */
export async function conclude(talk: Conversation, last: () => Promise<unknown> | undefined): Promise<void> {
  if (!talk.isLast) {
    talk.isLast = !talk.own.isReadOnly
    await last()
  }
  talk.isOpen = false
  talk.isLast = true
  flush(talk)
  await talk.flying
  // PostgreSQL answers the commit of a failed transaction with ROLLBACK, not with an error.
  if (talk.outcome !== 'COMMIT') throw new Error('a statement failed unnoticed: nothing was changed')
}

/** After a failure: nothing of it stays. */
export async function undo(talk: Conversation): Promise<void> {
  talk.isOpen = false
  talk.isOver = true
  await talk.flying?.catch(() => {})
  if (talk.hasBegun) await talk.client.query('rollback')
}
