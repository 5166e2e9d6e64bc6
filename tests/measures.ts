import { appLogin, createPool } from '#server/platform/database.ts'
import { inTransaction, type Work } from '#server/platform/transaction.ts'
import type { Org, World } from './world.ts'

/** So many days from now, and the day of that moment in UTC. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
export const dayIn = (days: number) => inDays(days).toISOString().slice(0, 10)

/** Does what the job queue does, with the same functions and as the same role. */
export async function asTheQueue<T>(world: World, work: Work<T>): Promise<T> {
  const pool = createPool(appLogin(world.databaseUrl).url, 1)
  try {
    return await inTransaction(pool, { capacity: 'as_worker' }, work)
  } finally {
    await pool.end()
  }
}

/** What the operator decided about a partner. */
export const measuresOf = async (world: World, of: Org) =>
  (await (await world.as(world.kompass)).standing.partner({ partnerId: of.id })).measures
