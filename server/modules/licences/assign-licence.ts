import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import {
  assignUnit,
  type CustomerUserRow,
  getCustomerUser,
  requireDirectory,
  unassignUnit,
} from './licence-store.ts'

type Holding = { customerId: string; userId: string; licenceSkuId: string }

/** Assigns a licence (W19); doing it twice is doing it once, and never more than owned (I-52). */
export async function assignLicence(ctx: Ctx, input: Holding): Promise<CustomerUserRow> {
  const [, assigned] = await Promise.all([
    requireDirectory(ctx, input.customerId),
    assignUnit(ctx.tx, input, ctx.actor.userId, ctx.now),
  ])
  if (assigned.user === null || assigned.pool === null)
    throw new AppError(
      'not_found',
      assigned.user === null ? { userId: input.userId } : { licenceSkuId: input.licenceSkuId },
    )
  if (assigned.isNew && !assigned.isCounted) throw new AppError('no_licence_left', { title: assigned.pool })
  if (!assigned.isNew) return await getCustomerUser(ctx.tx, input.customerId, input.userId)
  const subject = { id: input.userId, name: assigned.user }
  const about = { customerId: input.customerId }
  const details = { licence: assigned.pool, licenceSkuId: input.licenceSkuId }
  const [user] = await Promise.all([
    getCustomerUser(ctx.tx, input.customerId, input.userId),
    record(ctx, 'licence.assign', subject, details, about),
  ])
  return user
}

/** Takes a licence back; a licence not held is left as it is. */
export async function unassignLicence(ctx: Ctx, input: Holding): Promise<CustomerUserRow> {
  await requireDirectory(ctx, input.customerId)
  const user = await getCustomerUser(ctx.tx, input.customerId, input.userId)
  const freed = await unassignUnit(ctx.tx, input)
  if (!freed) return user
  const details = { licence: freed.title, licenceSkuId: input.licenceSkuId }
  await record(ctx, 'licence.unassign', { id: user.id, name: user.display_name }, details, {
    customerId: input.customerId,
  })
  return await getCustomerUser(ctx.tx, input.customerId, input.userId)
}
