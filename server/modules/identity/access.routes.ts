import { accessApi } from '#contract/access.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { listRequests, listRequestsOf, type RequestRow } from './access-store.ts'
import { approveRequest, denyRequest, requestAccess, viewRequest, withdrawRequest } from './request-access.ts'
import { explain, type ExplainAt, rightsOf } from './rights.ts'

/** The table of rights as it stands for the person, as CSV. */
function rightsAsCsv(ctx: Ctx) {
  const t = messagesIn(ctx.language)
  const rows = rightsOf(ctx.actor).map((right) => [
    t.rights.groups[right.group],
    t.rights.permissions[right.permission],
    right.holders.map((role) => t.roles[role]).join(', '),
    right.isHeld ? t.ui.yes : right.group === 'planned' ? t.rights.notYet : t.ui.no,
    right.through.map((role) => t.roles[role]).join(', '),
  ])
  const text = writeCsv(ctx.language, t.rights.columns, rows)
  return Promise.resolve({ fileName: t.rights.fileName, text })
}

const pageOfRequests = (ctx: Ctx, rows: RequestRow[], limit: number) =>
  pageOf(
    rows,
    limit,
    (row) => viewRequest(ctx, row),
    (row) => [row.created_at, row.id],
  )

export const accessRoutes =
  (explainAt: ExplainAt): Routes =>
  (on, onText) => {
    on(accessApi.rights, (ctx) => Promise.resolve({ items: rightsOf(ctx.actor) }))
    onText(accessApi.exportRights, (ctx) => rightsAsCsv(ctx))
    on(accessApi.explain, (ctx, input) => explain(ctx, input, explainAt))
    on(accessApi.request, async (ctx, input) => viewRequest(ctx, await requestAccess(ctx, input)))
    on(accessApi.myRequests, async (ctx, { limit = 20, after }) => {
      const { organisationId, userId } = ctx.actor
      const page = { after: beforeMoment(after), limit }
      return pageOfRequests(ctx, await listRequestsOf(ctx.tx, organisationId, userId, page), limit)
    })
    on(accessApi.withdraw, async (ctx, input) => viewRequest(ctx, await withdrawRequest(ctx, input)))
    on(accessApi.requests, async (ctx, { search, limit = 20, after, state = 'open' }) => {
      const page = { search, after: beforeMoment(after), limit }
      return pageOfRequests(ctx, await listRequests(ctx.tx, ctx.actor.organisationId, state, page), limit)
    })
    on(accessApi.approve, async (ctx, input) => viewRequest(ctx, await approveRequest(ctx, input)))
    on(accessApi.deny, async (ctx, input) => viewRequest(ctx, await denyRequest(ctx, input)))
  }
