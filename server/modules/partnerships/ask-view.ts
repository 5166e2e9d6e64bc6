import { askStates, type PartnershipAsk } from '#contract/partnership-asks.ts'
import type { Ctx } from '#server/platform/context.ts'
import { sealLink } from '#server/platform/links.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { AskRow } from './ask-store.ts'

const can = (move: keyof typeof askStates.moves) => (row: AskRow) => askStates.canMove(row.state, move)

export const askPolicy = definePolicy<AskRow>()({
  withdraw: { permission: 'partnership.ask', possible: can('withdraw') },
  accept: { permission: 'partnership.request', possible: can('accept') },
  decline: { permission: 'partnership.request', possible: can('decline') },
})

/** The ask from the caller's side; the link it led to is the reseller's alone. */
export const viewAsk = (ctx: Ctx, row: AskRow): PartnershipAsk => {
  const isReseller = row.reseller_id === ctx.actor.organisationId
  return {
    id: row.id,
    state: row.state as PartnershipAsk['state'],
    partnerId: isReseller ? row.provider_id : row.reseller_id,
    partnerName: isReseller ? row.provider_name : row.reseller_name,
    partnerCountry: isReseller ? null : row.reseller_country,
    message: row.message,
    askedAt: row.asked_at.toISOString(),
    askedBy: row.asked_by_name,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredBy: row.answered_by_name,
    reason: row.reason,
    invitationId: isReseller ? null : row.invitation_id,
    path: isReseller && row.invitation_id ? `/i/${sealLink('invitation', row.invitation_id)}` : null,
    can: askPolicy.allowed(ctx.actor, row, ctx.now),
  }
}
