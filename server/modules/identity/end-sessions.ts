import { type Ctx, inCapacity } from '#server/platform/context.ts'

/** Ends every session of the person, on all devices; the database announces it to every process. */
export async function endSessions(ctx: Ctx): Promise<undefined> {
  await inCapacity(ctx, 'as_identity', (tx) =>
    tx
      .updateTable('sessions')
      .set({ ended_at: ctx.now })
      .where('user_id', '=', ctx.actor.userId)
      .where('ended_at', 'is', null)
      .execute(),
  )
  ctx.session = 'end'
}
