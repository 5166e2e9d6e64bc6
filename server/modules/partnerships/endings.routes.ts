import { partnershipEndingsApi } from '#contract/partnership-endings.ts'
import { resellerPeopleApi } from '#contract/reseller-people.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { changeAccess } from './change-access.ts'
import { endByOperator, keepByOperator } from './end-by-operator.ts'
import { previewEnding } from './ending-store.ts'
import { giveNotice } from './give-notice.ts'
import { lookAtPeople, sendPersonLink } from './help-people.ts'
import { getPartnership, type PartnershipRow, sideOf } from './partnership-store.ts'
import { viewPartnership } from './partnership-view.ts'
import { removePartnership } from './remove-partnership.ts'
import { withdrawNotice } from './withdraw-notice.ts'

const view = async (ctx: Ctx, row: Promise<PartnershipRow>) =>
  viewPartnership(ctx, await row, sideOf(ctx.actor.kind))

const outcome = ({ id, state, ends_on }: PartnershipRow) => ({
  id,
  isOver: state === 'removed',
  endsOn: ends_on ? String(ends_on) : null,
})

export const endingsRoutes: Routes = (on) => {
  on(partnershipEndingsApi.endByOperator, async (ctx, input) => outcome(await endByOperator(ctx, input)))
  on(partnershipEndingsApi.keepByOperator, async (ctx, input) => outcome(await keepByOperator(ctx, input)))
  on(partnershipEndingsApi.preview, async (ctx, { partnershipId }) => {
    const row = await getPartnership(ctx.tx, partnershipId)
    return await previewEnding(ctx.tx, row, row[sideOf(ctx.actor.kind).other], ctx.now)
  })
  on(partnershipEndingsApi.remove, (ctx, input) => view(ctx, removePartnership(ctx, input)))
  on(partnershipEndingsApi.giveNotice, (ctx, input) => view(ctx, giveNotice(ctx, input)))
  on(partnershipEndingsApi.withdrawNotice, (ctx, input) => view(ctx, withdrawNotice(ctx, input)))
  on(partnershipEndingsApi.revokeAccess, (ctx, input) => view(ctx, changeAccess(ctx, input, false)))
  on(resellerPeopleApi.look, (ctx, input) => lookAtPeople(ctx, input))
  on(resellerPeopleApi.sendLink, (ctx, input) => sendPersonLink(ctx, input))
  on(partnershipEndingsApi.grantAccess, (ctx, input) => view(ctx, changeAccess(ctx, input, true)))
}
