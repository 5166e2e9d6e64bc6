import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, Page, Paging } from './common.ts'
import { endpoint } from './endpoint.ts'

/** Nobody reads on a badge how many hundred there are. */
export const mostUnread = 100

/** What the portal told the caller by mail, for the organisation acted for (domain.md §3.16). */
export const Notification = Type.Object({
  id: Id,
  subject: Type.String(),
  /** The page of the portal it is about. */
  path: Nullable(Type.String()),
  at: Moment,
  isRead: Type.Boolean(),
})
export type Notification = Static<typeof Notification>

/** `count` ends at `mostUnread`. */
const Unread = Type.Object({ count: Type.Integer() })

export const notificationsApi = {
  list: endpoint({
    method: 'GET',
    path: '/notifications',
    summary: 'What the caller was told, newest first.',
    access: 'home.view',
    query: Type.Object(Paging),
    reply: Page(Notification),
  }),
  unread: endpoint({
    method: 'GET',
    path: '/notifications/unread',
    summary: 'How many notifications the caller has not read, up to a hundred.',
    access: 'home.view',
    reply: Unread,
  }),
  read: endpoint({
    method: 'POST',
    path: '/notifications/read',
    summary: 'Mark notifications as read; all of them for `null`. Others’ are left alone.',
    access: 'home.view',
    body: Type.Object(
      { ids: Nullable(Type.Array(Id, { minItems: 1, maxItems: 100 })) },
      { additionalProperties: false },
    ),
    reply: Unread,
  }),
}
