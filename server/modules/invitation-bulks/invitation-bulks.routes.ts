import { invitationBulksApi, mostBulkRows } from '#contract/invitation-bulks.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, decodeCursor, pageOf } from '#server/platform/paging.ts'
import { getBulk, listBulks, listRows } from './bulk-store.ts'
import { reportOf, template, viewBulk, viewRow } from './bulk-view.ts'
import { cancelBulk } from './cancel-bulk.ts'
import { startBulk } from './start-bulk.ts'
import { uploadBulk } from './upload-bulk.ts'

function afterRow(after: string | undefined): number {
  const [row = '0'] = after ? decodeCursor(after, [/^\d{1,6}$/]) : []
  const number = Number(row)
  if (!Number.isInteger(number)) throw invalidInput({ after: { rule: 'format' } })
  return number
}

export const invitationBulksRoutes: Routes = (on, onText) => {
  on(invitationBulksApi.list, async (ctx, { after, limit = 20 }) => {
    const page = { after: beforeMoment(after), limit }
    const rows = await listBulks(ctx.tx, ctx.actor.organisationId, page)
    return pageOf(
      rows,
      limit,
      (row) => viewBulk(ctx, row),
      (row) => [row.created_at, row.id],
    )
  })
  onText(invitationBulksApi.template, (ctx) => Promise.resolve(template(ctx.language)))
  on(invitationBulksApi.upload, async (ctx, input, upload) =>
    viewBulk(ctx, await uploadBulk(ctx, input, upload)),
  )
  on(invitationBulksApi.get, async (ctx, { bulkId }) => viewBulk(ctx, await getBulk(ctx.tx, bulkId)))
  on(invitationBulksApi.rows, async (ctx, { bulkId, state, after, limit = 20 }) => {
    const { id } = await getBulk(ctx.tx, bulkId)
    const rows = await listRows(ctx.tx, id, { after: afterRow(after), limit, state })
    return pageOf(
      rows,
      limit,
      (row) => viewRow(ctx, row),
      (row) => [row.row],
    )
  })
  on(invitationBulksApi.start, async (ctx, input) => viewBulk(ctx, await startBulk(ctx, input)))
  on(invitationBulksApi.cancel, async (ctx, input) => viewBulk(ctx, await cancelBulk(ctx, input)))
  onText(invitationBulksApi.report, async (ctx, { bulkId }) => {
    const { id } = await getBulk(ctx.tx, bulkId)
    return reportOf(ctx, await listRows(ctx.tx, id, { after: 0, limit: mostBulkRows }))
  })
}
