import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { invitationPolicy } from './invitation-policy.ts'
import { asSubject, getInvitation, type InvitationRow, moveInvitation } from './invitation-store.ts'

/** Takes an invitation back; its link says so from now on. */
export async function revokeInvitation(ctx: Ctx, input: { invitationId: string }): Promise<InvitationRow> {
  const row = await getInvitation(ctx.tx, input.invitationId)
  invitationPolicy.require(ctx.actor, 'revoke', row, ctx.now)
  const revoked = await moveInvitation(ctx.tx, row.id, 'revoke', ctx.now, {
    revoked_at: ctx.now,
    revoked_by_name: ctx.actor.name,
  })
  if (!revoked) throw new AppError('wrong_state', { action: 'revoke' })
  await record(ctx, 'invitation.revoke', asSubject(row))
  return revoked
}

/** Takes several back; those that are not open any more, or never were the own, are left as they are (pain 15). */
export async function revokeInvitations(
  ctx: Ctx,
  { invitationIds }: { invitationIds: string[] },
): Promise<{ revoked: number }> {
  let revoked = 0
  for (const id of invitationIds.toSorted()) {
    const row = await moveInvitation(ctx.tx, id, 'revoke', ctx.now, {
      revoked_at: ctx.now,
      revoked_by_name: ctx.actor.name,
    })
    if (!row) continue
    await record(ctx, 'invitation.revoke', asSubject(row))
    revoked += 1
  }
  return { revoked }
}
