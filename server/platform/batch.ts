import pg from 'pg'
import { serialize } from 'pg-protocol'

export type Statement = { text: string; values?: readonly unknown[] }
export type Row = Record<string, unknown>
/** Rows, rows touched, and the server's word for what it did (`INSERT 0 5`). */
export type Answer = { rows: Row[]; count: number; tag: string }
/** A statement and who waits for its answer. */
export type Sent = Statement & {
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

type Column = { name: string; read: (text: string) => unknown }
/** A statement as one connection knows it; `isSure` once the server has answered it. */
type Prepared = { name: string; columns: Column[] | undefined; isSure: boolean }
const preparedOn = new WeakMap<pg.Connection, Map<string, Prepared>>()

function prepared(connection: pg.Connection, text: string): { known: Prepared; isNew: boolean } {
  let all = preparedOn.get(connection)
  if (!all) preparedOn.set(connection, (all = new Map()))
  const known = all.get(text)
  if (known) return { known, isNew: false }
  const first: Prepared = { name: `q${all.size}`, columns: undefined, isSure: false }
  all.set(text, first)
  return { known: first, isNew: true }
}

/** A value as pg writes it in text; its own types leave `utils` out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils

/**
 * Sends statements in one message and receives their answers in one: the server is asked to synchronise only
 * after the last. Without an open transaction they are one by that (PostgreSQL manual, "Pipelining"): all are
 * committed when the last has succeeded, or none is. Each statement is prepared once per connection, and its
 * columns are described once; the server refuses a plan whose columns have changed since.
 */
export function sendBatch(client: pg.ClientBase, statements: readonly Sent[]): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new Batch(statements, resolve, reject))
  })
}

class Batch implements pg.Submittable {
  readonly #sent: readonly Sent[]
  readonly #done: () => void
  readonly #failed: (error: Error) => void
  readonly #answers: Answer[] = []
  readonly #known: Prepared[] = []
  #rows: Row[] = []

  constructor(sent: readonly Sent[], done: () => void, failed: (error: Error) => void) {
    this.#sent = sent
    this.#done = done
    this.#failed = failed
  }

  submit(connection: pg.Connection): Error | void {
    try {
      const messages = this.#sent.flatMap(({ text, values = [] }) => this.#message(connection, text, values))
      connection.stream.write(Buffer.concat([...messages, serialize.sync()]))
    } catch (error) {
      return error as Error // a value that cannot be written; nothing was sent
    }
  }

  #message(connection: pg.Connection, text: string, values: readonly unknown[]): Buffer[] {
    const bind = (statement: string) =>
      serialize.bind({ statement, values: values.map((value) => prepareValue(value)) })
    const { known, isNew } = prepared(connection, text)
    this.#known.push(known)
    const { name } = known
    if (known.isSure) return [bind(name), serialize.execute()]
    const again = isNew ? [] : [serialize.close({ type: 'S', name })] // an earlier first time failed
    const parse = serialize.parse({ name, text })
    return [...again, parse, bind(name), serialize.describe({ type: 'P', name: '' }), serialize.execute()]
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    const known = this.#known[this.#answers.length]
    if (!known) return
    known.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      read: pg.types.getTypeParser(dataTypeID, 'text') as Column['read'],
    }))
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Row = {}
    for (const [index, { name, read }] of (this.#known[this.#answers.length]?.columns ?? []).entries()) {
      const text = fields[index]
      row[name] = text === null || text === undefined ? null : read(text)
    }
    this.#rows.push(row)
  }

  handleCommandComplete({ text: tag }: { text: string }): void {
    this.#answers.push({ rows: this.#rows, count: Number(tag.slice(tag.lastIndexOf(' ') + 1)) || 0, tag })
    this.#rows = []
  }

  handleReadyForQuery(): void {
    for (const known of this.#known) known.isSure = true
    for (const [index, { resolve }] of this.#sent.entries())
      resolve(this.#answers[index] ?? { rows: [], count: 0, tag: '' })
    this.#done()
  }

  /**
   * What was answered before the failure keeps its answer, unless the commit itself failed. The statements are
   * prepared anew next time: perhaps the server never saw them, or it knows other columns by now.
   */
  handleError(error: Error): void {
    for (const known of this.#known) known.isSure = false
    for (const [index, { resolve, reject }] of this.#sent.entries()) {
      const answer = this.#answers.length < this.#sent.length ? this.#answers[index] : undefined
      if (answer) resolve(answer)
      else reject(error)
    }
    this.#failed(error)
  }
}
