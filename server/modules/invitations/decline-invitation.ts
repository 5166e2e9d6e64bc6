import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { forbidden } from '#server/platform/policy.ts'
import {
  endOf,
  getByLink,
  insertStep,
  type InvitationRow,
  lastStep,
  moveInvitation,
} from './invitation-store.ts'
import { forgetKept } from './link-store.ts'
import { answererOf, type Obstacle, obstacleOf } from './link-page.ts'

/** Who is not meant does not answer either way (pains 17, 18); what only keeps from accepting stops no refusal. */
const notMeant: (Obstacle | null)[] = ['wrong-kind', 'wrong-domain', 'own-organisation', 'other-region']

/**
 * Declines with a reason the sender sees; nothing is granted. A campaign's link goes on for the others: it notes
 * one refusal of each person.
 */
export async function declineInvitation(ctx: Ctx, input: { reason?: string }): Promise<undefined> {
  const row = await inCapacity(ctx, 'as_link', (tx) => getByLink(tx))
  const permission = answererOf(row.kind)
  if (!ctx.actor.permissions.has(permission)) throw forbidden(ctx.actor, permission)
  const ended = endOf(row, ctx.now)
  if (ended) throw ended
  const obstacle = await inCapacity(ctx, 'as_identity', (tx) => obstacleOf(ctx, tx, row))
  if (notMeant.includes(obstacle)) throw new AppError('wrong_organisation', { obstacle })
  const reason = input.reason?.trim() || null
  await forgetKept(ctx, row.id)
  await inCapacity(ctx, 'as_link', async (tx) => {
    if (row.max_uses > 1 ? await noteRefusal(ctx, tx, row, reason) : await decline(ctx, tx, row, reason))
      await tell(ctx, tx, row, reason)
  })
}

async function decline(ctx: Ctx, tx: Tx, row: InvitationRow, reason: string | null): Promise<true> {
  const declined = await moveInvitation(tx, row.id, 'decline', ctx.now, {
    declined_at: ctx.now,
    declined_by_name: ctx.actor.name,
    decline_reason: reason,
  })
  if (!declined)
    throw endOf(await getByLink(tx), ctx.now) ?? new AppError('wrong_state', { action: 'decline' })
  return true
}

/** Of many recipients one says no; true the first time. */
async function noteRefusal(ctx: Ctx, tx: Tx, row: InvitationRow, reason: string | null): Promise<boolean> {
  const by = `${ctx.actor.name}, ${ctx.actor.organisationName}`
  if (await lastStep(tx, row, 'declined', by)) return false
  await insertStep(tx, row, { step: 'declined', at: ctx.now, by_name: by, detail: reason })
  return true
}

/** In the sender's log, and in the own one. */
async function tell(ctx: Ctx, tx: Tx, row: InvitationRow, reason: string | null): Promise<void> {
  const about = { organisationId: row.from_id, customerId: null, tx }
  const details = { kind: row.kind, reason, withId: row.with_id, from: row.from_name }
  await record(ctx, 'invitation.decline', { id: row.id, name: ctx.actor.organisationName }, details, about)
  await record(ctx, 'invitation.refuse', { id: row.id, name: row.from_name }, details)
}
