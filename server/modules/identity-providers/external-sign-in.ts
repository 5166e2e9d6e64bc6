import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as oidc from 'openid-client'
import type pg from 'pg'
import type { NewSession } from '#server/platform/context.ts'
import { cookieOptions, sessionCookie, type Sessions } from '#server/platform/sessions.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { domainOfName } from '../identity/index.ts'
import { admit, type Refusal } from './admit.ts'
import { type Claims, claimsOf } from './claims.ts'
import type { Issuers } from './issuers.ts'
import { type Journey, journeyCookie, newJourney, openJourney, sealJourney } from './journey.ts'
import { findForDomain, findForUser, findProvider, groupRolesOf, type ProviderRow } from './provider-store.ts'
import { callbackPath } from './provider-view.ts'
import { proveAgain } from './prove-again.ts'
import { recordRefusal } from './refusals.ts'
import { sceneOf } from './scene.ts'

export type ExternalSignInDeps = {
  pool: pg.Pool
  sessions: Sessions
  issuers: Issuers
  site: string
  isSecure: boolean
  wakeRelay: () => void
}

/** A page of the portal, never another site. */
const pageOf = (next: unknown) => (typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/')
const failed = (reply: FastifyReply, problem: string, next = '/') =>
  reply.redirect(`/sign-in?problem=${problem}&next=${encodeURIComponent(next)}`)
/** Only a person goes there: another site that leads here gets the sign-in page. */
const isForeign = ({ headers }: FastifyRequest) => headers['sec-fetch-site'] === 'cross-site'

/**
 * The addresses a browser visits to sign in at its tenant's provider, or to prove there again who it is:
 * authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636). Refusals lead back to
 * the sign-in page, which names them.
 */
export function serveExternalSignIn(app: FastifyInstance, deps: ExternalSignInDeps): void {
  const inDirectory = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
    inTransaction(deps.pool, { capacity: 'as_identity', isReadOnly: true }, work)
  app.get<{ Querystring: { userName?: string; next?: string } }>(
    '/api/external-sign-in',
    async (request, reply) => {
      if (isForeign(request)) return reply.redirect('/sign-in')
      const { userName = '', next } = request.query
      const provider = await inDirectory((tx) => findForDomain(tx, domainOfName(userName)))
      return await leave(deps, request, reply, { provider, userName, next: pageOf(next), provesUserId: null })
    },
  )
  app.get<{ Querystring: { next?: string } }>('/api/external-proof', async (request, reply) => {
    const actor = await deps.sessions.find(request.cookies[sessionCookie])
    if (isForeign(request) || !actor) return reply.redirect('/sign-in')
    const found = await inDirectory((tx) => findForUser(tx, actor.userId))
    const way = { next: pageOf(request.query.next), provesUserId: actor.userId }
    return await leave(deps, request, reply, { ...way, userName: found?.userName ?? '', provider: found })
  })
  app.get(callbackPath, async (request, reply) => {
    const journey = openJourney(request.cookies[journeyCookie])
    reply.clearCookie(journeyCookie, cookieOptions(deps.isSecure))
    if (!journey) return failed(reply, 'sign-in-expired')
    const provider = await inDirectory((tx) => findProvider(tx, journey.organisationId))
    if (!provider) return failed(reply, 'no-provider', journey.next)
    const session = await arrive(deps, { journey, provider, request })
    deps.wakeRelay()
    if (typeof session === 'string') return failed(reply, session, journey.next)
    const before = request.cookies[sessionCookie]
    if (before) await deps.sessions.end(before)
    const cookie = await deps.sessions.start(session, sceneOf(request, new Date()))
    return reply.setCookie(sessionCookie, cookie, cookieOptions(deps.isSecure)).redirect(journey.next)
  })
}

type Departure = {
  provider: ProviderRow | undefined
  userName: string
  next: string
  provesUserId: string | null
}

async function leave(
  deps: ExternalSignInDeps,
  { log }: FastifyRequest,
  reply: FastifyReply,
  { provider, userName, ...way }: Departure,
) {
  if (!provider) return failed(reply, 'no-provider', way.next)
  const journey = newJourney({ ...way, organisationId: provider.organisation_id })
  try {
    const url = oidc.buildAuthorizationUrl(await deps.issuers(provider), {
      redirect_uri: `${deps.site}${callbackPath}`,
      scope: 'openid profile email',
      code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: 'S256',
      login_hint: userName,
      state: journey.state,
      nonce: journey.nonce,
      // Who proves anew signs in anew, whatever session the provider still has (OpenID Connect Core 1.0, 3.1.2.1).
      ...(way.provesUserId && { prompt: 'login', max_age: '0' }),
    })
    return reply
      .setCookie(journeyCookie, sealJourney(journey), cookieOptions(deps.isSecure))
      .redirect(url.href)
  } catch (error) {
    log.warn({ err: error }, 'the provider of a tenant cannot be reached')
    return failed(reply, 'provider-unreachable', way.next)
  }
}

type Arrival = { journey: Journey; provider: ProviderRow; request: FastifyRequest }

/** The session the person goes on with, or why there is none; a refusal stands in the tenant's log. */
async function arrive(deps: ExternalSignInDeps, arrival: Arrival): Promise<NewSession | Refusal> {
  const { journey, provider, request } = arrival
  const scene = sceneOf(request, new Date())
  const claims = await claimsFrom(deps, arrival)
  const actor = journey.provesUserId ? await deps.sessions.find(request.cookies[sessionCookie]) : undefined
  const enter = () =>
    inTransaction(deps.pool, { capacity: 'as_identity' }, async (tx) => {
      const scened = { ...scene, tx }
      const session =
        typeof claims === 'string'
          ? claims
          : journey.provesUserId
            ? await proveAgain(scened, { provider, claims, journey, actor })
            : await admit(scened, provider, claims)
      if (typeof session === 'string')
        await recordRefusal(scened, provider, session, typeof claims === 'string' ? undefined : claims)
      return session
    })
  // Somebody new who clicks twice is created once: the second finds who the first has made.
  return await enter().catch((error: unknown) => {
    if ((error as { code?: string }).code !== '23505') throw error
    return enter()
  })
}

async function claimsFrom(
  deps: ExternalSignInDeps,
  { journey, provider, request }: Arrival,
): Promise<Claims | Refusal> {
  try {
    const config = await deps.issuers(provider)
    const tokens = await oidc.authorizationCodeGrant(config, new URL(request.url, deps.site), {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      idTokenExpected: true,
    })
    const token = tokens.claims()
    if (!token) return 'provider-refused'
    return (await readClaims(config, provider, tokens, token)) ?? 'name-not-ours'
  } catch (error) {
    request.log.warn({ err: error }, 'sign-in at the provider of a tenant failed')
    return 'provider-refused'
  }
}

/** What the ID token leaves out, the name or the groups, is asked for (OpenID Connect Core 1.0, 5.3). */
async function readClaims(
  config: oidc.Configuration,
  { group_claim, group_roles }: ProviderRow,
  tokens: oidc.TokenEndpointResponse,
  token: oidc.IDToken,
): Promise<Claims | undefined> {
  const now = new Date()
  const claims = claimsOf(token, group_claim, now)
  const wantsGroups = groupRolesOf({ group_roles }).length > 0
  const isWhole = claims && (claims.groups || !wantsGroups)
  if (isWhole || !config.serverMetadata().userinfo_endpoint) return claims
  const more = await oidc.fetchUserInfo(config, tokens.access_token, token.sub)
  return claimsOf({ ...more, ...token }, group_claim, now)
}
