import type { LinkPage } from '#contract/link-page.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { listGlobalAdmins } from '../identity/index.ts'
import { endOf, getByLink, insertStep, type InvitationRow } from './invitation-store.ts'
import { type Obstacle, obstacleOf, viewLink } from './link-page.ts'
import { insertKept, markForwarded } from './link-store.ts'

/**
 * Forwards an invitation to global admins of the own organisation, who can decide (W5, pain 4). Each gets it at
 * most once a day, however often it is asked.
 */
export async function forwardLink(ctx: Ctx, input: { userIds: string[] }): Promise<LinkPage> {
  const row = await requireObstacle(ctx, ['not-global-admin'], 'forward')
  const admins = await inCapacity(ctx, 'as_identity', (tx) => listGlobalAdmins(tx, ctx.actor.organisationId))
  if (input.userIds.some((wanted) => !admins.some(({ id }) => id === wanted)))
    throw invalidInput({ userIds: { rule: 'unknown-person' } })
  const userIds = await markForwarded(ctx, row.id, input.userIds)
  if (userIds.length > 0) {
    await insertKept(ctx, row.id)
    await noteForward(ctx, row)
    const details = { userIds, from: row.from_name, kind: row.kind, expiresAt: row.expires_at }
    await record(ctx, 'invitation.forward', { id: row.id, name: row.from_name }, details)
  }
  return await viewLink(ctx)
}

/** The sender's timeline says that its invitation was passed on, and where. */
const noteForward = (ctx: Ctx, row: InvitationRow) =>
  inCapacity(ctx, 'as_link', (tx) =>
    insertStep(tx, row, {
      step: 'forwarded',
      at: ctx.now,
      by_name: ctx.actor.name,
      detail: ctx.actor.organisationName,
    }),
  )

/** Keeps an invitation until the organisation can answer it: not vetted yet, or nobody here may (W5). */
export async function keepLink(ctx: Ctx): Promise<LinkPage> {
  const row = await requireObstacle(ctx, ['not-enrolled', 'not-global-admin', null], 'keep')
  if (await insertKept(ctx, row.id))
    await record(ctx, 'invitation.keep', { id: row.id, name: row.from_name }, { kind: row.kind })
  return await viewLink(ctx)
}

/** The invitation, if nothing but these stands between it and its answer. */
async function requireObstacle(
  ctx: Ctx,
  allowed: (Obstacle | null)[],
  action: string,
): Promise<InvitationRow> {
  const row = await inCapacity(ctx, 'as_link', (tx) => getByLink(tx))
  const ended = endOf(row, ctx.now)
  if (ended) throw ended
  const obstacle = await inCapacity(ctx, 'as_identity', (tx) => obstacleOf(ctx, tx, row))
  if (!allowed.includes(obstacle)) throw new AppError('wrong_state', { action, obstacle })
  return row
}
