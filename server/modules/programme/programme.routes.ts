import { programmeApi } from '#contract/programme.ts'
import type { Routes } from '#server/platform/http.ts'
import { addProvider } from './add-provider.ts'

export const programmeRoutes =
  (domainSuffix: string): Routes =>
  (on) => {
    on(programmeApi.addProvider, (ctx, input) => addProvider(ctx, input, domainSuffix))
  }
