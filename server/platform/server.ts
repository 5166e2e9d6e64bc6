import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { AppError } from './app-error.ts'
import { languageOf } from './messages.ts'
import { appErrorOf, problemOf } from './problem.ts'
import { sessionCookie } from './sessions.ts'

export type ServerOptions = {
  logLevel: string
  requestsPerMinute: number
  isSecure: boolean
  /** Proxies whose word about the caller's address is believed. */
  trustedProxies: string | undefined
  /** Whether a cookie is a session seen before; an invented one must not escape the limit of its address. */
  knows: (cookie: string) => boolean
}

/** Uploads larger than this are refused before they are read (bytes). */
export const uploadLimit = 20 * 1024 * 1024

/** What leaves the process about a request: no address with a secret link, no header, no body. */
function loggedRequest(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? 'unknown' }
}

/** Fastify with everything every route shares: headers, cookies, limits, request IDs, problem replies. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: {
      level: options.logLevel,
      serializers: { req: loggedRequest },
    },
    requestIdHeader: false,
    genReqId: ({ headers }) => sentId(headers['x-request-id']) ?? crypto.randomUUID(),
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    trustProxy: options.trustedProxies ?? false,
  })
  letGoWhenClosing(app)
  acceptEmptyJson(app)
  await app.register(helmet, securityHeaders(options.isSecure))
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 5 } })
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    enableDraftSpec: true,
    keyGenerator: (request) => {
      const cookie = request.cookies[sessionCookie]
      return cookie && options.knows(cookie) ? cookie : request.ip
    },
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: () => new AppError('too_many_requests'),
  })
  answerProblems(app)
  return app
}

/** Browsers keep a connection open that was busy when the server was told to stop: each is closed once it idles. */
function letGoWhenClosing(app: FastifyInstance): void {
  app.addHook('preClose', (done) => {
    const letGo = setInterval(() => app.server.closeIdleConnections(), 50)
    app.server.once('close', () => clearInterval(letGo))
    done()
  })
}

/** A proxy's request ID is taken over if it looks like one. */
const sentId = (header: string | string[] | undefined) =>
  typeof header === 'string' && /^[\w.-]{8,64}$/.test(header) ? header : undefined

/** A POST without content is a POST of nothing, whatever type it names. */
function acceptEmptyJson(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(['text/plain', 'application/json'])
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, {})
    else void parseJson(request, body as string, done)
  })
}

/** Style elements must come empty (this is the hash of nothing); the portal's own script fills them rule by rule. */
const emptyStyle = `'sha256-${createHash('sha256').digest('base64')}'`

function securityHeaders(isSecure: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", emptyStyle],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    hsts: isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginEmbedderPolicy: false,
  }
}

function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = appErrorOf(error)
    if (known.code === 'internal') request.log.error({ err: error }, 'request failed')
    const problem = problemOf(known, languageOf(request.headers['accept-language']) ?? 'en', request.id)
    // RFC 9110: when it is worth trying again, where the refusal knows it.
    const { retryAfter } = known.details
    if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter)
    return reply.code(known.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
  })
}

/** Serves the built portal: hashed files for ever, the page itself always fresh, for every portal address. */
export async function servePortal(app: FastifyInstance, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true }) // the build may still be under way
  await app.register(files, {
    root: folder,
    wildcard: true,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  const page = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html')
  app.get('/', (_request, reply) => page(reply))
  app.setNotFoundHandler((request, reply) => {
    const isPage = ['GET', 'HEAD'].includes(request.method) && isPortalPath(request.url)
    if (isPage && existsSync(`${folder}/index.html`)) return page(reply)
    const language = languageOf(request.headers['accept-language']) ?? 'en'
    return reply
      .code(404)
      .type('application/problem+json')
      .send(problemOf(new AppError('not_found'), language, request.id))
  })
}

/** Addresses of the portal's pages; the API, the demo's inbox and files answer for themselves. */
function isPortalPath(url: string): boolean {
  const [path = ''] = url.split('?')
  const isMailedLink = /^\/[a-z]\/[^/]+$/.test(path)
  return isMailedLink || (!/^\/(api|dev|metrics)(\/|$)/.test(path) && !/\.\w+$/.test(path))
}
