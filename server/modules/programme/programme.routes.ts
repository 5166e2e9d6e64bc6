import { programmeApi } from '#contract/programme.ts'
import type { Routes } from '#server/platform/http.ts'
import { inCapacity } from '#server/platform/context.ts'
import { addProvider } from './add-provider.ts'
import { getLegalText, setLegalText } from './set-legal-text.ts'

export const programmeRoutes =
  (domainSuffix: string): Routes =>
  (on) => {
    on(programmeApi.legalText, async (ctx, { name }) => {
      const { en, de } = await inCapacity(ctx, 'as_identity', (tx) => getLegalText(tx, name))
      return { en, de }
    })
    on(programmeApi.editableLegalText, (ctx, { name }) => getLegalText(ctx.tx, name))
    on(programmeApi.setLegalText, (ctx, input) => setLegalText(ctx, input))
    on(programmeApi.addProvider, (ctx, input) => addProvider(ctx, input, domainSuffix))
  }
