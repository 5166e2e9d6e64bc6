import { stringify } from 'csv-stringify/sync'
import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { type CustomerRow, listCustomers, searchCustomers } from './customer-store.ts'

const most = 10_000
const start = { name: '', id: '00000000-0000-0000-0000-000000000000' }

/** A cell that a spreadsheet would run as a formula is shown as text. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** The customer list as CSV: for German with semicolons and a byte order mark, as Excel there expects. */
export async function exportCustomers(
  ctx: Ctx,
  search: string | undefined,
): Promise<{ fileName: string; text: string }> {
  const page = { after: start, limit: most - 1 }
  const rows = search ? await searchCustomers(ctx.tx, search, page) : await listCustomers(ctx.tx, page)
  const isGerman = ctx.language === 'de'
  const { columns, fileName } = messagesIn(ctx.language).mails.customerExport
  const records = rows.map((row: CustomerRow) =>
    [
      row.customer_id,
      row.customer_name,
      row.customer_domain,
      row.customer_country,
      row.accepted_at.toISOString().slice(0, 10),
    ].map(harmless),
  )
  const text = stringify([columns, ...records], {
    delimiter: isGerman ? ';' : ',',
    record_delimiter: 'windows',
    bom: isGerman,
  })
  return { fileName, text }
}
