import type pg from 'pg'
import { mails } from './app.ts'
import type { Config } from './config.ts'
import { escalateOverdue } from './modules/enrolment/index.ts'
import { deliverMail, type Post } from './platform/mail/deliver.ts'
import { demoTransport, smtpTransport } from './platform/mail/transport.ts'
import { inTransaction } from './platform/transaction.ts'

/** Answers for retried requests are kept two days; overdue cases are looked for every ten minutes. */
export const crontab = ['17 3 * * * forget-answers', '*/10 * * * * escalate-vetting'].join('\n')
const answersKeptMs = 48 * 3_600_000

type MailJob = { eventId: string; mail: string }

/** How mails leave: by SMTP when it is configured, else into the demo's inbox. */
export function createPost(config: Config, pool: pg.Pool): Post {
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl) : demoTransport(pool)
  return {
    pool,
    transport,
    mails,
    site: { name: config.programmeName, url: config.publicUrl, from: config.mailFrom },
  }
}

/** What the job queue runs, by the names that `planJobs` and the crontab use. */
export const tasksOf = (post: Post) => ({
  mail: (payload: unknown) => deliverMail(post, payload as MailJob),
  'retry-mail': async (payload: unknown) => {
    const { eventId } = payload as { eventId: string }
    const event = await inTransaction(post.pool, { capacity: 'as_worker', isReadOnly: true }, (tx) =>
      tx.selectFrom('events').select('details').where('id', '=', eventId).executeTakeFirstOrThrow(),
    )
    await deliverMail(post, event.details as MailJob)
  },
  'escalate-vetting': async () => {
    const escalate = () =>
      inTransaction(post.pool, { capacity: 'as_worker' }, (tx) => escalateOverdue(tx, new Date()))
    while ((await escalate()) > 0);
  },
  'forget-answers': async () => {
    const before = new Date(Date.now() - answersKeptMs)
    await inTransaction(post.pool, { capacity: 'as_worker' }, (tx) =>
      tx.deleteFrom('idempotency_keys').where('created_at', '<', before).execute(),
    )
  },
})
