import type { GuestOffer } from '#contract/guests.ts'
import type { Role } from '#contract/permissions.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { getAccount } from './account-store.ts'
import { answerGuestInvitation, getGuestOffer, isMember, isOfAccount, type OfferRow } from './guest-store.ts'
import { insertMembership } from './identity-store.ts'

/**
 * A guest comes from another organisation and accepts there, at home, where the account is managed. The link is
 * bound to the address it was sent to: whoever it is forwarded to does not accept with it (pain 18).
 */
async function obstacleOf(ctx: Ctx, tx: Tx, offer: OfferRow): Promise<GuestOffer['obstacle']> {
  const { userId, isAnonymous, isGuest } = ctx.actor
  if (isAnonymous) return 'not-signed-in'
  const account = await getAccount(tx, userId)
  if (account.organisation_id === offer.organisation_id) return 'own-organisation'
  if (await isMember(tx, userId, offer.organisation_id)) return 'already-member'
  const addresses = [account.user_name, account.email ?? ''].map((address) => address.toLowerCase())
  if (!addresses.includes(offer.email.toLowerCase())) return 'other-address'
  return isGuest ? 'not-at-home' : null
}

/** Who invites to what; opening changes nothing (I-45). */
export const viewGuestOffer = (ctx: Ctx): Promise<GuestOffer> =>
  inCapacity(ctx, 'as_identity', async (tx) => {
    const offer = await getGuestOffer(tx, ctx.scope.linkId ?? '', ctx.now)
    return {
      organisation: offer.organisation,
      organisationId: offer.organisation_id,
      invitedBy: offer.invited_by_name,
      roles: offer.roles as Role[],
      expiresAt: offer.expires_at.toISOString(),
      obstacle: await obstacleOf(ctx, tx, offer),
    }
  })

/** Makes the person signed in a guest of the inviting organisation; the event stands in the host's log. */
export const acceptGuestInvitation = (ctx: Ctx) =>
  inCapacity(ctx, 'as_identity', async (tx) => {
    const offer = await getGuestOffer(tx, ctx.scope.linkId ?? '', ctx.now)
    const obstacle = await obstacleOf(ctx, tx, offer)
    if (obstacle === 'already-member') throw new AppError('already_exists')
    if (obstacle) throw new AppError('wrong_organisation', { obstacle })
    const { userId, name, organisationName } = ctx.actor
    const accepted = await answerGuestInvitation(tx, offer.id, {
      state: 'accepted',
      answered_at: ctx.now,
      accepted_by: userId,
    })
    if (!accepted) throw new AppError('link_used')
    const organisationId = offer.organisation_id
    await insertMembership(tx, {
      user_id: userId,
      organisation_id: organisationId,
      roles: offer.roles,
      is_guest: true,
      of_account: await isOfAccount(tx, userId, organisationId),
      created_at: ctx.now,
    })
    await record(
      ctx,
      'guest.accept',
      { id: userId, name },
      { roles: offer.roles, from: organisationName },
      { organisationId, tx, ...(offer.kind === 'customer' && { customerId: organisationId }) },
    )
    return { organisationId, organisation: offer.organisation }
  })
