import { type Farewell, type FarewellPreview, suspensionAskHours } from '#contract/farewells.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { BlockerRow, FarewellRow } from './farewell-store.ts'

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

/** What stands in the way, each with who can settle it. */
export const viewBlocker = (ctx: Ctx, row: BlockerRow): FarewellPreview['blockers'][number] => ({
  subscriptionId: row.id,
  title: row.title,
  quantity: row.quantity,
  endsOn: String(row.ends_on),
  providerName: row.provider_name,
  way: row.provider_id === ctx.actor.organisationId ? 'suspend' : 'ask-provider',
  askedAt: row.suspension_asked_at?.toISOString() ?? null,
  canAsk: row.provider_id !== ctx.actor.organisationId && isAskable(row, ctx.now),
})

const isAskable = ({ suspension_asked_at: at }: BlockerRow, now: Date) =>
  at === null || now.getTime() - at.getTime() >= suspensionAskHours * 3_600_000
