import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { MeasureRow } from './measure-store.ts'

/** Notes a measure in the partner's own record, which its mails hang on, and in the operator's. */
export async function recordMeasure(ctx: Ctx, move: string, row: MeasureRow): Promise<void> {
  const subject = { id: row.partner_id, name: row.partner_name }
  const details = {
    measureId: row.id,
    reason: row.reason,
    note: row.note,
    handover: row.handover,
    contact: row.contact_email,
    providerId: row.provider_id,
    providerName: row.provider_name,
    endsAt: row.ends_at,
  }
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(ctx, `partner.${move}`, subject, details, { organisationId: row.partner_id, tx }),
  )
  await record(ctx, `programme.${move}`, subject, details)
}

/** Whom a partner can ask about a measure: the person who decided it. */
export async function contactOf(ctx: Ctx): Promise<string | null> {
  const person = await ctx.tx
    .selectFrom('users')
    .select('email')
    .where('id', '=', ctx.actor.userId)
    .executeTakeFirst()
  return person?.email ?? null
}
