import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { globalAdminsOf } from '../identity/index.ts'
import { asSubject, countSteps, endOf, getByLink, insertStep } from './invitation-store.ts'

/** How often one link is forwarded by mail in a day, whoever asks. */
const forwardsADay = 5

/**
 * Whoever cannot decide mails the link to a global admin of the own organisation, never to anybody else (pain 4).
 * It stands in that organisation's log, and the sender's timeline says that it happened.
 */
export async function forwardLink(ctx: Ctx, { userId }: { userId: string }): Promise<undefined> {
  const { organisationId, organisationName } = ctx.actor
  const admins = await inCapacity(ctx, 'as_identity', (tx) => globalAdminsOf(tx, organisationId))
  const admin = admins.find(({ id }) => id === userId)
  if (!admin) throw new AppError('not_found', { userId })
  const row = await inCapacity(ctx, 'as_link', async (tx) => {
    const found = await getByLink(tx)
    const ended = endOf(found, ctx.now)
    if (ended) throw ended
    const since = new Date(ctx.now.getTime() - 86_400_000)
    if ((await countSteps(tx, 'forwarded', since)) >= forwardsADay) throw new AppError('too_many_requests')
    await insertStep(tx, found, {
      step: 'forwarded',
      at: ctx.now,
      by_name: ctx.actor.name,
      detail: organisationName,
    })
    return found
  })
  const details = { userId, to: admin.name, from: row.from_name, kind: row.kind }
  await record(ctx, 'invitation.forward', asSubject(row), details)
}
