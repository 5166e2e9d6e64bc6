import { sql } from 'kysely'
import { autoReminderDays } from '#contract/invitations.ts'
import type { Tx } from '#server/platform/database.ts'
import type { InvitationRow } from './invitation-store.ts'
import { asSubject, sentTo } from './invitation-store.ts'
import { mailDetailsOf } from './mail-details.ts'

const atOnce = 100

/**
 * Three days before its link ends, who got an invitation by the portal is reminded once (pain 26): what was never
 * mailed, or is answered, is left alone, and so is what a suspended sender sent. Runs in `as_worker`; returns how many.
 */
export async function remindDue(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<InvitationRow>`
    with due as (
      select i.id from invitations i join organisations o on o.id = i.from_id and o.state = 'active'
      where i.state in ('sent', 'viewed') and i.sent_way = 'system' and i.auto_reminded_at is null
        and i.max_uses = 1 and (i.recipient_email is not null or exists (
          select from relationships r
          where r.partner_id = i.from_id and r.customer_id = i.customer_id and r.state = 'active'))
        and i.expires_at > ${now} and i.expires_at <= ${now}::timestamptz + make_interval(days => ${autoReminderDays})
      order by i.expires_at limit ${atOnce} for update of i skip locked)
    update invitations i set auto_reminded_at = ${now} from due where i.id = due.id returning i.*`.execute(tx)
  if (rows.length === 0) return 0
  await tx
    .insertInto('invitation_steps')
    .values(
      rows.map((row) => ({
        invitation_id: row.id,
        from_id: row.from_id,
        step: 'reminded',
        at: now,
        by_name: null,
        detail: sentTo(row),
      })),
    )
    .execute()
  await tx
    .insertInto('events')
    .values(rows.map((row) => eventOf(row, now)))
    .execute()
  return rows.length
}

/** The same event as of a reminder by hand, so that the same mail goes out. */
const eventOf = (row: InvitationRow, now: Date) => {
  const { id: subject_id, name: subject } = asSubject(row)
  return {
    action: 'invitation.remind',
    organisation_id: row.from_id,
    actor_name: '',
    actor_organisation: row.from_name,
    subject_id,
    subject,
    details: JSON.stringify(mailDetailsOf(row)),
    request_id: '',
    at: now,
  }
}
