import type { Farewell, FarewellPreview } from '#contract/farewells.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { FarewellRow, listBlockers } from './farewell-store.ts'

/** The certificate as its reader sees it. */
export function viewFarewell(ctx: Ctx, row: FarewellRow): Farewell {
  const { endedById, endedByName, reason, handover, noticeAt, ...content } = row.content
  return {
    id: row.id,
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    customerName: row.customer_name,
    endedAt: row.ended_at.toISOString(),
    endedBy: endedById === ctx.actor.organisationId ? 'own' : 'other',
    endedByName,
    reason,
    handover,
    noticeAt,
    content,
  }
}

type Row = Awaited<ReturnType<typeof listBlockers>>[number]

/** What stands in the way, each with who can settle it. */
export const viewBlocker = (ctx: Ctx, row: Row): FarewellPreview['blockers'][number] => ({
  subscriptionId: row.id,
  title: row.title,
  quantity: row.quantity,
  endsOn: String(row.ends_on),
  providerName: row.provider_name,
  way: row.provider_id === ctx.actor.organisationId ? 'suspend' : 'ask-provider',
})
