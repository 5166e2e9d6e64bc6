import type { FastifyInstance } from 'fastify'
import { api } from '#contract/all.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { openApiOf } from '#server/platform/openapi.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeHtml = (text: string) => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)
const schema = (title: string, value: unknown) =>
  value
    ? `<details><summary>${title}</summary><pre tabindex="0">${escapeHtml(JSON.stringify(value, null, 2))}</pre></details>`
    : ''

const operation = (module: string, name: string, endpoint: Endpoint) => `<section id="${module}.${name}">
<h3><code><b>${endpoint.method}</b> /api${escapeHtml(endpoint.path)}</code></h3><p>${escapeHtml(endpoint.summary)}</p>
<p><small>Access: <code>${endpoint.access}</code></small></p>
${schema('Path', endpoint.params)}${schema('Query', endpoint.query)}${schema('Body', endpoint.body)}${schema('Reply', endpoint.reply)}</section>`

/** `/api/openapi.json` and a page people can read at `/api/docs`, both made from the contract. */
export function serveApiDocs(app: FastifyInstance, title: string, isDemo: boolean): void {
  const document = openApiOf(api, title, isDemo)
  const modules = Object.entries(api) as [string, Record<string, Endpoint>][]
  const toc = modules.map(([module]) => `<li><a href="#${module}">${module}</a></li>`).join('')
  const body = modules.map(
    ([module, endpoints]) =>
      `<h2 id="${module}">${module}</h2>${Object.entries(endpoints)
        .filter(([, endpoint]) => isDemo || !endpoint.demoOnly)
        .map(([name, endpoint]) => operation(module, name, endpoint))
        .join('')}`,
  )
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API · ${escapeHtml(title)}</title><style>
body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#fff;color:#242424}main{max-width:60rem;margin:0 auto;padding:1.5rem}
h3{margin:1.5rem 0 .25rem;font-size:1rem;overflow-wrap:anywhere}pre{background:#f5f5f5;padding:1rem;overflow:auto;max-height:24rem}section{border-bottom:1px solid #ddd;padding-bottom:1rem}a{color:#0b5a5a}
@media (prefers-color-scheme:dark){body{background:#1b1b1b;color:#eee}pre{background:#292929}a{color:#7fd1d1}section{border-color:#444}}</style></head>
<body><main><h1>${escapeHtml(title)}: API</h1><p>The whole portal runs on this API. Machine-readable: <a href="/api/openapi.json">OpenAPI 3.1</a>. Sign in with <code>POST /api/session</code>; the session travels in a cookie. Every POST takes an <code>Idempotency-Key</code>. Refusals are RFC 9457 problems.</p><nav aria-label="Modules"><ul>${toc}</ul></nav>${body.join('')}</main></body></html>`
  app.get('/api/openapi.json', () => document)
  app.get('/api/docs', (_request, reply) => reply.type('text/html').send(html))
}
