import type { sendWays } from '#contract/invitations.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getOrganisation, requireInBusiness } from '../identity/index.ts'
import { requireMaker } from './invitation-policy.ts'
import {
  asSubject,
  getInvitation,
  insertStep,
  type InvitationRow,
  isReachable,
  moveInvitation,
} from './invitation-store.ts'
import { mailDetailsOf } from './mail-details.ts'

/** Sends by the system, or notes that a person took the text into a mail program or the clipboard. */
export async function sendInvitation(
  ctx: Ctx,
  input: { invitationId: string; way: (typeof sendWays)[number] },
): Promise<InvitationRow> {
  requireInBusiness(await getOrganisation(ctx.tx, ctx.actor.organisationId))
  const row = await getInvitation(ctx.tx, input.invitationId)
  requireMaker(ctx, 'send', row)
  if (input.way === 'system' && !(await isReachable(ctx.tx, row)))
    throw invalidInput({ recipientEmail: { rule: 'required' } })
  const sent = await moveInvitation(ctx.tx, row.id, 'send', ctx.now, {
    sent_at: row.sent_at ?? ctx.now,
    sent_way: input.way,
    ...(input.way === 'system' && { delivered_at: null, failed_at: null }),
  })
  if (!sent) throw new AppError('wrong_state', { action: 'send' })
  if (row.sent_at)
    await insertStep(ctx.tx, row, { step: 'resent', at: ctx.now, by_name: ctx.actor.name, detail: input.way })
  const action = input.way === 'system' ? 'invitation.send' : 'invitation.hand-over'
  await record(ctx, action, asSubject(row), { way: input.way, ...mailDetailsOf(row) })
  return sent
}
