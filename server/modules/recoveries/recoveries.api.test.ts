import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { recoveryPeriod } from '#contract/recoveries.ts'
import { linkIn } from '#tests/mailbox.ts'
import { afterWork, goOn, letTimePass, newPassword, opening, reason, stateOf } from '#tests/recovery.ts'
import { withAuthenticator } from '#tests/second-factors.ts'
import { aWorld } from '#tests/world.ts'

test('the operator opens recovery with a reason, which the organisation sees in its log and all its admins by mail (I-26)', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const { userName } = await world.person(world.ahorn, ['global-admin'])
  const admin = await world.as(world.ahorn)

  const opened = await operator.recoveries.open(opening(world.ahorn))

  expect(opened).toMatchObject({ state: 'waiting', reason, organisation: 'Bäckerei Ahorn', isNew: true })
  const log = (await admin.operations.events()).items
  expect(log.find(({ action }) => action === 'recovery.open')).toMatchObject({
    actorOrganisation: 'Kompass Cloud',
  })
  expect((await world.mailTo(userName, /Kontowiederherstellung/)).text).toContain(reason)
  expect((await admin.recoveries.ownList()).items).toMatchObject([{ id: opened.id, reason, can: ['stop'] }])
  expect((await operator.operations.events()).items.map(({ action }) => action)).toContain(
    'recovery-case.open',
  )
})

test('the primary contact and the security contact of a reseller are told as well', async () => {
  const world = await aWorld()
  const guard = `wache-${randomBytes(4).toString('hex')}@firma.example`
  await (
    await world.as(world.kiefer)
  ).accounts.setSecurityContact({
    version: 0,
    firstName: 'Wache',
    email: guard,
    phone: '+49 30 901820',
  })
  const contact = `kontakt-${randomBytes(4).toString('hex')}@firma.example`
  await world.owner.query(
    `insert into enrolments (organisation_id, tenant_id, organisation_name, domain, country, state, applicant_id, applicant_name, created_at, profile)
     select $1, $2, 'Kiefer IT', 'x', 'DE', 'active', (select id from users where organisation_id = $1 limit 1), 'x', now(), jsonb_build_object('primaryContact', jsonb_build_object('email', $3::text))`,
    [world.kiefer.id, world.kiefer.tenantId, contact],
  )

  await (await world.as(world.kompass)).recoveries.open(opening(world.kiefer))

  for (const told of [contact, guard])
    expect((await world.mailTo(told, /Kontowiederherstellung/)).text).toContain(reason)
})

test('recovery needs a reason, a verified address and somebody who exists or is named', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const refused = (input: object, field: string, rule: string) =>
    expect(operator.recoveries.open(opening(world.ahorn, input))).rejects.toMatchObject({
      problem: { fields: { [field]: { rule } } },
    })

  await refused({ reason: '   ' }, 'reason', 'minLength')
  await refused({ isVerified: false }, 'isVerified', 'const')
  await refused({ domain: 'niemand.example' }, 'domain', 'unknown-domain')
  await refused({ userName: `niemand@${world.ahorn.domain}` }, 'userName', 'unknown-person')
  await refused({ userName: (await world.person(world.linde, [])).userName }, 'userName', 'unknown-person')
  await refused({ firstName: undefined }, 'firstName', 'required')
  await refused({ domain: world.kompass.domain }, 'domain', 'unknown-domain')
})

test('a second person of the operator approves, never the one who opened it', async () => {
  const world = await aWorld()
  const [first, second] = [await world.as(world.kompass), await world.as(world.kompass)]
  const { userName } = await world.person(world.kompass, ['global-admin'])

  const opened = await first.recoveries.open(opening(world.ahorn))
  expect(opened).toMatchObject({ state: 'approval', dueAt: null, can: ['withdraw'] })
  expect((await world.mailTo(userName, /Zustimmung/)).text).toContain(reason)
  await expect(first.recoveries.approve({ recoveryId: opened.id })).rejects.toMatchObject({
    problem: { code: 'wrong_state', obstacle: 'second-person' },
  })
  const approved = await second.recoveries.approve({ recoveryId: opened.id })

  expect(approved).toMatchObject({ state: 'waiting', approvedBy: 'Erika Muster' })
  expect(Date.parse(approved.dueAt ?? '') - Date.now()).toBeGreaterThan(
    (recoveryPeriod.hours.operator - 1) * 3_600_000,
  )
  await expect(second.recoveries.approve({ recoveryId: opened.id })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

test('a recovery that waits for a second person stands on the start page of whoever may approve it, until then', async () => {
  const world = await aWorld()
  const [first, second] = [await world.as(world.kompass), await world.as(world.kompass)]
  const admin = await world.as(world.ahorn)
  const waiting = async (who: typeof first) =>
    (await who.operations.home()).tasks.find(({ task }) => task === 'approve-recoveries')?.count ?? 0
  const before = { first: await waiting(first), second: await waiting(second) }

  const opened = await first.recoveries.open(opening(world.ahorn))

  expect(await waiting(second)).toBe(before.second + 1)
  expect(await waiting(first)).toBe(before.first) // nobody approves what they opened
  expect(await waiting(admin)).toBe(0)
  await second.recoveries.approve({ recoveryId: opened.id })
  expect(await waiting(second)).toBe(before.second)
})

test('before the waiting period is over nothing happens; after it a new global admin gets a link', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const { id } = await operator.recoveries.open(opening(world.ahorn))
  await letTimePass(world, id, recoveryPeriod.hours.operator - 1)
  await afterWork(world)
  expect(await stateOf(world, id)).toBe('waiting')

  await letTimePass(world, id, 2)
  await goOn(world)
  const mail = await world.mailTo(`nora@${world.ahorn.domain}`, /globaler Administrator/)

  expect(mail.text).not.toContain(`nora@${world.ahorn.domain}`) // I-44: never with the user name
  const person = world.visitor()
  await person.identity.setPassword({ link: linkIn(mail, 'p'), password: newPassword })
  expect(await person.identity.session()).toMatchObject({
    user: { userName: `nora@${world.ahorn.domain}`, name: 'Nora Neumann' },
    roles: ['global-admin'],
  })
  expect((await operator.recoveries.get({ recoveryId: id })).state).toBe('completed')
  expect(await world.auditOf(id)).toContain('recovery.complete')
})

test('an existing person gets back in: second factors gone, sessions ended, the new address, global admin', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const lost = await world.as(world.ahorn, ['billing-admin'])
  const account = await lost.identity.session()
  await withAuthenticator(lost)
  const email = `erika-${randomBytes(3).toString('hex')}@anderswo.example`
  const { id } = await operator.recoveries.open(
    opening(world.ahorn, { userName: account.user.userName.toUpperCase(), email }),
  )
  expect(await operator.recoveries.get({ recoveryId: id })).toMatchObject({ isNew: false })

  await letTimePass(world, id, 25)
  await goOn(world)
  const link = linkIn(await world.mailTo(email, /globaler Administrator/), 'p')
  await expect(lost.identity.session()).rejects.toMatchObject({ code: 'not_signed_in' })
  const back = world.visitor()
  await back.identity.setPassword({ link, password: newPassword })

  expect(await back.identity.session()).toMatchObject({
    user: { id: account.user.id },
    roles: ['billing-admin', 'global-admin'],
    pending: null,
    ways: ['password'],
  })
})

test('any global admin who is still there stops it with one click; then nobody gets in', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const admin = await world.as(world.ahorn)
  const { userName } = await world.person(world.kompass, [])
  await world.owner.query(
    `update memberships set roles = '{global-admin}' where user_id = (select id from users where user_name = $1)`,
    [userName],
  )
  const second = await world.as(world.kompass)
  const { id } = await operator.recoveries.open(opening(world.ahorn))
  await second.recoveries.approve({ recoveryId: id })

  expect(await admin.recoveries.stop({ recoveryId: id })).toMatchObject({
    state: 'stopped',
    endedBy: 'Erika Muster',
    can: [],
  })

  await world.mailTo(userName, /gestoppt/)
  await letTimePass(world, id, 48)
  await afterWork(world)
  expect(await stateOf(world, id)).toBe('stopped')
  await expect(admin.recoveries.stop({ recoveryId: id })).rejects.toMatchObject({ code: 'wrong_state' })
  await expect((await world.as(world.linde)).recoveries.stop({ recoveryId: id })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the operator can end what it opened, and the organisation is told why', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.ahorn, ['global-admin'])
  const operator = await world.as(world.kompass)
  const { id } = await operator.recoveries.open(opening(world.ahorn))

  await operator.recoveries.withdraw({ recoveryId: id, reason: 'The caller was not Erika.' })

  expect((await world.mailTo(userName, /beendet/)).text).toContain('The caller was not Erika.')
  expect(await stateOf(world, id)).toBe('stopped')
})

test('of a stop and a completion at the same moment exactly one wins', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const admin = await world.as(world.ahorn)
  for (let round = 0; round < 5; round += 1) {
    const email = `nora${round}@${world.ahorn.domain}`
    const { id } = await operator.recoveries.open(opening(world.ahorn, { email }))
    await letTimePass(world, id, 25)

    const [stop] = await Promise.allSettled([admin.recoveries.stop({ recoveryId: id }), goOn(world)])
    await afterWork(world)

    const state = await stateOf(world, id)
    const { rowCount } = await world.owner.query('select 1 from users where email = $1', [email])
    expect({ state, isAdmin: rowCount }).toEqual(
      stop.status === 'fulfilled' ? { state: 'stopped', isAdmin: 0 } : { state: 'completed', isAdmin: 1 },
    )
    const actions = await world.auditOf(id)
    expect(actions.filter((action) => /^recovery\.(stop|complete)$/.test(action))).toHaveLength(1)
  }
})

test('two workers complete a recovery once', async () => {
  const world = await aWorld()
  const { id } = await (await world.as(world.kompass)).recoveries.open(opening(world.ahorn))
  await letTimePass(world, id, 25)

  await Promise.all([1, 2, 3].map(() => goOn(world)))
  await afterWork(world)

  expect((await world.auditOf(id)).filter((action) => action === 'recovery.complete')).toHaveLength(1)
})

test('an organisation has one recovery at a time', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const tries = await Promise.allSettled([1, 2, 3].map(() => operator.recoveries.open(opening(world.ahorn))))

  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
})

test('where the own provider was the only way in, the recovered admin gets in with a password', async () => {
  const world = await aWorld()
  await world.owner.query(
    `insert into identity_providers (organisation_id, name, issuer, client_id, client_secret, creates_users, group_claim, is_exclusive, tested_at, changed_by_name, changed_at)
     values ($1, 'Keycloak', 'https://id.example', 'x', 'x', true, 'groups', true, now(), 'x', now())`,
    [world.ahorn.id],
  )
  const { id } = await (await world.as(world.kompass)).recoveries.open(opening(world.ahorn))
  await letTimePass(world, id, 25)
  await goOn(world)
  const link = linkIn(await world.mailTo(`nora@${world.ahorn.domain}`, /globaler Administrator/), 'p')
  const person = world.visitor()

  await person.identity.setPassword({ link, password: newPassword })

  expect((await person.identity.session()).roles).toEqual(['global-admin'])
  expect(await world.auditOf(world.ahorn.id)).toContain('identity-provider.set-exclusive')
})

test('an organisation can do nothing to a recovery but stop it, not even past the application', async () => {
  const world = await aWorld()
  const { id } = await (await world.as(world.kompass)).recoveries.open(opening(world.ahorn))
  const client = await world.owner.connect()
  const refusalOf = async (statement: string) => {
    await client.query('begin')
    await client.query(`set local role as_customer; set local app.org_id = '${world.ahorn.id}'`)
    const refusal = await client.query(statement).then(
      () => 'done',
      (error: Error) => error.message,
    )
    await client.query('rollback')
    return refusal
  }

  expect(await refusalOf(`update recoveries set state = 'completed' where id = '${id}'`)).toMatch(/row-level/)
  expect(await refusalOf(`update recoveries set due_at = now()`)).toMatch(/permission denied/)
  client.release()
})
