import { type ImportReport, importStates } from '#contract/imports.ts'
import type { RegistryProfile } from '#contract/membership.ts'
import { viewProblems } from '#server/platform/check-rows.ts'
import type { Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { ImportRow, ProfileRow } from './membership-store.ts'

export const viewProfile = (row: ProfileRow): RegistryProfile => ({
  id: row.id,
  partnerId: row.partner_id,
  name: row.name,
  country: row.country,
  isActive: row.is_active,
  account: row.user_name,
  accountEmail: row.email,
  hasPassword: row.has_password,
  location: row.location_state
    ? {
        name: row.location_name ?? '',
        organisation: row.location_owner ?? '',
        state: row.location_state as NonNullable<RegistryProfile['location']>['state'],
      }
    : null,
  linkedTo: row.organisation_id
    ? {
        organisationId: row.organisation_id,
        name: row.organisation_name ?? '',
        domain: row.initial_domain ?? '',
        country: row.organisation_country ?? '',
      }
    : null,
})

export const importPolicy = definePolicy<ImportRow>()({
  apply: { permission: 'membership.edit', possible: (row) => importStates.canMove(row.state, 'apply') },
})

/** The upload's report, its sentences in the reader's language. */
export const viewImport = (ctx: Ctx, row: ImportRow): ImportReport => ({
  id: row.id,
  fileName: row.file_name,
  state: row.state as ImportReport['state'],
  rows: row.rows,
  added: row.added,
  changed: row.changed,
  unchanged: row.unchanged,
  problems: viewProblems(row.problems, ctx.language),
  problemCount: row.problem_count,
  createdAt: row.created_at.toISOString(),
  appliedAt: row.applied_at?.toISOString() ?? null,
  can: importPolicy.allowed(ctx.actor, row, ctx.now),
})
