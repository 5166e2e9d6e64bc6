import { createHmac } from 'node:crypto'
import {
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import type { DB } from './database-types.ts'

export type Database = DB
/** The one way to the database inside a request: bound to the connection of its transaction. */
export type Tx = Kysely<DB>

// 64-bit integers hold money in minor units and counts; both stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A day is a day, in no time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** The app's own login: derived from the owner's address, so every process on it agrees without a file. */
export function appLogin(ownerUrl: string): { url: string; password: string } {
  const url = new URL(ownerUrl)
  const password = createHmac('sha256', decodeURIComponent(url.password)).update('portal_app').digest('hex')
  url.username = 'portal_app'
  url.password = password
  return { url: url.href, password }
}

/** A pool that survives a restart of the server and, in pipeline mode, sends without waiting for answers. */
export function createPool(url: string, max: number, more: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'mittler',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    ...more,
  })
  pool.on('error', () => {}) // an idle connection broke; the next query gets a new one
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const names = new Map<string, string>()
/** Each distinct statement is prepared once per connection. */
function nameOf(text: string): string {
  let name = names.get(text)
  if (!name) names.set(text, (name = `q${names.size}`))
  return name
}

/** One transaction's way to its connection; closed with the transaction, so that nothing late slips into the next. */
export type BoundTx = {
  tx: Tx
  close: () => void
  /** The next statement is the last: the commit travels with it. */
  conclude: () => void
  /** The commit that travelled with the last statement. */
  committed: () => Promise<unknown> | undefined
}

const nothing = () => Promise.resolve()
const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()

/** Kysely on exactly this connection, until closed; it never begins or ends anything by itself. */
export function bindTo(client: pg.PoolClient): BoundTx {
  let isOpen = true
  let isLast = false
  let commit: Promise<unknown> | undefined
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }) {
      if (!isOpen) throw new Error('the transaction of this query is over')
      const { sql: text, parameters } = query
      const sent = client.query({ name: nameOf(text), text, values: parameters as unknown[] })
      if (isLast) {
        isOpen = false
        commit = client.query('commit') // rolls back by itself when the statement failed
        commit.catch(() => {})
      }
      const result = await sent
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('streaming is not used')
    },
  }
  const driver: Driver = {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  }
  const tx: Tx = new Kysely<DB>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => compiler,
    },
  })
  return {
    tx,
    close: () => {
      isOpen = false
    },
    conclude: () => {
      isLast = true
    },
    committed: () => commit,
  }
}
