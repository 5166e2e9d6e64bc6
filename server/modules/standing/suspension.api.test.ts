import pg from 'pg'
import { expect, test } from 'vitest'
import { deauthorisationStates, partnerStates, suspensionStates } from '#contract/standing.ts'
import { appLogin } from '#server/platform/database.ts'
import { asTheQueue, measuresOf } from '#tests/measures.ts'
import { becomePartners, inviteJointly, linkOf, orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld, type Org } from '#tests/world.ts'
import { tellCustomers } from './run-deauthorisations.ts'

const because = {
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

  await operator.standing.suspend({ partnerId: world.kiefer.id, ...because })

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
    can: ['view-customers', 'remove'],
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

  await operator.standing.suspend({ partnerId: world.kiefer.id, ...because })

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
  expect(await asTheQueue(world, (tx) => tellCustomers(tx, measure!.id, new Date()))).toBe(false)
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
  await world.owner.query(`update organisations set state = 'enrolling' where id = $1`, [kiefer.id])
  expect(await attempt('as_reseller', kiefer, partnership)).toContain(refused) // nor who is not vetted yet
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
