import { type SelectQueryBuilder, sql } from 'kysely'
import { afterName, beforeMoment } from './paging.ts'

/** The columns a list may be sorted by: those that lead an index behind the policy's equality. */
export type Sorts<K extends string> = Record<K, { column: string; holds: 'text' | 'moment' }>
type Asked<K extends string> = { sort: K | `-${K}`; after?: string | undefined; limit: number }

/** Along which index, from where, in which direction, and how far a page goes. */
export type Way = {
  column: string
  id: string
  isDescending: boolean
  after: { key: string | Date; id: string } | undefined
  limit: number
}

/** What a list is asked for; a hyphen before the name of a sort means descending. A broken `after` is named. */
export function wayOf<K extends string>(sorts: Sorts<K>, { sort, after, limit }: Asked<K>, id = 'id'): Way {
  const isDescending = sort.startsWith('-')
  const { column, holds } = sorts[(isDescending ? sort.slice(1) : sort) as K]
  return { column, id, isDescending, limit, after: after === undefined ? undefined : placeOf(holds, after) }
}

function placeOf(holds: 'text' | 'moment', after: string): { key: string | Date; id: string } {
  if (holds === 'text') {
    const { name, id } = afterName(after)
    return { key: name, id }
  }
  const { at, id } = beforeMoment(after)
  return { key: at, id }
}

/** One page and a row more, as one walk along the index. */
export function along<D, T extends keyof D, O>(
  query: SelectQueryBuilder<D, T, O>,
  { column, id, isDescending, after, limit }: Way,
): SelectQueryBuilder<D, T, O> {
  const [sign, direction] = isDescending ? (['<', 'desc'] as const) : (['>', 'asc'] as const)
  const place = sql`(${sql.ref(column)}, ${sql.ref(id)})`
  const further = after
    ? query.where(sql<boolean>`${place} ${sql.raw(sign)} (${after.key}, ${after.id}::uuid)`)
    : query
  return further
    .orderBy(sql.ref(column), direction)
    .orderBy(sql.ref(id), direction)
    .limit(limit + 1)
}

/** Where a row stands on this way, for `pageOf`. */
export const placeOn =
  ({ column, id }: Way) =>
  (row: object): [string | Date, string] => {
    const values = row as Record<string, string | Date>
    const nameOf = (qualified: string) => qualified.slice(qualified.lastIndexOf('.') + 1)
    return [values[nameOf(column)] ?? '', String(values[nameOf(id)])]
  }
