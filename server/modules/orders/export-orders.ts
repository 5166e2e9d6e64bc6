import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { wayOf } from '#server/platform/sorting.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { listLines, listOrders, listSubscriptions, orderSorts, subscriptionSorts } from './order-store.ts'

const most = 10_000

/** Money for a spreadsheet: a plain number with the currency in a column of its own; empty for who may not see it (I-03). */
const amount = (minor: number | string | null | undefined, isGerman: boolean) =>
  minor === null || minor === undefined
    ? ''
    : (Number(minor) / 100).toFixed(2).replace('.', isGerman ? ',' : '.')

/** Orders, newest first, a row for each line. */
export async function exportOrders(ctx: Ctx, search?: string): Promise<{ fileName: string; text: string }> {
  const { tx, actor, language } = ctx
  const way = wayOf(orderSorts, { sort: '-placed', limit: most - 1 })
  const rows = await listOrders(tx, actor.kind, way, search)
  const ids = rows.map(({ id }) => id)
  const lines = Map.groupBy(await listLines(tx, actor.kind, ids), ({ order_id: id }) => id)
  const t = messagesIn(language).mails.orderExport
  const isGerman = language === 'de'
  const records = rows.flatMap((order) =>
    (lines.get(order.id) ?? []).map((line) => [
      order.id,
      order.placed_at.toISOString().slice(0, 10),
      order.customer_name,
      order.reseller_name,
      line.title,
      String(line.quantity),
      line.term,
      line.billing,
      amount(line.unit_price, isGerman),
      amount(line.total, isGerman),
      order.currency ?? '',
    ]),
  )
  return { fileName: t.orders, text: writeCsv(language, t.orderColumns, records) }
}

/** Subscriptions as the caller sees them (W15 Export subscriptions). */
export async function exportSubscriptions(
  ctx: Ctx,
  search?: string,
): Promise<{ fileName: string; text: string }> {
  const way = wayOf(subscriptionSorts, { sort: '-since', limit: most - 1 })
  const rows = await listSubscriptions(ctx.tx, way, { search })
  const t = messagesIn(ctx.language).mails.orderExport
  const records = rows.map((row) => [
    row.id,
    row.customer_name,
    row.title,
    String(row.quantity),
    row.state,
    row.term,
    row.billing,
    String(row.starts_on),
    String(row.ends_on),
    row.provider_name,
    row.reseller_name,
  ])
  return { fileName: t.subscriptions, text: writeCsv(ctx.language, t.subscriptionColumns, records) }
}
