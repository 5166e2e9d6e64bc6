import { sql } from 'kysely'
import type { Freeze, Guardrails, NewGuardrails } from '#contract/guardrails.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getGuardrails } from './guardrail-store.ts'

/** The customer's global admin limits what any partner may order; before and after stand in the event. */
export async function setGuardrails(ctx: Ctx, input: NewGuardrails): Promise<Guardrails> {
  const { freezes = [], timeZone } = input
  requireWindows(freezes)
  requireZone(timeZone)
  const { organisationId: id, organisationName: name } = ctx.actor
  const before = await getGuardrails(ctx.tx, id)
  const values = {
    seat_cap: input.seatCap ?? null,
    spend_cap: input.spendCap ?? null,
    freezes: sql<string>`(select coalesce(range_agg(tstzrange((f->>'from')::timestamptz, (f->>'to')::timestamptz)), '{}')
      from jsonb_array_elements(${JSON.stringify(freezes)}::jsonb) f)`,
    needs_approval: input.needsApproval ?? false,
    time_zone: timeZone,
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

function requireWindows(freezes: readonly Freeze[]): void {
  const at = freezes.findIndex(({ from, to }) => !(new Date(to) > new Date(from)))
  if (at >= 0) throw invalidInput({ [`freezes.${at}.to`]: { rule: 'later-than-begin' } })
}

function requireZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format()
  } catch {
    throw invalidInput({ timeZone: { rule: 'format' } })
  }
}
