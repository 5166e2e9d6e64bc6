import { type AssociatedTenant, associationStates } from '#contract/tenants.ts'
import type { Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { AssociationRow } from './association-store.ts'

const can = (move: keyof typeof associationStates.moves) => (row: AssociationRow) =>
  associationStates.canMove(row.state, move)
const isOpen = (move: 'accept' | 'decline') => (row: AssociationRow, now: Date) =>
  can(move)(row) && row.expires_at > now

export const associationPolicy = definePolicy<AssociationRow>()({
  accept: { permission: 'tenant.answer', possible: isOpen('accept') },
  decline: { permission: 'tenant.answer', possible: isOpen('decline') },
  withdraw: { permission: 'tenant.associate', possible: can('withdraw') },
  remove: { permission: 'tenant.remove', possible: can('remove') },
})

const moment = (at: Date | null) => at?.toISOString() ?? null

/** An association as both sides read it. */
export const viewAssociation = (ctx: Ctx, row: AssociationRow): AssociatedTenant => ({
  id: row.id,
  state: row.state as AssociatedTenant['state'],
  accountName: row.account_name,
  organisationName: row.organisation_name,
  domain: row.domain,
  requestedAt: row.requested_at.toISOString(),
  requestedBy: row.requested_by_name,
  expiresAt: row.expires_at.toISOString(),
  isExpired: row.state === 'requested' && row.expires_at <= ctx.now,
  answeredAt: moment(row.answered_at),
  answeredBy: row.answered_by_name,
  removedAt: moment(row.removed_at),
  removedBy: row.removed_by_name,
  can: associationPolicy.allowed(ctx.actor, row, ctx.now),
})
