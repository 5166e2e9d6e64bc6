import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { recordAssociation } from './association-events.ts'
import {
  admitPeople,
  type AssociationRow,
  findAccountOf,
  getAssociation,
  isCustomerOf,
  limitPeople,
  moveAssociation,
} from './association-store.ts'
import { associationPolicy } from './association-view.ts'

/** The tenant's global admin agrees; a tenant belongs to at most one account (§3.1) and buys nothing from it (I-07). */
export async function acceptAssociation(ctx: Ctx, input: { associationId: string }): Promise<AssociationRow> {
  const row = await getAssociation(ctx.tx, input.associationId)
  if (row.state === 'associated') return row
  associationPolicy.require(ctx.actor, 'accept', row, ctx.now)
  if (await findAccountOf(ctx.tx, row.organisation_id))
    throw new AppError('wrong_organisation', { obstacle: 'other-account' })
  if (await isCustomerOf(ctx.tx, row.account_id, row.organisation_id))
    throw new AppError('wrong_organisation', { obstacle: 'own-customer' })
  const accepted = await answer(ctx, row, 'associated')
  await inCapacity(ctx, 'as_identity', (tx) => admitPeople(tx, accepted))
  await recordAssociation(ctx, 'tenant.associate', accepted)
  return accepted
}

/** The tenant's global admin refuses; refused already, nothing happens. */
export async function declineAssociation(
  ctx: Ctx,
  input: { associationId: string },
): Promise<AssociationRow> {
  const row = await getAssociation(ctx.tx, input.associationId)
  if (row.state === 'declined') return row
  associationPolicy.require(ctx.actor, 'decline', row, ctx.now)
  const declined = await answer(ctx, row, 'declined')
  await recordAssociation(ctx, 'tenant.decline', declined)
  return declined
}

async function answer(ctx: Ctx, row: AssociationRow, state: string): Promise<AssociationRow> {
  const change = { state, answered_at: ctx.now, answered_by_name: ctx.actor.name }
  const answered = await moveAssociation(ctx.tx, row.id, 'requested', change)
  if (!answered) throw new AppError('wrong_state', { action: 'answer' })
  return answered
}

/** Ends an association from either side; the tenant's people in the account are guests again (§2.2). */
export async function removeAssociation(ctx: Ctx, input: { associationId: string }): Promise<AssociationRow> {
  const row = await getAssociation(ctx.tx, input.associationId)
  if (row.state === 'removed') return row
  associationPolicy.require(ctx.actor, 'remove', row, ctx.now)
  const removed = await moveAssociation(ctx.tx, row.id, 'associated', {
    state: 'removed',
    removed_at: ctx.now,
    removed_by_name: ctx.actor.name,
  })
  if (!removed) throw new AppError('wrong_state', { action: 'remove' })
  const limited = await inCapacity(ctx, 'as_identity', (tx) => limitPeople(tx, removed))
  await recordAssociation(ctx, 'tenant.remove', removed, limited)
  return removed
}
