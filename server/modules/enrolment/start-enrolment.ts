import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getOrganisation } from '../identity/index.ts'
import { type EnrolmentRow, findEnrolment, getEnrolment, moveEnrolment } from './enrolment-store.ts'

/** Starts the enrolment, or returns the one under way: two people of one organisation share it (W1). */
export async function startEnrolment(ctx: Ctx): Promise<EnrolmentRow> {
  const organisation = await getOrganisation(ctx.tx, ctx.actor.organisationId)
  if (organisation.state === 'deauthorised') await reopen(ctx, organisation)
  const existing = await findEnrolment(ctx.tx, ctx.actor.organisationId)
  if (existing) return existing
  const created = await ctx.tx
    .insertInto('enrolments')
    .values({
      organisation_id: organisation.id,
      tenant_id: organisation.tenantId,
      organisation_name: organisation.name,
      domain: organisation.domain,
      country: organisation.country,
      state: 'draft',
      draft: JSON.stringify({
        legalProfile: { legalName: organisation.name, address: { country: organisation.country } },
      }),
      applicant_id: ctx.actor.userId,
      applicant_name: ctx.actor.name,
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!created) return await getEnrolment(ctx.tx, organisation.id)
  await record(ctx, 'enrolment.start', { id: created.id, name: created.organisation_name })
  return created
}

/** A deauthorised partner may enrol again after a year; until then it is refused with the day (W1, §6). */
async function reopen(ctx: Ctx, { id, leaves_at }: { id: string; leaves_at: Date | null }): Promise<void> {
  const from = new Date(leaves_at ?? ctx.now)
  from.setUTCFullYear(from.getUTCFullYear() + 1)
  if (from > ctx.now) throw new AppError('deauthorised', { from: from.toISOString() })
  const before = await findEnrolment(ctx.tx, id)
  if (before) await moveEnrolment(ctx.tx, before.id, 'retire')
  await ctx.tx
    .updateTable('organisations')
    .set({ state: 'enrolling', leaves_at: null })
    .where('id', '=', id)
    .execute()
  await record(ctx, 'enrolment.reopen', { id, name: ctx.actor.organisationName })
}
