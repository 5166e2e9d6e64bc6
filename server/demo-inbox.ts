import type { FastifyInstance, FastifyReply } from 'fastify'
import type pg from 'pg'
import { AppError } from '#server/platform/app-error.ts'
import type { Tx } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const page = (title: string, body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>
body{font:15px/1.5 system-ui,sans-serif;margin:0;background:#f5f5f5;color:#242424}main{max-width:60rem;margin:0 auto;padding:1.5rem}
a{color:#0b5a5a}ul{list-style:none;padding:0}li{background:#fff;margin:0 0 .5rem;padding:.75rem 1rem;border-radius:4px}
small{color:#555}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;padding:1rem}
@media (prefers-color-scheme:dark){body{background:#1b1b1b;color:#eee}li,pre{background:#292929}a{color:#7fd1d1}small{color:#bbb}}
</style></head><body><main>${body}</main></body></html>`

type DemoMail = { id: string; recipient: string; subject: string; text: string; html: string; at: Date }

/** The demo's inbox at /dev/mails: every mail that would have left; does not exist outside the demo. */
export function serveDemoInbox(app: FastifyInstance, pool: pg.Pool): void {
  const read = <T>(work: (tx: Tx) => Promise<T>) =>
    inTransaction(pool, { capacity: 'as_worker', isReadOnly: true }, work)
  const newest = () =>
    read((tx) =>
      tx
        .selectFrom('demo_mails')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(200)
        .execute(),
    )
  const one = async (id: string): Promise<DemoMail> => {
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    const mail = isId
      ? await read((tx) => tx.selectFrom('demo_mails').selectAll().where('id', '=', id).executeTakeFirst())
      : undefined
    if (!mail) throw new AppError('not_found')
    return mail
  }
  app.get('/api/dev/mails', async () =>
    (await newest()).map(({ at, ...mail }) => ({ ...mail, at: at.toISOString() })),
  )
  app.get('/dev/mails', async (_request, reply) => show(reply, listPage(await newest())))
  app.get<{ Params: { id: string } }>('/dev/mails/:id', async ({ params }, reply) => {
    return show(reply, (await one(params.id)).html)
  })
  app.get<{ Params: { id: string } }>('/dev/mails/:id/text', async ({ params }, reply) => {
    const mail = await one(params.id)
    const linked = escapeHtml(mail.text).replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`)
    const title = escapeHtml(mail.subject)
    const body = `<h1>${title}</h1><p><a href="/dev/mails">Inbox</a></p><pre>${linked}</pre>`
    return show(reply, page(mail.subject, body))
  })
}

/** Mails carry their styles in themselves, as mail programs want it; they may do nothing else here. */
const show = (reply: FastifyReply, html: string) =>
  reply
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'")
    .type('text/html')
    .send(html)

function listPage(mails: DemoMail[]): string {
  const item = (mail: DemoMail) =>
    `<li><a href="/dev/mails/${mail.id}"><strong>${escapeHtml(mail.subject)}</strong></a> · <a href="/dev/mails/${mail.id}/text">text</a><br>
<small>${escapeHtml(mail.recipient)} · <time datetime="${mail.at.toISOString()}">${mail.at.toISOString().replace('T', ' ').slice(0, 16)} UTC</time></small></li>`
  const list =
    mails.length > 0
      ? `<ul>${mails.map(item).join('')}</ul>`
      : '<p>No mail yet. Every mail of the demo lands here.</p>'
  return page(
    'Demo inbox',
    `<h1>Demo inbox</h1><p>The newest 200 mails, none of which left this machine. <a href="/">Portal</a></p>${list}`,
  )
}
