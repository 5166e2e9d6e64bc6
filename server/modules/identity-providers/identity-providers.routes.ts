import { identityProvidersApi as api } from '#contract/identity-providers.ts'
import type { Routes } from '#server/platform/http.ts'
import { domainOfName } from '../identity/index.ts'
import { findForDomain } from './provider-store.ts'
import { viewProvider } from './provider-view.ts'
import { removeProvider, setExclusive, setProvider } from './set-provider.ts'

export const identityProvidersRoutes =
  (site: string, allowsLocal: boolean): Routes =>
  (on) => {
    on(api.get, (ctx) => viewProvider(ctx, site))
    on(api.set, async (ctx, input) => {
      await setProvider(ctx, input, allowsLocal)
      return await viewProvider(ctx, site)
    })
    on(api.setExclusive, async (ctx, input) => {
      await setExclusive(ctx, input)
      return await viewProvider(ctx, site)
    })
    on(api.remove, (ctx) => removeProvider(ctx))
    on(api.ways, async (ctx, { userName }) => {
      const provider = await findForDomain(ctx.tx, domainOfName(userName))
      return {
        provider: provider ? { name: provider.name } : null,
        isExclusive: provider?.is_exclusive ?? false,
      }
    })
  }
