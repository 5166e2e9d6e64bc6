import { expect, test } from 'vitest'
import { aWorld, password } from '#tests/world.ts'

test('a person signs in, sees the organisation, and signs out', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, ['sales-agent'])
  const visitor = world.visitor()

  await visitor.identity.signIn({ userName: userName.toUpperCase(), password })

  const session = await visitor.identity.session()
  expect(session).toMatchObject({ organisation: { name: 'Kiefer IT' }, roles: ['sales-agent'] })
  expect(session.permissions).toContain('customer.invite')
  await visitor.identity.signOut()
  await expect(visitor.identity.session()).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('a wrong password, an unknown name and a disabled person look alike', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  const disabled = await world.person(world.kiefer, [])
  await world.owner.query(`update users set state = 'disabled' where id = $1`, [disabled.userId])
  const attempt = (name: string, secret: string) =>
    world
      .visitor()
      .identity.signIn({ userName: name, password: secret })
      .then(
        () => 'in',
        ({ problem }) => ({ ...problem, requestId: '' }),
      )

  const answers = await Promise.all([
    attempt(userName, 'wrong'),
    attempt('nobody@nowhere.example', 'wrong'),
    attempt(disabled.userName, password),
  ])

  expect(answers[0]).toMatchObject({ status: 401, code: 'wrong_credentials' })
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('sign-out everywhere ends every session at once', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, ['global-admin'])
  const [here, there] = [world.visitor(), world.visitor()]
  await here.identity.signIn({ userName, password })
  await there.identity.signIn({ userName, password })
  await there.identity.session()

  await here.identity.signOutEverywhere()

  await expect(here.identity.session()).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect.poll(() => there.identity.session().catch(({ code }) => code)).toBe('not_signed_in')
})

test('the cookie is out of reach of scripts and of other sites', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  const signIn = (headers: Record<string, string>) =>
    fetch(`${world.base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ userName, password }),
    })

  expect((await signIn({})).headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/)
  expect((await signIn({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})

test('one person acts for several organisations, each with the roles held there', async () => {
  const world = await aWorld()
  const { userId } = await world.person(world.kiefer, ['sales-agent'])
  await world.owner.query(`insert into memberships values ($1, $2, '{referrals-admin}', true, now())`, [
    userId,
    world.buche.id,
  ])
  const person = await world.signedIn(userId, world.kiefer)

  const session = await person.identity.switchOrganisation({ organisationId: world.buche.id })

  expect(session).toMatchObject({ organisation: { name: 'Buche Systems' }, roles: ['referrals-admin'] })
  expect((await person.identity.session()).organisation.name).toBe('Buche Systems')
  await expect(person.customers.list()).rejects.toMatchObject({ code: 'forbidden' })
})

test('a changed role holds on the next request', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer, ['global-admin', 'user-admin'])
  const { userId } = await world.person(world.kiefer, ['sales-agent'])
  const person = await world.signedIn(userId, world.kiefer)
  await person.customers.list()

  await admin.identity.updateRoles({ userId, roles: [] })

  await expect(person.customers.list()).rejects.toMatchObject({ code: 'forbidden' })
})

test('the last global admin and the last admin agent stay', async () => {
  const world = await aWorld()
  const org = await world.org('reseller', 'Solo EDV', { state: 'enrolling' })
  const admin = await world.as(org, ['global-admin', 'admin-agent'])
  const [me] = (await admin.identity.users()).items

  await expect(admin.identity.updateRoles({ userId: me!.id, roles: ['admin-agent'] })).rejects.toMatchObject({
    code: 'last_holder',
    problem: { role: 'global-admin' },
  })
  const other = await world.as(org, ['global-admin'])
  await expect(admin.identity.updateRoles({ userId: me!.id, roles: ['admin-agent'] })).rejects.toMatchObject({
    code: 'own_account',
  })
  expect((await other.identity.updateRoles({ userId: me!.id, roles: ['admin-agent'] })).roles).toEqual([
    'admin-agent',
  ])
})

test('a link to set a password works once and says whose it is', async () => {
  const world = await aWorld()
  const visitor = world.visitor('de')

  await expect(visitor.identity.passwordLink({ link: 'shortened' })).rejects.toMatchObject({
    code: 'link_invalid',
  })
  await expect(
    visitor.identity.setPassword({
      link: `${world.kiefer.id}.AAAAAAAAAAAAAAAAAAAAAA`,
      password: 'Eine-lange-Losung-5',
    }),
  ).rejects.toMatchObject({
    code: 'link_invalid',
  })
})

test('a taken domain is named, with free neighbours', async () => {
  const world = await aWorld()
  await world.owner.query(`update tenants set initial_domain = 'vergeben.mittler.example' where id = $1`, [
    world.kiefer.tenantId,
  ])

  const answer = await world.visitor().identity.domainAvailability({ domainPrefix: 'vergeben' })

  expect(answer).toMatchObject({
    isAvailable: false,
    suggestions: ['vergeben-it', 'vergeben-cloud', 'vergeben-gmbh'],
  })
})
