import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { type InvitationFilter, invitationSorts, listInvitations } from './invitation-store.ts'
import { stateOf } from './invitation-view.ts'
import { wayOf } from '#server/platform/sorting.ts'

const most = 10_000

/** What the filters of the list show, as CSV: the newest 10,000. */
export async function exportInvitations(
  ctx: Ctx,
  filter: InvitationFilter,
): Promise<{ fileName: string; text: string }> {
  const way = wayOf(invitationSorts, { sort: '-created', limit: most - 1 })
  const page = { ...filter, way, now: ctx.now }
  const rows = await listInvitations(ctx.tx, ctx.actor.organisationId, page)
  const { invitations: t, sentInvitations } = messagesIn(ctx.language)
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
  const records = rows.map((row) => [
    row.id,
    row.recipient_email ?? '',
    row.accepted_org_name ?? '',
    t.kinds[row.kind as keyof typeof t.kinds],
    row.with_name ?? '',
    t.states[row.partnership_ended_at ? 'orphaned' : stateOf(row, ctx.now)],
    row.created_by_name,
    day(row.created_at),
    day(row.sent_at),
    day(row.expires_at),
  ])
  return {
    fileName: sentInvitations.csvFile,
    text: writeCsv(ctx.language, sentInvitations.csvColumns, records),
  }
}
