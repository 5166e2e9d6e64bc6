import type { Customer } from '#contract/customers.ts'
import type { Ctx } from '#server/platform/context.ts'
import { listOrderObstacles } from './customer-store.ts'

/** The customers of a page, each with what stands in the way of orders now (pain 58); one statement for all. */
export async function withEligibility(ctx: Ctx, customers: Customer[]): Promise<Customer[]> {
  const ids = customers.map(({ id }) => id)
  const obstacles = await listOrderObstacles(ctx.tx, ids, ctx.now)
  return customers.map((customer) => ({ ...customer, orderObstacle: obstacles.get(customer.id) ?? null }))
}
