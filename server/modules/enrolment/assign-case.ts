import { sql } from 'kysely'
import type { Ctx } from '#server/platform/context.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { record } from '#server/platform/events.ts'
import { approveEnrolment } from './decide-enrolment.ts'
import { type EnrolmentRow, getCase } from './enrolment-store.ts'

/** Gives an open case to somebody of the operator, or takes it from everybody. */
export async function assignCase(
  ctx: Ctx,
  input: { enrolmentId: string; ownerId: string | null },
): Promise<EnrolmentRow> {
  const row = await getCase(ctx.tx, input.enrolmentId)
  const owner = input.ownerId === null ? null : await findVetter(ctx, input.ownerId)
  const assigned = await ctx.tx
    .updateTable('enrolments')
    .set({ owner_id: owner?.id ?? null, owner_name: owner?.name ?? null })
    .where('id', '=', row.id)
    .where('state', 'in', ['under_review', 'info_requested'])
    .returningAll()
    .executeTakeFirst()
  if (!assigned) throw new AppError('wrong_state', { action: 'assign' })
  const subject = { id: row.id, name: row.organisation_name }
  await record(ctx, 'vetting.assign', subject, { from: row.owner_name, to: owner?.name ?? null })
  return assigned
}

/** People of the own organisation who may vet. */
export async function listVetters(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  const people = await ctx.tx
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.display_name'])
    .where('m.organisation_id', '=', ctx.actor.organisationId)
    .where('u.organisation_id', '=', ctx.actor.organisationId)
    .where('u.state', '=', 'active')
    .where(sql<boolean>`m.roles <> '{}' and 'global-admin' = any(m.roles)`)
    .orderBy('u.display_name')
    .limit(100)
    .execute()
  return people.map(({ id, display_name }) => ({ id, name: display_name }))
}

async function findVetter(ctx: Ctx, id: string): Promise<{ id: string; name: string }> {
  const found = (await listVetters(ctx)).find((person) => person.id === id)
  if (!found) throw invalidInput({ ownerId: { rule: 'uuid' } })
  return found
}

export type Bulk = { enrolmentIds: string[]; action: 'approve' | 'assign'; ownerId?: string | undefined }

/**
 * The same for many cases, each judged by its own: what is not possible is named in its row and changes
 * nothing, the others are done (W30).
 */
export async function decideMany(ctx: Ctx, input: Bulk) {
  const results: { enrolmentId: string; problem: string | null }[] = []
  const ownerId = input.action === 'assign' ? (input.ownerId ?? null) : null
  if (ownerId !== null) await findVetter(ctx, ownerId)
  for (const enrolmentId of new Set(input.enrolmentIds))
    try {
      if (input.action === 'approve') await approveEnrolment(ctx, { enrolmentId })
      else await assignCase(ctx, { enrolmentId, ownerId })
      results.push({ enrolmentId, problem: null })
    } catch (error) {
      // Refused before its first write; anything else is not ours to swallow.
      if (!(error instanceof AppError)) throw error
      results.push({ enrolmentId, problem: error.code })
    }
  return results
}
