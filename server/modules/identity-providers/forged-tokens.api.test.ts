import { beforeAll, expect, test } from 'vitest'
import { clientFor } from '#tests/client.ts'
import { type Forgery, startForgingProvider } from '#tests/forging-provider.ts'
import { client, travel } from '#tests/oidc-provider.ts'
import { aWorld, theServer } from '#tests/world.ts'

let outside: Awaited<ReturnType<typeof startForgingProvider>>
beforeAll(async () => {
  await theServer({ MITTLER_LOCAL_ISSUERS: 'on' })
  outside = await startForgingProvider()
})

/** A person of a fresh organisation on the way through the forging provider. */
async function comeIn(how: Forgery | ((userName: string) => Forgery)) {
  const world = await aWorld()
  const userName = `nele@${world.kiefer.domain}`
  const forgery = typeof how === 'function' ? how(userName) : how
  const admin = await world.as(world.kiefer)
  outside.say('', forgery.userInfo ? { userInfo: {} } : {})
  await admin.identityProviders.set({
    name: 'Keycloak',
    issuer: outside.issuer,
    clientId: client.id,
    clientSecret: client.secret,
    createsUsers: true,
    groupClaim: 'groups',
    groupRoles: [],
  })
  outside.say(userName, forgery)
  const way = `/api/external-sign-in?userName=${encodeURIComponent(userName)}&next=/customers`
  return { world, userName, way, ...(await travel(world.base, way)) }
}

test('what is signed with the published key, for us and just now, is believed', async () => {
  const { path, world, cookie, userName } = await comeIn({})

  expect(path).toBe('/customers')
  expect(await clientFor({ base: world.base, cookie }).identity.session()).toMatchObject({
    user: { userName },
  })
})

const hour = 3600
const now = Math.floor(Date.now() / 1000)
test.each<[string, Forgery]>([
  ['signed with another key', { by: 'hidden' }],
  ['not signed at all', { by: 'nobody' }],
  ['meant for another client', { claims: { aud: 'somebody else' } }],
  ['of another issuer', { claims: { iss: 'https://other.example' } }],
  ['run out', { claims: { iat: now - 2 * hour, exp: now - hour } }],
  ['an answer to another sign-in', { claims: { nonce: 'of another sign-in' } }],
  ['without the nonce', { claims: { nonce: undefined } }],
])('a token that is %s lets nobody in', async (_, forgery) => {
  const { path, world, cookie } = await comeIn(forgery)

  expect(path).toBe('/sign-in?problem=provider-refused&next=%2Fcustomers')
  await expect(clientFor({ base: world.base, cookie }).identity.session()).rejects.toMatchObject({
    code: 'not_signed_in',
  })
})

test('a provider whose description names another issuer is not asked', async () => {
  const { path } = await comeIn({ issuer: 'https://other.example' })

  expect(path).toContain('problem=provider-unreachable')
})

test('a name the token leaves out is asked for and believed', async () => {
  const { path, world, cookie, userName } = await comeIn((name) => ({
    userInfo: { preferred_username: name },
  }))

  expect(path).toBe('/customers')
  expect((await clientFor({ base: world.base, cookie }).identity.session()).user.userName).toBe(userName)
})

test('an answer about somebody else is not believed (OpenID Connect Core 1.0, 5.3.2)', async () => {
  const { path } = await comeIn((name) => ({ userInfo: { sub: 'somebody else', preferred_username: name } }))

  expect(path).toBe('/sign-in?problem=provider-refused&next=%2Fcustomers')
})

test('what the signed token says stands, whatever the answer says', async () => {
  const { path, world, cookie } = await comeIn((name) => ({
    claims: { preferred_username: `wahr-${name}` },
    userInfo: { preferred_username: `falsch-${name}`, name: 'Falsch' },
  }))

  expect(path).toBe('/customers')
  expect((await clientFor({ base: world.base, cookie }).identity.session()).user.userName).toMatch(/^wahr-/)
})

test('a person is known by the provider’s subject, also under another name there', async () => {
  const { world, way, userName } = await comeIn({})
  outside.say(userName, { claims: { preferred_username: `neu@${world.kiefer.domain}` } })

  const { cookie } = await travel(world.base, way)

  expect((await clientFor({ base: world.base, cookie }).identity.session()).user.userName).toBe(userName)
})

test('another site cannot start a sign-in for the person who visits it', async () => {
  const { world, way } = await comeIn({})
  const answer = await fetch(`${world.base}${way}`, {
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'cross-site' },
  })

  expect(answer.headers.get('location')).toBe('/sign-in')
  expect(answer.headers.getSetCookie()).toEqual([])
})
