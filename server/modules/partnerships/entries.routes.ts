import { providerEntriesApi } from '#contract/provider-entries.ts'
import type { OwnEntry } from '#contract/provider-entries.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { afterMoment, pageOf } from '#server/platform/paging.ts'
import { getOrganisation } from '../identity/index.ts'
import { refuseEntry, releaseEntry } from './decide-entry.ts'
import { countriesBeside, findDraft, findEntry, listWaiting } from './entry-store.ts'
import { viewOwnEntry, viewWaiting } from './entry-view.ts'
import { submitEntry, withdrawEntry } from './submit-entry.ts'

async function ownEntry(ctx: Ctx): Promise<OwnEntry> {
  const { organisationId } = ctx.actor
  const { country } = await getOrganisation(ctx.tx, organisationId)
  const [draft, released, region] = await Promise.all([
    findDraft(ctx.tx, organisationId),
    findEntry(ctx.tx, organisationId),
    countriesBeside(ctx.tx, country),
  ])
  return viewOwnEntry(ctx, draft, released, region)
}

/** The directory entry: its provider's side and the operator's. */
export const entriesRoutes: Routes = (on) => {
  on(providerEntriesApi.own, (ctx) => ownEntry(ctx))
  on(providerEntriesApi.submit, async (ctx, input) => {
    await submitEntry(ctx, input)
    return await ownEntry(ctx)
  })
  on(providerEntriesApi.withdraw, async (ctx) => {
    await withdrawEntry(ctx)
    return await ownEntry(ctx)
  })
  on(providerEntriesApi.waiting, async (ctx, { after, limit = 20 }) => {
    const rows = await listWaiting(ctx.tx, { after: afterMoment(after), limit })
    return pageOf(
      rows,
      limit,
      (row) => viewWaiting(ctx, row),
      ({ draft }) => [draft.submitted_at, draft.organisation_id],
    )
  })
  on(providerEntriesApi.release, async (ctx, input) => viewWaiting(ctx, await releaseEntry(ctx, input)))
  on(providerEntriesApi.refuse, async (ctx, input) => viewWaiting(ctx, await refuseEntry(ctx, input)))
}
