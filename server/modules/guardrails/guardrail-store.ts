import { sql } from 'kysely'
import type { Freeze, Guardrails } from '#contract/guardrails.ts'
import type { Tx } from '#server/platform/database.ts'

/** The ranges of a multirange as pairs of moments; those that overlapped have become one. */
const freezes = sql<Freeze[]>`(
  select coalesce(json_agg(json_build_object(
    'from', to_char(lower(r) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'to', to_char(upper(r) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r), '[]')
  from unnest(g.freezes) r)`.as('freezes')

/** What the customer set, or nothing set. Runs as the customer. */
export async function getGuardrails(tx: Tx, customerId: string): Promise<Guardrails> {
  const [row, now] = await Promise.all([
    tx
      .selectFrom('guardrails as g')
      .select(['seat_cap', 'spend_cap', 'needs_approval', 'time_zone', 'changed_by', 'changed_at', freezes])
      .where('customer_id', '=', customerId)
      .executeTakeFirst(),
    spentNow(tx, customerId),
  ])
  const { currency } = now
  return {
    seatCap: row?.seat_cap ?? null,
    spendCap: row?.spend_cap == null ? null : { amount: Number(row.spend_cap), currency },
    currency,
    spent: now,
    freezes: row?.freezes ?? [],
    needsApproval: row?.needs_approval ?? false,
    timeZone: row?.time_zone ?? null,
    changedBy: row?.changed_by ?? null,
    changedAt: row?.changed_at.toISOString() ?? null,
  }
}

/** What all subscriptions come to in a month at retail prices, in the currency of the customer's market. */
async function spentNow(tx: Tx, customerId: string) {
  const { rows } = await sql<{ amount: string; currency: string }>`
    select c.currency, (
      select coalesce(sum(quantity * monthly_retail), 0) from subscriptions
      where customer_id = ${customerId} and state in ('active', 'suspended')) as amount
    from organisations o join countries c on c.code = o.country where o.id = ${customerId}`.execute(tx)
  const { amount = '0', currency = '' } = rows[0] ?? {}
  return { amount: Number(amount), currency }
}
