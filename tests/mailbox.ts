import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { to: string; subject: string; text: string; html: string; id: string }

/** A real SMTP server that keeps what it is given; it can be told to refuse. */
export async function startMailbox() {
  const mails: ReceivedMail[] = []
  const arrivals = new EventEmitter().setMaxListeners(0)
  let refusal: ((to: string) => boolean) | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (address, _session, callback) =>
      callback(
        refusal?.(address.address)
          ? Object.assign(new Error('mailbox unavailable'), { responseCode: 550 })
          : null,
      ),
    onData(stream, session, callback) {
      const keep = async () => {
        const mail = await PostalMime.parse(await buffer(stream))
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        mails.push({
          to,
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html ?? '',
          id: mail.messageId ?? '',
        })
        arrivals.emit('mail')
      }
      keep().then(() => callback(), callback)
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (matches?: (to: string) => boolean) => {
      refusal = matches
    },
    /** Waits until a mail fits, or the test's own time is up. */
    async find(fits: (mail: ReceivedMail) => boolean): Promise<ReceivedMail> {
      for (;;) {
        const found = mails.find(fits)
        if (found) return found
        await once(arrivals, 'mail')
      }
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
export type Mailbox = Awaited<ReturnType<typeof startMailbox>>

/** The portal page a mail's button opens. */
export const linkIn = (mail: ReceivedMail, kind: 'i' | 'v' | 'p' | 'g' | 'm' | 's' | 'r'): string => {
  const found = new RegExp(`/${kind}/([0-9a-f-]{36}\\.[\\w-]{22})`).exec(mail.text)
  if (!found?.[1]) throw new Error(`no link in "${mail.subject}"`)
  return found[1]
}
