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
import type { Answer, Statement } from './batch.ts'
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

/** A pool that survives a restart of the server. */
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

const nothing = () => Promise.resolve()
const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()

/** Kysely on one conversation with the database; it never begins or ends anything by itself. */
export function bindTo(send: (statement: Statement) => Promise<Answer>): Tx {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) {
      const { rows, count } = await send({ text: sql, values: parameters })
      return { rows: rows as R[], numAffectedRows: BigInt(count) }
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
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => compiler,
    },
  })
}
