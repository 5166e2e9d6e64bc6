import { type SelectQueryBuilder, sql } from 'kysely'
import { prefixRange } from './names.ts'

/**
 * Only rows whose `search_key` begins with what was typed: one range of the index that leads with the policy's
 * equality and this key (0070). Without a search the list stays as it is.
 */
export function beginningWith<D, T extends keyof D, O>(
  query: SelectQueryBuilder<D, T, O>,
  search: string | undefined,
): SelectQueryBuilder<D, T, O> {
  if (!search?.trim()) return query
  const [from, to] = prefixRange(search)
  return query
    .where(sql<boolean>`${sql.ref('search_key')} >= ${from}`)
    .where(sql<boolean>`${sql.ref('search_key')} < ${to}`)
}
