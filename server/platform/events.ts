import type { Ctx } from './context.ts'
import { zeroId } from './context.ts'

export type Subject = { id: string; name: string }

/**
 * Writes the one row of a state change, in its transaction: audit record, outbox entry and feed item in one
 * (I-57, I-58). Not waiting for it before the next query is fine; waiting for it before returning is a must.
 */
export async function record(
  ctx: Ctx,
  action: string,
  subject: Subject,
  details: object = {},
  about: { customerId?: string; organisationId?: string } = {},
): Promise<void> {
  const { actor } = ctx
  ctx.hasEvents = true
  await ctx.tx
    .insertInto('events')
    .values({
      action,
      organisation_id: about.organisationId ?? actor.organisationId,
      actor_user_id: actor.userId === zeroId ? null : actor.userId,
      actor_name: actor.name,
      actor_organisation: actor.organisationName,
      customer_id:
        about.customerId ?? (actor.kind === 'customer' && !actor.isAnonymous ? actor.organisationId : null),
      subject_id: subject.id,
      subject: subject.name,
      details: JSON.stringify(details),
      request_id: ctx.requestId,
      at: ctx.now,
    })
    .execute()
}
