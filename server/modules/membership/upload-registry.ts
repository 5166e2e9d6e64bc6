import { AppError } from '#server/platform/app-error.ts'
import { checkRows } from '#server/platform/check-rows.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { Upload } from '#server/platform/http.ts'
import { decode, type Problem, readCsv } from '#server/platform/read-csv.ts'
import { inviteAccounts } from './invite-accounts.ts'
import { getImport, type ImportRow, listCountries } from './membership-store.ts'
import { importPolicy } from './membership-view.ts'
import { applyRows, columns, compareRows, optionalColumns, registryFile } from './registry-rows.ts'

/** How many faults a report lists; all are counted. */
const mostProblems = 200
const whole = (rule: string): Problem => ({ row: 0, column: null, rule, value: '' })

/** Reads and judges a file; nothing of the registry changes. A name with a password in it is refused as column. */
export async function uploadRegistry(ctx: Ctx, { fileName, bytes }: Upload): Promise<ImportRow> {
  const text = decode(bytes)
  const read =
    text === undefined ? { rows: [], problems: [whole('encoding')] } : readCsv(text, columns, optionalColumns)
  const checked = checkRows(registryFile(await listCountries(ctx.tx)), read.rows, mostProblems)
  const isEmpty = read.rows.length === 0 && read.problems.length === 0
  const faults = [...read.problems, ...checked.problems, ...(isEmpty ? [whole('required')] : [])]
  const compared =
    faults.length === 0 ? await compareRows(ctx.tx, read.rows) : { difference: none, problems: [] }
  const problems = [...faults, ...compared.problems].slice(0, mostProblems)
  const isValid = problems.length === 0
  const { id } = await ctx.tx
    .insertInto('membership_imports')
    .values({
      file_name: fileName.replaceAll('\u0000', '').slice(0, 200),
      content: isValid ? (text ?? '') : '',
      state: isValid ? 'validated' : 'invalid',
      rows: read.rows.length,
      ...(isValid ? compared.difference : none),
      problems: JSON.stringify(problems),
      problem_count: read.problems.length + checked.count + compared.problems.length + Number(isEmpty),
      created_by: ctx.actor.userId,
      created_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(
    ctx,
    'membership.upload',
    { id, name: fileName.slice(0, 200) },
    { rows: read.rows.length, isValid },
  )
  return await getImport(ctx.tx, id)
}
const none = { added: 0, changed: 0, unchanged: 0 }

/** Applies a checked upload, all rows or none; what has changed since the check is judged again. */
export async function applyRegistry(ctx: Ctx, input: { importId: string }): Promise<ImportRow> {
  const row = await getImport(ctx.tx, input.importId)
  importPolicy.require(ctx.actor, 'apply', row, ctx.now)
  const applied = await ctx.tx
    .updateTable('membership_imports')
    .set({ state: 'applied', applied_at: ctx.now })
    .where('id', '=', row.id)
    .where('state', '=', 'validated')
    .returning('content')
    .executeTakeFirst()
  if (!applied) throw new AppError('wrong_state', { action: 'apply' })
  const { rows } = readCsv(applied.content, columns, optionalColumns)
  if ((await compareRows(ctx.tx, rows)).problems.length > 0)
    throw new AppError('wrong_state', { action: 'apply', obstacle: 'linked' })
  const accounts = await applyRows(ctx.tx, rows)
  const subject = { id: row.id, name: row.file_name }
  await record(ctx, 'membership.apply', subject, { rows: row.rows, accounts: accounts.length })
  if (accounts.length > 0) await inviteAccounts(ctx, subject, accounts)
  return await getImport(ctx.tx, row.id)
}
