import type { CurrentIdentityProvider } from '#contract/identity-providers.ts'
import type { Ctx } from '#server/platform/context.ts'
import { domainsOf, findOwn, groupRolesOf } from './provider-store.ts'

export const callbackPath = '/api/external-sign-in/callback'

/** The own provider as its admin sees it: everything but the secret. */
export async function viewProvider(ctx: Ctx, site: string): Promise<CurrentIdentityProvider> {
  const { organisationId } = ctx.actor
  const [row, domains] = await Promise.all([
    findOwn(ctx.tx, organisationId),
    domainsOf(ctx.tx, organisationId),
  ])
  const provider = row
    ? {
        name: row.name,
        issuer: row.issuer,
        clientId: row.client_id,
        createsUsers: row.creates_users,
        groupClaim: row.group_claim,
        groupRoles: groupRolesOf(row),
        isExclusive: row.is_exclusive,
        testedAt: row.tested_at?.toISOString() ?? null,
        changedBy: row.changed_by_name,
        changedAt: row.changed_at.toISOString(),
      }
    : null
  return { provider, redirectUri: `${site}${callbackPath}`, domains }
}
