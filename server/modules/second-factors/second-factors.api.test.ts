import { expect, test } from 'vitest'
import { secondFactorsApi } from '#contract/second-factors.ts'
import { send } from '#tests/client.ts'
import { codeOf, protectedPerson } from '#tests/second-factors.ts'
import { withSharedCustomer } from '#tests/story.ts'
import { aWorld, password, type World } from '#tests/world.ts'
import { guessing } from '../identity/index.ts'

const required = async ({ owner }: World, tenantId: string) =>
  void (await owner.query(`update tenants set mfa_policy = 'required' where id = $1`, [tenantId]))

test('a person with an authenticator app signs in with password and code, under a new cookie', async () => {
  const world = await aWorld()
  const { userName, secret } = await protectedPerson(world, world.kiefer, ['global-admin'])
  const visitor = world.visitor()

  await visitor.identity.signIn({ userName, password })
  const waiting = visitor.cookie()
  expect(await visitor.identity.session()).toMatchObject({
    pending: 'second-factor',
    permissions: [],
    ways: ['password', 'code', 'recovery-code'],
  })
  await visitor.secondFactors.proveByCode({ code: codeOf(secret) })

  expect(visitor.cookie()).not.toBe(waiting)
  const session = await visitor.identity.session()
  expect(session.pending).toBeNull()
  expect(session.permissions).toContain('role.assign')
})

test('a session that waits for its second factor may do nothing else', async () => {
  const world = await aWorld()
  const { userName } = await protectedPerson(world, world.kiefer, ['global-admin'])
  const thief = world.visitor()
  await thief.identity.signIn({ userName, password })

  const attempts = [
    thief.customers.list(),
    thief.identity.users(),
    thief.identity.signOutEverywhere(),
    thief.identity.switchOrganisation({ organisationId: world.kiefer.id }),
    thief.secondFactors.get(),
    thief.secondFactors.startTotp(),
    thief.secondFactors.renewRecoveryCodes(),
    thief.secondFactors.proveByPassword({ password }),
  ]

  for (const attempt of await Promise.allSettled(attempts))
    expect(attempt).toMatchObject({
      status: 'rejected',
      reason: { code: 'second_factor_required', problem: { pending: 'second-factor' } },
    })
})

test('a code works once, also when it is sent twice at the same moment', async () => {
  const world = await aWorld()
  const { userName, secret } = await protectedPerson(world, world.kiefer, [])
  const code = codeOf(secret)
  const windows = await Promise.all(
    [1, 2, 3].map(async () => {
      const visitor = world.visitor()
      await visitor.identity.signIn({ userName, password })
      return visitor
    }),
  )

  const outcomes = await Promise.all(
    windows.map((window) =>
      window.secondFactors.proveByCode({ code }).then(
        () => 'in',
        ({ problem }) => problem.fields?.code.rule as string,
      ),
    ),
  )

  expect(outcomes.toSorted()).toEqual(['in', 'wrong-code', 'wrong-code'])
})

test('five wrong codes make the second step wait, and nobody can lock it from the sign-in page', async () => {
  const world = await aWorld()
  const { userName, userId, secret } = await protectedPerson(world, world.kiefer, [])
  for (let guess = 0; guess < 10; guess += 1)
    await world
      .visitor()
      .identity.signIn({ userName: `SECOND FACTOR ${userId}`, password: 'guess' })
      .catch(() => {})
  const visitor = world.visitor()
  await visitor.identity.signIn({ userName, password })
  const guess = () => visitor.secondFactors.proveByCode({ code: '000000' }).catch(({ code }) => code)

  expect(await guess()).toBe('invalid_input')
  for (let more = 0; more < guessing.pair.free - 1; more += 1) await guess()

  expect(await guess()).toBe('temporarily_locked')
  await expect(visitor.secondFactors.proveByCode({ code: codeOf(secret) })).rejects.toMatchObject({
    code: 'temporarily_locked',
  })
  await world.owner.query(`update sign_in_failures set blocked_until = now() - interval '1 second'`)
  await visitor.secondFactors.proveByCode({ code: codeOf(secret) })
})

test('a recovery code signs in once, however it is typed, and the person hears of it', async () => {
  const world = await aWorld()
  const { userName, recoveryCodes } = await protectedPerson(world, world.kiefer, [])
  const [first = '', second = ''] = recoveryCodes
  const useCode = async (code: string) => {
    const visitor = world.visitor()
    await visitor.identity.signIn({ userName, password })
    await visitor.secondFactors.proveByCode({ code })
    return visitor
  }

  const visitor = await useCode(first.toUpperCase().replaceAll('-', ' '))

  expect(recoveryCodes).toHaveLength(10)
  for (const code of recoveryCodes) expect(code).toMatch(/^([a-z2-9]{5}-){4}[a-z2-9]{5}$/)
  expect(await visitor.secondFactors.get()).toMatchObject({ recoveryCodesLeft: 9 })
  await expect(useCode(first)).rejects.toMatchObject({
    problem: { fields: { code: { rule: 'wrong-code' } } },
  })
  const mail = await world.mailTo(userName, /Wiederherstellungscode/)
  expect(mail.text).toContain('Verbleibende Codes: 9')
  const { recoveryCodes: renewed } = await visitor.secondFactors.renewRecoveryCodes()
  await expect(useCode(second)).rejects.toMatchObject({ code: 'invalid_input' })
  await useCode(renewed[0] ?? '')
})

test('neither a secret nor a recovery code stands in the database, not even in an answer kept for a retry', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  const { body: started } = await send(
    { base: world.base, cookie: admin.cookie() },
    secondFactorsApi.startTotp,
    {},
    { 'idempotency-key': 'start-1' },
  )
  const { body: again } = await send(
    { base: world.base, cookie: admin.cookie() },
    secondFactorsApi.startTotp,
    {},
    { 'idempotency-key': 'start-1' },
  )
  const { secret, setUpId } = started as { secret: string; setUpId: string }
  const { recoveryCodes } = await admin.secondFactors.addTotp({
    setUpId,
    name: 'Phone',
    code: codeOf(secret),
  })

  const { rows } = await world.owner.query(`
    select string_agg(t::text, '') as everything from (
      select row_to_json(f) from second_factors f union all select row_to_json(c) from recovery_codes c
      union all select row_to_json(s) from factor_challenges s union all select row_to_json(k) from idempotency_keys k
      union all select row_to_json(e) from events e) t`)
  const everything = rows[0].everything as string

  expect(again).toEqual(started)
  for (const hidden of [secret, Buffer.from(secret).toString('hex'), ...recoveryCodes])
    expect(everything).not.toContain(hidden)
  expect(everything.length).toBeGreaterThan(1000)
})

test('the last second factor stays where the tenant requires one, else it goes with all it allowed', async () => {
  const world = await aWorld()
  await withSharedCustomer(world)
  const { userName, secret } = await protectedPerson(world, world.kiefer, ['admin-agent'])
  const person = world.visitor()
  await person.identity.signIn({ userName, password })
  await person.secondFactors.proveByCode({ code: codeOf(secret) })
  const factorId = (await person.secondFactors.get()).factors[0]?.id ?? ''
  await person.customers.get({ customerId: world.ahorn.id })

  await required(world, world.kiefer.tenantId)
  await expect(person.secondFactors.remove({ factorId })).rejects.toMatchObject({ code: 'last_factor' })
  await world.owner.query(`update tenants set mfa_policy = 'optional'`)
  await person.secondFactors.remove({ factorId })

  expect(await person.secondFactors.get()).toMatchObject({ factors: [], recoveryCodesLeft: 0 })
  await expect(person.customers.get({ customerId: world.ahorn.id })).rejects.toMatchObject({
    code: 'second_factor_required',
  })
  await world.mailTo(userName, /zweiter Faktor entfernt/)
})

test('an administrator resets lost factors with a reason; only a global admin those of a global admin', async () => {
  const world = await aWorld()
  const lost = await protectedPerson(world, world.kiefer, ['global-admin'])
  const userAdmin = await world.as(world.kiefer, ['user-admin'])
  const admin = await world.as(world.kiefer, ['global-admin'])
  const stranger = await world.as(world.buche, ['global-admin'])
  const still = world.visitor()
  await still.identity.signIn({ userName: lost.userName, password })
  await still.secondFactors.proveByCode({ code: codeOf(lost.secret) })
  const reset = { userId: lost.userId, reason: 'Phone lost on the train' }
  const canOf = async (client: typeof admin) =>
    (await client.identity.users()).items.find(({ id }) => id === lost.userId)

  expect(await canOf(userAdmin)).toMatchObject({ hasSecondFactor: true, can: [] })
  expect((await canOf(admin))?.can).toContain('reset-second-factors')
  await expect(userAdmin.secondFactors.reset(reset)).rejects.toMatchObject({
    problem: { status: 403, holders: ['global-admin'] },
  })
  await expect(stranger.secondFactors.reset(reset)).rejects.toMatchObject({ code: 'not_found' })
  expect(await admin.secondFactors.reset(reset)).toMatchObject({ hasSecondFactor: false })

  await expect.poll(() => still.identity.session().catch(({ code }) => code)).toBe('not_signed_in')
  const mail = await world.mailTo(lost.userName, /zurückgesetzt/)
  expect(mail.text).toContain('Grund: Phone lost on the train')
  expect(await world.auditOf(lost.userId)).toContain('second-factor.reset')
  await still.identity.signIn({ userName: lost.userName, password })
  expect((await still.identity.session()).pending).toBeNull()
})

test('what is no answer of a passkey is refused, and so is one to a challenge of somebody else', async () => {
  const world = await aWorld()
  const [person, other] = [await world.as(world.kiefer), await world.as(world.kiefer)]
  const bytes = Buffer.from('{}').toString('base64url')
  const made = { id: bytes, rawId: bytes, type: 'public-key' as const }
  const attestation = { ...made, response: { clientDataJSON: bytes, attestationObject: bytes } }
  const signed = {
    ...made,
    response: { clientDataJSON: bytes, authenticatorData: bytes, signature: bytes },
  }
  const { setUpId, options } = await person.secondFactors.startPasskey()
  const { challengeId } = await world.visitor().secondFactors.signInChallenge()

  expect(options.authenticatorSelection).toMatchObject({
    residentKey: 'required',
    userVerification: 'required',
  })
  await expect(other.secondFactors.addPasskey({ setUpId, name: 'Key', attestation })).rejects.toMatchObject({
    code: 'set_up_expired',
  })
  await expect(person.secondFactors.addPasskey({ setUpId, name: 'Key', attestation })).rejects.toMatchObject({
    code: 'passkey_refused',
  })
  await expect(
    world.visitor().secondFactors.signInByPasskey({ challengeId, assertion: signed }),
  ).rejects.toMatchObject({ code: 'passkey_refused' })
  await expect(person.secondFactors.passkeyChallenge()).rejects.toMatchObject({ code: 'wrong_state' })
})

test('a set-up that took too long starts again', async () => {
  const world = await aWorld()
  const person = await world.as(world.kiefer)
  const { setUpId, secret } = await person.secondFactors.startTotp()
  await world.owner.query(
    `update factor_challenges set expires_at = now() - interval '1 second' where id = $1`,
    [setUpId],
  )

  await expect(
    person.secondFactors.addTotp({ setUpId, name: 'Phone', code: codeOf(secret) }),
  ).rejects.toMatchObject({ code: 'set_up_expired' })
})

test('the log has each step of signing in, each proof again and each switch, and of wrong codes the first', async () => {
  const world = await aWorld()
  const { userId, userName, secret } = await protectedPerson(world, world.kiefer, [])
  await world.owner.query(`insert into memberships values ($1, $2, '{referrals-admin}', true, now())`, [
    userId,
    world.buche.id,
  ])
  await world.owner.query('delete from sign_in_failures')
  const before = (await world.auditOf(userId)).length
  const person = world.visitor()

  await person.identity.signIn({ userName, password })
  for (const code of ['000000', '000001']) await person.secondFactors.proveByCode({ code }).catch(() => {})
  await person.secondFactors.proveByCode({ code: codeOf(secret) })
  await person.secondFactors.proveByPassword({ password })
  await person.identity.switchOrganisation({ organisationId: world.buche.id })

  expect((await world.auditOf(userId)).slice(before)).toEqual([
    'session.start',
    'sign-in.failure',
    'session.second-step',
    'session.prove',
    'session.switch',
  ])
  const host = await world.as(world.buche)
  const { items } = await host.operations.events()
  expect(items[0]).toMatchObject({ action: 'session.switch', subject: 'Erika Muster' })
})
