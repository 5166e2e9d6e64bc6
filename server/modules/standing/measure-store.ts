import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { MeasureImpact } from '#contract/standing.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type MeasureRow = Selectable<DB['measures']>
export type PartnershipRow = Selectable<DB['partnerships']>

/** One provider or reseller of the programme, with its domain. Runs as the operator. */
export async function getPartner(tx: Tx, partnerId: string) {
  const row = await tx
    .selectFrom('organisations as o')
    .innerJoin('tenants as t', 't.organisation_id', 'o.id')
    .selectAll('o')
    .select('t.initial_domain')
    .where('o.id', '=', partnerId)
    .where('o.kind', 'in', ['provider', 'reseller'])
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { partnerId })
  return row
}
export type PartnerRow = Awaited<ReturnType<typeof getPartner>>

/** What was decided about a partner, newest first; with `openOnly` what stands. */
export function listMeasures(tx: Tx, partnerId: string, openOnly = false): Promise<MeasureRow[]> {
  const query = tx
    .selectFrom('measures')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
  return openOnly ? query.where('state', 'in', ['in_force', 'announced', 'done']).execute() : query.execute()
}

export async function getMeasure(tx: Tx, measureId: string): Promise<MeasureRow> {
  const row = await tx.selectFrom('measures').selectAll().where('id', '=', measureId).executeTakeFirst()
  if (!row) throw new AppError('not_found', { measureId })
  return row
}

/** Two measures of a kind cannot stand at once; the second one meets `wrong_state`. */
export async function insertMeasure(tx: Tx, row: Insertable<DB['measures']>): Promise<MeasureRow> {
  const made = await tx
    .insertInto('measures')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!made) throw new AppError('wrong_state', { action: row.kind })
  return made
}

/** Ends a measure that still stands; two clicks cannot both win. */
export async function endMeasure(
  tx: Tx,
  row: MeasureRow,
  change: Updateable<DB['measures']>,
): Promise<MeasureRow> {
  const ended = await tx
    .updateTable('measures')
    .set(change)
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .returningAll()
    .executeTakeFirst()
  if (!ended) throw new AppError('wrong_state', { action: String(change.state) })
  return ended
}

/** The first hundred active partnerships of a partner, by the other side's name. */
export function listPartnershipsOf(tx: Tx, { id, kind }: PartnerRow): Promise<PartnershipRow[]> {
  const [own, sort] =
    kind === 'provider'
      ? (['provider_id', 'reseller_sort_name'] as const)
      : (['reseller_id', 'provider_sort_name'] as const)
  return tx
    .selectFrom('partnerships')
    .selectAll()
    .where(own, '=', id)
    .where('state', '=', 'active')
    .orderBy(sort)
    .orderBy('id')
    .limit(100)
    .execute()
}

/** Suspends a partnership, or lifts that. */
export async function markPartnership(
  tx: Tx,
  { provider_id, partner_id }: { provider_id: string | null; partner_id: string },
  change: { suspended_at: Date | null; suspended_reason: string | null },
): Promise<PartnershipRow | undefined> {
  return await tx
    .updateTable('partnerships')
    .set(change)
    .where('provider_id', '=', provider_id)
    .where('reseller_id', '=', partner_id)
    .where('state', '=', 'active')
    .returningAll()
    .executeTakeFirst()
}

/** What a measure would touch, as numbers only; with a provider, what the two have in common. */
export async function readImpact(tx: Tx, partnerId: string, otherId?: string): Promise<MeasureImpact> {
  const { rows } = await sql<{ impact: MeasureImpact }>`
    select measure_impact(${partnerId}::uuid, ${otherId ?? null}::uuid) as impact`.execute(tx)
  const [first] = rows
  if (!first) throw new AppError('internal')
  return first.impact
}
