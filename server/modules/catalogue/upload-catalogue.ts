import { AppError } from '#server/platform/app-error.ts'
import { checkRows } from '#server/platform/check-rows.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { Upload } from '#server/platform/http.ts'
import { decode, type Problem, readCsv } from '#server/platform/read-csv.ts'
import { applyRows, compareRows } from './apply-rows.ts'
import { getImport, type ImportRow } from './catalogue-store.ts'
import { importPolicy } from './catalogue-view.ts'
import { type ImportKind, kinds } from './import-kinds.ts'

/** How many faults a report lists; all are counted. */
const mostProblems = 200

/** Reads and judges a file; nothing of the catalogue changes. The report stays, with the file, to be applied. */
export async function uploadCatalogue(
  ctx: Ctx,
  input: { kind: ImportKind },
  { fileName, bytes }: Upload,
): Promise<ImportRow> {
  const text = decode(bytes)
  const kind = kinds[input.kind]
  const { rows, problems } = text === undefined ? unreadable : readCsv(text, kind.columns, kind.optional)
  const checked = checkRows(kind, rows, mostProblems)
  const all = [...problems, ...checked.problems, ...(rows.length === 0 && problems.length === 0 ? empty : [])]
  const isValid = all.length === 0
  const difference = isValid
    ? await compareRows(ctx.tx, input.kind, rows)
    : { added: 0, changed: 0, unchanged: 0 }
  const { id } = await ctx.tx
    .insertInto('catalogue_imports')
    .values({
      kind: input.kind,
      file_name: fileName.replaceAll('\u0000', '').slice(0, 200),
      content: isValid ? (text ?? '') : '',
      state: isValid ? 'validated' : 'invalid',
      rows: rows.length,
      ...difference,
      problems: JSON.stringify(all),
      problem_count: problems.length + checked.count,
      created_by: ctx.actor.userId,
      created_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(
    ctx,
    'catalogue.upload',
    { id, name: fileName.slice(0, 200) },
    { kind: input.kind, rows: rows.length, isValid },
  )
  return await getImport(ctx.tx, id)
}
const unreadable: { rows: []; problems: Problem[] } = {
  rows: [],
  problems: [{ row: 0, column: null, rule: 'encoding', value: '' }],
}
const empty: Problem[] = [{ row: 0, column: null, rule: 'required', value: '' }]

/** Applies a checked upload, all rows or none; a second click finds it applied. */
export async function applyCatalogue(ctx: Ctx, input: { importId: string }): Promise<ImportRow> {
  const row = await getImport(ctx.tx, input.importId)
  importPolicy.require(ctx.actor, 'apply', row, ctx.now)
  const applied = await ctx.tx
    .updateTable('catalogue_imports')
    .set({ state: 'applied', applied_at: ctx.now })
    .where('id', '=', row.id)
    .where('state', '=', 'validated')
    .returning('content')
    .executeTakeFirst()
  if (!applied) throw new AppError('wrong_state', { action: 'apply' })
  const kind = kinds[row.kind as ImportKind]
  await applyRows(ctx.tx, row.kind as ImportKind, readCsv(applied.content, kind.columns, kind.optional).rows)
  await record(
    ctx,
    'catalogue.apply',
    { id: row.id, name: row.file_name },
    { kind: row.kind, rows: row.rows },
  )
  return await getImport(ctx.tx, row.id)
}
