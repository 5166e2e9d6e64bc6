import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import { afterAll } from 'vitest'
import { client } from './oidc-provider.ts'
import { freePort } from './world.ts'

const key = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const published = key()
const hidden = key()
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function signed(payload: object, by: 'published' | 'hidden' | 'nobody'): string {
  const body = `${part({ alg: by === 'nobody' ? 'none' : 'RS256', kid: 'one', typ: 'JWT' })}.${part(payload)}`
  if (by === 'nobody') return `${body}.`
  const { privateKey } = by === 'published' ? published : hidden
  return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url')}`
}

export type Forgery = {
  claims?: Record<string, unknown>
  by?: 'published' | 'hidden' | 'nobody'
  issuer?: string
  /** What it says when asked for more about the person; the ID token then says no name. */
  userInfo?: Record<string, unknown>
}

/** A provider that says whatever it is told to, as an attacker between us and a real one would. */
export async function startForgingProvider() {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  let person = { sub: '', preferred_username: '' }
  let forgery: Forgery = {}
  let nonce: string | null = null
  const json = (response: ServerResponse, body: object) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname.startsWith('/.well-known/'))
      return json(response, {
        issuer: forgery.issuer ?? issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        ...(forgery.userInfo && { userinfo_endpoint: `${issuer}/userinfo` }),
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (url.pathname === '/jwks')
      return json(response, {
        keys: [{ ...published.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
      })
    if (url.pathname === '/userinfo') return json(response, { sub: person.sub, ...forgery.userInfo })
    if (url.pathname === '/authorize') {
      nonce = url.searchParams.get('nonce')
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('code', 'one')
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      return response.writeHead(302, { location: back.href }).end()
    }
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      aud: client.id,
      iat: now,
      exp: now + 60,
      nonce,
      ...(forgery.userInfo ? { sub: person.sub } : person),
      ...forgery.claims,
    }
    const token = signed(claims, forgery.by ?? 'published')
    return json(response, { access_token: 'one', token_type: 'Bearer', id_token: token })
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  afterAll(() => new Promise<void>((done) => server.close(() => done())))
  return {
    issuer,
    /** From now on, this person comes in with this forgery. */
    say: (userName: string, next: Forgery = {}) => {
      person = { sub: `sub of ${userName}`, preferred_username: userName }
      forgery = next
    },
  }
}
