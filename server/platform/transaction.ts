import { sql } from 'kysely'
import type pg from 'pg'
import type { OrgKind } from '#contract/permissions.ts'
import { bindTo, type Tx } from './database.ts'

export type Capacity = `as_${OrgKind | 'identity' | 'link' | 'worker'}`

/** Whose rows a transaction sees: its capacity and what the policies compare with (design.md). */
export type Scope = {
  capacity: Capacity
  organisationId?: string | undefined
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
  setting('app.customer_id', scope.customerId) +
  setting('app.link_id', scope.linkId)

/** A last statement, sent together with the commit. */
export type Closing = () => { text: string; values: unknown[] } | undefined

/**
 * Runs `work` in one transaction of this scope. The opening statement is not waited for: it travels together
 * with the first query. A reader's commit is not waited for either, as nothing can be lost by it.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  closing?: Closing,
): Promise<T> {
  const client = await pool.connect()
  const { tx, close } = bindTo(client)
  try {
    const opened = client.query(`begin${scope.isReadOnly ? ' read only' : ''}; ${settings(scope)}`)
    opened.catch(() => {}) // reported below, by the first await that meets it
    const result = await work(tx)
    await opened
    close()
    const last = closing?.()
    const closed = last && client.query({ name: 'closing', ...last })
    closed?.catch(() => {}) // awaited below, after the commit was sent
    const committed = client.query('commit')
    if (scope.isReadOnly) {
      committed.then(
        () => client.release(),
        () => client.release(true),
      )
      return result
    }
    await closed
    await committed
    client.release()
    return result
  } catch (error) {
    close()
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}

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
    set_config('app.customer_id', ${scope.customerId ?? ''}, true),
    set_config('app.link_id', ${scope.linkId ?? ''}, true)`.execute(tx)
}
