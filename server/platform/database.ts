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

function connectionOf(client: pg.PoolClient): DatabaseConnection {
  return {
    async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }) {
      const result = await client.query({
        name: nameOf(query.sql),
        text: query.sql,
        values: [...query.parameters],
      })
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('streaming is not used')
    },
  }
}

const bound = new WeakMap<pg.PoolClient, Tx>()

/** Kysely on exactly this connection; it never begins or ends anything by itself. */
export function boundTo(client: pg.PoolClient): Tx {
  const known = bound.get(client)
  if (known) return known
  const connection = connectionOf(client)
  const nothing = () => Promise.resolve()
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
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  bound.set(client, tx)
  return tx
}
