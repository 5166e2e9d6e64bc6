import { familiesFor } from '#contract/event-families.ts'
import type { EventRow } from '#contract/operations.ts'
import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { pageOf } from '#server/platform/paging.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { eventSorts, listEvents, type Readable } from './operations-store.ts'
import { placeOn, wayOf } from '#server/platform/sorting.ts'

const most = 10_000
type Row = Awaited<ReturnType<typeof listEvents>>[number]

/** Global admin and admin agent read everything, others what belongs to their work (C10). */
const readableBy = ({ actor }: Ctx): Readable =>
  actor.permissions.has('event.view-all')
    ? 'everything'
    : { families: familiesFor(actor.permissions), userId: actor.userId }

const view = (row: Row): EventRow => ({
  id: row.id,
  action: row.action,
  at: row.at.toISOString(),
  actorName: row.actor_name,
  actorOrganisation: row.actor_organisation,
  subject: row.subject,
  requestId: row.request_id,
})

type Asked = { sort?: 'at' | '-at'; after?: string; limit?: number }

/** Who did what. */
export async function readLog(ctx: Ctx, { sort = '-at', after, limit = 20 }: Asked) {
  const way = wayOf(eventSorts, { sort, after, limit })
  return pageOf(await listEvents(ctx.tx, readableBy(ctx), way), limit, view, placeOn(way))
}

/** The same as CSV, as far back as a spreadsheet goes. */
export async function exportLog(ctx: Ctx): Promise<{ fileName: string; text: string }> {
  const { activity } = messagesIn(ctx.language).operations
  const actions: Record<string, string> = activity.actions
  const way = wayOf(eventSorts, { sort: '-at', limit: most - 1 })
  const rows = await listEvents(ctx.tx, readableBy(ctx), way)
  const records = rows.map((row) => [
    row.at.toISOString(),
    actions[row.action] ?? row.action,
    row.subject,
    row.actor_name,
    row.actor_organisation,
    row.action,
    row.request_id,
  ])
  return { fileName: activity.fileName, text: writeCsv(ctx.language, activity.columns, records) }
}
