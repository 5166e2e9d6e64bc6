import type { Selectable } from 'kysely'
import type pg from 'pg'
import type { Language } from '#contract/common.ts'
import type { DB } from '../database-types.ts'
import { messagesIn } from '../messages.ts'
import { inTransaction } from '../transaction.ts'
import type { EventRow, Mail } from './define-mail.ts'
import { renderMail } from './render-mail.ts'
import type { Transport } from './transport.ts'

export type Post = {
  pool: pg.Pool
  transport: Transport
  site: { name: string; url: string; from: string }
  mails: readonly Mail[]
}
type MailRow = Selectable<DB['mails']>

/** After so many failures a mail is a dead letter; the operator sees it and may try again. */
export const maxAttempts = 10
const worker = { capacity: 'as_worker' } as const

/**
 * One mail of one event: writes a row per recipient (once, however often the job runs), then hands over those
 * not yet sent, each on its own. Throws when one failed, so that the job is tried again.
 */
export async function deliverMail(post: Post, job: { eventId: string; mail: string }): Promise<void> {
  const mail = post.mails.find(({ name }) => name === job.mail)
  if (!mail) throw new Error(`no mail is called ${job.mail}`)
  const { event, waiting } = await addressMail(post, mail, job.eventId)
  const failures: string[] = []
  for (const row of waiting) {
    const failure = await handOver(post, mail, event, row)
    if (failure) failures.push(failure)
  }
  if (failures.length > 0)
    throw new Error(`${failures.length} of ${waiting.length} mails not taken: ${failures[0]}`)
}

function addressMail(
  post: Post,
  mail: Mail,
  eventId: string,
): Promise<{ event: EventRow; waiting: MailRow[] }> {
  return inTransaction(post.pool, worker, async (tx) => {
    const event = await tx
      .selectFrom('events')
      .selectAll()
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow()
    const recipients = await mail.to(tx, event)
    const rows = recipients.map(({ email, language, data, person }) => ({
      event_id: eventId,
      mail: mail.name,
      recipient: email,
      language,
      data: JSON.stringify(data ?? {}),
      user_id: person?.userId ?? null,
      organisation_id: person?.organisationId ?? null,
      created_at: new Date(),
    }))
    if (rows.length > 0)
      await tx
        .insertInto('mails')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    const waiting = await tx
      .selectFrom('mails')
      .selectAll()
      .where('event_id', '=', eventId)
      .where('mail', '=', mail.name)
      .where('state', '=', 'waiting')
      .execute()
    return { event, waiting }
  })
}

/** Returns what went wrong, or undefined. The network is touched between two transactions, never inside one. */
async function handOver(post: Post, mail: Mail, event: EventRow, row: MailRow): Promise<string | undefined> {
  const language = row.language as Language
  const data = row.data as Record<string, unknown>
  let told: { subject: string; path: string | null } | undefined
  const failure = await attempt(async () => {
    const content = mail.compose(messagesIn(language), event, { email: row.recipient, language, data })
    told = { subject: content.subject, path: content.button?.path ?? null }
    const rendered = renderMail(content, { ...post.site, language })
    await post.transport({ ...rendered, id: row.id, to: row.recipient, from: post.site.from })
  })
  const attempts = row.attempts + 1
  const state = failure === undefined ? 'sent' : attempts >= maxAttempts ? 'dead' : 'waiting'
  await inTransaction(post.pool, worker, async (tx) => {
    const now = new Date()
    await tx
      .updateTable('mails')
      .set({
        state,
        attempts,
        last_error: failure ?? null,
        sent_at: failure === undefined ? now : null,
        ...told,
      })
      .where('id', '=', row.id)
      .execute()
    if (state !== 'waiting') await mail.delivered?.(tx, event, state === 'sent', now)
  })
  return failure
}

async function attempt(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return (error as Error).message.slice(0, 500)
  }
}
