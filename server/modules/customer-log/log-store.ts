import { sql } from 'kysely'
import type { Tx } from '#server/platform/database.ts'

// Runs as the customer: the policies show only its own log. Every list is one walk along an index that begins
// with the customer and the filter's column.

export type LogFilter = {
  organisationId?: string
  personId?: string
  kind?: string
  from?: string
  to?: string
}
type Page = { after: { at: Date; sequence: number }; limit: number }
export const newest = { at: new Date('9999-12-31T00:00:00Z'), sequence: 2_147_483_647 }

export const listEntries = (tx: Tx, customerId: string, filter: LogFilter, page: Page) =>
  tx
    .selectFrom('log_entries')
    .select(['sequence', 'at', 'hash', 'line'])
    .where('customer_id', '=', customerId)
    .where(sql<boolean>`(at, sequence) < (${page.after.at}, ${page.after.sequence})`)
    .$if(filter.organisationId !== undefined, (q) =>
      q.where('organisation_id', '=', filter.organisationId ?? ''),
    )
    .$if(filter.personId !== undefined, (q) => q.where('actor_user_id', '=', filter.personId ?? ''))
    .$if(filter.kind !== undefined, (q) => q.where('family', '=', filter.kind ?? ''))
    .$if(filter.from !== undefined, (q) => q.where('at', '>=', new Date(filter.from ?? '')))
    .$if(filter.to !== undefined, (q) => q.where('at', '<', new Date(filter.to ?? '')))
    .orderBy('at', 'desc')
    .orderBy('sequence', 'desc')
    .limit(page.limit)
    .execute()
export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number]

/** The chain in its own order, after so many entries. */
export const listChain = (tx: Tx, customerId: string, after: number, limit: number) =>
  tx
    .selectFrom('log_entries')
    .select(['sequence', 'hash', 'line'])
    .where('customer_id', '=', customerId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute()

export const findHead = (tx: Tx, customerId: string) =>
  tx
    .selectFrom('log_entries')
    .select(['sequence', 'hash'])
    .where('customer_id', '=', customerId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()

type Column = 'organisation_id' | 'actor_user_id' | 'family'

/** The different values of a column, each with its newest entry: one jump along the column's index for each. */
export async function listValues(tx: Tx, customerId: string, column: Column, most: number) {
  const name = sql.ref(column)
  const { rows } = await sql<{ value: string; line: string }>`
    with recursive found(value) as (
      (select ${name} from log_entries where customer_id = ${customerId} and ${name} is not null order by ${name} limit 1)
      union all
      select (select ${name} from log_entries l where l.customer_id = ${customerId} and l.${name} > found.value order by l.${name} limit 1)
      from found where found.value is not null)
    select found.value, newest.line from found
    cross join lateral (
      select l.line from log_entries l where l.customer_id = ${customerId} and l.${name} = found.value
      order by l.at desc, l.sequence desc limit 1) newest
    limit ${most}`.execute(tx)
  return rows
}

/** The newest entry of each of these organisations: one look-up each. */
export async function findLastOf(
  tx: Tx,
  customerId: string,
  organisationIds: string[],
): Promise<Map<string, EntryRow>> {
  const { rows } = await sql<EntryRow & { organisation_id: string }>`
    select wanted.id as organisation_id, last.* from unnest(${organisationIds}::uuid[]) as wanted(id)
    cross join lateral (
      select l.sequence, l.at, l.hash, l.line from log_entries l
      where l.customer_id = ${customerId} and l.organisation_id = wanted.id
      order by l.at desc, l.sequence desc limit 1) last`.execute(tx)
  return new Map(rows.map((row) => [row.organisation_id, row]))
}
