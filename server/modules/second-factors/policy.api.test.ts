import { expect, test } from 'vitest'
import { codeOf, protectedPerson, withAuthenticator } from '#tests/second-factors.ts'
import { opening } from '#tests/recovery.ts'
import { becomePartners, linkOf, withSharedCustomer } from '#tests/story.ts'
import { aWorld, password, type World } from '#tests/world.ts'

const required = async ({ owner }: World, tenantId: string) =>
  void (await owner.query(`update tenants set mfa_policy = 'required' where id = $1`, [tenantId]))

const editing = (userId: string) => ({
  userId,
  firstName: 'Erika',
  lastName: 'Muster',
  email: 'erika@anderswo.example',
  language: 'de' as const,
  usageLocation: 'DE',
})

/** Moves what the person's sessions remember of their proofs into the past. */
const proofsWere = async ({ owner }: World, userId: string, ago: string) =>
  void (await owner.query(
    `update sessions set password_at = password_at - $2::interval, second_factor_at = second_factor_at - $2::interval where user_id = $1`,
    [userId, ago],
  ))

test('where the tenant requires a second factor, a person without one is led to set it up', async () => {
  const world = await aWorld()
  await required(world, world.kiefer.tenantId)
  const { userName } = await world.person(world.kiefer, ['admin-agent'])
  const visitor = world.visitor()
  await visitor.identity.signIn({ userName, password })
  expect((await visitor.identity.session()).pending).toBe('set-up-factor')
  await expect(visitor.customers.list()).rejects.toMatchObject({
    code: 'second_factor_required',
    problem: { pending: 'set-up-factor' },
  })

  await withAuthenticator(visitor)

  expect((await visitor.identity.session()).pending).toBeNull()
  expect((await visitor.customers.list()).items).toEqual([])
  const mail = await world.mailTo(userName, /zweiter Faktor hinzugefügt/)
  expect(mail.text).toContain('Authentifizierungs-App: My phone')
})

test('a changed rule holds on everybody’s next request, and only a global admin changes it', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  const agent = await world.as(world.kiefer, ['admin-agent'], 'en', 'with-password')
  await agent.operations.home()

  await expect(agent.secondFactors.changePolicy({ policy: 'required' })).rejects.toMatchObject({
    code: 'forbidden',
    problem: { permission: 'mfa-policy.change' },
  })
  await admin.secondFactors.changePolicy({ policy: 'required' })

  await expect.poll(() => agent.operations.home().catch(({ code }) => code)).toBe('second_factor_required')
  expect((await admin.operations.organisation()).mfaPolicy).toBe('required')
  expect(await world.auditOf(world.kiefer.id)).toContain('mfa-policy.change')
})

test('acting in another organisation takes a second factor, whatever the tenant’s rule (I-31)', async () => {
  const world = await aWorld()
  await withSharedCustomer(world)
  const customerId = world.ahorn.id
  const agent = await world.as(world.kiefer, ['admin-agent'], 'en', 'with-password')
  const seller = await world.as(world.nordlicht, ['admin-agent'], 'en', 'with-password')

  for (const attempt of [
    () => agent.customers.list(),
    () => agent.customers.get({ customerId }),
    () => agent.licences.users({ customerId }),
    () => seller.orders.check({ customerId }),
  ])
    await expect(attempt()).rejects.toMatchObject({
      code: 'second_factor_required',
      problem: { ways: ['password'] },
    })
  await withAuthenticator(agent)

  expect((await agent.customers.get({ customerId })).name).toBe('Bäckerei Ahorn')
})

test('ten minutes after the last proof an important step asks again, and the password will do', async () => {
  const world = await aWorld()
  const { userId, userName } = await world.person(world.ahorn, ['global-admin'])
  const colleague = await world.person(world.ahorn, [])
  const admin = world.visitor()
  await admin.identity.signIn({ userName, password })
  const giveRole = () => admin.identity.updateRoles({ userId: colleague.userId, roles: ['billing-admin'] })
  await giveRole()
  await proofsWere(world, userId, '11 minutes')

  await expect.poll(() => giveRole().catch(({ code }) => code)).toBe('proof_required')
  await expect(giveRole()).rejects.toMatchObject({ problem: { status: 403, ways: ['password'] } })
  await expect(admin.secondFactors.proveByPassword({ password: 'guess' })).rejects.toMatchObject({
    problem: { fields: { password: { rule: 'wrong-password' } } },
  })
  await admin.secondFactors.proveByPassword({ password })

  expect((await giveRole()).roles).toEqual(['billing-admin'])
})

test('authorizing, accepting, changing roles, revoking and secrets all ask again', async () => {
  const world = await aWorld()
  const { admin, reseller } = await withSharedCustomer(world)
  const [partner] = (await admin.customers.partners()).items
  const request = await (await world.as(world.suedlicht)).partnerships.request({ language: 'de' })
  await world.owner.query(
    `update sessions set password_at = now() - interval '11 minutes', second_factor_at = now() - interval '11 minutes'`,
  )
  const me = await admin.identity.session()

  const steps = [
    () =>
      reseller.partnerships.authorize({
        link: linkOf(request.url),
        isConsented: true,
        grantsAdminAccess: false,
      }),
    () =>
      admin.customers.accept({ link: linkOf(request.url), isAccepted: true, agreementVersion: '2026-11' }),
    () => admin.identity.updateRoles({ userId: me.user.id, roles: ['global-admin'] }),
    () => admin.customers.removeAdminRights({ relationshipId: partner?.id ?? '' }),
    () => admin.secondFactors.renewRecoveryCodes(),
    () => admin.secondFactors.startTotp(),
    () => admin.secondFactors.changePolicy({ policy: 'required' }),
  ]
  for (const step of steps) await expect.poll(() => step().catch(({ code }) => code)).toBe('proof_required')
  await becomePartners(world, world.suedlicht, world.buche) // whoever proved a moment ago is not asked
})

test('password, sessions, domains, own sign-in, people with roles and recovery all ask again', async () => {
  const world = await aWorld()
  const admin = await world.as(world.ahorn)
  const operator = await world.as(world.kompass)
  const { userId } = await world.person(world.ahorn, [])
  const { items } = await admin.account.sessions()
  const domain = await admin.domains.add({ name: `noch-frisch-${userId.slice(0, 8)}.example` })
  await world.owner.query(
    `update sessions set password_at = now() - interval '11 minutes', second_factor_at = now() - interval '11 minutes'`,
  )
  await admin.identity.session()

  const steps = [
    () => admin.account.changePassword({ currentPassword: password, newPassword: 'Frische-Brise-am-Meer-4' }),
    () => admin.account.endSession({ sessionId: items[0]?.id ?? '' }),
    () => admin.account.endOtherSessions(),
    () => admin.identity.signOutEverywhere(),
    () => admin.secondFactors.remove({ factorId: userId }),
    () => admin.domains.add({ name: 'veraltet.example' }),
    () => admin.domains.check({ domainId: domain.id }),
    () => admin.domains.remove({ domainId: domain.id }),
    () => admin.identityProviders.remove(),
    () => admin.identityProviders.setExclusive({ isExclusive: true }),
    () => admin.people.resetPassword({ userId }),
    () => admin.people.edit(editing(userId)),
    () => admin.guests.invite({ email: 'gast@firma.example', language: 'de', roles: ['global-admin'] }),
    () => admin.access.approve({ requestId: userId }),
    () => operator.recoveries.open(opening(world.ahorn)),
    () => operator.recoveries.approve({ recoveryId: userId }),
  ]
  for (const step of steps) await expect.poll(() => step().catch(({ code }) => code)).toBe('proof_required')
})

test('a factor added elsewhere is asked for in every session of the person from then on', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, ['global-admin'])
  const [here, there] = [world.visitor(), world.visitor()]
  await here.identity.signIn({ userName, password })
  await there.identity.signIn({ userName, password })
  await there.operations.home()

  await withAuthenticator(here)

  await expect
    .poll(() => there.operations.home().catch(({ problem }) => problem.pending))
    .toBe('second-factor')
  await here.operations.home()
})

test('switching the organisation keeps what was proved', async () => {
  const world = await aWorld()
  const { userId, userName, secret } = await protectedPerson(world, world.kiefer, ['sales-agent'])
  await world.owner.query(`insert into memberships values ($1, $2, '{referrals-admin}', true, now())`, [
    userId,
    world.buche.id,
  ])
  await required(world, world.buche.tenantId)
  const person = world.visitor()
  await person.identity.signIn({ userName, password })
  await person.secondFactors.proveByCode({ code: codeOf(secret) })

  const session = await person.identity.switchOrganisation({ organisationId: world.buche.id })

  expect(session).toMatchObject({ pending: null, organisation: { name: 'Buche Systems' } })
  expect(session.permissions).not.toEqual([])
})

test('a guest without a second factor is led to set it up before working elsewhere, and may go home instead', async () => {
  const world = await aWorld()
  const { userId, userName } = await world.person(world.kiefer, ['sales-agent'])
  await world.owner.query(`insert into memberships values ($1, $2, '{referrals-admin}', true, now())`, [
    userId,
    world.buche.id,
  ])
  const guest = world.visitor()
  await guest.identity.signIn({ userName, password })

  const there = await guest.identity.switchOrganisation({ organisationId: world.buche.id })
  expect(there).toMatchObject({ pending: 'set-up-factor', permissions: [] })
  expect(there.organisations.map(({ name }) => name)).toEqual(['Buche Systems', 'Kiefer IT'])
  await expect(guest.operations.home()).rejects.toMatchObject({ code: 'second_factor_required' })
  const back = await guest.identity.switchOrganisation({ organisationId: world.kiefer.id })
  expect(back.pending).toBeNull()
  await guest.identity.switchOrganisation({ organisationId: world.buche.id })
  await withAuthenticator(guest)

  expect((await guest.identity.session()).permissions).not.toEqual([])
  await guest.operations.home()
})

test('so is a person of another tenant of the account', async () => {
  const world = await aWorld()
  const { userId, userName } = await world.person(world.ahorn, ['global-admin'])
  await world.owner.query(
    `insert into memberships (user_id, organisation_id, roles, is_guest, of_account, created_at) values ($1, $2, '{admin-agent}', true, true, now())`,
    [userId, world.kiefer.id],
  )
  const person = world.visitor()
  await person.identity.signIn({ userName, password })

  const there = await person.identity.switchOrganisation({ organisationId: world.kiefer.id })

  expect(there).toMatchObject({ pending: 'set-up-factor', permissions: [] })
})
