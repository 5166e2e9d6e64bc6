import { type Notification, notificationsApi } from '#contract/notifications.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { countUnread, listNotifications, markRead, type NotificationRow } from './notification-store.ts'

const view = (row: NotificationRow): Notification => ({
  id: row.id,
  subject: row.subject ?? '',
  path: row.path,
  at: row.created_at.toISOString(),
  isRead: row.read_at !== null,
})

export const notificationsRoutes: Routes = (on) => {
  on(notificationsApi.list, async (ctx, { after, limit = 20 }) => {
    const rows = await listNotifications(ctx, { after: beforeMoment(after), limit })
    return pageOf(rows, limit, view, (row) => [row.created_at, row.id])
  })
  on(notificationsApi.unread, async (ctx) => ({ count: await countUnread(ctx) }))
  on(notificationsApi.read, async (ctx, { ids }) => {
    await markRead(ctx, ids)
    return { count: await countUnread(ctx) }
  })
}
