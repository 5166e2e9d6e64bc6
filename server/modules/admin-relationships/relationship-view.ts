import type { AdminHistoryEntry, AdminRelationship } from '#contract/admin-relationships.ts'
import { unusedDays } from '#contract/admin-rights.ts'
import type { Ctx } from '#server/platform/context.ts'
import { adminRelationshipPolicy, answerableUntil, elevationModeOf, stateOf } from './relationship-policy.ts'
import type { AdminRelationshipRow, HistoryRow } from './relationship-store.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

/** The page on which the customer answers. */
export const answerPath = (id: string) => `/admin-relationships/${id}`

export const viewAdminRelationship = (
  ctx: Ctx,
  row: AdminRelationshipRow,
  site: string,
  days = unusedDays,
): AdminRelationship => ({
  id: row.id,
  name: row.name,
  partnerId: row.partner_id,
  partnerName: row.partner_name,
  partnerKind: row.partner_kind as AdminRelationship['partnerKind'],
  customerId: row.customer_id,
  customerName: row.customer_name,
  state: stateOf(row, ctx.now),
  durationDays: row.duration_days,
  autoExtend: row.auto_extend,
  roles: row.roles as AdminRelationship['roles'],
  createdBy: row.created_by_name,
  createdAt: row.created_at.toISOString(),
  requestedAt: iso(row.requested_at),
  answerableUntil: iso(answerableUntil(row)),
  answeredAt: iso(row.answered_at),
  answeredBy: row.answered_by_name,
  endsAt: iso(row.ends_at),
  extensions: row.extensions,
  endedAt: iso(row.ended_at),
  endedBy: row.ended_by as AdminRelationship['endedBy'],
  endedByName: row.ended_by_name,
  endReason: row.end_reason,
  renews: row.renews,
  groups: row.groups as AdminRelationship['groups'],
  uses: row.uses as AdminRelationship['uses'],
  unusedRoles: unusedRoles(row, ctx.now, days) as AdminRelationship['unusedRoles'],
  elevation: elevationModeOf(row) as AdminRelationship['elevation'],
  isElevationDemanded: row.elevation_demanded,
  url: row.state === 'approval_pending' ? `${site}${answerPath(row.id)}` : null,
  can: adminRelationshipPolicy.allowed(ctx.actor, row, ctx.now),
})

/** Held for long and not used for so many days, 60 unless the reader wants another number: proposed to be given back (C12); nothing is dropped by itself. */
function unusedRoles(row: AdminRelationshipRow, now: Date, days: number): string[] {
  const before = new Date(now.getTime() - days * 86_400_000)
  if (stateOf(row, now) !== 'active' || !row.answered_at || row.answered_at > before) return []
  const since = before.toISOString().slice(0, 10)
  return row.roles.filter((role) => !row.uses.some((use) => use.role === role && use.on >= since))
}

/** The customer's acts reach the partner's history under a name of their own; to readers they are the same. */
const plain = (action: string) => action.replace(/-by-customer$/, '')

export const viewHistory = (row: HistoryRow): AdminHistoryEntry => ({
  id: row.id,
  action: plain(row.action),
  at: row.at.toISOString(),
  personName: row.actor_name,
  organisationName: row.actor_organisation,
  roles: (row.details.roles ?? []) as AdminHistoryEntry['roles'],
  group: row.details.group ?? null,
  reason: row.details.reason || null,
})
