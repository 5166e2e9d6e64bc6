import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { withHash } from './chain.ts'
import { listChain, listEntries, type LogFilter, newest } from './log-store.ts'
import { viewEntry } from './log-view.ts'

const most = 10_000
const batch = 5_000

/** What the filters leave, as CSV. */
export async function exportEntries(
  ctx: Ctx,
  filter: LogFilter,
): Promise<{ fileName: string; text: string }> {
  const t = messagesIn(ctx.language)
  const actions: Record<string, string> = t.operations.activity.actions
  const page = { after: newest, limit: most }
  const rows = await listEntries(ctx.tx, ctx.actor.organisationId, filter, page)
  const records = rows.map((row) => {
    const entry = viewEntry(row)
    const { sequence, at, action, subject, personName, organisationName, reason, ticket, hash } = entry
    const what = actions[action] ?? action
    const forWhom = entry.isOnBehalf ? ctx.actor.organisationName : ''
    const cells = [what, subject, personName, organisationName, forWhom, reason ?? '', ticket ?? '']
    return [String(sequence), at, ...cells, hash]
  })
  const { fileName, columns } = t.customerLog.csv
  return { fileName, text: writeCsv(ctx.language, columns, records) }
}

/** The whole log for `npx mittler verify-log`: each entry's hashed bytes and hash, one line each. */
export async function exportChain(ctx: Ctx): Promise<{ fileName: string; text: Buffer }> {
  const parts: Buffer[] = []
  for (let after = 0, isMore = true; isMore; after += batch) {
    const rows = await listChain(ctx.tx, ctx.actor.organisationId, after, batch)
    parts.push(Buffer.from(rows.map(({ line, hash }) => `${withHash(line, hash)}\n`).join('')))
    isMore = rows.length === batch
  }
  return { fileName: messagesIn(ctx.language).customerLog.chainFile, text: Buffer.concat(parts) }
}
