import type { SecondFactor } from '#contract/second-factors.ts'
import type { FactorRow } from './second-factor-store.ts'

export const viewFactor = (row: FactorRow): SecondFactor => ({
  id: row.id,
  kind: row.kind as SecondFactor['kind'],
  name: row.name,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
})
