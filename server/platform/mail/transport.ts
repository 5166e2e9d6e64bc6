import { createTransport } from 'nodemailer'
import type pg from 'pg'
import { inTransaction } from '../transaction.ts'
import type { RenderedMail } from './render-mail.ts'

/** Hands a mail to a mail server; throws when it is not taken. `id` makes a repeated hand-over recognisable. */
export type Transport = (mail: RenderedMail & { id: string; to: string; from: string }) => Promise<void>

/** Real SMTP (RFC 5321); the Message-ID is the mail's ID, so a server can drop a repetition. */
export function smtpTransport(url: string): Transport {
  const transport = createTransport(url, { from: undefined })
  return async ({ id, ...mail }) => {
    await transport.sendMail({ ...mail, messageId: `<${id}@${new URL(url).hostname}>` })
  }
}

/** The demo's inbox: every mail lands in a table that /dev/mails shows. */
export function demoTransport(pool: pg.Pool): Transport {
  return async ({ id, to, subject, text, html }) => {
    await inTransaction(pool, { capacity: 'as_worker' }, (tx) =>
      tx
        .insertInto('demo_mails')
        .values({ id, recipient: to, subject, text, html, at: new Date() })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
  }
}
