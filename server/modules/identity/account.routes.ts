import { accountApi } from '#contract/account.ts'
import { inCapacity } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { listSecurityEvents, listSessions } from './account-store.ts'
import { viewSecurityEvent, viewSignIn } from './account-view.ts'
import { changePassword } from './change-password.ts'
import { endOtherSessions, endSessionById } from './end-sessions.ts'
import { requestPasswordReset } from './request-password-reset.ts'

export const accountRoutes: Routes = (on) => {
  on(accountApi.requestPasswordReset, (ctx, input) => requestPasswordReset(ctx, input))
  on(accountApi.changePassword, (ctx, input) => changePassword(ctx, input))
  on(accountApi.sessions, async (ctx) => {
    const rows = await inCapacity(ctx, 'as_identity', (tx) => listSessions(tx, ctx.actor.userId, ctx.now))
    return { items: rows.map((row) => viewSignIn(ctx, row)) }
  })
  on(accountApi.endSession, (ctx, input) => endSessionById(ctx, input))
  on(accountApi.endOtherSessions, (ctx) => endOtherSessions(ctx))
  on(accountApi.securityEvents, async (ctx, { limit = 20, after }) => {
    const page = { after: beforeMoment(after), limit }
    const rows = await inCapacity(ctx, 'as_identity', (tx) => listSecurityEvents(tx, ctx.actor.userId, page))
    return pageOf(
      rows,
      limit,
      (row) => viewSecurityEvent(ctx, row),
      (row) => [row.at, row.id],
    )
  })
}
