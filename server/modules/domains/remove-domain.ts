import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getDomain, isUsed } from './domain-store.ts'
import { domainPolicy } from './domain-view.ts'

/** Gives a domain back; while user names end in it, it stays (I-43). */
export async function removeDomain(ctx: Ctx, input: { domainId: string }): Promise<undefined> {
  const row = await getDomain(ctx.tx, input.domainId)
  domainPolicy.require(ctx.actor, 'remove', row, ctx.now)
  if (await isUsed(ctx.tx, ctx.actor.organisationId, row.name))
    throw new AppError('wrong_state', { action: 'remove', obstacle: 'user-names' })
  await ctx.tx.deleteFrom('domains').where('id', '=', row.id).execute()
  await record(ctx, 'domain.remove', { id: row.id, name: row.name }, { state: row.state })
}
