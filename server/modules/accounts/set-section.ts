import type { AccountSection } from '#contract/accounts.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getOrganisation } from '../identity/index.ts'
import { changedFields } from './changed-fields.ts'
import { findSection, writeSection } from './profile-store.ts'

/** What is kept of a section, judged by the rules of the organisation's country. */
type Check<T extends object> = (content: T, country: string) => object

/**
 * Saves one section of the account's profile (W2g). Whoever read an older version is refused, so that nobody
 * replaces what they never saw; the event names the fields that changed. Saving what stands there changes nothing.
 */
export async function setSection<T extends object>(
  ctx: Ctx,
  section: AccountSection,
  { version, ...given }: T & { version: number },
  check: Check<T>,
): Promise<void> {
  const { organisationId, name } = ctx.actor
  const { country, name: organisation } = await getOrganisation(ctx.tx, organisationId)
  const content = check(given as unknown as T, country)
  const saved = await findSection(ctx.tx, organisationId, section)
  const fields = changedFields(saved?.content, content)
  if (fields.length === 0) return
  if ((saved?.version ?? 0) !== version)
    throw new AppError('changed_meanwhile', { section, changedBy: saved?.changed_by_name })
  const row = {
    organisation_id: organisationId,
    section,
    content,
    changed_by_name: name,
    changed_at: ctx.now,
  }
  await writeSection(ctx.tx, row, version)
  await record(ctx, `profile.${section}`, { id: organisationId, name: organisation }, { fields })
}
