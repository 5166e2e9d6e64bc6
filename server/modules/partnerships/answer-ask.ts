import type { Language } from '#contract/common.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { draftInvitation, sendInvitation } from '../invitations/index.ts'
import { recordAsk } from './ask-events.ts'
import { answerAsk, type AskRow, getAsk } from './ask-store.ts'
import { askPolicy } from './ask-view.ts'

/**
 * The provider agrees: its invitation is made and mailed to whoever asked (W4); the reseller's global admin still
 * has to consent (I-04).
 */
export async function acceptAsk(ctx: Ctx, input: { askId: string }): Promise<AskRow> {
  const row = await getAsk(ctx.tx, input.askId)
  if (row.state === 'accepted') return row
  askPolicy.require(ctx.actor, 'accept', row, ctx.now)
  const { asked_by_email: email } = row
  const invitation = await draftInvitation(ctx, {
    kind: 'partnership',
    language: row.language as Language,
    ...(email && { recipientEmail: email }),
  })
  if (email) await sendInvitation(ctx, { invitationId: invitation.id, way: 'system' })
  const accepted = await answer(ctx, row, 'accepted', { invitation_id: invitation.id })
  await recordAsk(ctx, 'partnership.accept-ask', accepted)
  return accepted
}

/** Declines with a reason the reseller reads. */
export async function declineAsk(ctx: Ctx, input: { askId: string; reason: string }): Promise<AskRow> {
  const row = await getAsk(ctx.tx, input.askId)
  if (row.state === 'declined') return row
  askPolicy.require(ctx.actor, 'decline', row, ctx.now)
  const declined = await answer(ctx, row, 'declined', { reason: input.reason })
  await recordAsk(ctx, 'partnership.decline-ask', declined)
  return declined
}

async function answer(
  ctx: Ctx,
  row: AskRow,
  state: string,
  more: { reason?: string; invitation_id?: string },
): Promise<AskRow> {
  const change = { state, answered_by_name: ctx.actor.name, answered_at: ctx.now, ...more }
  const answered = await answerAsk(ctx.tx, row.id, change)
  if (!answered) throw new AppError('wrong_state', { action: 'answer' })
  return answered
}
