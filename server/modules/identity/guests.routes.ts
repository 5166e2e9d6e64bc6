import { type GuestInvitation, guestInvitationStates, guestsApi } from '#contract/guests.ts'
import type { Role } from '#contract/permissions.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { acceptGuestInvitation, viewGuestOffer } from './accept-guest-invitation.ts'
import { type InvitationRow, listGuestInvitations } from './guest-store.ts'
import { inviteGuest, revokeGuestInvitation } from './invite-guest.ts'
import { leaveAsGuest, removeGuest } from './leave-as-guest.ts'
import { viewOneUser } from './user-view.ts'

const viewInvitation = (ctx: Ctx, row: InvitationRow): GuestInvitation => ({
  id: row.id,
  email: row.email,
  roles: row.roles as Role[],
  state: row.state as GuestInvitation['state'],
  isExpired: row.state === 'sent' && row.expires_at <= ctx.now,
  invitedBy: row.invited_by_name,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  can: guestInvitationStates.canMove(row.state, 'revoke') ? ['revoke'] : [],
})

export const guestsRoutes: Routes = (on) => {
  on(guestsApi.list, async (ctx, { search, limit = 20, after }) => {
    const page = { search, after: beforeMoment(after), limit }
    const rows = await listGuestInvitations(ctx.tx, ctx.actor.organisationId, page)
    return pageOf(
      rows,
      limit,
      (row) => viewInvitation(ctx, row),
      (row) => [row.created_at, row.id],
    )
  })
  on(guestsApi.invite, async (ctx, input) => viewInvitation(ctx, await inviteGuest(ctx, input)))
  on(guestsApi.revoke, async (ctx, input) => viewInvitation(ctx, await revokeGuestInvitation(ctx, input)))
  on(guestsApi.offer, (ctx) => viewGuestOffer(ctx))
  on(guestsApi.accept, (ctx) => acceptGuestInvitation(ctx))
  on(guestsApi.remove, async (ctx, input) => viewOneUser(ctx, await removeGuest(ctx, input)))
  on(guestsApi.leave, (ctx, input) => leaveAsGuest(ctx, input))
}
