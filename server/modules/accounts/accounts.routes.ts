import { accountsApi } from '#contract/accounts.ts'
import type { Routes } from '#server/platform/http.ts'
import { checkBillTo, checkLegal, checkSecurityContact, checkSupport, checkTaxId } from './check-section.ts'
import { viewAccount } from './profile-view.ts'
import { setSection } from './set-section.ts'

export const accountsRoutes: Routes = (on) => {
  on(accountsApi.get, (ctx) => viewAccount(ctx))
  on(accountsApi.setLegal, async (ctx, input) => {
    await setSection(ctx, 'legal', input, checkLegal)
    return await viewAccount(ctx)
  })
  on(accountsApi.setSupport, async (ctx, input) => {
    await setSection(ctx, 'support', input, checkSupport)
    return await viewAccount(ctx)
  })
  on(accountsApi.setSecurityContact, async (ctx, input) => {
    await setSection(ctx, 'security-contact', input, checkSecurityContact)
    return await viewAccount(ctx)
  })
  on(accountsApi.setBillTo, async (ctx, input) => {
    await setSection(ctx, 'bill-to', input, checkBillTo)
    return await viewAccount(ctx)
  })
  on(accountsApi.setTaxId, async (ctx, input) => {
    await setSection(ctx, 'tax-id', input, checkTaxId)
    return await viewAccount(ctx)
  })
}
