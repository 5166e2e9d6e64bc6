import type { Guardrails } from '#contract/guardrails.ts'
import type { Tx } from '#server/platform/database.ts'

/** What the customer set, or nothing set. Runs as the customer. */
export async function getGuardrails(tx: Tx, customerId: string): Promise<Guardrails> {
  const row = await tx
    .selectFrom('guardrails')
    .selectAll()
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return {
    seatCap: row?.seat_cap ?? null,
    freezeFrom: row?.freeze_from?.toISOString() ?? null,
    freezeTo: row?.freeze_to?.toISOString() ?? null,
    timeZone: row?.time_zone ?? null,
    changedBy: row?.changed_by ?? null,
    changedAt: row?.changed_at.toISOString() ?? null,
  }
}
