import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { applyRows, type ImportKind, kinds, readCsv } from '#server/modules/catalogue/index.ts'
import { bindTo } from '#server/platform/database.ts'
import type { Person } from './organisations.ts'
import { type Clock, idOf, insertRows, plus, type Row } from './rows.ts'
import { type Story, tell } from './story.ts'

const folder = new URL('../data/', import.meta.url)
const order: ImportKind[] = ['service-plans', 'product-skus', 'price-sheet']

/** Loads the three files of `db/data` through the catalogue's own import. */
export async function importCatalogue(
  client: pg.PoolClient,
  by: Person,
  clock: Clock,
  story: Story,
): Promise<void> {
  const imports: Row<'catalogue_imports'>[] = []
  const tx = bindTo(async ({ text, values }) => {
    const { rows, rowCount, command } = await client.query(text, [...(values ?? [])])
    return { rows, count: rowCount ?? 0, tag: command }
  })
  for (const [index, kind] of order.entries()) {
    const { columns, optional, key } = kinds[kind]
    const { rows, problems } = readCsv(
      readFileSync(new URL(`${kind}.csv`, folder), 'utf8'),
      columns,
      optional,
    )
    if (problems.length > 0)
      throw new Error(`db/data/${kind}.csv cannot be read: ${JSON.stringify(problems)}`)
    // The vendor's list names a few plans twice; the later line is the newer name.
    const distinct = [...new Map(rows.map((cells) => [key(cells), cells])).values()]
    await applyRows(tx, kind, distinct)
    const at = plus(clock(410, 'catalogue'), index * 4)
    const row = importRow(kind, rows.length, distinct.length, by, at)
    imports.push(row)
    const subject = { id: row.id, name: row.file_name }
    tell(story, {
      at,
      by,
      action: 'catalogue.upload',
      subject,
      details: { kind, rows: rows.length, isValid: true },
    })
    tell(story, {
      at: plus(at, 1),
      by,
      action: 'catalogue.apply',
      subject,
      details: { kind, rows: rows.length },
    })
  }
  await insertRows(client, 'catalogue_imports', imports)
}

function importRow(
  kind: ImportKind,
  rows: number,
  added: number,
  by: Person,
  at: Date,
): Row<'catalogue_imports'> & { id: string } {
  return {
    id: idOf('import', kind),
    kind,
    file_name: `${kind}.csv`,
    content: '',
    state: 'applied',
    rows,
    added,
    changed: 0,
    unchanged: rows - added,
    problems: [],
    problem_count: 0,
    created_by: by.id,
    created_at: at,
    applied_at: plus(at, 1),
  }
}
