import { searchApi } from '#contract/search.ts'
import type { Routes } from '#server/platform/http.ts'
import { find } from './find.ts'

export const searchRoutes: Routes = (on) => {
  on(searchApi.find, (ctx, { text }) => find(ctx, text))
}
