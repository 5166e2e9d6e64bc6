import type { IdentityProviderSettings } from '#contract/identity-providers.ts'
import { rolesOf } from '#contract/permissions.ts'
import { sql } from 'kysely'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { sealSecret } from '#server/platform/sealed.ts'
import { findOwn, insertProvider } from './provider-store.ts'

export const sealPurpose = 'identity provider'

/** Sets the tenant's own sign-in up, or changes it; a change has to be tried before it can be the only way. */
export async function setProvider(
  ctx: Ctx,
  input: IdentityProviderSettings,
  allowsLocal: boolean,
): Promise<void> {
  requireValid(ctx, input, allowsLocal)
  const { organisationId, name: changedBy } = ctx.actor
  const before = await findOwn(ctx.tx, organisationId)
  if (before?.is_exclusive) throw new AppError('wrong_state', { action: 'set', obstacle: 'exclusive' })
  const secret = input.clientSecret
  const values = {
    name: input.name,
    issuer: input.issuer,
    client_id: input.clientId,
    creates_users: input.createsUsers,
    group_claim: input.groupClaim,
    group_roles: JSON.stringify(input.groupRoles),
    tested_at: null,
    changed_by_name: changedBy,
    changed_at: ctx.now,
  }
  const client_secret = secret ? sealSecret(sealPurpose, organisationId, secret) : undefined
  if (before)
    await ctx.tx
      .updateTable('identity_providers')
      .set({ ...values, ...(client_secret && { client_secret }) })
      .where('organisation_id', '=', organisationId)
      .execute()
  else if (client_secret)
    await insertProvider(ctx.tx, { ...values, organisation_id: organisationId, client_secret })
  else throw invalidInput({ clientSecret: { rule: 'required' } })
  const { clientSecret, ...details } = input
  await record(ctx, 'identity-provider.set', subjectOf(ctx, input.name), {
    ...details,
    hasNewSecret: clientSecret !== undefined,
  })
}

const subjectOf = (ctx: Ctx, name: string) => ({ id: ctx.actor.organisationId, name })

function requireValid(ctx: Ctx, input: IdentityProviderSettings, allowsLocal: boolean): void {
  const { protocol } = new URL(input.issuer)
  if (protocol !== 'https:' && !(allowsLocal && protocol === 'http:'))
    throw invalidInput({ issuer: { rule: 'https' } })
  const allowed = rolesOf[ctx.actor.kind]
  if (input.groupRoles.some(({ role }) => !allowed.includes(role)))
    throw invalidInput({ groupRoles: { rule: 'enum', values: allowed.join(', ') } })
}

/** Makes it the only way in, or allows passwords again. Nobody is locked out: a global admin came in first (I-40). */
export async function setExclusive(ctx: Ctx, { isExclusive }: { isExclusive: boolean }): Promise<void> {
  const { organisationId } = ctx.actor
  const provider = await findOwn(ctx.tx, organisationId)
  if (!provider) throw new AppError('not_found')
  if (isExclusive && !(provider.tested_at && (await hasLinkedAdmin(ctx, provider.issuer))))
    throw new AppError('wrong_state', { action: 'set-exclusive', obstacle: 'not-tried' })
  await ctx.tx
    .updateTable('identity_providers')
    .set({ is_exclusive: isExclusive, changed_by_name: ctx.actor.name, changed_at: ctx.now })
    .where('organisation_id', '=', organisationId)
    .execute()
  await record(ctx, 'identity-provider.set-exclusive', subjectOf(ctx, provider.name), { isExclusive })
}

/** A global admin who can still sign in, and whom this provider brought in. */
async function hasLinkedAdmin(ctx: Ctx, issuer: string): Promise<boolean> {
  const { organisationId } = ctx.actor
  const found = await ctx.tx
    .selectFrom('external_identities as e')
    .innerJoin('memberships as m', 'm.user_id', 'e.user_id')
    .select('m.user_id')
    .where('e.organisation_id', '=', organisationId)
    .where('e.issuer', '=', issuer)
    .where('m.organisation_id', '=', organisationId)
    .where('m.state', '=', 'active')
    .where(sql<boolean>`m.roles <> '{}' and 'global-admin' = any(m.roles)`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Takes the tenant's own sign-in away; who has no password gets one by a mailed link. */
export async function removeProvider(ctx: Ctx): Promise<undefined> {
  const { organisationId } = ctx.actor
  const provider = await findOwn(ctx.tx, organisationId)
  if (!provider) throw new AppError('not_found')
  await ctx.tx.deleteFrom('external_identities').where('organisation_id', '=', organisationId).execute()
  await ctx.tx.deleteFrom('identity_providers').where('organisation_id', '=', organisationId).execute()
  await record(ctx, 'identity-provider.remove', subjectOf(ctx, provider.name))
}
