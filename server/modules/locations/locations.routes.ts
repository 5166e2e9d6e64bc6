import { locationsApi } from '#contract/locations.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { addLocation } from './add-location.ts'
import { editLocation, switchLocation } from './edit-location.ts'
import { listLocations } from './location-store.ts'
import { viewLocation } from './location-view.ts'

export const locationsRoutes: Routes = (on) => {
  on(locationsApi.list, async (ctx, { search, after, limit = 20 }) => {
    const page = { search, after: beforeMoment(after), limit }
    const rows = await listLocations(ctx.tx, ctx.actor.organisationId, page)
    return pageOf(
      rows,
      limit,
      (row) => viewLocation(ctx, row),
      (row) => [row.created_at, row.id],
    )
  })
  on(locationsApi.add, async (ctx, input) => viewLocation(ctx, await addLocation(ctx, input)))
  on(locationsApi.edit, async (ctx, input) => viewLocation(ctx, await editLocation(ctx, input)))
  for (const move of ['activate', 'deactivate', 'archive'] as const)
    on(locationsApi[move], async (ctx, input) => viewLocation(ctx, await switchLocation(ctx, input, move)))
}
