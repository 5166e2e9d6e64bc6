import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { assignUnit, type CustomerUserRow, getCustomerUser, unassignUnit } from './licence-store.ts'

type Holding = { customerId: string; userId: string; licenceSkuId: string }

/** Assigns a licence (W19); doing it twice is doing it once, and never more than owned (I-52). */
export async function assignLicence(ctx: Ctx, input: Holding): Promise<CustomerUserRow> {
  const { pool, isNew, ...person } = await assignUnit(ctx, input).catch(refuseBeyondOwned)
  if (person.id === null) throw new AppError('not_found', { userId: input.userId })
  if (pool === null) throw new AppError('not_found', { licenceSkuId: input.licenceSkuId })
  if (!isNew) return person
  const licences = [...person.licences, { licenceSkuId: input.licenceSkuId, title: pool }]
  return { ...person, licences: licences.toSorted((a, b) => (a.title < b.title ? -1 : 1)) }
}

/** PostgreSQL's check violation on the pool: assigned would exceed owned; or the person is gone by now. */
function refuseBeyondOwned(error: unknown): never {
  const { code } = error as { code?: string }
  if (code === '23514') throw new AppError('no_licence_left')
  if (code === 'P0002') throw new AppError('not_found') // deleted a moment ago (refuse_deleted_holder)
  throw error
}

/** Takes a licence back; a licence not held is left as it is. */
export async function unassignLicence(ctx: Ctx, input: Holding): Promise<CustomerUserRow> {
  const user = await getCustomerUser(ctx.tx, input.customerId, input.userId)
  const freed = await unassignUnit(ctx.tx, input)
  if (!freed) return user
  const details = { licence: freed.title, licenceSkuId: input.licenceSkuId }
  await record(ctx, 'licence.unassign', { id: user.id, name: user.display_name }, details, {
    customerId: input.customerId,
  })
  return await getCustomerUser(ctx.tx, input.customerId, input.userId)
}
