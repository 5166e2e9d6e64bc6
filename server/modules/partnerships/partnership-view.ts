import { type Partnership, partnershipStates, type ProviderEntry } from '#contract/partnerships.ts'
import type { Actor, Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { EntryRow, PartnershipRow, Side } from './partnership-store.ts'

/** The state as people see it: standing with a day on which it ends is ending. */
export const stateOf = (row: PartnershipRow): Partnership['state'] =>
  row.state === 'active' && row.ends_on ? 'ending' : (row.state as Partnership['state'])
const isActive = (row: PartnershipRow) => row.state === 'active'
const can = (move: keyof typeof partnershipStates.moves) => (row: PartnershipRow) =>
  partnershipStates.canMove(stateOf(row), move)
const isGiver = (actor: Actor, row: PartnershipRow) => row.notice_by === actor.organisationId
/** A partnership just made is between two that may begin something new. */
function suspendedOf(row: PartnershipRow): Partnership['suspended'] {
  const { own_state: own = 'active', standing, suspended_at } = row
  if (own !== 'active') return 'own'
  if (standing && standing.state !== 'active') return 'partner'
  return suspended_at ? 'partnership' : null
}

export const partnershipPolicy = definePolicy<PartnershipRow>()({
  'view-customers': { permission: 'customer.view', possible: isActive },
  'invite-customers': {
    permission: 'customer.invite',
    possible: (row) => isActive(row) && suspendedOf(row) === null,
  },
  'add-customers': {
    permission: 'customer.create',
    possible: (row) => isActive(row) && suspendedOf(row) === null,
  },
  remove: { permission: 'partnership.remove', possible: can('remove') },
  'withdraw-notice': {
    permission: 'partnership.remove',
    when: isGiver,
    holders: () => [],
    possible: can('withdraw-notice'),
  },
  'revoke-access': {
    permission: 'partner-access.change',
    possible: (row) => isActive(row) && row.grants_admin_access,
  },
  'grant-access': {
    permission: 'partner-access.change',
    possible: (row) => isActive(row) && !row.grants_admin_access && suspendedOf(row) === null,
  },
})

/** When it ends or ended, whose doing that is, and why. */
function endingOf(ctx: Ctx, row: PartnershipRow): Partnership['ending'] {
  const isOver = row.state === 'removed'
  const on = isOver ? row.removed_at?.toISOString().slice(0, 10) : row.ends_on && String(row.ends_on)
  const by = isOver ? row.removed_by : row.notice_by
  if (!on) return null
  const isOfThem = by === row.provider_id || by === row.reseller_id
  const side = by === ctx.actor.organisationId ? 'own' : isOfThem ? 'partner' : 'operator'
  return { on, by: side, reason: row.end_reason }
}

const moment = (at: string | null) => at && new Date(at).toISOString()
const viewStanding = (standing: PartnershipRow['standing']): Partnership['partner'] =>
  standing ? { ...standing, since: moment(standing.since), leavesAt: moment(standing.leavesAt) } : null

/** The partnership from the caller's side. */
export const viewPartnership = (ctx: Ctx, row: PartnershipRow, side: Side): Partnership => ({
  id: row.id,
  partnerId: row[side.other],
  partnerName: row[side.name],
  partnerCountry: row[side.country],
  state: stateOf(row),
  authorizedAt: row.authorized_at.toISOString(),
  // Admin access to the reseller's tenant ends with the partnership at the latest.
  grantsAdminAccess: row.grants_admin_access && isActive(row),
  suspended: suspendedOf(row),
  suspendedReason: row.suspended_at ? (row.suspended_reason as Partnership['suspendedReason']) : null,
  partner: viewStanding(row.standing),
  ending: endingOf(ctx, row),
  can: partnershipPolicy.allowed(ctx.actor, row, ctx.now),
})

export const viewEntry = (row: EntryRow): ProviderEntry => ({
  id: row.organisation_id,
  name: row.name,
  country: row.country,
  countries: row.countries,
  services: row.services as ProviderEntry['services'],
  description: row.description as ProviderEntry['description'],
  email: row.email,
  phone: row.phone,
  website: row.website,
})
