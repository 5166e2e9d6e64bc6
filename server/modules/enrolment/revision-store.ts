import { checkKinds } from '#contract/checks.ts'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import type { Tx } from '#server/platform/database.ts'
import { sortable } from '#server/platform/names.ts'
import type { EnrolmentRow } from './enrolment-store.ts'

/** The change of vetted data that is not decided, or rejected and not taken back. */
export const findRevision = (tx: Tx, organisationId: string): Promise<EnrolmentRow | undefined> =>
  tx
    .selectFrom('enrolments')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('revision_of', 'is not', null)
    .where('state', 'not in', ['withdrawn', 'adopted'])
    .executeTakeFirst()

/**
 * Opens a revision beside the active enrolment: with everything as it was approved, all checks passed, so that
 * what is changed now runs its own checks again and no others (pain 4). Runs in `as_identity`.
 */
export async function insertRevision(
  tx: Tx,
  base: EnrolmentRow,
  by: { id: string; name: string },
  now: Date,
) {
  const { organisation_id, tenant_id, organisation_name, domain, country, partner_id } = base
  const profile = JSON.stringify(base.profile)
  const revision = await tx
    .insertInto('enrolments')
    .values({
      organisation_id,
      tenant_id,
      organisation_name,
      domain,
      country,
      partner_id,
      membership_user_name: base.membership_user_name,
      revision_of: base.id,
      state: 'info_requested',
      draft: profile,
      profile,
      applicant_id: by.id,
      applicant_name: by.name,
      submitted_at: now,
      email_confirmed_at: base.email_confirmed_at,
      profile_version: base.profile_version,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!revision) return undefined
  const since = base.decided_at ?? base.created_at
  const board = { enrolment_id: revision.id, organisation_id, state: 'passed', since }
  await tx
    .insertInto('vetting_checks')
    .values(checkKinds.map((kind) => ({ ...board, kind })))
    .execute()
  return revision
}

/** The approved data take the place of the old ones, in enrolment and organisation. Runs in `as_identity`. */
export async function adoptProfile(tx: Tx, baseId: string, profile: EnrolmentProfile): Promise<void> {
  const { legalName } = profile.legalProfile
  const base = await tx
    .updateTable('enrolments')
    .set((eb) => ({
      profile: JSON.stringify(profile),
      draft: JSON.stringify(profile),
      organisation_name: legalName,
      profile_version: eb('profile_version', '+', 1),
    }))
    .where('id', '=', baseId)
    .where('state', '=', 'active')
    .returning('organisation_id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('organisations')
    .set({ name: legalName, sort_name: sortable(legalName) })
    .where('id', '=', base.organisation_id)
    .where('name', '<>', legalName)
    .execute()
}
