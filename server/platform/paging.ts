import { invalidInput } from './app-error.ts'

/** The sort key of the last row, as `next` of a page: opaque to callers, never an offset. */
export function encodeCursor(key: readonly (string | number | Date)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The sort key in a cursor; a broken one names the field `after`. `check` holds one pattern per part. */
export function decodeCursor(cursor: string, check: readonly RegExp[]): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && key.length === check.length) {
      const parts = key.map(String)
      const isWhole = parts.every((part) => !part.includes('\u0000')) // PostgreSQL text holds no NUL
      if (isWhole && check.every((pattern, index) => pattern.test(parts[index] ?? ''))) return parts
    }
  } catch {
    // answered below: whatever it is, it is no cursor of ours
  }
  throw invalidInput({ after: { rule: 'format' } })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const text = /^.{0,300}$/s

/** Lists sorted by a name: everything after (name, id). */
export function afterName(after: string | undefined): { name: string; id: string } {
  const [name = '', id = ''] = after ? decodeCursor(after, [text, uuid]) : ['', zero]
  return { name, id }
}
const zero = '00000000-0000-0000-0000-000000000000'

/** Lists sorted newest first: everything before (moment, id). */
export function beforeMoment(after: string | undefined): { at: Date; id: string } {
  if (!after) return { at: new Date('9999-12-31T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
  const [at = '', id = ''] = decodeCursor(after, [moment, uuid])
  const when = new Date(at)
  if (Number.isNaN(when.getTime())) throw invalidInput({ after: { rule: 'format' } })
  return { at: when, id }
}

/** Rows fetched with one more than asked become a page with its `next`. */
export function pageOf<R, V>(
  rows: readonly R[],
  limit: number,
  view: (row: R) => V,
  key: (row: R) => readonly (string | number | Date)[],
): { items: V[]; next: string | null } {
  const last = rows[limit - 1]
  const hasMore = rows.length > limit && last !== undefined
  return { items: rows.slice(0, limit).map(view), next: hasMore ? encodeCursor(key(last)) : null }
}

/** Lists sorted oldest first: everything after (moment, id). */
export function afterMoment(after: string | undefined): { at: Date; id: string } {
  return after ? beforeMoment(after) : { at: new Date(0), id: zero }
}
