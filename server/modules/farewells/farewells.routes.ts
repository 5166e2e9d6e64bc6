import { farewellsApi } from '#contract/farewells.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { describeCustomer, describePartner, getCustomer } from '../customers/index.ts'
import { askSuspension } from './ask-suspension.ts'
import { endByCustomer, endByPartner } from './end-relationship.ts'
import { farewellPdf } from './farewell-pdf.ts'
import {
  blockersAtOnce,
  getFarewell,
  getOfCustomer,
  listBlockers,
  listFarewells,
  readContent,
} from './farewell-store.ts'
import { viewBlocker, viewFarewell } from './farewell-view.ts'
import { noticeByCustomer, noticeByPartner, withdrawByCustomer, withdrawByPartner } from './give-notice.ts'

export const farewellsRoutes: Routes = (on, onText) => {
  const sideOf = ({ actor }: Ctx) => (actor.kind === 'customer' ? 'customer_id' : 'partner_id')
  on(farewellsApi.previewForCustomer, async (ctx, { relationshipId }) => {
    const row = await getOfCustomer(ctx.tx, ctx.actor.organisationId, relationshipId)
    return { content: await readContent(ctx.tx, row), blockers: [], hasMoreBlockers: false }
  })
  on(farewellsApi.endByCustomer, async (ctx, input) => viewFarewell(ctx, await endByCustomer(ctx, input)))
  on(farewellsApi.noticeByCustomer, async (ctx, input) => {
    await noticeByCustomer(ctx, input)
    return await describePartner(ctx, input.relationshipId)
  })
  on(farewellsApi.withdrawByCustomer, async (ctx, input) => {
    await withdrawByCustomer(ctx, input)
    return await describePartner(ctx, input.relationshipId)
  })
  on(farewellsApi.preview, async (ctx, { customerId }) => {
    const content = await readContent(ctx.tx, await getCustomer(ctx.tx, customerId))
    const blockers = await listBlockers(ctx.tx, customerId)
    return {
      content,
      blockers: blockers.slice(0, blockersAtOnce).map((row) => viewBlocker(ctx, row)),
      hasMoreBlockers: blockers.length > blockersAtOnce,
    }
  })
  on(farewellsApi.askSuspension, async (ctx, input) => viewBlocker(ctx, await askSuspension(ctx, input)))
  on(farewellsApi.end, async (ctx, input) => viewFarewell(ctx, await endByPartner(ctx, input)))
  on(farewellsApi.notice, async (ctx, input) => {
    await noticeByPartner(ctx, input)
    return await describeCustomer(ctx, input.customerId)
  })
  on(farewellsApi.withdraw, async (ctx, input) => {
    await withdrawByPartner(ctx, input)
    return await describeCustomer(ctx, input.customerId)
  })
  on(farewellsApi.list, async (ctx, { after, limit = 20 }) => {
    const page = { after: beforeMoment(after), limit }
    const rows = await listFarewells(ctx.tx, sideOf(ctx), ctx.actor.organisationId, page)
    return pageOf(
      rows,
      limit,
      (row) => viewFarewell(ctx, row),
      (row) => [row.ended_at, row.id],
    )
  })
  on(farewellsApi.get, async (ctx, { farewellId: id }) =>
    viewFarewell(ctx, await getFarewell(ctx.tx, { id })),
  )
  onText(farewellsApi.certificate, async (ctx, { farewellId: id }) =>
    farewellPdf(viewFarewell(ctx, await getFarewell(ctx.tx, { id })), ctx.language),
  )
}
