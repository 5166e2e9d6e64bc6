import pg from 'pg'
import { expect, test } from 'vitest'
import { partnershipStates } from '#contract/partnerships.ts'
import { appLogin } from '#server/platform/database.ts'
import { becomePartners, inviteJointly, linkOf, orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'
import { endDue } from './index.ts'

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
const reason = 'Wir haben uns anders entschieden'
const isUnderstood = true as const

/** The job that ends what is due, as the worker of the server runs it. */
async function runDue(world: World, now: Date) {
  const pool = new pg.Pool({ connectionString: appLogin(world.databaseUrl).url, max: 2 })
  await endDue(pool, now)
  await pool.end()
}

test('the preview tells what ending touches, and asking changes nothing', async () => {
  const world = await aWorld()
  const { partnership, reseller, provider } = await withSharedCustomer(world)
  await orderSeats(world, provider, 3)
  await inviteJointly(world, reseller, partnership.id)
  await provider.partnerships.inviteCustomer({ partnershipId: partnership.id, language: 'de' })

  for (const side of [reseller, provider]) {
    expect(await side.partnershipEndings.preview({ partnershipId: partnership.id })).toEqual({
      sharedCustomers: { value: 1, more: false },
      openInvitations: { value: 2, more: false },
      runningSubscriptions: { value: 1, more: false },
      grantsAdminAccess: false,
    })
    expect(await side.partnerships.get({ partnershipId: partnership.id })).toMatchObject({ state: 'active' })
  }
})

test.each(['provider', 'reseller'] as const)(
  'the %s ends the partnership: no order names the reseller, customers and subscriptions stay',
  async (kind) => {
    const world = await aWorld()
    const { partnership, reseller, provider, admin } = await withSharedCustomer(world)
    await orderSeats(world, provider, 3)
    const own = await inviteJointly(world, reseller, partnership.id)
    const theirs = await inviteJointly(world, provider, partnership.id)
    const ends = { provider, reseller }[kind]

    const removed = await ends.partnershipEndings.remove({
      partnershipId: partnership.id,
      reason,
      isUnderstood,
    })

    expect(removed).toMatchObject({ state: 'removed', ending: { by: 'own', reason }, can: [] })
    await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({
      problem: { code: 'order_refused', obstacle: 'no-partnership' },
    })
    expect((await provider.customers.list()).items).toHaveLength(1)
    expect((await reseller.customers.list()).items).toMatchObject([{ hasAdminRights: true }])
    expect((await reseller.orders.subscriptions()).items).toMatchObject([{ state: 'active' }])
    for (const link of [own, theirs])
      expect(await admin.invitations.link({ link })).toMatchObject({ obstacle: 'partnership-ended' })
    for (const side of [reseller, provider]) {
      expect((await side.partnerships.list()).items).toEqual([])
      expect((await side.partnerships.list({ state: 'removed' })).items).toMatchObject([{ state: 'removed' }])
    }
  },
)

test('both sides are mailed that the partnership ended, why and by whom', async () => {
  const world = await aWorld()
  const partnership = await becomePartners(world)
  const ours = await world.person(world.kiefer, ['global-admin'])
  const theirs = await world.person(world.nordlicht, ['sales-agent'])
  const reseller = await world.as(world.kiefer)
  await inviteJointly(world, reseller, partnership.id)

  await reseller.partnershipEndings.remove({ partnershipId: partnership.id, reason, isUnderstood })

  for (const { userName } of [ours, theirs]) {
    const mail = await world.mailTo(userName, /Nordlicht Distribution und Kiefer IT ist beendet/)
    expect(mail.text).toContain(reason)
    expect(mail.text).toContain('Erika Muster, Kiefer IT')
    expect(mail.text).toContain('Zurückgenommene gemeinsame Einladungen: 1')
  }
})

test('clicked twice and by both sides at once, a partnership ends once', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const sides = await Promise.all(
    [world.kiefer, world.nordlicht, world.kiefer, world.nordlicht].map((org) => world.as(org)),
  )

  const removed = await Promise.all(
    sides.map((side) => side.partnershipEndings.remove({ partnershipId, reason, isUnderstood })),
  )

  expect(removed.map(({ state }) => state)).toEqual(Array(4).fill('removed'))
  const log = await world.auditOf(partnershipId)
  expect(log.filter((action) => action === 'partnership.remove')).toHaveLength(1)
  expect(log.filter((action) => action === 'partnership.remove-by-partner')).toHaveLength(1)
})

test('a new invitation makes a new partnership', async () => {
  const world = await aWorld()
  const first = await becomePartners(world)
  const provider = await world.as(world.nordlicht)
  await provider.partnershipEndings.remove({ partnershipId: first.id, reason, isUnderstood })

  const second = await becomePartners(world)

  expect(second.id).not.toBe(first.id)
  expect((await provider.partnerships.list()).items).toMatchObject([{ id: second.id, state: 'active' }])
})

test('notice is seen by both sides; until its last day everything goes on', async () => {
  const world = await aWorld()
  const { partnership, reseller, provider } = await withSharedCustomer(world)
  const partnershipId = partnership.id
  const endsOn = day(30)

  await provider.partnershipEndings.giveNotice({ partnershipId, endsOn, reason, isUnderstood })

  expect(await provider.partnerships.get({ partnershipId })).toMatchObject({
    state: 'ending',
    ending: { on: endsOn, by: 'own', reason },
  })
  const seen = await reseller.partnerships.get({ partnershipId })
  expect(seen).toMatchObject({ state: 'ending', ending: { on: endsOn, by: 'partner', reason } })
  expect(seen.can).not.toContain('withdraw-notice')
  await orderSeats(world, provider, 1)
  await runDue(world, new Date(`${endsOn}T23:59:00Z`))
  expect(await reseller.partnerships.get({ partnershipId })).toMatchObject({ state: 'ending' })
})

test('after its last day the partnership ends by itself, with notices and revoked invitations', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  const link = await inviteJointly(world, reseller, partnershipId)
  const { userName } = await world.person(world.nordlicht, ['admin-agent'])
  await reseller.partnershipEndings.giveNotice({ partnershipId, endsOn: day(3), reason, isUnderstood })

  await runDue(world, new Date(Date.now() + 4 * 86_400_000))

  await world.mailTo(userName, /Nordlicht Distribution und Kiefer IT ist beendet/)
  expect((await reseller.partnerships.list({ state: 'removed' })).items).toMatchObject([
    { id: partnershipId, ending: { by: 'own', reason } },
  ])
  expect(await (await world.as(world.ahorn)).invitations.link({ link })).toMatchObject({
    obstacle: 'partnership-ended',
  })
})

test('whoever gave notice withdraws it, the other side cannot', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  const provider = await world.as(world.nordlicht)
  const { userName } = await world.person(world.nordlicht, ['global-admin'])
  await reseller.partnershipEndings.giveNotice({ partnershipId, endsOn: day(10), reason, isUnderstood })

  await expect(provider.partnershipEndings.withdrawNotice({ partnershipId })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const standing = await reseller.partnershipEndings.withdrawNotice({ partnershipId })

  expect(standing).toMatchObject({ state: 'active', ending: null })
  expect(await reseller.partnershipEndings.withdrawNotice({ partnershipId })).toEqual(standing)
  await world.mailTo(userName, /besteht weiter/)
  await runDue(world, new Date(Date.now() + 20 * 86_400_000))
  expect(await provider.partnerships.get({ partnershipId })).toMatchObject({ state: 'active' })
})

test('a last day in the past or more than 90 days ahead is refused at the field', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)

  for (const endsOn of [day(-1), day(91)])
    await expect(
      reseller.partnershipEndings.giveNotice({ partnershipId, endsOn, reason, isUnderstood }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      problem: { fields: { endsOn: { rule: 'days-ahead' } } },
    })
})

test('a partnership moves along the drawn edges only', () => {
  const edges = partnershipStates.states.flatMap((state) =>
    (['give-notice', 'withdraw-notice', 'remove'] as const)
      .filter((move) => partnershipStates.canMove(state, move))
      .map((move) => `${state} ${move}`),
  )
  expect(edges).toEqual(['active give-notice', 'active remove', 'ending withdraw-notice', 'ending remove'])
})

test('nobody brings a removed partnership back, nor grants itself access, not even past the application', async () => {
  const world = await aWorld()
  const { id } = await becomePartners(world)
  const asSide = async (capacity: string, org: string, statement: string) => {
    const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
    await app.connect()
    await app.query(`begin; set local role ${capacity}; set local app.org_id = '${org}'`)
    const done = await app.query(statement).then(
      ({ rowCount }) => `${rowCount} rows`,
      (error: Error) => error.message,
    )
    await app.query('rollback')
    await app.end()
    return done
  }
  const { nordlicht, suedlicht, kiefer } = world

  expect(
    await asSide(
      'as_provider',
      nordlicht.id,
      `update partnerships set grants_admin_access = true where id = '${id}'`,
    ),
  ).toContain('permission denied')
  expect(
    await asSide('as_provider', suedlicht.id, `update partnerships set state = 'removed' where id = '${id}'`),
  ).toBe('0 rows')
  await world.owner.query(`update partnerships set state = 'removed' where id = $1`, [id])
  for (const [capacity, org] of [
    ['as_provider', nordlicht.id],
    ['as_reseller', kiefer.id],
  ] as const)
    expect(await asSide(capacity, org, `update partnerships set state = 'active' where id = '${id}'`)).toBe(
      '0 rows',
    )
})

test('the reseller takes back the provider’s admin access and keeps the partnership', async () => {
  const world = await aWorld()
  const provider = await world.as(world.nordlicht)
  const reseller = await world.as(world.kiefer)
  const { url } = await provider.partnerships.request({ language: 'de' })
  const { id: partnershipId } = await reseller.partnerships.authorize({
    link: linkOf(url),
    isConsented: true,
    grantsAdminAccess: true,
  })
  const { userName } = await world.person(world.nordlicht, ['admin-agent'])
  expect(await provider.partnerships.get({ partnershipId })).toMatchObject({ grantsAdminAccess: true })

  const revoked = await reseller.partnershipEndings.revokeAccess({ partnershipId })

  expect(revoked).toMatchObject({ state: 'active', grantsAdminAccess: false })
  expect(revoked.can).toContain('grant-access')
  expect(await provider.partnerships.get({ partnershipId })).toMatchObject({ grantsAdminAccess: false })
  await world.mailTo(userName, /Administratorzugriff .* entzogen/)
  expect(await reseller.partnershipEndings.grantAccess({ partnershipId })).toMatchObject({
    grantsAdminAccess: true,
  })
})

test('what two partners sent together is over with their partnership, also where it had expired; sender and customer read why', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  const expired = await reseller.partnerships.inviteCustomer({ partnershipId, language: 'de' })
  const open = await reseller.partnerships.inviteCustomer({ partnershipId, language: 'de' })
  const single = await reseller.invitations.inviteAlone({ language: 'de' })
  await world.owner.query(`update invitations set expires_at = now() - interval '1 second' where id = $1`, [
    expired.id,
  ])
  const read = async ({ id }: { id: string }) => await reseller.invitations.get({ invitationId: id })
  expect(await read(expired)).toMatchObject({
    state: 'expired',
    partnershipEndedAt: null,
    can: ['supersede'],
  })

  await reseller.partnershipEndings.remove({ partnershipId, reason, isUnderstood })

  expect(await read(expired)).toMatchObject({
    state: 'expired',
    partnershipEndedAt: expect.any(String),
    can: [],
  })
  expect(await read(open)).toMatchObject({
    state: 'revoked',
    partnershipEndedAt: expect.any(String),
    can: [],
  })
  expect(await read(single)).toMatchObject({ state: 'draft', partnershipEndedAt: null })
  await expect(reseller.invitations.supersede({ invitationId: expired.id })).rejects.toMatchObject({
    code: 'partnership_ended',
    problem: { partner: 'Nordlicht Distribution' },
  })
  expect(String(await reseller.invitations.export())).toContain('Partnership ended')
  const customer = await world.as(world.ahorn)
  for (const { url } of [expired, open]) {
    const link = linkOf(url)
    expect(await customer.invitations.link({ link })).toMatchObject({ obstacle: 'partnership-ended' })
    await customer.invitations.askAgain({ link })
  }
  expect((await read(open)).timeline.at(-1)).toMatchObject({ step: 'asked-again', detail: 'Bäckerei Ahorn' })
})
