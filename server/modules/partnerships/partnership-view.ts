import type { Partnership, ProviderEntry } from '#contract/partnerships.ts'
import type { Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { EntryRow, PartnershipRow, Side } from './partnership-store.ts'

const isActive = (row: PartnershipRow) => row.state === 'active'
/** A partnership just made is between two that may begin something new. */
const suspendedOf = ({ own_state: own = 'active', suspended_at }: PartnershipRow): Partnership['suspended'] =>
  own !== 'active' ? 'own' : suspended_at ? 'partnership' : null
export const partnershipPolicy = definePolicy<PartnershipRow>()({
  'view-customers': { permission: 'customer.view', possible: isActive },
  'invite-customers': {
    permission: 'customer.invite',
    possible: (row) => isActive(row) && suspendedOf(row) === null,
  },
})

/** The partnership from the caller's side. */
export const viewPartnership = (ctx: Ctx, row: PartnershipRow, side: Side): Partnership => ({
  id: row.id,
  partnerId: row[side.other],
  partnerName: row[side.name],
  partnerCountry: row[side.country],
  state: row.state as Partnership['state'],
  authorizedAt: row.authorized_at.toISOString(),
  grantsAdminAccess: row.grants_admin_access,
  suspended: suspendedOf(row),
  can: partnershipPolicy.allowed(ctx.actor, row, ctx.now),
})

export const viewEntry = (row: EntryRow): ProviderEntry => ({
  id: row.organisation_id,
  name: row.name,
  country: row.country,
  services: row.services as ProviderEntry['services'],
  description: row.description as ProviderEntry['description'],
  email: row.email,
  phone: row.phone,
  website: row.website,
})
