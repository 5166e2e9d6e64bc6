import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { endSessionsOf, getAccount } from './account-store.ts'
import { deleteGuest } from './guest-store.ts'
import { manageUser } from './manage-user.ts'
import type { UserRow } from './user-store.ts'
import { getOrganisation } from './identity-store.ts'

/** Ends the visit of a guest; the sessions for this organisation end, those at home go on (I-33). */
export const removeGuest = (ctx: Ctx, input: { userId: string }): Promise<UserRow> =>
  manageUser(ctx, input.userId, {
    action: 'remove-guest',
    event: 'guest.remove',
    isGone: true,
    work: async (tx, user) => {
      const { organisationId, organisationName } = ctx.actor
      await deleteGuest(tx, user.id, organisationId)
      await endSessionsOf(tx, user.id, ctx.now, { organisationId })
      return { email: user.email, language: user.language, organisation: organisationName }
    },
  })

/** Stops being a guest; whoever was acting there goes on at home. */
export async function leaveAsGuest(ctx: Ctx, input: { organisationId: string }): Promise<undefined> {
  const { organisationId } = input
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const account = await getAccount(tx, ctx.actor.userId)
    await deleteGuest(tx, account.id, organisationId)
    const host = await getOrganisation(tx, organisationId)
    await endSessionsOf(tx, account.id, ctx.now, { organisationId, except: ctx.sessionId })
    await record(
      ctx,
      'guest.leave',
      { id: account.id, name: account.display_name },
      { organisation: host.name },
      { organisationId, tx, ...(host.kind === 'customer' && { customerId: organisationId }) },
    )
    if (ctx.actor.organisationId === organisationId)
      ctx.session = { userId: account.id, organisationId: account.organisation_id, ...ctx.actor.proofs }
  })
}
