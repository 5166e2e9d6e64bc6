import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { endOneSession, endSessionsOf, getAccount } from './account-store.ts'
import { deviceOf } from './device-of.ts'
import { recordSecurity } from './security-events.ts'

/** Runs in the directory, about the person signed in, and leaves the event. */
async function ofMine(ctx: Ctx, action: string, work: (tx: Tx) => Promise<object>): Promise<undefined> {
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const person = await getAccount(tx, ctx.actor.userId)
    await recordSecurity(ctx, tx, person, action, await work(tx))
  })
}

/** Signs out here. */
export async function endSession(ctx: Ctx): Promise<undefined> {
  await ofMine(ctx, 'session.end', () => Promise.resolve({}))
  ctx.session = 'end'
}

/** Ends every session of the person, on all devices; the database announces it to every process (I-33). */
export async function endSessions(ctx: Ctx): Promise<undefined> {
  await ofMine(ctx, 'session.end-all', async (tx) => ({
    ended: await endSessionsOf(tx, ctx.actor.userId, ctx.now),
  }))
  ctx.session = 'end'
}

/** Ends all but this one. */
export const endOtherSessions = (ctx: Ctx): Promise<undefined> =>
  ofMine(ctx, 'session.end-others', async (tx) => ({
    ended: await endSessionsOf(tx, ctx.actor.userId, ctx.now, { except: ctx.sessionId }),
  }))

/** Ends one, by its ID in the list; it may be this one. */
export const endSessionById = (ctx: Ctx, input: { sessionId: string }): Promise<undefined> =>
  ofMine(ctx, 'session.end-one', async (tx) => {
    const ended = await endOneSession(tx, ctx.actor.userId, input.sessionId, ctx.now)
    if (ended.id === ctx.sessionId) ctx.session = 'end'
    return { ...deviceOf(ended.user_agent), network: ended.network }
  })
