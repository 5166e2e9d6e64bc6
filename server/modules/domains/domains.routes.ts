import { domainsApi } from '#contract/domains.ts'
import type { Routes } from '#server/platform/http.ts'
import { getOrganisation } from '../identity/index.ts'
import { addDomain } from './add-domain.ts'
import { askCheck } from './ask-check.ts'
import { listDomains } from './domain-store.ts'
import { viewDomain } from './domain-view.ts'
import { removeDomain } from './remove-domain.ts'

export const domainsRoutes: Routes = (on) => {
  on(domainsApi.list, async (ctx) => {
    const { organisationId } = ctx.actor
    const [{ domain }, rows] = await Promise.all([
      getOrganisation(ctx.tx, organisationId),
      listDomains(ctx.tx, organisationId),
    ])
    return { initial: domain, items: rows.map((row) => viewDomain(ctx.actor, row, ctx.now)) }
  })
  on(domainsApi.add, async (ctx, input) => viewDomain(ctx.actor, await addDomain(ctx, input), ctx.now))
  on(domainsApi.check, async (ctx, input) => viewDomain(ctx.actor, await askCheck(ctx, input), ctx.now))
  on(domainsApi.remove, (ctx, input) => removeDomain(ctx, input))
}
