import type { PublicStatus } from '#contract/status.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import type { EnrolmentRow } from './enrolment-store.ts'

/** How far the newest confirmation to the contact has come (pain 10); null when nothing waits for it. */
export async function findDelivery(ctx: Ctx, row: EnrolmentRow): Promise<PublicStatus['delivery']> {
  if (row.state !== 'email_verification') return null
  const { email } = (row.profile as EnrolmentProfile).primaryContact
  const mail = await inCapacity(ctx, 'as_identity', (tx) =>
    tx
      .selectFrom('mails')
      .select(['state', 'attempts'])
      .where('recipient', '=', email)
      .where('mail', 'in', ['verification', 'verification-again', 'verification-revision'])
      .where('created_at', '>=', lastSent(row))
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  if (mail?.state === 'sent') return 'sent'
  if (mail?.state === 'dead') return 'failed'
  return mail && mail.attempts > 0 ? 'delayed' : 'waiting'
}

/** How long the primary contact may take to confirm. */
export const linkMs = 14 * 86_400_000
/** When the newest link was made. */
export const lastSent = (row: EnrolmentRow): Date => new Date((row.link_expires_at?.getTime() ?? 0) - linkMs)

/** The confirmation is mailed so often at most, whoever asks for it. */
export const resendPauseMs = 5 * 60_000
/** How long until the confirmation may be mailed again. */
export const pauseLeft = (row: EnrolmentRow, now: Date): number =>
  Math.max(0, lastSent(row).getTime() + resendPauseMs - now.getTime())
