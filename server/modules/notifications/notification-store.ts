import { mostUnread } from '#contract/notifications.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { beforeMoment } from '#server/platform/paging.ts'
import { sql } from 'kysely'

type Page = { after: ReturnType<typeof beforeMoment>; limit: number }
export type NotificationRow = Awaited<ReturnType<typeof listNotifications>>[number]

/** One range scan of mails_of_person; a mail that was not composed yet says nothing yet. */
export const listNotifications = ({ tx, actor }: Ctx, { after, limit }: Page) =>
  tx
    .selectFrom('mails')
    .select(['id', 'subject', 'path', 'created_at', 'read_at'])
    .where('organisation_id', '=', actor.organisationId)
    .where('user_id', '=', actor.userId)
    .where('subject', 'is not', null)
    .where(sql<boolean>`(created_at, id) < (${after.at}, ${after.id}::uuid)`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()

export async function countUnread({ tx, actor }: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from mails where organisation_id = ${actor.organisationId} and user_id = ${actor.userId}
        and read_at is null and subject is not null limit ${mostUnread}) as unread`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Those of these that are the caller's; all of the caller's for null. */
export async function markRead({ tx, actor, now }: Ctx, ids: string[] | null): Promise<void> {
  let update = tx
    .updateTable('mails')
    .set({ read_at: now })
    .where('organisation_id', '=', actor.organisationId)
    .where('user_id', '=', actor.userId)
    .where('read_at', 'is', null)
    .where('subject', 'is not', null)
  if (ids) update = update.where('id', 'in', ids)
  await update.execute()
}
