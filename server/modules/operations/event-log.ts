import { familiesFor } from '#contract/event-families.ts'
import type { EventRow } from '#contract/operations.ts'
import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { listEvents, type Readable } from './operations-store.ts'

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

/** Who did what, newest first. */
export async function readLog(ctx: Ctx, { after, limit = 20 }: { after?: string; limit?: number }) {
  const rows = await listEvents(ctx.tx, readableBy(ctx), { after: beforeMoment(after), limit })
  return pageOf(rows, limit, view, (row) => [row.at, row.id])
}

/** The same as CSV, as far back as a spreadsheet goes. */
export async function exportLog(ctx: Ctx): Promise<{ fileName: string; text: string }> {
  const { activity } = messagesIn(ctx.language).operations
  const actions: Record<string, string> = activity.actions
  const page = { after: beforeMoment(undefined), limit: most - 1 }
  const rows = await listEvents(ctx.tx, readableBy(ctx), page)
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
