import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Endpoint, Input, Reply } from '#contract/endpoint.ts'
import { AppError } from './app-error.ts'
import { type Actor, anonymous, type Ctx, type CustomerFacts, zeroId } from './context.ts'
import type { Tx } from './database.ts'
import { deviceCookie, deviceDays, rememberDevice } from './devices.ts'
import { findAnswer, keepAnswer, retryOf } from './idempotency.ts'
import { type LinkPurpose, openLink } from './links.ts'
import { languageOf } from './messages.ts'
import { networkOf } from './networks.ts'
import { requireOnCustomer } from './on-customer.ts'
import { forbidden } from './policy.ts'
import { requireFreshProof, requireNotPending, requireSecondFactor } from './proofs.ts'
import { cookieOptions, hashOf, sessionCookie, type Sessions } from './sessions.ts'
import { type Capacity, inTransaction, type Row, type Scope, type Statement } from './transaction.ts'
import { parse, validatorOf } from './validation.ts'
import { workNoteOf } from './work-note.ts'

/** An uploaded file, read whole before the transaction begins: nobody's slow line keeps one open. */
export type Upload = { fileName: string; bytes: Buffer }
const noUpload: Upload = { fileName: '', bytes: Buffer.alloc(0) }

export type Handler<E extends Endpoint> = (ctx: Ctx, input: Input<E>, upload: Upload) => Promise<Reply<E>>
export type On = <E extends Endpoint>(endpoint: E, handle: Handler<E>) => void
/** Files (CSV, documents): the handler names the file and gives its content. */
export type OnText = <E extends Endpoint>(
  endpoint: E,
  handle: (
    ctx: Ctx,
    input: Input<E>,
  ) => Promise<{ fileName: string; text: string | Buffer | (() => Promise<Buffer>) }>,
) => void
export type Routes = (on: On, onText: OnText) => void

export type HttpDeps = {
  pool: pg.Pool
  sessions: Sessions
  isDemo: boolean
  isSecure: boolean
  now: () => Date
  wakeRelay: () => void
  /** Asked when a path names a customer: a row of CustomerFacts. A customer it does not return is `not_found`. */
  askCustomer: (customerId: string, userId: string, permission: string) => Statement
  linkPurpose: (path: string) => LinkPurpose
  /** Told when a role in a customer's directory was used. */
  noteUse: (use: { partnerId: string; customerId: string; role: string }) => void
}

type AnyHandler = (ctx: Ctx, input: never, upload: Upload) => Promise<unknown>

/** Turns contract endpoints into routes: session, permission, validation, one transaction, checked reply. */
export function mount(app: FastifyInstance, deps: HttpDeps, modules: Routes[]): void {
  const running = new Set<Promise<unknown>>()
  // Whoever hung up no longer counts as a connection; what they asked for is still finished before the pools end.
  app.addHook('onClose', () => Promise.allSettled(running).then(() => {}))
  const add = (endpoint: Endpoint, handle: AnyHandler) => {
    if (endpoint.demoOnly && !deps.isDemo) return
    app.route({
      method: endpoint.method,
      url: `/api${endpoint.path}`,
      ...(endpoint.reply && !endpoint.format && { schema: { response: { 200: endpoint.reply } } }),
      handler: (request, reply) => {
        const work = answer(deps, endpoint, handle, request, reply).finally(() => running.delete(work))
        running.add(work)
        return work
      },
    })
  }
  const on: On = (endpoint, handle) => add(endpoint, handle as AnyHandler)
  const onText: OnText = (endpoint, handle) => add(endpoint, handle as AnyHandler)
  for (const register of modules) register(on, onText)
}

function requireAccess(endpoint: Endpoint, actor: Actor, now: Date): void {
  const { access } = endpoint
  if (access === 'public') return
  if (actor.isAnonymous) throw new AppError('not_signed_in')
  requireNotPending(endpoint, actor)
  if (access !== 'signed-in' && !actor.permissions.has(access)) throw forbidden(actor, access)
  requireSecondFactor(endpoint, actor)
  if (endpoint.stepUp) requireFreshProof(actor, now)
}

/** Browsers name the page a request comes from; another site's page may not act for the person. */
function requireSameSite(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (isForeign && request.method !== 'GET') throw new AppError('forbidden', { reason: 'cross-site' })
}

/** On public pages a session that is still pending is nobody yet, but for those made for it. */
const actorFor = ({ access, whilePending = [] }: Endpoint, found: Actor | undefined) =>
  access === 'public' && found?.pending && !whilePending.includes(found.pending) ? undefined : found

function inputOf(endpoint: Endpoint, request: FastifyRequest): object {
  return {
    ...parse(endpoint.query, request.query, true),
    ...(endpoint.format !== 'upload' && parse(endpoint.body, request.body, false)),
    ...parse(endpoint.params, request.params, true), // last: a body must never replace what the path names
  }
}

type Params = { customerId?: string; link?: string }

function scopeOf(deps: HttpDeps, endpoint: Endpoint, actor: Actor, params: Params): Scope {
  const linkId =
    params.link === undefined ? undefined : openLink(deps.linkPurpose(endpoint.path), params.link)
  const isPublic = endpoint.access === 'public'
  const capacity: Capacity = isPublic
    ? linkId === undefined
      ? 'as_identity'
      : 'as_link'
    : `as_${actor.kind}`
  if (actor.kind === 'customer' && params.customerId && params.customerId !== actor.organisationId)
    throw new AppError('not_found')
  return {
    capacity,
    organisationId: isPublic ? zeroId : actor.organisationId,
    customerId: actor.kind === 'customer' ? undefined : params.customerId,
    linkId,
    isReadOnly: endpoint.method === 'GET',
  }
}

async function answer(
  deps: HttpDeps,
  endpoint: Endpoint,
  handle: AnyHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const language = languageOf(request.headers['accept-language'])
  const cookie = request.cookies[sessionCookie]
  const found = await deps.sessions.find(cookie)
  const now = deps.now()
  const actor = actorFor(endpoint, found) ?? anonymous(language ?? found?.language ?? 'en')
  requireSameSite(request)
  requireAccess(endpoint, actor, now)
  const input = inputOf(endpoint, request)
  const scope = scopeOf(deps, endpoint, actor, input)
  const upload = endpoint.format === 'upload' ? await readUpload(request) : noUpload
  const retry =
    endpoint.method === 'POST'
      ? retryOf(request.headers['idempotency-key'], endpoint, input, upload.bytes)
      : undefined
  const ctx: Ctx = {
    actor,
    tx: undefined as never, // set by `run`, before anything can use it
    conclude: () => {},
    scope,
    now,
    requestId: request.id,
    language: language ?? actor.language,
    retry,
    isKept: false,
    hasEvents: false,
    userAgent: request.headers['user-agent'] ?? '',
    network: networkOf(request.ip),
    devices: request.cookies[deviceCookie],
    sessionId: cookie && hashOf(cookie),
    ...(scope.customerId && { work: workNoteOf(request.headers) }),
  }
  const result = await run(deps, ctx, { endpoint, handle, input, upload })
  if (ctx.hasEvents) deps.wakeRelay()
  if (ctx.hasEvents && changesRights.test(endpoint.access)) deps.sessions.forgetAll()
  if (ctx.usedRole && scope.customerId)
    deps.noteUse({ partnerId: actor.organisationId, customerId: scope.customerId, role: ctx.usedRole })
  await applySession(deps, ctx, reply, cookie)
  return await send(endpoint, reply, ctx, result)
}

/** Rare, and whoever asked for it may count on it with the next request (I-33). */
const changesRights = /^(user|role|group|guest|tenant|recovery|partner|mfa-policy|identity-provider)\./

type Attempt = {
  endpoint: Endpoint
  handle: AnyHandler
  input: object
  upload: Upload
}

/** The work in its transaction; a retried request gets the answer the first one left. */
async function run(deps: HttpDeps, ctx: Ctx, attempt: Attempt): Promise<unknown> {
  const { endpoint, handle, input, upload } = attempt
  const { retry } = ctx
  let result: unknown
  const work = async (tx: Tx, asked: Promise<Row | undefined>, conclude: () => void) => {
    ctx.tx = tx
    ctx.conclude = () => (retry && !ctx.isKept ? undefined : conclude())
    ctx.customer = asked as Promise<CustomerFacts | undefined>
    const done = handle(ctx, input as never, upload)
    // Sent together, judged in this order; nothing may still be running when the transaction ends.
    const [facts] = await Promise.allSettled([ctx.customer, done])
    if (facts.status === 'rejected') throw facts.reason
    if (ctx.scope.customerId && facts.value?.customer !== ctx.scope.customerId)
      throw new AppError('not_found')
    requireOnCustomer(endpoint, ctx, facts.value)
    result = await done
    requireContract(endpoint, result)
  }
  const closing = (tx: Tx) => (retry ? keepAnswer(ctx, retry, result).execute(tx) : undefined)
  try {
    await inTransaction(deps.pool, ctx.scope, work, {
      closing,
      ask: ctx.scope.customerId
        ? deps.askCustomer(ctx.scope.customerId, ctx.actor.userId, endpoint.access)
        : undefined,
    })
    return result
  } catch (error) {
    const stored = retry && (await findAnswer(deps.pool, ctx, retry))
    if (!stored) return await refuse(deps, ctx, error)
    ctx.hasEvents = false
    ctx.session = stored.session
    return stored.reply
  }
}

async function refuse(deps: HttpDeps, ctx: Ctx, error: unknown): Promise<never> {
  if (ctx.afterRefusal) await inTransaction(deps.pool, ctx.scope, ctx.afterRefusal)
  throw error
}

function requireContract(endpoint: Endpoint, result: unknown): void {
  if (!endpoint.reply || validatorOf(endpoint.reply).Check(result)) return
  const errors = validatorOf(endpoint.reply).Errors(result).slice(0, 3)
  const complaint = errors.map((error) => `${error.instancePath} ${error.message}`).join('; ')
  throw new Error(`the reply of ${endpoint.method} ${endpoint.path} breaks its contract: ${complaint}`)
}

async function readUpload(request: FastifyRequest): Promise<Upload> {
  const file = request.isMultipart() ? await request.file() : undefined
  if (!file) throw new AppError('invalid_input', { fields: { file: { rule: 'required' } } })
  return { fileName: file.filename, bytes: await file.toBuffer() }
}

async function applySession(
  deps: HttpDeps,
  ctx: Ctx,
  reply: FastifyReply,
  cookie: string | undefined,
): Promise<void> {
  const options = cookieOptions(deps.isSecure)
  if (ctx.provenName !== undefined)
    reply.setCookie(deviceCookie, rememberDevice(ctx.devices, ctx.provenName), {
      ...options,
      maxAge: deviceDays * 86_400,
    })
  if (ctx.session === undefined) return
  if (cookie) await deps.sessions.end(cookie)
  if (ctx.session === 'end') reply.clearCookie(sessionCookie, options)
  else reply.setCookie(sessionCookie, await deps.sessions.start(ctx.session, ctx), options)
}

async function send(endpoint: Endpoint, reply: FastifyReply, ctx: Ctx, result: unknown): Promise<unknown> {
  reply.header('content-language', ctx.language)
  if (endpoint.format === 'csv') {
    const file = result as { fileName: string; text: string }
    reply.type('text/csv; charset=utf-8')
    return reply.header('content-disposition', `attachment; filename="${file.fileName}"`).send(file.text)
  }
  if (endpoint.format === 'file') {
    const file = result as { fileName: string; text: Buffer | (() => Promise<Buffer>) }
    // Fetched from outside only now, when the transaction is over.
    const bytes = typeof file.text === 'function' ? await file.text() : file.text
    const name = file.fileName.replace(/[^\w .-]/g, '_')
    // Whatever it is, the browser saves it and shows nothing of it in the portal's name.
    reply.type('application/octet-stream').header('content-security-policy', "sandbox; default-src 'none'")
    reply.header(
      'content-disposition',
      `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    return reply.send(bytes)
  }
  if (result === undefined) return reply.code(204).send()
  return result
}
