import { customerLogApi } from '#contract/customer-log.ts'
import type { Routes } from '#server/platform/http.ts'
import { decodeCursor, pageOf } from '#server/platform/paging.ts'
import { exportChain, exportEntries } from './export-log.ts'
import { listEntries, newest } from './log-store.ts'
import { viewEntry, viewSummary } from './log-view.ts'

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const number = /^\d{1,9}$/

/** Everything before (moment, sequence). */
function beforeEntry(after: string | undefined) {
  if (!after) return newest
  const [at = '', sequence = ''] = decodeCursor(after, [moment, number])
  return { at: new Date(at), sequence: Number(sequence) }
}

export const customerLogRoutes: Routes = (on, onText) => {
  on(customerLogApi.list, async (ctx, { after, limit = 20, ...filter }) => {
    const page = { after: beforeEntry(after), limit: limit + 1 }
    const rows = await listEntries(ctx.tx, ctx.actor.organisationId, filter, page)
    return pageOf(rows, limit, viewEntry, (row) => [row.at, row.sequence])
  })
  on(customerLogApi.summary, (ctx) => viewSummary(ctx))
  onText(customerLogApi.export, (ctx, filter) => exportEntries(ctx, filter))
  onText(customerLogApi.exportChain, (ctx) => exportChain(ctx))
}
