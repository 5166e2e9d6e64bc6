import type pg from 'pg'
import type { Row, Statement } from './batch.ts'
import { conclude, converse, say, type Scope, undo } from './conversation.ts'
import { bindTo, type Tx } from './database.ts'

export type { Row, Statement } from './batch.ts'
export type { Capacity, Scope } from './conversation.ts'

export type Work<T> = (tx: Tx, asked: Promise<Row | undefined>, conclude: () => void) => Promise<T>
type Around<T> = {
  /** Asked at once; its row comes to `work` as a promise. */
  ask?: Statement | undefined
  /** A last statement about the result, sent together with the commit; if it fails, so does the transaction. */
  closing?: (tx: Tx, result: T) => Promise<unknown> | undefined
}

/** The same transaction in another capacity. */
const others = new WeakMap<Tx, (scope: Scope) => Tx>()

/**
 * Runs `work` in one transaction of this scope. What is said before the event loop turns travels in one
 * message, with the opening before it. A reader needs no transaction around its messages: each is read
 * committed, as its statements would be. Nor does a writer whose only statement is its last (`conclude`).
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  scope: Scope,
  work: Work<T>,
  { ask, closing }: Around<T> = {},
): Promise<T> {
  const client = await pool.connect()
  const talk = converse(client, scope, ask)
  const txAs = (other: Scope): Tx => {
    const tx = bindTo((statement) => say(talk, other, statement))
    others.set(tx, txAs)
    return tx
  }
  const tx = txAs(scope)
  const asked = ask ? say(talk, scope, ask).then(({ rows }) => rows[0]) : Promise.resolve(undefined)
  asked.catch(() => {}) // reported by the first await that meets it
  try {
    const result = await work(tx, asked, () => {
      talk.isLast = !scope.isReadOnly
    })
    await conclude(talk, () => closing?.(tx, result))
    client.release()
    return result
  } catch (error) {
    await undo(talk).then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}

/** Runs a part of the same transaction in another capacity. */
export function asCapacity<T>(tx: Tx, during: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const inOther = others.get(tx)
  if (!inOther) throw new Error('asCapacity needs the handle of a transaction')
  return work(inOther(during))
}
