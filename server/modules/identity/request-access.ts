import { type AccessRequest, accessRequestStates } from '#contract/access.ts'
import { type Role, rolesUnder } from '#contract/permissions.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { getRequest, insertRequest, moveRequest, type RequestRow } from './access-store.ts'
import { requestableBy } from './rights.ts'
import { requireAssignable } from './update-roles.ts'
import { userPolicy } from './user-policy.ts'
import { getUser, lockPeople, setRoles } from './user-store.ts'

const subjectOf = (row: RequestRow) => ({ id: row.id, name: row.user_name })

/** Asks for a role with a reason (W2d); the same wish twice is `already_exists`. */
export async function requestAccess(ctx: Ctx, input: { role: Role; reason: string }): Promise<RequestRow> {
  const { userId, name, organisationId } = ctx.actor
  const requestable = requestableBy(ctx.actor)
  if (!requestable.includes(input.role))
    throw invalidInput({ role: { rule: 'enum', values: requestable.join(', ') } })
  const row = await insertRequest(ctx.tx, {
    organisation_id: organisationId,
    user_id: userId,
    user_name: name,
    role: input.role,
    reason: input.reason,
    state: 'open',
    created_at: ctx.now,
  })
  if (!row) throw new AppError('already_exists')
  await record(ctx, 'access.request', subjectOf(row), { role: input.role, reason: input.reason })
  return row
}

/** Takes the own request back; somebody else's does not exist. */
export async function withdrawRequest(ctx: Ctx, input: { requestId: string }): Promise<RequestRow> {
  const { organisationId, userId, name } = ctx.actor
  const row = await getRequest(ctx.tx, organisationId, input.requestId)
  if (row.user_id !== userId) throw new AppError('not_found', input)
  const moved = await moveRequest(ctx.tx, row.id, {
    state: 'withdrawn',
    decided_at: ctx.now,
    decided_by_name: name,
    decision_reason: null,
  })
  await record(ctx, 'access.withdraw', subjectOf(row), { role: row.role })
  return moved
}

type Answer = { requestId: string; reason?: string }

/** Who decides holds what the role allows or more; nobody decides about the own wish. */
async function getDecidable(ctx: Ctx, tx: Tx, requestId: string) {
  const { organisationId, userId } = ctx.actor
  await lockPeople(tx, organisationId)
  const row = await getRequest(tx, organisationId, requestId)
  const user = await getUser(tx, organisationId, row.user_id)
  if (row.user_id === userId) throw new AppError('own_account')
  userPolicy.require(ctx.actor, 'update-roles', user, ctx.now)
  const roles = [...new Set([...user.own_roles, row.role])] as Role[]
  requireAssignable(ctx, { roles: user.own_roles, is_limited: user.is_limited }, roles)
  return { row, user, roles }
}

const decisionOf = (ctx: Ctx, state: 'approved' | 'denied', reason: string | undefined) => ({
  state,
  decided_at: ctx.now,
  decided_by_name: ctx.actor.name,
  decision_reason: reason?.trim() || null,
})

/** Gives the role asked for, in one transaction with the answer. */
export const approveRequest = (ctx: Ctx, { requestId, reason }: Answer): Promise<RequestRow> =>
  inCapacity(ctx, 'as_identity', async (tx) => {
    const { row, user, roles } = await getDecidable(ctx, tx, requestId)
    const moved = await moveRequest(tx, row.id, decisionOf(ctx, 'approved', reason))
    await setRoles(tx, ctx.actor.organisationId, user.id, roles)
    const subject = { id: user.id, name: user.display_name }
    await record(ctx, 'role.assign', subject, { before: user.own_roles, after: roles }, { tx })
    const { email, language } = user
    await record(ctx, 'access.approve', subjectOf(row), { role: row.role, reason, email, language }, { tx })
    return moved
  })

/** Refuses with a reason, which the person is told. */
export const denyRequest = (ctx: Ctx, { requestId, reason }: Answer): Promise<RequestRow> =>
  inCapacity(ctx, 'as_identity', async (tx) => {
    const { row, user } = await getDecidable(ctx, tx, requestId)
    const moved = await moveRequest(tx, row.id, decisionOf(ctx, 'denied', reason))
    const { email, language } = user
    await record(ctx, 'access.deny', subjectOf(row), { role: row.role, reason, email, language }, { tx })
    return moved
  })

/** The one place a row becomes what the API shows. */
export function viewRequest(ctx: Ctx, row: RequestRow): AccessRequest {
  const { actor } = ctx
  const isOwn = row.user_id === actor.userId
  const role = row.role as Role
  const mayDecide =
    !isOwn && actor.permissions.has('role.assign') && rolesUnder(actor.kind, actor.roles).includes(role)
  const possible = (['approve', 'deny', 'withdraw'] as const).filter((move) =>
    accessRequestStates.canMove(row.state, move),
  )
  return {
    id: row.id,
    userId: row.user_id,
    name: row.user_name,
    role,
    reason: row.reason,
    state: row.state as AccessRequest['state'],
    createdAt: row.created_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy: row.decided_by_name,
    decisionReason: row.decision_reason,
    can: possible.filter((move) => (move === 'withdraw' ? isOwn : mayDecide)),
  }
}
