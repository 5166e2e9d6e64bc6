import type { DirectoryRole } from '#contract/directory-roles.ts'
import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { beforeMoment } from '#server/platform/paging.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { countActs, listAllElevations } from './elevation-store.ts'
import { elevationStateOf, startOf } from './elevation-view.ts'

const most = 10_000

/** The newest 10,000 as CSV, for an audit: who, at whom, why, how long, and how much was done (pain 44). */
export async function exportElevations(ctx: Ctx): Promise<{ fileName: string; text: string }> {
  const page = { after: beforeMoment(undefined), limit: most - 1 }
  const rows = await listAllElevations(ctx.tx, ctx.actor, page)
  const acts = await countActs(ctx.tx, rows)
  const { accessCare, directoryRoles } = messagesIn(ctx.language)
  const t = accessCare.elevation
  const minute = (at: Date | null) => at?.toISOString().slice(0, 16).replace('T', ' ') ?? ''
  const records = rows.map((row) => [
    row.customer_name,
    row.partner_name,
    row.relationship_name,
    row.user_name,
    row.roles.map((role) => directoryRoles[role as DirectoryRole]).join(', '),
    row.reason,
    row.ticket ?? '',
    t.states[elevationStateOf(row, ctx.now)],
    minute(row.requested_at),
    row.decided_by_name ?? '',
    minute(startOf(row)),
    minute(row.ends_at),
    String(acts.get(row.id) ?? 0),
  ])
  return { fileName: t.csvFile, text: writeCsv(ctx.language, t.csvColumns, records) }
}
