import { partnershipAsksApi } from '#contract/partnership-asks.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { acceptAsk, declineAsk } from './answer-ask.ts'
import { askProvider, withdrawAsk } from './ask-provider.ts'
import { listAsks } from './ask-store.ts'
import { viewAsk } from './ask-view.ts'
import { sideOf } from './partnership-store.ts'

export const asksRoutes: Routes = (on) => {
  on(partnershipAsksApi.ask, async (ctx, input) => viewAsk(ctx, await askProvider(ctx, input)))
  on(partnershipAsksApi.list, async (ctx, { open, after, limit = 20 }) => {
    const { organisationId, kind } = ctx.actor
    const rows = await listAsks(ctx.tx, organisationId, sideOf(kind), {
      open,
      after: beforeMoment(after),
      limit,
    })
    return pageOf(
      rows,
      limit,
      (row) => viewAsk(ctx, row),
      (row) => [row.asked_at, row.id],
    )
  })
  on(partnershipAsksApi.withdraw, async (ctx, input) => viewAsk(ctx, await withdrawAsk(ctx, input)))
  on(partnershipAsksApi.accept, async (ctx, input) => viewAsk(ctx, await acceptAsk(ctx, input)))
  on(partnershipAsksApi.decline, async (ctx, input) => viewAsk(ctx, await declineAsk(ctx, input)))
}
