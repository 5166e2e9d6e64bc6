import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type DomainRow, getDomain } from './domain-store.ts'
import { domainPolicy } from './domain-view.ts'

/** Asks for a look into the DNS; the job that the event causes looks, outside any transaction. */
export async function askCheck(ctx: Ctx, input: { domainId: string }): Promise<DomainRow> {
  const row = await getDomain(ctx.tx, input.domainId)
  domainPolicy.require(ctx.actor, 'check', row, ctx.now)
  await ctx.tx.updateTable('domains').set({ check_asked_at: ctx.now }).where('id', '=', row.id).execute()
  await record(ctx, 'domain.check', { id: row.id, name: row.name })
  return { ...row, check_asked_at: ctx.now }
}
