import type { Selectable } from 'kysely'
import type { AccountSection } from '#contract/accounts.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type SectionRow = Selectable<DB['account_profiles']>
type Written = Omit<SectionRow, 'version' | 'content'> & { content: object }

export const listSections = (tx: Tx, organisationId: string): Promise<SectionRow[]> =>
  tx.selectFrom('account_profiles').selectAll().where('organisation_id', '=', organisationId).execute()

export const findSection = (
  tx: Tx,
  organisationId: string,
  section: AccountSection,
): Promise<SectionRow | undefined> =>
  tx
    .selectFrom('account_profiles')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('section', '=', section)
    .executeTakeFirst()

/** Support profiles of several organisations. Runs in `as_identity` or as the worker. */
export function listSupport(tx: Tx, organisationIds: string[]): Promise<SectionRow[]> {
  if (organisationIds.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('account_profiles')
    .selectAll()
    .where('organisation_id', 'in', organisationIds)
    .where('section', '=', 'support')
    .execute()
}

/** Writes the next version, only over the one that was read; two people at once cannot both win. */
export async function writeSection(tx: Tx, row: Written, readVersion: number): Promise<void> {
  const { organisation_id, section, ...change } = row
  const content = JSON.stringify(change.content)
  const written =
    readVersion === 0
      ? await tx
          .insertInto('account_profiles')
          .values({ ...row, content, version: 1 })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('account_profiles')
          .set({ ...change, content, version: readVersion + 1 })
          .where('organisation_id', '=', organisation_id)
          .where('section', '=', section)
          .where('version', '=', readVersion)
          .returning('version')
          .executeTakeFirst()
  if (!written) throw new AppError('changed_meanwhile', { section })
}
