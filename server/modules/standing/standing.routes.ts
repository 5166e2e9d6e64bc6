import { standingApi } from '#contract/standing.ts'
import type { Routes } from '#server/platform/http.ts'
import { deauthorisePartner, withdrawDeauthorisation } from './deauthorise-partner.ts'
import { getPartner, readImpact } from './measure-store.ts'
import { viewOwnStanding, viewPartner } from './standing-view.ts'
import { reinstatePartner, suspendPartner } from './suspend-partner.ts'

export const standingRoutes: Routes = (on) => {
  on(standingApi.partner, async (ctx, { partnerId }) => viewPartner(ctx, await getPartner(ctx.tx, partnerId)))
  on(standingApi.impact, async (ctx, { partnerId, providerId }) => {
    const { id } = await getPartner(ctx.tx, partnerId)
    return await readImpact(ctx.tx, id, providerId)
  })
  on(standingApi.suspend, async (ctx, input) => viewPartner(ctx, await suspendPartner(ctx, input)))
  on(standingApi.reinstate, async (ctx, input) => viewPartner(ctx, await reinstatePartner(ctx, input)))
  on(standingApi.deauthorise, async (ctx, input) => viewPartner(ctx, await deauthorisePartner(ctx, input)))
  on(standingApi.withdraw, async (ctx, input) => viewPartner(ctx, await withdrawDeauthorisation(ctx, input)))
  on(standingApi.own, (ctx) => viewOwnStanding(ctx))
}
