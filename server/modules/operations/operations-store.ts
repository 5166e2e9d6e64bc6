import { type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

type Recent = { after: { at: Date; id: string }; limit: number }
export type MailRow = Selectable<DB['mails']>

/** Mails by state, newest first. */
export function listMails(tx: Tx, page: Recent & { state?: string | undefined }): Promise<MailRow[]> {
  let query = tx
    .selectFrom('mails')
    .selectAll()
    .where(sql<boolean>`(created_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.state) query = query.where('state', '=', page.state)
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

export function listEvents(tx: Tx, readable: Readable, page: Recent) {
  const query = tx
    .selectFrom('events')
    .select(['id', 'action', 'at', 'actor_name', 'actor_organisation', 'subject', 'request_id'])
    .where(sql<boolean>`(at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
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
    after: { name: string; id: string }
    limit: number
  },
) {
  const query = tx
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
    .where(sql<boolean>`(o.sort_name, o.id) > (${page.after.name}, ${page.after.id}::uuid)`)
    .orderBy('o.sort_name')
    .orderBy('o.id')
    .limit(page.limit + 1)
  // As the index of partners by state says it.
  const { state } = page
  return state
    ? query
        .where(sql<boolean>`o.kind in ('provider', 'reseller')`)
        .where('o.state', '=', state)
        .execute()
    : query.execute()
}
