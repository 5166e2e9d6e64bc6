import pg from 'pg'
import { expect, test } from 'vitest'
import { deauthorisationStates, partnerStates, suspensionStates } from '#contract/standing.ts'
import { appLogin, createPool } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { becomePartners, inviteJointly, linkOf, orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld, type Org, type World } from '#tests/world.ts'
import { completeDeauthorisations, giveNotice, tellCustomers } from './run-deauthorisations.ts'

const day = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * day)
const dayIn = (days: number) => inDays(days).toISOString().slice(0, 10)

/** Does what the job queue does at a moment, with the same functions and as the same role. */
async function atMoment<T>(
  world: World,
  work: (tx: Parameters<Parameters<typeof inTransaction>[2]>[0]) => Promise<T>,
) {
  const pool = createPool(appLogin(world.databaseUrl).url, 1)
  try {
    return await inTransaction(pool, { capacity: 'as_worker' }, (tx) => work(tx))
  } finally {
    await pool.end()
  }
}

const measuresOf = async (world: World, of: Org) =>
  (await (await world.as(world.kompass)).standing.partner({ partnerId: of.id })).measures

const tasksBlocked = {
  reason: 'payment',
  note: 'Rechnung 4711',
  handover: 'Nordlicht, +49 40 669691',
} as const

test('the impact is named and counted before anything happens, and looking changes nothing', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  await orderSeats(world, provider, 2)
  const reseller = await world.as(world.kiefer)
  const [partnership] = (await reseller.partnerships.list()).items
  await inviteJointly(world, reseller, partnership!.id)
  const operator = await world.as(world.kompass)

  const impact = await operator.standing.impact({ partnerId: world.kiefer.id })

  expect(impact).toEqual({
    customers: 1,
    grants: 1,
    invitations: 1,
    subscriptions: 1,
    linked: 1,
    names: [{ id: world.nordlicht.id, name: 'Nordlicht Distribution' }],
  })
  expect(await measuresOf(world, world.kiefer)).toEqual([])
})

test('a suspended partner manages existing customers and begins nothing new', async () => {
  const world = await aWorld()
  const { partnership, reseller, provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 2)
  const draft = await reseller.partnerships.inviteCustomer({ partnershipId: partnership.id, language: 'de' })
  const open = await inviteJointly(world, reseller, partnership.id)
  const request = await (await world.as(world.suedlicht)).partnerships.request({ language: 'de' })
  const operator = await world.as(world.kompass)

  await operator.standing.suspend({ partnerId: world.kiefer.id, ...tasksBlocked })

  const suspended = { code: 'partner_suspended' }
  await expect(
    reseller.partnerships.inviteCustomer({ partnershipId: partnership.id, language: 'de' }),
  ).rejects.toMatchObject(suspended)
  await expect(reseller.invitations.send({ invitationId: draft.id, way: 'clipboard' })).rejects.toMatchObject(
    suspended,
  )
  await expect(
    reseller.partnerships.authorize({
      link: linkOf(request.url),
      isConsented: true,
      grantsAdminAccess: false,
    }),
  ).rejects.toMatchObject({ problem: { obstacle: 'own-suspended' } })
  await expect(
    (await world.as(world.linde)).customers.accept({
      link: open,
      isAccepted: true,
      agreementVersion: '2026-11',
    }),
  ).rejects.toMatchObject({ problem: { obstacle: 'sender-not-ready' } })
  await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({
    problem: { obstacle: 'reseller-suspended' },
  })
  expect((await reseller.partnerships.list()).items[0]).toMatchObject({
    suspended: 'own',
    can: ['view-customers'],
  })

  expect((await reseller.customers.list()).items).toHaveLength(1)
  const { items: users } = await reseller.licences.users({ customerId: world.ahorn.id })
  expect(users.length).toBeGreaterThan(0)
  await reseller.licences.createUser({
    customerId: world.ahorn.id,
    firstName: 'Nora',
    lastName: 'Neumann',
    userPrefix: 'nora',
    email: 'nora@example.org',
    usageLocation: 'DE',
    language: 'de',
  })
  expect((await admin.customers.partners()).items).toHaveLength(2)
})

test('the partner reads reason, since when and whom to ask; partner, linked partners and customers are mailed', async () => {
  const world = await aWorld()
  const { reseller } = await withSharedCustomer(world)
  const own = await world.person(world.kiefer, ['global-admin'])
  const linked = await world.person(world.nordlicht, ['admin-agent'])
  const customer = await world.person(world.ahorn, ['global-admin'])
  const operator = await world.as(world.kompass)

  await operator.standing.suspend({ partnerId: world.kiefer.id, ...tasksBlocked })

  const standing = await reseller.standing.own()
  expect(standing).toMatchObject({
    state: 'suspended',
    measures: [{ kind: 'suspension', state: 'in_force', reason: 'payment', note: 'Rechnung 4711', can: [] }],
  })
  expect(standing.measures[0]?.contact).toContain('@kompass')
  const mail = await world.mailTo(own.userName, /Kiefer IT ist gesperrt/)
  expect(mail.text).toContain('Rechnungen sind seit mehr als 60 Tagen überfällig.')
  expect(mail.text).toContain('Rechnung 4711')
  const other = await world.mailTo(linked.userName, /Ihr Partner Kiefer IT ist gesperrt/)
  expect(other.text).toContain('Rechnungen sind seit mehr als 60 Tagen überfällig.')
  expect(other.text).not.toContain('4711')
  const third = await world.mailTo(customer.userName, /Zu Ihrem Partner Kiefer IT/)
  expect(third.text).toContain('Nordlicht, +49 40 669691')
  expect(third.text).not.toContain('überfällig')
})

test('without somebody to turn to customers are not disturbed', async () => {
  const world = await aWorld()
  await withSharedCustomer(world)
  const operator = await world.as(world.kompass)
  const own = await world.person(world.kiefer, ['global-admin'])

  await operator.standing.suspend({ partnerId: world.kiefer.id, reason: 'vetting' })
  await world.mailTo(own.userName, /gesperrt/)

  const [measure] = await measuresOf(world, world.kiefer)
  expect(await atMoment(world, (tx) => tellCustomers(tx, measure!.id, new Date()))).toBe(false)
  const { rows } = await world.owner.query(
    `select 1 from events where action like 'customer.partner-%' and customer_id = $1`,
    [world.ahorn.id],
  )
  expect(rows).toEqual([])
})

test('reinstating lifts it at once and tells everybody who was told', async () => {
  const world = await aWorld()
  const { partnership, reseller, provider } = await withSharedCustomer(world)
  const own = await world.person(world.kiefer, ['global-admin'])
  const linked = await world.person(world.nordlicht, ['global-admin'])
  const operator = await world.as(world.kompass)
  const { measures } = await operator.standing.suspend({ partnerId: world.kiefer.id, reason: 'security' })

  const partner = await operator.standing.reinstate({ measureId: measures[0]!.id })

  expect(partner).toMatchObject({ state: 'active', measures: [{ state: 'lifted' }] })
  await orderSeats(world, provider, 1)
  await reseller.partnerships.inviteCustomer({ partnershipId: partnership.id, language: 'de' })
  expect((await reseller.standing.own()).measures).toEqual([])
  await world.mailTo(own.userName, /Kiefer IT ist wieder zugelassen/)
  await world.mailTo(linked.userName, /Ihr Partner Kiefer IT ist wieder zugelassen/)
  await expect(operator.standing.reinstate({ measureId: measures[0]!.id })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

test('a cause of the provider suspends the partnership of the two and nothing else of the reseller', async () => {
  const world = await aWorld()
  const { partnership, reseller, provider } = await withSharedCustomer(world)
  const other = await becomePartners(world, world.suedlicht, world.kiefer)
  const linked = await world.person(world.nordlicht, ['global-admin'])
  const stranger = await world.person(world.suedlicht, ['global-admin'])
  const operator = await world.as(world.kompass)
  const both = { partnerId: world.kiefer.id, providerId: world.nordlicht.id }
  expect(await operator.standing.impact(both)).toMatchObject({ customers: 1, linked: 1, grants: 0 })

  const partner = await operator.standing.suspend({ ...both, reason: 'provider-issue' })

  expect(partner).toMatchObject({ state: 'active', measures: [{ provider: { id: world.nordlicht.id } }] })
  await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({
    problem: { obstacle: 'partnership-suspended' },
  })
  await expect(
    reseller.partnerships.inviteCustomer({ partnershipId: partnership.id, language: 'de' }),
  ).rejects.toMatchObject({ code: 'partner_suspended' })
  await reseller.partnerships.inviteCustomer({ partnershipId: other.id, language: 'de' })
  const { items } = await reseller.partnerships.list()
  expect(items.map(({ partnerName, suspended }) => [partnerName, suspended])).toEqual([
    ['Nordlicht Distribution', 'partnership'],
    ['Südlicht', null],
  ])
  await world.mailTo(linked.userName, /Ihre Partnerschaft mit Kiefer IT ist gesperrt/)
  expect(world.mailbox.mails.filter(({ to }) => to === stranger.userName)).toEqual([])
  await operator.standing.reinstate({ measureId: partner.measures[0]!.id })
  await orderSeats(world, provider, 1)
})

test('a deauthorisation is announced with its day, seen by the partner, and can be taken back before', async () => {
  const world = await aWorld()
  await withSharedCustomer(world)
  const operator = await world.as(world.kompass)
  const reseller = await world.as(world.kiefer)
  const own = await world.person(world.kiefer, ['global-admin'])
  const input = { partnerId: world.kiefer.id, reason: 'inactivity' as const }

  await expect(operator.standing.deauthorise({ ...input, endsOn: dayIn(3) })).rejects.toMatchObject({
    problem: { fields: { endsOn: { rule: 'notice' } } },
  })
  const partner = await operator.standing.deauthorise({ ...input, endsOn: dayIn(120) })

  expect(partner).toMatchObject({
    state: 'active',
    leavesAt: `${dayIn(120)}T00:00:00.000Z`,
    can: ['suspend', 'suspend-partnership'],
  })
  expect((await reseller.standing.own()).measures).toMatchObject([
    { kind: 'deauthorisation', state: 'announced', endsAt: partner.leavesAt },
  ])
  await world.mailTo(own.userName, /Kiefer IT scheidet aus dem Programm aus/)
  await expect(operator.standing.deauthorise({ ...input, endsOn: dayIn(100) })).rejects.toMatchObject({
    code: 'wrong_state',
  })
  const back = await operator.standing.withdraw({ measureId: partner.measures[0]!.id })
  expect(back).toMatchObject({ state: 'active', leavesAt: null, measures: [{ state: 'withdrawn' }] })
  await world.mailTo(own.userName, /Kiefer IT bleibt im Programm/)
  expect((await reseller.standing.own()).measures).toEqual([])
})

test('notices go out 90, 60, 30 and 7 days before, each once, to the partner and to linked partners with the reason', async () => {
  const world = await aWorld()
  await becomePartners(world)
  const operator = await world.as(world.kompass)
  const linked = await world.person(world.nordlicht, ['global-admin'])
  await operator.standing.deauthorise({ partnerId: world.kiefer.id, reason: 'abuse', endsOn: dayIn(120) })
  const noticesBy = async (days: number) => {
    await atMoment(world, (tx) => giveNotice(tx, inDays(days)))
    const { rows } = await world.owner.query(
      `select count(*)::int as n from events where action = 'partner.notice' and organisation_id = $1`,
      [world.kiefer.id],
    )
    return rows[0].n as number
  }

  expect(await noticesBy(10)).toBe(0)
  expect(await noticesBy(31)).toBe(1)
  expect(await noticesBy(32)).toBe(1)
  expect(await noticesBy(61)).toBe(2)
  expect(await noticesBy(91)).toBe(3)
  expect(await noticesBy(114)).toBe(4)
  expect(await noticesBy(118)).toBe(4)
  const mail = await world.mailTo(linked.userName, /Ihr Partner Kiefer IT scheidet aus/)
  expect(mail.text).toContain('schwerwiegend missbraucht')
})

/** Kiefer leaves on a day that has come. */
async function left(world: World) {
  const shared = await withSharedCustomer(world)
  await orderSeats(world, shared.provider, 2)
  const operator = await world.as(world.kompass)
  await operator.standing.deauthorise({
    partnerId: world.kiefer.id,
    reason: 'agreement',
    handover: 'Nordlicht hilft',
    endsOn: dayIn(8),
  })
  const [measure] = await measuresOf(world, world.kiefer)
  await atMoment(world, (tx) => completeDeauthorisations(tx, inDays(9)))
  await atMoment(world, (tx) => tellCustomers(tx, measure!.id, inDays(9)))
  return { ...shared, operator }
}

test('on the day the partner is deauthorised: rights and partnerships end, customers are told, history stays readable', async () => {
  const world = await aWorld()
  const customer = await world.person(world.ahorn, ['global-admin'])
  const { operator, admin, reseller, provider } = await left(world)

  expect(await operator.standing.partner({ partnerId: world.kiefer.id })).toMatchObject({
    state: 'deauthorised',
    partnerships: [],
    measures: [{ state: 'done' }],
    can: [],
  })
  const { items: partners } = await admin.customers.partners()
  const gone = partners.find(({ partnerName }) => partnerName === 'Kiefer IT')
  expect(gone?.can).toEqual([])
  expect(gone?.adminRightsRemovedAt).toMatch(/^20/)
  const { text } = await world.mailTo(
    customer.userName,
    /Ihr Partner Kiefer IT ist aus dem Programm ausgeschieden/,
  )
  expect(text).toContain('Nordlicht hilft')
  await expect(reseller.licences.users({ customerId: world.ahorn.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect((await reseller.orders.list()).items).toHaveLength(1)
  await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({
    problem: { obstacle: 'no-partnership' },
  })
})

test('re-enrolment is refused for a year with the day, and possible after it', async () => {
  const world = await aWorld()
  const { reseller } = await left(world)
  const standing = await reseller.standing.own()
  expect(standing.state).toBe('deauthorised')

  await expect(reseller.enrolment.start()).rejects.toMatchObject({
    code: 'deauthorised',
    problem: { from: standing.reenrolFrom },
  })
  const expected = new Date(inDays(8).setUTCHours(0, 0, 0, 0))
  expected.setUTCFullYear(expected.getUTCFullYear() + 1)
  expect(standing.reenrolFrom).toBe(expected.toISOString())
  await world.owner.query(`update organisations set leaves_at = now() - interval '366 days' where id = $1`, [
    world.kiefer.id,
  ])
  expect(await reseller.enrolment.start()).toMatchObject({ state: 'draft' })
  expect((await reseller.operations.organisation()).state).toBe('enrolling')
})

test('the list of partners can be narrowed to a state', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  await operator.standing.suspend({ partnerId: world.buche.id, reason: 'abuse' })

  const { items } = await operator.operations.partners({ state: 'suspended' })

  expect(items.map(({ id }) => id)).toContain(world.buche.id)
  expect(items.every(({ state }) => state === 'suspended')).toBe(true)
})

test('not even past the application does a suspended partner reinstate itself or consent to something', async () => {
  const world = await aWorld()
  const request = await (await world.as(world.nordlicht)).partnerships.request({ language: 'de' })
  await (await world.as(world.kompass)).standing.suspend({ partnerId: world.kiefer.id, reason: 'abuse' })
  const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
  const attempt = async (capacity: string, org: Org, statement: string) => {
    await app.query(
      `begin; set local role ${capacity}; set local app.org_id = '${org.id}'; set local app.link_id = '${request.id}'`,
    )
    const outcome = await app.query(statement).then(
      (done) => `${done.rowCount} rows`,
      (error: Error) => error.message,
    )
    await app.query('rollback')
    return outcome
  }
  const { kiefer, nordlicht, ahorn } = world
  const partnership = `insert into partnerships (provider_id, reseller_id, state, provider_name, provider_sort_name, provider_country, reseller_name, reseller_sort_name, reseller_country, authorized_by, authorized_by_name, authorized_at, consent_version, grants_admin_access)
    values ('${nordlicht.id}', '${kiefer.id}', 'active', 'x', 'x', 'DE', 'x', 'x', 'DE', '${kiefer.id}', 'x', now(), 'x', false)`
  const grant = `insert into grants (partner_id, customer_id, roles, state, started_at) values ('${kiefer.id}', '${ahorn.id}', '{}', 'active', now())`
  const refused = 'a suspended partner begins nothing new'

  expect(await attempt('as_reseller', kiefer, `update organisations set state = 'active'`)).toContain(
    'may not move',
  )
  expect(await attempt('as_reseller', kiefer, partnership)).toContain(refused)
  expect(await attempt('as_customer', ahorn, grant)).toContain(refused)
  expect(
    await attempt(
      'as_link',
      kiefer,
      `update invitations set state = 'accepted', accepted_org_id = '${kiefer.id}'`,
    ),
  ).toContain(refused)
  expect(
    await attempt(
      'as_operator',
      kiefer,
      `update organisations set state = 'deauthorised' where id = '${kiefer.id}'`,
    ),
  ).toContain('may not move')
  await app.end()
})

test('the states have these edges and no others', () => {
  const edges = (machine: { moves: Record<string, { from: readonly string[]; to: string }> }) =>
    Object.values(machine.moves).flatMap(({ from, to }) => from.map((state) => `${state} → ${to}`))
  expect(edges(partnerStates)).toEqual([
    'enrolling → active',
    'active → suspended',
    'suspended → active',
    'active → deauthorised',
    'suspended → deauthorised',
    'deauthorised → enrolling',
  ])
  expect(edges(suspensionStates)).toEqual(['in_force → lifted'])
  expect(edges(deauthorisationStates)).toEqual(['announced → withdrawn', 'announced → done'])
})
