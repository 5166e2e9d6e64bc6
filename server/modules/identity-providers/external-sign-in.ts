import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as oidc from 'openid-client'
import type pg from 'pg'
import { networkOf } from '#server/platform/networks.ts'
import { openSecret, sealSecret } from '#server/platform/sealed.ts'
import { cookieOptions, sessionCookie, type Sessions } from '#server/platform/sessions.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { domainOfName } from '../identity/index.ts'
import { admit } from './admit.ts'
import { claimsOf } from './claims.ts'
import type { Issuers } from './issuers.ts'
import { findForDomain, type ProviderRow } from './provider-store.ts'
import { callbackPath } from './provider-view.ts'

export type ExternalSignInDeps = {
  pool: pg.Pool
  sessions: Sessions
  issuers: Issuers
  site: string
  isSecure: boolean
  wakeRelay: () => void
}

/** What the browser carries to the provider and back, sealed: nothing is stored before somebody comes in. */
type Journey = { domain: string; state: string; nonce: string; verifier: string; next: string; until: number }
const journeyCookie = 'mittler_external_sign_in'
const journeyMs = 10 * 60_000
const purpose = 'external sign-in'

/** A page of the portal, never another site. */
const pageOf = (next: unknown) => (typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/')
const failed = (reply: FastifyReply, problem: string, next = '/') =>
  reply.redirect(`/sign-in?problem=${problem}&next=${encodeURIComponent(next)}`)

const providerFor = (pool: pg.Pool, domain: string) =>
  inTransaction(pool, { capacity: 'as_identity', isReadOnly: true }, (tx) => findForDomain(tx, domain))

/**
 * The two addresses a browser visits to sign in at its tenant's provider: authorization code flow with PKCE,
 * state and nonce (OpenID Connect Core 1.0, RFC 7636). Refusals lead back to the sign-in page, which names them.
 */
export function serveExternalSignIn(app: FastifyInstance, deps: ExternalSignInDeps): void {
  app.get<{ Querystring: { userName?: string; next?: string } }>(
    '/api/external-sign-in',
    async ({ query, headers, log }, reply) => {
      const next = pageOf(query.next)
      // Only a person signs in: another site that leads here gets the sign-in page.
      if (headers['sec-fetch-site'] === 'cross-site') return reply.redirect('/sign-in')
      const domain = domainOfName(query.userName ?? '')
      const provider = await providerFor(deps.pool, domain)
      if (!provider) return failed(reply, 'no-provider', next)
      try {
        return await leave(deps, provider, { domain, next, loginHint: query.userName ?? '' }, reply)
      } catch (error) {
        log.warn({ err: error }, 'the provider of a tenant cannot be reached')
        return failed(reply, 'provider-unreachable', next)
      }
    },
  )
  app.get(callbackPath, async (request, reply) => {
    const journey = openJourney(request.cookies[journeyCookie])
    reply.clearCookie(journeyCookie, cookieOptions(deps.isSecure))
    if (!journey) return failed(reply, 'sign-in-expired')
    return await arrive(deps, journey, request, reply)
  })
}

type Departure = { domain: string; next: string; loginHint: string }

async function leave(deps: ExternalSignInDeps, provider: ProviderRow, to: Departure, reply: FastifyReply) {
  const config = await deps.issuers(provider)
  const verifier = oidc.randomPKCECodeVerifier()
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const journey: Journey = {
    domain: to.domain,
    next: to.next,
    state,
    nonce,
    verifier,
    until: Date.now() + journeyMs,
  }
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${deps.site}${callbackPath}`,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    login_hint: to.loginHint,
    state,
    nonce,
  })
  const sealed = sealSecret(purpose, journeyCookie, JSON.stringify(journey)).toString('base64url')
  return reply.setCookie(journeyCookie, sealed, cookieOptions(deps.isSecure)).redirect(url.href)
}

function openJourney(cookie: string | undefined): Journey | undefined {
  if (!cookie) return undefined
  try {
    const text = openSecret(purpose, journeyCookie, Buffer.from(cookie, 'base64url'))
    const journey = JSON.parse(text) as Journey
    return journey.until > Date.now() ? journey : undefined
  } catch {
    return undefined // changed on its way
  }
}

async function arrive(
  deps: ExternalSignInDeps,
  journey: Journey,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const provider = await providerFor(deps.pool, journey.domain)
  if (!provider) return failed(reply, 'no-provider', journey.next)
  const token = await exchange(deps, provider, journey, request)
  if (!token) return failed(reply, 'provider-refused', journey.next)
  const now = new Date()
  const claims = claimsOf(token, provider.group_claim, now)
  if (!claims) return failed(reply, 'name-not-ours', journey.next)
  const letIn = () =>
    inTransaction(deps.pool, { capacity: 'as_identity' }, (tx) => admit(tx, provider, claims, now))
  // Somebody new who clicks twice is created once: the second finds who the first has made.
  const session = await letIn().catch((error: unknown) => {
    if ((error as { code?: string }).code !== '23505') throw error
    return letIn()
  })
  if (typeof session === 'string') return failed(reply, session, journey.next)
  deps.wakeRelay()
  const before = request.cookies[sessionCookie]
  if (before) await deps.sessions.end(before)
  const from = { userAgent: request.headers['user-agent'] ?? '', network: networkOf(request.ip) }
  const cookie = await deps.sessions.start(session, from)
  return reply.setCookie(sessionCookie, cookie, cookieOptions(deps.isSecure)).redirect(journey.next)
}

async function exchange(
  deps: ExternalSignInDeps,
  provider: ProviderRow,
  journey: Journey,
  request: FastifyRequest,
) {
  try {
    const config = await deps.issuers(provider)
    const tokens = await oidc.authorizationCodeGrant(config, new URL(request.url, deps.site), {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      idTokenExpected: true,
    })
    return tokens.claims()
  } catch (error) {
    request.log.warn({ err: error }, 'sign-in at the provider of a tenant failed')
    return undefined
  }
}
