import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { whereOf } from './security-events.ts'

const findMembership = (tx: Tx, userId: string, organisationId: string) =>
  tx
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select('o.kind')
    .where('m.user_id', '=', userId)
    .where('m.organisation_id', '=', organisationId)
    .executeTakeFirst()

/**
 * Acts for another organisation of the person, in whose log it stands; a stranger's organisation does not exist.
 */
export async function switchOrganisation(ctx: Ctx, input: { organisationId: string }): Promise<void> {
  const { userId, name, proofs, organisationName } = ctx.actor
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const { organisationId } = input
    const there = await findMembership(tx, userId, organisationId)
    if (!there) throw new AppError('not_found')
    const about = { tx, organisationId, customerId: there.kind === 'customer' ? organisationId : null }
    const details = { ...whereOf(ctx), from: organisationName }
    await record(ctx, 'session.switch', { id: userId, name }, details, about)
  })
  ctx.session = { userId, organisationId: input.organisationId, ...proofs }
}
