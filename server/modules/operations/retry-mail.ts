import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type MailRow, reviveMail } from './operations-store.ts'

/** Tries a dead letter again; the event it belongs to is handed to the queue once more. */
export async function retryMail(ctx: Ctx, input: { mailId: string }): Promise<MailRow> {
  const row = await reviveMail(ctx.tx, input.mailId)
  await record(ctx, 'mail.retry', { id: row.id, name: row.mail }, { eventId: row.event_id, mail: row.mail })
  return row
}
