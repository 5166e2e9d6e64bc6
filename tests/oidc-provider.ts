import { createServer } from 'node:http'
import Provider, { type Account } from 'oidc-provider'
import { afterAll } from 'vitest'
import { freePort } from './world.ts'

export type Outsider = {
  sub: string
  preferred_username: string
  name: string
  email?: string
  groups?: string[]
  amr?: string[]
  /** How long ago they signed in there; now, if left out. */
  minutesAgo?: number
}
export const client = { id: 'mittler', secret: 'a secret between provider and client' }

/**
 * A real OpenID Connect provider. Its sign-in page asks nothing: whoever `login_hint` names is signed in, as if
 * the password had been typed there. With `saysLittle` the ID token names the subject alone and everything else is
 * told to who asks for it, as Keycloak and others do (OpenID Connect Core 1.0, 5.4).
 */
export async function startOidcProvider(redirectUri: string, { saysLittle = false } = {}) {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const people = new Map<string, Outsider>()
  const find = (sub: string) => [...people.values()].find((person) => person.sub === sub)
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        require_auth_time: true,
      },
    ],
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username', 'groups'],
      email: ['email'],
      amr: null,
    },
    conformIdTokenClaims: saysLittle,
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['only for tests'] },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub): Account => ({ accountId: sub, claims: () => ({ ...find(sub), sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response)
    void provider.interactionDetails(request, response).then(({ params }) => {
      const person = people.get(String(params['login_hint']))
      return provider.interactionFinished(
        request,
        response,
        person ? { login: loginOf(person) } : { error: 'access_denied' },
      )
    })
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  afterAll(() => new Promise<void>((done) => server.close(() => done())))
  return {
    issuer,
    /** Somebody the provider knows, by the name typed on our sign-in page. */
    add: (person: Outsider, typed = person.preferred_username) => people.set(typed, person),
  }
}

const loginOf = ({ sub, amr, minutesAgo = 0 }: Outsider) => ({
  accountId: sub,
  ts: Math.floor(Date.now() / 1000) - minutesAgo * 60,
  ...(amr && { amr }),
})

/** What a browser keeps for each site it visits. */
export type Jars = Map<string, Map<string, string>>

/** Follows redirects as a browser does, with its cookies, until a page of `site` that is not an answer to redirect. */
export async function travel(
  site: string,
  path: string,
  jars: Jars = new Map(),
): Promise<{ path: string; cookie: string }> {
  let url = new URL(path, site)
  for (let hop = 0; hop < 12; hop += 1) {
    const jar = jars.get(url.origin) ?? new Map<string, string>()
    jars.set(url.origin, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answer.headers.get('location')
    const ours = jars.get(new URL(site).origin)
    if (!location)
      return { path: url.pathname + url.search, cookie: `mittler_session=${ours?.get('mittler_session')}` }
    url = new URL(location, url)
    if (url.origin === new URL(site).origin && !url.pathname.startsWith('/api/'))
      return { path: url.pathname + url.search, cookie: `mittler_session=${ours?.get('mittler_session')}` }
  }
  throw new Error('too many redirects')
}
