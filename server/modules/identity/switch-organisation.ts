import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'

/** Acts for another organisation of the person; a stranger's organisation does not exist. */
export async function switchOrganisation(ctx: Ctx, input: { organisationId: string }): Promise<void> {
  const membership = await inCapacity(ctx, 'as_identity', (tx) =>
    tx
      .selectFrom('memberships')
      .select('organisation_id')
      .where('user_id', '=', ctx.actor.userId)
      .where('organisation_id', '=', input.organisationId)
      .executeTakeFirst(),
  )
  if (!membership) throw new AppError('not_found')
  const { userId, proofs } = ctx.actor
  ctx.session = { userId, organisationId: input.organisationId, ...proofs }
}
