import { renewableDays } from '#contract/access-care.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { countRows, getRenewal, insertRenewalRows, type RenewalRecord } from './renewal-store.ts'

type Wanted = { relationshipIds?: string[]; withinDays?: number; withoutRoles?: DirectoryRole[] }

/** Starts a renewal of any size (pains 32, 33): the job goes through its rows, and each has its own result. */
export async function startRenewal(ctx: Ctx, input: Wanted): Promise<RenewalRecord> {
  const { actor, now, tx } = ctx
  if (!input.relationshipIds && !input.withinDays)
    throw invalidInput({ relationshipIds: { rule: 'required' } })
  const days = input.withinDays ?? renewableDays
  const id = crypto.randomUUID()
  await tx
    .insertInto('admin_renewals')
    .values({
      id,
      partner_id: actor.organisationId,
      partner_name: actor.organisationName,
      requested_by: actor.userId,
      requested_by_name: actor.name,
      without_roles: input.withoutRoles ?? [],
      total: 0,
      created_at: now,
    })
    .execute()
  await insertRenewalRows(tx, id, actor.organisationId, {
    ids: input.relationshipIds ?? null,
    until: new Date(now.getTime() + days * 86_400_000),
  })
  const rows = await countRows(tx, id)
  if (rows === 0) throw invalidInput({ relationshipIds: { rule: 'nothing-to-renew' } })
  await record(ctx, 'admin-renewal.start', { id, name: actor.organisationName }, { rows })
  return await getRenewal(tx, id)
}
