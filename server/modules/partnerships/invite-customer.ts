import type { Language } from '#contract/common.ts'
import type { Asks, channels } from '#contract/customers.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { inCapacity } from '#server/platform/context.ts'
import { getOrganisation, requireNotSuspended } from '../identity/index.ts'
import { draftInvitation, type InvitationRow } from '../invitations/index.ts'
import { getPartnership, sideOf } from './partnership-store.ts'
import { partnershipPolicy } from './partnership-view.ts'

type NewInvitation = { language: Language; recipientEmail?: string }
type NewCustomer = NewInvitation & {
  partnershipId: string
  asks?: Asks
  maxUses?: number
  channel?: (typeof channels)[number]
}

/** Invite new customers: one invitation to authorise both partners (W7). */
export async function inviteCustomer(ctx: Ctx, input: NewCustomer): Promise<InvitationRow> {
  const partnership = await getPartnership(ctx.tx, input.partnershipId)
  if (partnership.suspended_at) throw new AppError('partner_suspended', { state: 'partnership' })
  requireNotSuspended(await getOrganisation(ctx.tx, ctx.actor.organisationId))
  const otherId = partnership[sideOf(ctx.actor.kind).other]
  const other = await inCapacity(ctx, 'as_identity', (tx) => getOrganisation(tx, otherId))
  requireNotSuspended(other)
  partnershipPolicy.require(ctx.actor, 'invite-customers', partnership, ctx.now)
  return await draftInvitation(ctx, {
    kind: 'reseller_joint',
    language: input.language,
    recipientEmail: input.recipientEmail,
    asks: input.asks,
    maxUses: input.maxUses,
    channel: input.channel,
    with: { id: other.id, name: other.name, country: other.country, domain: other.domain },
  })
}

/** Request a partnership: the provider invites a reseller (W4). */
export function requestPartnership(ctx: Ctx, input: NewInvitation): Promise<InvitationRow> {
  return draftInvitation(ctx, {
    kind: 'partnership',
    language: input.language,
    recipientEmail: input.recipientEmail,
  })
}
