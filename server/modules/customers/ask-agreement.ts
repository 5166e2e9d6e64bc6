import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { findAgreement, getCustomer, markAgreementAsked } from './customer-store.ts'

/** How soon a customer can be sent its agreement again. */
const agreementAskHours = 24

/**
 * Nothing can be ordered before the customer accepted its agreement (I-50, pain 57): the provider sends it to the
 * customer's global admins for signature, at most once a day; asked again sooner, no second mail goes out.
 */
export async function askAgreement(
  ctx: Ctx,
  { customerId }: { customerId: string },
): Promise<{ askedAt: string }> {
  const row = await getCustomer(ctx.tx, customerId)
  if (await findAgreement(ctx.tx, customerId)) throw new AppError('wrong_state', { action: 'ask-agreement' })
  const before = new Date(ctx.now.getTime() - agreementAskHours * 3_600_000)
  const last = row.agreement_asked_at
  if (last && last >= before) return { askedAt: last.toISOString() }
  if (!(await markAgreementAsked(ctx.tx, row.id, ctx.now, before)))
    throw new AppError('wrong_state', { action: 'ask-agreement' })
  const subject = { id: row.id, name: row.customer_name }
  await record(ctx, 'customer-agreement.ask', subject, {}, { customerId })
  return { askedAt: ctx.now.toISOString() }
}
