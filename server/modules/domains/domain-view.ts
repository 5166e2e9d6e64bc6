import { type Domain, proofHost } from '#contract/domains.ts'
import type { Actor } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { DomainRow } from './domain-store.ts'

export const domainPolicy = definePolicy<DomainRow>()({
  check: { permission: 'domain.manage', possible: ({ state }) => state === 'pending' },
  remove: { permission: 'domain.manage' },
})

/** The TXT record that proves a domain: its name in full, and its value. */
export const proofOf = (row: Pick<DomainRow, 'name' | 'token'>) => ({
  host: `${proofHost}.${row.name}`,
  record: `mittler=${row.token}`,
})

export const viewDomain = (actor: Actor, row: DomainRow, now: Date): Domain => ({
  id: row.id,
  name: row.name,
  state: row.state as Domain['state'],
  ...proofOf(row),
  addedBy: row.added_by_name,
  addedAt: row.added_at.toISOString(),
  verifiedAt: row.verified_at?.toISOString() ?? null,
  isChecking: row.check_asked_at !== null,
  checkedAt: row.checked_at?.toISOString() ?? null,
  result: row.check_result as Domain['result'],
  found: row.check_found,
  can: domainPolicy.allowed(actor, row, now),
})
