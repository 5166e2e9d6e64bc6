import { type CustomerDraft, newCustomersApi } from '#contract/new-customers.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { createCustomer } from './create-customer.ts'
import { discardDraft, saveDraft, startDraft } from './draft-customer.ts'
import { type DraftRow, getDraft, listDrafts } from './customer-draft-store.ts'

const viewDraft = (row: DraftRow): CustomerDraft => ({
  id: row.id,
  resellerId: row.reseller_id,
  resellerName: row.reseller_name,
  step: row.step as CustomerDraft['step'],
  content: row.content as CustomerDraft['content'],
  customerId: row.customer_id,
  createdBy: row.created_by_name,
  changedAt: row.changed_at.toISOString(),
})

export const newCustomersRoutes =
  (domainSuffix: string): Routes =>
  (on) => {
    on(newCustomersApi.list, async (ctx, { after, limit = 20 }) => {
      const page = { after: beforeMoment(after), limit }
      const rows = await listDrafts(ctx.tx, ctx.actor.organisationId, page)
      return pageOf(rows, limit, viewDraft, (row) => [row.changed_at, row.id])
    })
    on(newCustomersApi.start, async (ctx, input) => viewDraft(await startDraft(ctx, input)))
    on(newCustomersApi.get, async (ctx, { draftId }) => viewDraft(await getDraft(ctx.tx, draftId)))
    on(newCustomersApi.save, async (ctx, input) => viewDraft(await saveDraft(ctx, input)))
    on(newCustomersApi.discard, (ctx, input) => discardDraft(ctx, input))
    on(newCustomersApi.submit, async (ctx, input) =>
      viewDraft(await createCustomer(ctx, input, domainSuffix)),
    )
  }
