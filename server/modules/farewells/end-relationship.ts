import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { getCustomer } from '../customers/index.ts'
import { recordBothSides } from './farewell-events.ts'
import {
  changeStanding,
  type FarewellRow,
  getFarewell,
  getOfCustomer,
  insertFarewell,
  type Kept,
  listBlockers,
  readContent,
  type RelationshipRow,
} from './farewell-store.ts'

type Words = { reason?: string; handover?: string }

/**
 * The customer ends a relationship with one click: the partner's next request is refused (W11, I-33). Nothing
 * stands in the way, since it takes back its own consent; subscriptions run to the end of their term. Clicked
 * again, it answers the same.
 */
export async function endByCustomer(
  ctx: Ctx,
  input: Words & { relationshipId: string },
): Promise<FarewellRow> {
  const row = await getOfCustomer(ctx.tx, ctx.actor.organisationId, input.relationshipId)
  if (row.state === 'removed') return await getFarewell(ctx.tx, { relationshipId: row.id })
  return await endNow(ctx, row, input)
}

/** Remove reseller relationship (W11a): refused while an active subscription would be left behind (I-12). */
export async function endByPartner(ctx: Ctx, input: Words & { customerId: string }): Promise<FarewellRow> {
  const row = await getCustomer(ctx.tx, input.customerId)
  if (row.notice_by === row.customer_id) throw new AppError('wrong_state', { action: 'end' })
  const blockers = await listBlockers(ctx.tx, input.customerId)
  if (blockers.length > 0)
    throw new AppError('still_subscribed', { subscriptions: blockers.map(({ title }) => title) })
  return await endNow(ctx, row, input)
}

/** The end, the certificate and the event, in one; what it lists is read before it is gone. */
async function endNow(ctx: Ctx, row: RelationshipRow, words: Words): Promise<FarewellRow> {
  const content = await readContent(ctx.tx, row)
  const ended = await changeStanding(ctx.tx, row.id, {
    state: 'removed',
    removed_at: ctx.now,
    removed_by: ctx.actor.organisationId,
    removed_by_name: ctx.actor.name,
    end_reason: words.reason?.trim() || row.end_reason,
    handover_name: words.handover?.trim() || row.handover_name,
  }).catch(refuseWhileSubscribed)
  if (!ended) throw new AppError('wrong_state', { action: 'end' })
  const farewell = await insertFarewell(ctx.tx, ended, keptOf(ended, content))
  await recordBothSides(ctx, 'relationship.end', ended, { farewellId: farewell.id })
  return farewell
}

export const keptOf = (row: RelationshipRow, content: Awaited<ReturnType<typeof readContent>>): Kept => ({
  ...content,
  endedById: row.removed_by ?? '',
  endedByName: row.removed_by_name ?? '',
  reason: row.end_reason,
  handover: row.handover_name,
  noticeAt: row.notice_at?.toISOString() ?? null,
})

/** The database's own word on I-12, when an order was faster. */
export function refuseWhileSubscribed(error: unknown): never {
  if (isStillSubscribed(error)) throw new AppError('still_subscribed')
  throw error
}
export const isStillSubscribed = (error: unknown): boolean => (error as { code?: string }).code === 'P0012'
