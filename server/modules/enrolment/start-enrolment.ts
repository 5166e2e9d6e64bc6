import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getOrganisation } from '../identity/index.ts'
import { type EnrolmentRow, findEnrolment, getEnrolment } from './enrolment-store.ts'

/** Starts the enrolment, or returns the one under way: two people of one organisation share it (W1). */
export async function startEnrolment(ctx: Ctx): Promise<EnrolmentRow> {
  const existing = await findEnrolment(ctx.tx, ctx.actor.organisationId)
  if (existing) return existing
  const organisation = await getOrganisation(ctx.tx, ctx.actor.organisationId)
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
