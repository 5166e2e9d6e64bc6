import type { Endpoint, Input, Reply } from '#contract/endpoint.ts'
import { accessCareRoutes } from '#server/modules/admin-relationships/access-care.routes.ts'
import { adminRelationshipsRoutes } from '#server/modules/admin-relationships/admin-relationships.routes.ts'
import { expireDue, expireRequests, extendDue } from '#server/modules/admin-relationships/index.ts'
import { customersRoutes } from '#server/modules/customers/customers.routes.ts'
import { enterCustomer } from '#server/modules/customers/index.ts'
import { farewellsRoutes } from '#server/modules/farewells/farewells.routes.ts'
import { invitationsRoutes } from '#server/modules/invitations/invitations.routes.ts'
import { ordersRoutes } from '#server/modules/orders/orders.routes.ts'
import { endDue } from '#server/modules/partnerships/index.ts'
import { endingsRoutes } from '#server/modules/partnerships/endings.routes.ts'
import { partnershipsRoutes } from '#server/modules/partnerships/partnerships.routes.ts'
import { standingRoutes } from '#server/modules/standing/standing.routes.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Actor, type Ctx, type CustomerFacts, zeroId } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import type { Handler, On, OnText, Routes } from '#server/platform/http.ts'
import { openLink, useLinkKey } from '#server/platform/links.ts'
import { requireOnCustomer } from '#server/platform/on-customer.ts'
import { forbidden } from '#server/platform/policy.ts'
import { inTransaction, type Scope } from '#server/platform/transaction.ts'
import type { Lane, World } from './lane.ts'

// The server's own functions, called as its HTTP layer calls them: the contract's permission, one transaction as one
// capacity, the handler of the route. Only HTTP, sessions and passwords are left out.

const site = 'http://mittler.example'
const handlers = new Map<Endpoint, Handler<Endpoint>>()
const on: On = (endpoint, handle) => void handlers.set(endpoint, handle as unknown as Handler<Endpoint>)
const onText: OnText = () => {}
const modules: Routes[] = [
  partnershipsRoutes(site),
  endingsRoutes,
  farewellsRoutes,
  invitationsRoutes(site),
  customersRoutes('example'),
  ordersRoutes,
  accessCareRoutes,
  adminRelationshipsRoutes(site),
  standingRoutes,
]
for (const register of modules) register(on, onText)
useLinkKey('a secret that only the tests know, 42')

/** One request, as `http.ts` would make it. */
export async function request<E extends Endpoint>(
  lane: Lane,
  actor: Actor,
  now: number,
  endpoint: E,
  input: Input<E>,
): Promise<Reply<E>> {
  const { access } = endpoint
  const isOpen = access === 'public' || access === 'signed-in'
  if (!isOpen && !actor.permissions.has(access)) throw forbidden(actor, access)
  const { link, customerId: named } = input as { link?: string; customerId?: string }
  if (actor.kind === 'customer' && named && named !== actor.organisationId) throw new AppError('not_found')
  const isPublic = access === 'public'
  const customerId = actor.kind === 'customer' ? undefined : named
  const scope: Scope = {
    capacity: isPublic ? 'as_link' : `as_${actor.kind}`,
    organisationId: isPublic ? zeroId : actor.organisationId,
    customerId,
    linkId: link === undefined ? undefined : openLink('invitation', link),
    isReadOnly: endpoint.method === 'GET',
  }
  const handle = handlers.get(endpoint)
  const pool = lane.pools[actor.kind]
  if (!handle || !pool) throw new Error(`no way to ${endpoint.path}`)
  const work = async (tx: Tx, asked: Promise<object | undefined>) => {
    const customer = asked as Promise<CustomerFacts | undefined>
    const ctx = { ...base, actor, tx, scope, customer, now: new Date(now) } satisfies Ctx
    const done = handle(ctx, input as never, undefined as never)
    const [facts] = await Promise.allSettled([customer, done])
    if (facts.status === 'rejected') throw facts.reason
    if (customerId && facts.value?.customer !== customerId) throw new AppError('not_found')
    requireOnCustomer(endpoint, ctx, facts.value)
    return await done
  }
  const ask = customerId ? enterCustomer(customerId, actor.userId, access) : undefined
  return (await inTransaction(pool, scope, work, { ask })) as Reply<E>
}
const base = {
  conclude: () => {},
  requestId: '',
  language: 'de' as const,
  retry: undefined,
  isKept: false,
  hasEvents: false,
  userAgent: '',
  network: '',
  devices: undefined,
  sessionId: undefined,
}

/** The refusal's code; what is no refusal is a failure of ours and ends the story. */
export function codeOf(error: unknown): string {
  if (error instanceof AppError)
    return error.code === 'order_refused' ? `order_refused: ${String(error.details['obstacle'])}` : error.code
  if ((error as { code?: string }).code === 'P0051') return 'partner_suspended'
  throw error
}

/** The jobs that end what is due, as the server's worker runs them. */
export async function runDue({ pools }: Lane, { now }: World): Promise<void> {
  const pool = pools['provider']
  if (!pool) throw new Error('a lane has pools')
  const at = new Date(now)
  await endDue(pool, at)
  await inTransaction(pool, { capacity: 'as_worker' }, async (tx) => {
    await extendDue(tx, at)
    await expireDue(tx, at)
    await expireRequests(tx, at)
  })
}
