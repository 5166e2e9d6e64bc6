import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { type ListState, listPartnerships, partnershipSorts, sideOf } from './partnership-store.ts'
import { viewPartnership } from './partnership-view.ts'
import { wayOf } from '#server/platform/sorting.ts'

const most = 10_000
type Filter = { search?: string | undefined; state?: ListState | undefined }

/** Export indirect resellers, or providers: what the filters show (W6). */
export async function exportPartnerships(ctx: Ctx, { search, state = 'active' }: Filter) {
  const { organisationId, kind } = ctx.actor
  const side = sideOf(kind)
  const way = wayOf(partnershipSorts(side), { sort: 'name', limit: most - 1 })
  const page = { search, state, way }
  const rows = await listPartnerships(ctx.tx, organisationId, side, page)
  const t = messagesIn(ctx.language).mails.partnershipExport
  const records = rows.map((row) => {
    const view = viewPartnership(ctx, row, side)
    return [
      view.partnerId,
      view.partnerName,
      view.partnerCountry,
      view.suspended ? t.states.suspended : t.states[view.state],
      view.authorizedAt.slice(0, 10),
      view.ending?.on ?? '',
      view.grantsAdminAccess ? t.yes : t.no,
    ]
  })
  const fileName = kind === 'provider' ? t.resellers : t.providers
  return { fileName, text: writeCsv(ctx.language, t.columns, records) }
}
