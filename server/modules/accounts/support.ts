import type { Static } from 'typebox'
import type { SupportContact } from '#contract/enrolment-profile.ts'
import type { Tx } from '#server/platform/database.ts'
import { listSupport } from './profile-store.ts'

export type Support = Static<typeof SupportContact>

/** Where customers of these partners find help. Runs in `as_identity` or as the worker. */
export async function supportOf(tx: Tx, organisationIds: string[]): Promise<ReadonlyMap<string, Support>> {
  const rows = await listSupport(tx, organisationIds)
  return new Map(rows.map((row) => [row.organisation_id, row.content as Support]))
}
