import { sql } from 'kysely'
import { lastOfEach } from '#server/platform/check-rows.ts'
import type { Tx } from '#server/platform/database.ts'
import { sortable } from '#server/platform/names.ts'
import type { Cells } from '#server/platform/read-csv.ts'
import { type ImportKind, kinds, minorUnits } from './import-kinds.ts'

export type Difference = { added: number; changed: number; unchanged: number }

const tables = {
  'service-plans': { table: 'service_plans', key: ['licence_sku_id', 'plan_id'] },
  'product-skus': { table: 'products', key: ['product_id', 'sku_id'] },
  'price-sheet': { table: 'prices', key: ['product_id', 'sku_id', 'market', 'term', 'billing'] },
} as const

/** CSV rows as table rows. */
function recordsOf(kind: ImportKind, rows: Cells[]): Record<string, string | number>[] {
  const cell = (row: Cells, name: string) => row[name] ?? ''
  if (kind === 'service-plans')
    return rows.map((row) => ({
      licence_sku_id: cell(row, 'GUID').toLowerCase(),
      plan_id: cell(row, 'Service_Plan_Id').toLowerCase(),
      name: cell(row, 'Service_Plan_Name'),
      title: cell(row, 'Service_Plans_Included_Friendly_Names') || cell(row, 'Service_Plan_Name'),
    }))
  if (kind === 'product-skus')
    return rows.map((row) => ({
      product_id: cell(row, 'ProductId'),
      sku_id: cell(row, 'SkuId'),
      licence_sku_id: cell(row, 'LicenseSkuId').toLowerCase(),
      part_number: cell(row, 'LicenseSkuPartNumber'),
      title: cell(row, 'ProductTitle'),
      sort_title: sortable(cell(row, 'ProductTitle')),
      search: sortable(
        `${cell(row, 'ProductTitle')} ${cell(row, 'LicenseSkuPartNumber')} ${cell(row, 'ProductId')}`,
      ),
    }))
  return rows.map((row) => ({
    product_id: cell(row, 'ProductId'),
    sku_id: cell(row, 'SkuId'),
    market: cell(row, 'Market'),
    term: cell(row, 'TermDuration'),
    billing: cell(row, 'BillingPlan').toLowerCase(),
    currency: cell(row, 'Currency'),
    cost: minorUnits(cell(row, 'UnitPrice')),
    retail: minorUnits(cell(row, 'ERP Price')),
    effective_from: cell(row, 'EffectiveStartDate'),
    effective_to: cell(row, 'EffectiveEndDate'),
  }))
}

function parts(kind: ImportKind, record: Record<string, unknown>) {
  const { table, key } = tables[kind]
  const values = Object.keys(record).filter((column) => !(key as readonly string[]).includes(column))
  const list = (columns: readonly string[], prefix = '') =>
    columns.map((column) => `${prefix}"${column}"`).join(', ')
  return { table, key, values, list }
}

/** What applying would change, without changing it: the report of the dry run. */
export async function compareRows(tx: Tx, kind: ImportKind, rows: Cells[]): Promise<Difference> {
  const records = recordsOf(kind, lastOfEach(kinds[kind], rows))
  const [first] = records
  if (!first) return { added: 0, changed: 0, unchanged: 0 }
  const { table, key, values, list } = parts(kind, first)
  const on = key.map((column) => `t."${column}" = n."${column}"`).join(' and ')
  const { rows: counted } = await sql<Difference>`
    select count(*) filter (where t.${sql.ref(key[0])} is null)::int as added,
      count(*) filter (where t.${sql.ref(key[0])} is not null and (${sql.raw(list(values, 't.'))}) is distinct from (${sql.raw(list(values, 'n.'))}))::int as changed,
      count(*) filter (where (${sql.raw(list(values, 't.'))}) is not distinct from (${sql.raw(list(values, 'n.'))}))::int as unchanged
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(records)}::jsonb) n
    left join ${sql.table(table)} t on ${sql.raw(on)}`.execute(tx)
  return counted[0] ?? { added: 0, changed: 0, unchanged: 0 }
}

/** Adds and changes all rows in one statement: all or none. */
export async function applyRows(tx: Tx, kind: ImportKind, rows: Cells[]): Promise<void> {
  const records = recordsOf(kind, lastOfEach(kinds[kind], rows))
  const [first] = records
  if (!first) return
  const { table, key, values, list } = parts(kind, first)
  const columns = Object.keys(first)
  const update = values.map((column) => `"${column}" = excluded."${column}"`).join(', ')
  await sql`
    insert into ${sql.table(table)} (${sql.raw(list(columns))})
    select ${sql.raw(list(columns))} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(records)}::jsonb)
    on conflict (${sql.raw(list(key))}) do update set ${sql.raw(update)}`.execute(tx)
}
