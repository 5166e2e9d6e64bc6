import { suspensionAskHours } from '#contract/farewells.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getCustomer } from '../customers/index.ts'
import { type BlockerRow, findBlocker, markAsked } from './farewell-store.ts'

type One = { customerId: string; subscriptionId: string }

/**
 * A reseller that wants to leave asks the provider to suspend what keeps it (I-12, pain 53): a mail to the provider,
 * at most once a day; asked again sooner, nothing more is sent.
 */
export async function askSuspension(ctx: Ctx, { customerId, subscriptionId }: One): Promise<BlockerRow> {
  const { customer_name: customer } = await getCustomer(ctx.tx, customerId)
  const row = await findBlocker(ctx.tx, customerId, subscriptionId)
  if (!row) throw new AppError('not_found', { subscriptionId })
  if (row.provider_id === ctx.actor.organisationId)
    throw new AppError('wrong_state', { action: 'ask-suspension' })
  const before = new Date(ctx.now.getTime() - suspensionAskHours * 3_600_000)
  if (!(await markAsked(ctx.tx, row.id, ctx.now, before))) return row
  const details = {
    providerId: row.provider_id,
    customer,
    quantity: row.quantity,
    endsOn: String(row.ends_on),
  }
  await record(ctx, 'subscription.ask-suspension', { id: row.id, name: row.title }, details, { customerId })
  return { ...row, suspension_asked_at: ctx.now }
}
