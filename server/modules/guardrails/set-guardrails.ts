import type { Guardrails, NewGuardrails } from '#contract/guardrails.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getGuardrails } from './guardrail-store.ts'

/** The customer's global admin limits what any partner may order; before and after stand in the event. */
export async function setGuardrails(ctx: Ctx, input: NewGuardrails): Promise<Guardrails> {
  requireWindow(input)
  const { organisationId: id, organisationName: name } = ctx.actor
  const before = await getGuardrails(ctx.tx, id)
  const values = {
    seat_cap: input.seatCap ?? null,
    freeze_from: input.freezeFrom ?? null,
    freeze_to: input.freezeTo ?? null,
    time_zone: input.timeZone,
    changed_by: ctx.actor.name,
    changed_at: ctx.now,
  }
  await ctx.tx
    .insertInto('guardrails')
    .values({ customer_id: id, ...values })
    .onConflict((conflict) => conflict.column('customer_id').doUpdateSet(values))
    .execute()
  const after = await getGuardrails(ctx.tx, id)
  await record(ctx, 'guardrail.set', { id, name }, { before, after })
  return after
}

function requireWindow({ freezeFrom, freezeTo, timeZone }: NewGuardrails): void {
  if (freezeFrom && !freezeTo) throw invalidInput({ freezeTo: { rule: 'required' } })
  if (freezeTo && !freezeFrom) throw invalidInput({ freezeFrom: { rule: 'required' } })
  if (freezeFrom && freezeTo && !(new Date(freezeTo) > new Date(freezeFrom)))
    throw invalidInput({ freezeTo: { rule: 'later-than-begin' } })
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format()
  } catch {
    throw invalidInput({ timeZone: { rule: 'format' } })
  }
}
