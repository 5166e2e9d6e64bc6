import type { Ctx } from '#server/platform/context.ts'
import { adminRelationshipPolicy } from './relationship-policy.ts'
import { recordBothSides } from './relationship-events.ts'
import { type AdminRelationshipRow, getOne, lockOne, move } from './relationship-store.ts'

type One = { customerId: string; adminRelationshipId: string }

/** Finalize request (W12): what is asked for is fixed, and the customer's global admins are told. */
export async function sendRequest(ctx: Ctx, input: One): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  if (row.state === 'approval_pending') return row
  adminRelationshipPolicy.require(ctx.actor, 'send', row, ctx.now)
  await move(ctx.tx, row, 'send', { state: 'approval_pending', requested_at: ctx.now })
  await recordBothSides(ctx, 'send', row)
  return await getOne(ctx.tx, row.customer_id, row.id)
}

/** Takes a request back before it is answered. */
export async function withdrawRequest(ctx: Ctx, input: One): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  if (row.state === 'withdrawn') return row
  adminRelationshipPolicy.require(ctx.actor, 'withdraw', row, ctx.now)
  await move(ctx.tx, row, 'withdraw', {
    state: 'withdrawn',
    ended_at: ctx.now,
    ended_by: 'partner',
    ended_by_name: ctx.actor.name,
  })
  await recordBothSides(ctx, 'withdraw', row)
  return await getOne(ctx.tx, row.customer_id, row.id)
}
