import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { enrolmentPolicy } from './enrolment-policy.ts'
import { type EnrolmentRow, getCurrent, moveEnrolment } from './enrolment-store.ts'

/** Takes the application back and frees the partner ID; a revision leaves everything as it was approved. */
export async function withdrawEnrolment(ctx: Ctx): Promise<EnrolmentRow> {
  const enrolment = await getCurrent(ctx.tx, ctx.actor.organisationId)
  enrolmentPolicy.require(ctx.actor, 'withdraw', enrolment, ctx.now)
  const subject = { id: enrolment.id, name: enrolment.organisation_name }
  if (enrolment.revision_of) {
    const discarded = await moveEnrolment(ctx.tx, enrolment.id, 'discard')
    await record(ctx, 'revision.withdraw', subject)
    return discarded
  }
  const withdrawn = await moveEnrolment(ctx.tx, enrolment.id, 'withdraw')
  await inCapacity(ctx, 'as_identity', (tx) =>
    tx
      .updateTable('membership_profiles')
      .set({ tenant_id: null })
      .where('tenant_id', '=', enrolment.tenant_id)
      .execute(),
  )
  await record(ctx, 'enrolment.withdraw', subject)
  return withdrawn
}
