import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { approvalDays } from '#contract/order-approvals.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type ApprovalRow = Selectable<DB['order_approvals']>
export type Wanted = {
  customerId: string
  resellerId: string
  lines: { productId: string; skuId: string; term: string; billing: string; quantity: number }[]
}

/** Tells the same order again: the reseller and the lines, in whatever order they stand. */
export const fingerprintOf = ({ resellerId, lines }: Wanted): string => {
  const keys = lines.map((line) =>
    [line.productId, line.skuId, line.term, line.billing, line.quantity].join(' '),
  )
  return createHash('sha256')
    .update([resellerId, ...keys.toSorted()].join('\n'))
    .digest('hex')
}

/** Newest first; `own` is the column that names the own organisation. */
export const listApprovals = (
  tx: Tx,
  own: 'customer_id' | 'provider_id',
  organisationId: string,
  { after, limit }: { after: { at: Date; id: string }; limit: number },
): Promise<ApprovalRow[]> =>
  tx
    .selectFrom('order_approvals')
    .selectAll()
    .where(own, '=', organisationId)
    .where(sql<boolean>`(requested_at, id) < (${after.at}, ${after.id}::uuid)`)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()

export async function getApproval(tx: Tx, id: string): Promise<ApprovalRow> {
  const row = await tx.selectFrom('order_approvals').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { approvalId: id })
  return row
}

/** Undefined when somebody else has decided. */
export const decideApproval = (
  tx: Tx,
  id: string,
  change: {
    state: string
    expires_at?: Date
    decided_at: Date
    decided_by_name: string
    reason?: string | null
  },
): Promise<ApprovalRow | undefined> =>
  tx
    .updateTable('order_approvals')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()

/** Opens a request, or wakes one that ran out; undefined while the same one is waiting, or without a price. */
export async function openApproval(ctx: Ctx, tx: Tx, wanted: Wanted): Promise<ApprovalRow | undefined> {
  const { actor, now } = ctx
  const expiresAt = new Date(now.getTime() + approvalDays * 86_400_000)
  const { rows } = await sql<ApprovalRow>`
    insert into order_approvals as a (state, customer_id, customer_name, provider_id, provider_name, reseller_id, reseller_name,
      fingerprint, lines, monthly, currency, requested_by, requested_by_name, requested_at, expires_at)
    select 'open', r.customer_id, r.customer_name, r.partner_id, r.partner_name, p.reseller_id, p.reseller_name, ${fingerprintOf(wanted)},
      jsonb_agg(to_jsonb(w) || jsonb_build_object('title', t.title)),
      sum(w."quantity" * case when w."billing" = 'annual' then round(c.retail / 12.0)::bigint else c.retail end), min(c.currency),
      ${actor.userId}::uuid, ${actor.name}, ${now}, ${expiresAt}
    from relationships r
    join partnerships p on p.provider_id = r.partner_id and p.reseller_id = ${wanted.resellerId} and p.state = 'active'
    cross join jsonb_to_recordset(${JSON.stringify(wanted.lines)}::jsonb) as w("productId" text, "skuId" text, "term" text, "billing" text, "quantity" integer)
    join products t on t.product_id = w."productId" and t.sku_id = w."skuId"
    join prices c on c.product_id = w."productId" and c.sku_id = w."skuId" and c.market = r.customer_country
      and c.term = w."term" and c.billing = w."billing" and c.effective_from <= ${now} and c.effective_to > ${now}
    where r.partner_id = ${actor.organisationId} and r.customer_id = ${wanted.customerId} and r.state = 'active'
    group by r.id, p.id
    having count(*) = ${wanted.lines.length}
    on conflict (customer_id, provider_id, fingerprint) where state = 'open'
      do update set requested_at = excluded.requested_at, expires_at = excluded.expires_at where a.expires_at <= excluded.requested_at
    returning *`.execute(tx)
  return rows[0]
}
