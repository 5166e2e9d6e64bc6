import { associationDays, mostOpenAssociations } from '#contract/tenants.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { getOrganisation, requireNotSuspended } from '../identity/index.ts'
import { recordAssociation } from './association-events.ts'
import {
  type AssociationRow,
  findAccountOf,
  findTenant,
  getAssociation,
  insertAssociation,
  isCustomerOf,
  moveAssociation,
  openRequests,
} from './association-store.ts'
import { associationPolicy } from './association-view.ts'

/**
 * Associate (W2g): the account's global admin names a tenant, whose global admin then decides. Asked again while
 * it waits, the open request is the answer; one that ran out is made anew.
 */
export async function requestAssociation(ctx: Ctx, { domain }: { domain: string }): Promise<AssociationRow> {
  const { organisationId, name, organisationName } = ctx.actor
  requireNotSuspended(await getOrganisation(ctx.tx, organisationId))
  const tenant = await requireFree(ctx, domain)
  const open = await openRequests(ctx.tx, organisationId, mostOpenAssociations)
  const same = open.find((row) => row.organisation_id === tenant.id)
  if (same && same.expires_at > ctx.now) return same
  if (same) await moveAssociation(ctx.tx, same.id, 'requested', { state: 'withdrawn' })
  else if (open.length >= mostOpenAssociations)
    throw new AppError('too_many_requests', { limit: mostOpenAssociations })
  const row = await insertAssociation(ctx.tx, {
    state: 'requested',
    account_id: organisationId,
    account_name: organisationName,
    organisation_id: tenant.id,
    organisation_name: tenant.name,
    domain: tenant.domain,
    requested_by_name: name,
    requested_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + associationDays * 86_400_000),
  })
  if (!row) throw new AppError('already_exists')
  await recordAssociation(ctx, 'tenant.request', row)
  return row
}

/** A tenant that belongs to no account, its own included, and buys nothing from this one (I-07). */
async function requireFree(ctx: Ctx, domain: string) {
  const { tenant, account } = await inCapacity(ctx, 'as_identity', async (tx) => {
    const found = await findTenant(tx, domain)
    return { tenant: found, account: found && (await findAccountOf(tx, found.id)) }
  })
  if (!tenant) throw invalidInput({ domain: { rule: 'unknown-domain' } })
  if (tenant.kind !== 'customer' || account) throw invalidInput({ domain: { rule: 'other-account' } })
  if (await isCustomerOf(ctx.tx, ctx.actor.organisationId, tenant.id))
    throw invalidInput({ domain: { rule: 'own-customer' } })
  return tenant
}

/** Takes a request back; taken back already, nothing happens. */
export async function withdrawAssociation(
  ctx: Ctx,
  input: { associationId: string },
): Promise<AssociationRow> {
  const row = await getAssociation(ctx.tx, input.associationId)
  if (row.state === 'withdrawn') return row
  associationPolicy.require(ctx.actor, 'withdraw', row, ctx.now)
  const withdrawn = await moveAssociation(ctx.tx, row.id, 'requested', {
    state: 'withdrawn',
    answered_at: ctx.now,
    answered_by_name: ctx.actor.name,
  })
  if (!withdrawn) throw new AppError('wrong_state', { action: 'withdraw' })
  await recordAssociation(ctx, 'tenant.withdraw', withdrawn)
  return withdrawn
}
