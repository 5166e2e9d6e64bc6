import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#contract/permissions.ts'
import { clientFor } from '#tests/client.ts'
import { linkIn } from '#tests/mailbox.ts'
import { withAuthenticator } from '#tests/second-factors.ts'
import { client, type Jars, startOidcProvider, travel } from '#tests/oidc-provider.ts'
import { aWorld, type Org, password, theServer, type World } from '#tests/world.ts'

let outside: Awaited<ReturnType<typeof startOidcProvider>>
beforeAll(async () => {
  const { base } = await theServer({ MITTLER_LOCAL_ISSUERS: 'on' })
  outside = await startOidcProvider(`${base}/api/external-sign-in/callback`)
})

const settings = (more: object = {}) => ({
  name: 'Kiefer Entra ID',
  issuer: outside.issuer,
  clientId: client.id,
  clientSecret: client.secret,
  createsUsers: false,
  groupClaim: 'groups',
  groupRoles: [],
  ...more,
})
const start = (userName: string, next = '/customers') =>
  `/api/external-sign-in?userName=${encodeURIComponent(userName)}&next=${encodeURIComponent(next)}`
const arrived = ({ base }: World, cookie: string) => clientFor({ base, cookie })

async function withProvider(org: (world: World) => Org, more: object = {}) {
  const world = await aWorld()
  const admin = await world.as(org(world))
  await admin.identityProviders.set(settings(more))
  return { world, admin, domain: org(world).domain }
}

test('a person signs in at the provider of the tenant and lands where they wanted to go', async () => {
  const { world, admin } = await withProvider(({ kiefer }) => kiefer)
  const { userName } = await world.person(world.kiefer, ['admin-agent'])
  outside.add({ sub: userName, preferred_username: userName, name: 'Erika Muster', amr: ['pwd', 'mfa'] })
  expect(await world.visitor().identityProviders.ways({ userName })).toEqual({
    provider: { name: 'Kiefer Entra ID' },
    isExclusive: false,
  })

  const { path, cookie } = await travel(world.base, start(userName))

  expect(path).toBe('/customers')
  const session = await arrived(world, cookie).identity.session()
  expect(session).toMatchObject({ user: { userName }, roles: ['admin-agent'], pending: null })
  const { provider } = await admin.identityProviders.get()
  expect(provider?.testedAt).not.toBeNull()
  expect(JSON.stringify(provider)).not.toContain(client.secret)
})

test('a person new to the tenant is created with the roles of their groups, and groups that change are followed', async () => {
  const { world, domain } = await withProvider(({ kiefer }) => kiefer, {
    createsUsers: true,
    groupRoles: [
      { group: 'technik', role: 'helpdesk-agent' },
      { group: 'vertrieb', role: 'sales-agent' },
    ],
  })
  const person = { sub: `neu-${domain}`, preferred_username: `neu@${domain}`, name: 'Nele Neu' }
  outside.add({ ...person, groups: ['technik', 'kantine'] })
  const first = await travel(world.base, start(person.preferred_username))
  expect(await arrived(world, first.cookie).identity.session()).toMatchObject({ roles: ['helpdesk-agent'] })
  outside.add({ ...person, groups: ['vertrieb'] })

  const second = await travel(world.base, start(person.preferred_username))

  expect(await arrived(world, second.cookie).identity.session()).toMatchObject({
    user: { name: 'Nele Neu' },
    roles: ['sales-agent'],
  })
})

test('somebody new who clicks twice is created once and comes in both times', async () => {
  const { world, domain } = await withProvider(({ kiefer }) => kiefer, { createsUsers: true })
  const name = `eilig@${domain}`
  outside.add({ sub: name, preferred_username: name, name: 'Eva Eilig' })

  const clicks = await Promise.all([1, 2, 3, 4].map(() => travel(world.base, start(name))))

  expect(clicks.map(({ path }) => path)).toEqual(Array.from({ length: 4 }, () => '/customers'))
  const people = await world.owner.query('select from users where user_name = $1', [name])
  expect(people.rowCount).toBe(1)
})

test.each([
  ['a stranger to the tenant, where nobody is created', 'fremd', 'unknown-person'],
  ['whoever the provider refuses', 'unbekannt', 'provider-refused'],
])('%s comes back to the sign-in page with the reason', async (_, prefix, problem) => {
  const { world, domain } = await withProvider(({ kiefer }) => kiefer)
  const name = `${prefix}@${domain}`
  if (prefix === 'fremd') outside.add({ sub: name, preferred_username: name, name })

  const { path, cookie } = await travel(world.base, start(name))

  expect(path).toBe(`/sign-in?problem=${problem}&next=%2Fcustomers`)
  await expect(arrived(world, cookie).identity.session()).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('a provider vouches only for names of its tenant’s own domains', async () => {
  const { world, domain } = await withProvider(({ kiefer }) => kiefer, { createsUsers: true })
  const foreign = `chef@${world.nordlicht.domain}`
  outside.add({ sub: `f-${domain}`, preferred_username: foreign, name: 'Fremd' }, `chef@${domain}`)

  expect((await travel(world.base, start(`chef@${domain}`))).path).toContain('problem=name-not-ours')
  expect((await travel(world.base, start(foreign))).path).toContain('problem=no-provider')
})

test('only when a global admin has come in through it can it be the only way, and then passwords are refused', async () => {
  const { world, admin } = await withProvider(({ kiefer }) => kiefer)
  const { userName } = await world.person(world.kiefer, ['global-admin'])
  await expect(admin.identityProviders.setExclusive({ isExclusive: true })).rejects.toMatchObject({
    problem: { code: 'wrong_state', obstacle: 'not-tried' },
  })
  outside.add({ sub: userName, preferred_username: userName, name: 'Erika Muster' })
  await travel(world.base, start(userName))

  await admin.identityProviders.setExclusive({ isExclusive: true })

  await expect(world.visitor().identity.signIn({ userName, password })).rejects.toMatchObject({
    problem: { code: 'external_sign_in_required', provider: 'Kiefer Entra ID' },
  })
  await world.visitor().account.requestPasswordReset({ userName })
  const link = linkIn(await world.mailTo(userName, /Kennwort/), 'p')
  await expect(
    world.visitor().identity.setPassword({ link, password: 'Ein-ganz-anderes-77' }),
  ).rejects.toMatchObject({ code: 'external_sign_in_required' })
  await expect(admin.identityProviders.set(settings())).rejects.toMatchObject({ code: 'wrong_state' })
  await admin.identityProviders.setExclusive({ isExclusive: false })
  await world.visitor().identity.signIn({ userName, password })
})

test('an admin who came in through the provider and is out of use since does not count', async () => {
  const { world, admin, domain } = await withProvider(({ suedlicht }) => suedlicht, { createsUsers: true })
  const boss = await world.person(world.suedlicht, ['global-admin'])
  outside.add({ sub: boss.userName, preferred_username: boss.userName, name: 'Boss' })
  await travel(world.base, start(boss.userName))
  await admin.people.disable({ userId: boss.userId })
  const name = `irgendwer@${domain}`
  outside.add({ sub: name, preferred_username: name, name })
  await travel(world.base, start(name))

  await expect(admin.identityProviders.setExclusive({ isExclusive: true })).rejects.toMatchObject({
    problem: { code: 'wrong_state', obstacle: 'not-tried' },
  })
})

test('groups never take the last global admin’s role away', async () => {
  const world = await aWorld()
  const org = await world.org('customer', 'Ein Mann GmbH')
  const boss = await world.person(org, ['global-admin'])
  await world.owner.query(
    `update memberships set roles = '{}' where organisation_id = $1 and user_id <> $2`,
    [org.id, boss.userId],
  )
  const admin = await world.as(org)
  await admin.identityProviders.set(settings({ groupRoles: [{ group: 'it', role: 'user-admin' }] }))
  await world.owner.query(
    `update memberships set roles = '{}' where organisation_id = $1 and user_id <> $2`,
    [org.id, boss.userId],
  )
  outside.add({ sub: boss.userName, preferred_username: boss.userName, name: 'Boss', groups: ['it'] })

  const { cookie } = await travel(world.base, start(boss.userName, '/'))

  const { roles } = await arrived(world, cookie).identity.session()
  expect(roles.toSorted()).toEqual(['global-admin', 'user-admin'])
})

test('of the last two global admins who come in at once without the group, one stays', async () => {
  const world = await aWorld()
  const org = await world.org('customer', 'Zwei Frauen GmbH')
  const admin = await world.as(org)
  await admin.identityProviders.set(settings({ groupRoles: [{ group: 'it', role: 'user-admin' }] }))
  const both = [await world.person(org, ['global-admin']), await world.person(org, ['global-admin'])]
  const ids = both.map(({ userId }) => userId)
  await world.owner.query(
    `update memberships set own_roles = '{}' where organisation_id = $1 and not user_id = any($2)`,
    [org.id, ids],
  )
  for (const { userName } of both)
    outside.add({ sub: userName, preferred_username: userName, name: userName, groups: ['it'] })

  await Promise.all(both.map(({ userName }) => travel(world.base, start(userName, '/'))))

  const { rows } = await world.owner.query(
    `select user_id from memberships where organisation_id = $1 and 'global-admin' = any(roles)`,
    [org.id],
  )
  expect(rows).toHaveLength(1)
})

test('another site cannot be the page to go to, and a callback nobody began leads back to the sign-in page', async () => {
  const { world, domain } = await withProvider(({ kiefer }) => kiefer, { createsUsers: true })
  const name = `weiter@${domain}`
  outside.add({ sub: name, preferred_username: name, name })

  expect((await travel(world.base, start(name, '//evil.example/x'))).path).toBe('/')
  expect((await travel(world.base, '/api/external-sign-in/callback?code=x&state=y')).path).toContain(
    'problem=sign-in-expired',
  )
})

test('an address inside the network is not asked, unless the operator allows it', async () => {
  const { createIssuers } = await import('./issuers.ts')
  const { sealSecret } = await import('#server/platform/sealed.ts')
  const row = {
    organisation_id: 'o',
    issuer: outside.issuer.replace('http:', 'https:'),
    client_id: 'x',
    client_secret: sealSecret('identity provider', 'o', 'x'),
    changed_at: new Date(),
  }

  await expect(createIssuers(false)(row as never)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('inside this network') as string },
  })
})

const proof = '/api/external-proof?next=/settings/users'
/** A person who signed in at the provider eleven minutes ago, in one browser. */
async function cameInLongAgo(roles: Role[], more: object = {}) {
  const { world, admin, domain } = await withProvider(({ kiefer }) => kiefer, { createsUsers: true, ...more })
  const name = `nele@${domain}`
  const person = { sub: name, preferred_username: name, name: 'Nele Neu' }
  const jars: Jars = new Map()
  outside.add({ ...person, minutesAgo: 11 })
  const first = await travel(world.base, start(name), jars)
  const { user } = await arrived(world, first.cookie).identity.session()
  await admin.identity.updateRoles({ userId: user.id, roles })
  return { world, admin, name, person, jars, userId: user.id, cookie: first.cookie }
}

test('whoever has only the provider confirms there who they are, and sets up a second factor', async () => {
  const { world, person, jars, cookie, userId } = await cameInLongAgo(['admin-agent'])
  const before = arrived(world, cookie)
  await expect(before.secondFactors.startTotp()).rejects.toMatchObject({
    code: 'proof_required',
    problem: { ways: ['external'] },
  })
  outside.add(person)

  const back = await travel(world.base, proof, jars)

  expect(back.path).toBe('/settings/users')
  expect(back.cookie).not.toBe(cookie)
  const { recoveryCodes } = await withAuthenticator(arrived(world, back.cookie))
  expect(recoveryCodes).toHaveLength(10)
  expect(await world.auditOf(userId)).toContain('session.prove')
  await expect(before.identity.session()).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('a provider that did not ask anew proves nothing, nor does somebody else there', async () => {
  const { world, name, person, jars, cookie } = await cameInLongAgo(['admin-agent'])
  outside.add({ ...person, minutesAgo: 11 })
  expect((await travel(world.base, proof, jars)).path).toBe(
    '/sign-in?problem=not-proved-anew&next=%2Fsettings%2Fusers',
  )
  outside.add({ sub: `other-${name}`, preferred_username: `other-${name}`, name: 'Otto' }, name)
  const { origin } = new URL(world.base)
  const signedOutThere: Jars = new Map([[origin, jars.get(origin) ?? new Map()]])
  expect((await travel(world.base, proof, signedOutThere)).path).toContain('problem=other-person')

  await expect(arrived(world, cookie).secondFactors.startTotp()).rejects.toMatchObject({
    code: 'proof_required',
  })
  expect((await travel(world.base, proof)).path).toBe('/sign-in')
})

test('where the provider is the only way, a password from before confirms nothing', async () => {
  const { world, admin } = await withProvider(({ kiefer }) => kiefer)
  const { userName } = await world.person(world.kiefer, ['global-admin'])
  outside.add({ sub: userName, preferred_username: userName, name: 'Erika Muster', minutesAgo: 11 })
  const { cookie } = await travel(world.base, start(userName))
  const person = arrived(world, cookie)
  await expect(person.secondFactors.startTotp()).rejects.toMatchObject({
    problem: { ways: ['password', 'external'] },
  })

  await admin.identityProviders.setExclusive({ isExclusive: true })

  await expect
    .poll(() => person.secondFactors.startTotp().catch(({ problem }) => problem.ways))
    .toEqual(['external'])
  await expect(person.secondFactors.proveByPassword({ password })).rejects.toMatchObject({
    code: 'external_sign_in_required',
  })
})

test('a provider that says nothing about groups changes no roles, an empty list takes them, and a mail tells', async () => {
  const { world, domain } = await withProvider(({ kiefer }) => kiefer, {
    createsUsers: true,
    groupRoles: [{ group: 'technik', role: 'helpdesk-agent' }],
  })
  const name = `nele@${domain}`
  const person = { sub: name, preferred_username: name, name: 'Nele Neu', email: name }
  const rolesAfter = async (groups?: string[]) => {
    outside.add({ ...person, ...(groups && { groups }) })
    const { cookie } = await travel(world.base, start(name))
    return (await arrived(world, cookie).identity.session()).roles
  }

  expect(await rolesAfter(['technik'])).toEqual(['helpdesk-agent'])
  expect(await rolesAfter()).toEqual(['helpdesk-agent'])
  expect(await rolesAfter([])).toEqual([])
  const mail = await world.mailTo(name, /Kiefer IT/)
  expect(mail.text).toContain('Kiefer Entra ID')
})

test('a name that belongs to another tenant is refused in words, and the log says so', async () => {
  const { world, domain } = await withProvider(({ kiefer }) => kiefer, { createsUsers: true })
  const { userId } = await world.person(world.buche, [])
  const name = `doppelt@${domain}`
  await world.owner.query('update users set user_name = $2 where id = $1', [userId, name])
  outside.add({ sub: name, preferred_username: name, name: 'Dora Doppelt' })

  const { path } = await travel(world.base, start(name))
  await travel(world.base, start(name))

  expect(path).toBe('/sign-in?problem=name-taken&next=%2Fcustomers')
  expect((await world.auditOf(world.kiefer.id)).filter((action) => action === 'sign-in.refuse')).toHaveLength(
    1,
  )
})

test('a name of a domain proved by DNS comes in', async () => {
  const { world } = await withProvider(({ kiefer }) => kiefer, { createsUsers: true })
  const proved = `eigen-${world.kiefer.domain}`
  const name = `nele@${proved}`
  await world.owner.query(
    `insert into domains (organisation_id, name, state, token, added_by_name, added_at, verified_at)
     values ($1, $2, 'verified', 'x', 'Erika Muster', now(), now())`,
    [world.kiefer.id, proved],
  )
  outside.add({ sub: name, preferred_username: name, name: 'Nele Neu' })

  const { cookie } = await travel(world.base, start(name))

  const { user } = await arrived(world, cookie).identity.session()
  expect(user.userName).toBe(name)
  expect(await world.auditOf(user.id)).toEqual(['user.create', 'external-identity.link', 'session.start'])
})
