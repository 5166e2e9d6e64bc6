import { recoveriesApi } from '#contract/recoveries.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { approveRecovery } from './approve-recovery.ts'
import { askProofCheck, getClaim } from './claim.ts'
import { openRecovery } from './open-recovery.ts'
import { getRecovery, listRecoveries, listRecoveriesOf, type RecoveryRow } from './recovery-store.ts'
import { viewClaim, viewRecovery } from './recovery-view.ts'
import { requestRecovery } from './request-recovery.ts'
import { stopRecovery } from './stop-recovery.ts'
import { withdrawRecovery } from './withdraw-recovery.ts'

const view = (ctx: Ctx, row: RecoveryRow) => viewRecovery(ctx.actor, row, ctx.now)
const pageOfRows = (ctx: Ctx, rows: RecoveryRow[], limit: number) =>
  pageOf(
    rows,
    limit,
    (row) => view(ctx, row),
    (row) => [row.opened_at, row.id],
  )

export const recoveriesRoutes: Routes = (on) => {
  on(recoveriesApi.list, async (ctx, { state, search, after, limit = 20 }) =>
    pageOfRows(
      ctx,
      await listRecoveries(ctx.tx, { state, search, after: beforeMoment(after), limit }),
      limit,
    ),
  )
  on(recoveriesApi.get, async (ctx, { recoveryId }) => view(ctx, await getRecovery(ctx.tx, recoveryId)))
  on(recoveriesApi.open, async (ctx, input) => view(ctx, await openRecovery(ctx, input)))
  on(recoveriesApi.approve, async (ctx, input) => view(ctx, await approveRecovery(ctx, input)))
  on(recoveriesApi.withdraw, async (ctx, input) => view(ctx, await withdrawRecovery(ctx, input)))
  on(recoveriesApi.ownList, async (ctx, { after, limit = 20 }) => {
    const page = { after: beforeMoment(after), limit }
    return pageOfRows(ctx, await listRecoveriesOf(ctx.tx, ctx.actor.organisationId, page), limit)
  })
  on(recoveriesApi.stop, async (ctx, input) => view(ctx, await stopRecovery(ctx, input)))
  on(recoveriesApi.request, (ctx, input) => requestRecovery(ctx, input))
  on(recoveriesApi.claim, async (ctx) => viewClaim(await getClaim(ctx)))
  on(recoveriesApi.check, async (ctx) => viewClaim(await askProofCheck(ctx)))
}
