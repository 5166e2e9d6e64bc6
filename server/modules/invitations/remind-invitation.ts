import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getOrganisation, requireInBusiness } from '../identity/index.ts'
import { requireMaker } from './invitation-policy.ts'
import {
  asSubject,
  getInvitation,
  holdInvitation,
  insertStep,
  type InvitationRow,
  isReachable,
  lastStep,
  sentTo,
} from './invitation-store.ts'
import { mailDetailsOf } from './mail-details.ts'

const dayMs = 86_400_000

/** Reminds the recipient of a mail the portal sent, at most once a day (pain 26). */
export async function remindInvitation(ctx: Ctx, input: { invitationId: string }): Promise<InvitationRow> {
  requireInBusiness(await getOrganisation(ctx.tx, ctx.actor.organisationId))
  const row = await getInvitation(ctx.tx, input.invitationId)
  requireMaker(ctx, 'remind', row)
  if (!(await isReachable(ctx.tx, row))) throw new AppError('wrong_state', { action: 'remind' })
  await holdInvitation(ctx.tx, row.id)
  const before = await lastStep(ctx.tx, row, 'reminded')
  if (before && ctx.now.getTime() - before.getTime() < dayMs) throw new AppError('too_many_requests')
  await insertStep(ctx.tx, row, {
    step: 'reminded',
    at: ctx.now,
    by_name: ctx.actor.name,
    detail: sentTo(row),
  })
  await record(ctx, 'invitation.remind', asSubject(row), mailDetailsOf(row))
  return row
}
