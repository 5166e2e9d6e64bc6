import { type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { prefixRange } from '#server/platform/names.ts'
import { along, type Way } from '#server/platform/sorting.ts'

export type MailRow = Selectable<DB['mails']>

/** What the operator's lists and the log are sorted by; each is one walk along an index. */
export const mailSorts = { created: { column: 'created_at', holds: 'moment' } } as const
export const eventSorts = { at: { column: 'at', holds: 'moment' } } as const
export const partnerSorts = { name: { column: 'o.sort_name', holds: 'text' } } as const

/** Mails by state and by the beginning of the recipient, newest first. */
export function listMails(
  tx: Tx,
  page: { way: Way; state?: string | undefined; search?: string | undefined },
): Promise<MailRow[]> {
  let query = along(tx.selectFrom('mails').selectAll(), page.way)
  if (page.state) query = query.where('state', '=', page.state)
  const from = page.search?.trim().toLowerCase()
  if (from)
    query = query
      .where(sql<boolean>`lower(recipient) collate "C" >= ${from}`)
      .where(sql<boolean>`lower(recipient) collate "C" < ${`${from}\u{10ffff}`}`)
  return query.execute()
}

/** A dead letter waits again, with all its attempts before it. */
export async function reviveMail(tx: Tx, id: string): Promise<MailRow> {
  const row = await tx.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { mailId: id })
  const revived = await tx
    .updateTable('mails')
    .set({ state: 'waiting', attempts: 0 })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .returningAll()
    .executeTakeFirst()
  if (!revived) throw new AppError('wrong_state', { action: 'retry' })
  return revived
}

/** What somebody may read of the log: everything, or some families and what they did themselves. */
export type Readable = { families: string[]; userId: string } | 'everything'

export function listEvents(tx: Tx, readable: Readable, way: Way) {
  const columns = ['id', 'action', 'at', 'actor_name', 'actor_organisation', 'subject', 'request_id'] as const
  const query = along(tx.selectFrom('events').select(columns), way)
  if (readable === 'everything') return query.execute()
  const { families, userId } = readable
  return query
    .where(sql<boolean>`(split_part(action, '.', 1) = any(${families}::text[]) or actor_user_id = ${userId})`)
    .execute()
}

/** Providers or resellers of the programme by name; all partner kinds when none is named. */
export function listPartnerOrganisations(
  tx: Tx,
  page: {
    kind?: string | undefined
    state?: string | undefined
    search?: string | undefined
    way: Way
  },
) {
  let query = tx
    .selectFrom('organisations as o')
    .innerJoin('tenants as t', 't.organisation_id', 'o.id')
    .select([
      'o.id',
      'o.kind',
      'o.name',
      'o.sort_name',
      'o.country',
      'o.state',
      'o.created_at',
      'o.leaves_at',
      't.initial_domain',
    ])
    .where('o.kind', 'in', page.kind ? [page.kind] : ['provider', 'reseller'])
  query = along(query, page.way)
  if (page.search) {
    const [from, to] = prefixRange(page.search)
    query = query.where('o.sort_name', '>=', from).where('o.sort_name', '<', to)
  }
  // As the index of partners by state says it.
  const { state } = page
  return state
    ? query
        .where(sql<boolean>`o.kind in ('provider', 'reseller')`)
        .where('o.state', '=', state)
        .execute()
    : query.execute()
}
