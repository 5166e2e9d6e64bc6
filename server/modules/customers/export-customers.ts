import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { afterName } from '#server/platform/paging.ts'
import { wayOf } from '#server/platform/sorting.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { type CustomerRow, customerSorts, listCustomers, searchCustomers } from './customer-store.ts'

const most = 10_000

/** The customer list as CSV (W15). */
export async function exportCustomers(
  ctx: Ctx,
  search: string | undefined,
): Promise<{ fileName: string; text: string }> {
  const way = wayOf(customerSorts, { sort: 'name', limit: most - 1 }, 'customer_id')
  const rows = search
    ? await searchCustomers(ctx.tx, search, { after: afterName(undefined), limit: most - 1 })
    : await listCustomers(ctx.tx, way)
  const { columns, fileName } = messagesIn(ctx.language).mails.customerExport
  const records = rows.map((row: CustomerRow) => [
    row.customer_id,
    row.customer_name,
    row.customer_domain,
    row.customer_country,
    row.accepted_at.toISOString().slice(0, 10),
  ])
  return { fileName, text: writeCsv(ctx.language, columns, records) }
}
