import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { asSubject, getByLink, holdInvitation, insertStep, lastStep } from './invitation-store.ts'
import { stateOf } from './invitation-view.ts'

const over = ['expired', 'revoked', 'superseded', 'declined', 'accepted']

/** Whoever holds a link that is over asks its sender for a new one; once a day is enough (pains 19, 25). */
export async function askAgain(ctx: Ctx): Promise<undefined> {
  const row = await getByLink(ctx.tx)
  if (!over.includes(stateOf(row, ctx.now))) throw new AppError('wrong_state', { action: 'ask-again' })
  await holdInvitation(ctx.tx, row.id)
  const before = await lastStep(ctx.tx, row, 'asked-again')
  if (before && ctx.now.getTime() - before.getTime() < 86_400_000) return
  const { name, organisationName, isAnonymous } = ctx.actor
  await insertStep(ctx.tx, row, {
    step: 'asked-again',
    at: ctx.now,
    by_name: isAnonymous ? null : name,
    detail: isAnonymous ? null : organisationName,
  })
  const about = { organisationId: row.from_id, customerId: null }
  const details = { createdBy: row.created_by, recipient: row.recipient_email }
  await record(ctx, 'invitation.ask-again', asSubject(row), details, about)
}
