import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import type pg from 'pg'
import type { Database } from '#server/platform/database.ts'

export type Table = keyof Database
export type Row<T extends Table> = Insertable<Database[T]>

const hashOf = (text: string) => createHash('sha1').update(text).digest('hex')

/** The same ID for the same thing in every demo world (UUID version 8, RFC 9562). */
export function idOf(...parts: (string | number)[]): string {
  const hex = hashOf(parts.join(' '))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A number below `limit`, scattered but the same for the same key. */
export const roll = (key: string, limit: number): number =>
  Number.parseInt(hashOf(key).slice(0, 8), 16) % limit

/** The n-th of a list that starts again at its end. */
export function nth<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('an empty list has no items')
  return item
}

const day = 86_400_000
const minute = 60_000
export const plus = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * minute)
export const plusDays = (moment: Date, days: number): Date => new Date(moment.getTime() + days * day)
export const iso = (moment: Date): string => moment.toISOString()
export const dayOf = (moment: Date): string => iso(moment).slice(0, 10)

/** Moments before now, within working hours. */
export type Clock = (daysAgo: number, key?: string) => Date
export const clockOf = (now: Date): Clock => {
  const today = Math.floor(now.getTime() / day) * day
  return (daysAgo, key = '') =>
    new Date(today - daysAgo * day + (7 * 60 + roll(`${key} ${daysAgo}`, 480)) * minute)
}

/** All rows of a table in one statement. */
export async function insertRows<T extends Table>(
  client: pg.ClientBase,
  table: T,
  rows: readonly Row<T>[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ')
  if (columns === '') return
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}
