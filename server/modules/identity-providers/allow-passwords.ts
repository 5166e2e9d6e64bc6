import type { Tx } from '#server/platform/database.ts'
import { recordAsSystem } from '#server/platform/events.ts'

/**
 * A recovered admin has to get in although the tenant's provider was the only way: passwords are allowed again,
 * the provider stays. Runs in `as_identity`.
 */
export async function allowPasswords(tx: Tx, organisationId: string, now: Date): Promise<void> {
  const changed = await tx
    .updateTable('identity_providers')
    .set({ is_exclusive: false, changed_at: now })
    .where('organisation_id', '=', organisationId)
    .where('is_exclusive', '=', true)
    .returning('name')
    .executeTakeFirst()
  if (!changed) return
  const subject = { id: organisationId, name: changed.name }
  await recordAsSystem(tx, 'identity-provider.set-exclusive', subject, organisationId, now, {
    isExclusive: false,
  })
}
