import type { Language } from '#contract/common.ts'
import { guestRoles, type Role, rolesOf } from '#contract/permissions.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import {
  answerGuestInvitation,
  getGuestInvitation,
  insertGuestInvitation,
  type InvitationRow,
} from './guest-store.ts'
import { requireAssignable } from './update-roles.ts'

/** How long the link holds. */
export const guestLinkDays = 30

type Guest = { email: string; language: Language; roles: Role[] }

/** Invites a person of another organisation, with roles a guest can hold (§2.2) and the inviter may give. */
export async function inviteGuest(ctx: Ctx, input: Guest): Promise<InvitationRow> {
  const { organisationId, kind, userId, name } = ctx.actor
  const offered = guestRoles.filter((role) => rolesOf[kind].includes(role))
  if (input.roles.some((role) => !offered.includes(role)))
    throw invalidInput({ roles: { rule: 'enum', values: offered.join(', ') } })
  requireAssignable(ctx, { roles: [], is_limited: true }, input.roles)
  const row = await insertGuestInvitation(ctx.tx, {
    organisation_id: organisationId,
    email: input.email,
    roles: input.roles,
    language: input.language,
    state: 'sent',
    invited_by: userId,
    invited_by_name: name,
    created_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + guestLinkDays * 86_400_000),
  })
  const { email, language, roles } = input
  await record(
    ctx,
    'guest.invite',
    { id: row.id, name: email },
    { email, language, roles, expiresAt: row.expires_at },
  )
  return row
}

/** Takes an invitation back before anybody accepted it. */
export async function revokeGuestInvitation(
  ctx: Ctx,
  input: { invitationId: string },
): Promise<InvitationRow> {
  const found = await getGuestInvitation(ctx.tx, input.invitationId)
  const revoked = await answerGuestInvitation(ctx.tx, found.id, { state: 'revoked', answered_at: ctx.now })
  if (!revoked) throw new AppError('wrong_state', { action: 'revoke' })
  await record(ctx, 'guest.revoke-invitation', { id: revoked.id, name: revoked.email })
  return revoked
}
