import type { Socket } from 'node:net'
import { sql } from 'kysely'
import type pg from 'pg'
import type { OrgKind } from '#contract/permissions.ts'
import { bindTo, type Tx } from './database.ts'

export type Capacity = `as_${OrgKind | 'identity' | 'link' | 'worker'}`

/** Whose rows a transaction sees: its capacity and what the policies compare with (design.md). */
export type Scope = {
  capacity: Capacity
  organisationId?: string | undefined
  /** The customer a partner's route names; entered by the opening message's question. */
  customerId?: string | undefined
  linkId?: string | undefined
  /** GET requests: the database itself refuses any change. */
  isReadOnly?: boolean
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
function setting(name: string, value: string | undefined): string {
  if (value === undefined) return ''
  if (!uuid.test(value)) throw new Error(`${name} is no UUID`)
  return `; set local ${name} = '${value}'`
}

const settings = (scope: Scope) =>
  `set local role ${scope.capacity}` +
  setting('app.org_id', scope.organisationId) +
  setting('app.link_id', scope.linkId)

export type Row = Record<string, unknown>
type Around = {
  /** Asked in the opening message itself; its row comes to `work` as a promise. */
  ask?: string | undefined
  /** A last statement, sent together with the commit; if it fails, so does the transaction. */
  closing?: () => { text: string; values: unknown[] } | undefined
}

/**
 * Runs `work` in one transaction of this scope. The opening statement is not waited for: it travels together
 * with the first query. A reader's commit is not waited for either, as nothing can be lost by it.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  scope: Scope,
  work: (tx: Tx, asked: Promise<Row | undefined>, conclude: () => void) => Promise<T>,
  { ask, closing }: Around = {},
): Promise<T> {
  const client = await pool.connect()
  const { tx, close, conclude, committed: early } = bindTo(client)
  try {
    const opened = open(client, scope, ask)
    const result = await work(tx, opened, conclude)
    await opened
    close()
    gather(client)
    const last = early() ? undefined : closing?.()
    const closed = last && client.query({ name: 'closing', ...last })
    closed?.catch(() => {}) // awaited below, after the commit was sent
    const committed = early() ?? client.query('commit')
    if (scope.isReadOnly) {
      void release(client, committed)
      return result
    }
    await closed
    await committed
    client.release()
    return result
  } catch (error) {
    close()
    await release(client, client.query('rollback'))
    throw error
  }
}

function open(client: pg.PoolClient, scope: Scope, ask: string | undefined): Promise<Row | undefined> {
  gather(client)
  const begin = scope.isReadOnly ? 'begin read only' : 'begin'
  const sent = client.query(`${begin}; ${settings(scope)}${ask ? `; ${ask}` : ''}`)
  const opened = sent.then((results: unknown) => (results as pg.QueryResult<Row>[]).at(-1)?.rows[0])
  opened.catch(() => {}) // reported by the first await that meets it
  return opened
}

/** Everything sent before the event loop does anything else leaves in one write: opening, statement, commit. */
function gather(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection // pg's own socket, untyped
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** Gives the connection back when its last statement is through, or drops it when that failed. */
const release = (client: pg.PoolClient, last: Promise<unknown>): Promise<void> =>
  last.then(
    () => client.release(),
    () => client.release(true),
  )

/** Takes another capacity for a part of the same transaction, then returns to the first one. */
export async function asCapacity<T>(
  tx: Tx,
  during: Scope,
  after: Scope,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  await take(tx, during)
  const result = await work(tx)
  await take(tx, after)
  return result
}

async function take(tx: Tx, scope: Scope): Promise<void> {
  await sql`select set_config('role', ${scope.capacity}, true),
    set_config('app.org_id', ${scope.organisationId ?? ''}, true),
    set_config('app.link_id', ${scope.linkId ?? ''}, true)`.execute(tx)
}
