import { appLogin, createPool } from '#server/platform/database.ts'
import { remindDue } from '#server/modules/invitations/index.ts'
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

/** Reminds what the task would remind in so many days; what stories before left in the database is not among it. */
export async function remindOn(world: World, of: Org, days: number): Promise<void> {
  await world.owner.query(
    'update invitations set auto_reminded_at = now() where from_id <> $1 and auto_reminded_at is null',
    [of.id],
  )
  await asTheQueue(world, (tx) => remindDue(tx, inDays(days)))
}

/** What the operator decided about a partner. */
export const measuresOf = async (world: World, of: Org) =>
  (await (await world.as(world.kompass)).standing.partner({ partnerId: of.id })).measures
