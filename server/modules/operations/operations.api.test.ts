import { expect, test } from 'vitest'
import { becomePartners, orderSeats, withSharedCustomer } from '#tests/story.ts'
import type { Client } from '#tests/client.ts'
import { aWorld } from '#tests/world.ts'

test('a new organisation sees its next step', async () => {
  const world = await aWorld()
  const newcomer = await world.org('reseller', 'Neu EDV', { state: 'enrolling' })
  const tasks = async (who: typeof newcomer) =>
    (await (await world.as(who)).operations.home()).tasks.map(({ task }) => task)

  expect(await tasks(newcomer)).toEqual(['enrol', 'name-second-admin'])
  expect(await tasks(world.kiefer)).toEqual(['find-provider'])
  expect(await tasks(world.nordlicht)).toEqual(['request-partnership'])
  await becomePartners(world)
  expect(await tasks(world.kiefer)).toEqual(['invite-customer'])
})

test('home counts what the organisation sees, and offers only pages the person may open', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  await orderSeats(world, provider, 12)

  const home = await provider.operations.home()

  expect(home.figures.map(({ figure, value }) => [figure, value])).toEqual([
    ['customers', 1],
    ['partners', 1],
    ['subscriptions', 1],
    ['seats', 12],
  ])
  expect(home.figures.map(({ lately }) => lately)).toEqual([1, 1, 1, null])
  const billing = await (await world.as(world.nordlicht, ['billing-admin'])).operations.home()
  expect(billing.figures.map(({ figure }) => figure)).not.toContain('customers')
})

test('the customer reads in its activity who did what for it', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 1)

  const { items } = await admin.operations.events()

  expect(items[0]).toMatchObject({
    action: 'order.place',
    actorName: 'Erika Muster',
    actorOrganisation: 'Nordlicht Distribution',
  })
  expect(items.map(({ action }) => action)).toContain('relationship.accept')
})

test('the operator sees the partners of the programme, by kind and page by page', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)

  const first = await operator.operations.partners({ kind: 'provider', limit: 1 })
  const second = await operator.operations.partners({ kind: 'provider', limit: 1, after: first.next! })

  expect(first.items[0]?.kind).toBe('provider')
  expect(second.items[0]?.id).not.toBe(first.items[0]?.id)
})

test('admin agents read the whole log, others what belongs to their work and what they did; as CSV too', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  const billing = await world.as(world.kiefer, ['billing-admin'])
  const sales = await world.as(world.kiefer, ['sales-agent'])
  const { userId } = await world.person(world.kiefer, [])
  await becomePartners(world)
  await admin.identity.updateRoles({ userId, roles: ['report-viewer'] })
  await sales.invitations.inviteAlone({ language: 'de' })
  await sales.identity.setLanguage({ language: 'en' })
  const read = async (who: typeof admin) =>
    new Set((await who.operations.events({ limit: 100 })).items.map(({ action }) => action.split('.')[0]))

  expect(await read(admin)).toEqual(new Set(['partnership', 'role', 'invitation']))
  expect(await read(sales)).toEqual(new Set(['partnership', 'invitation']))
  expect(await read(billing)).toEqual(new Set(['partnership']))
  const csv = await sales.operations.exportEvents()
  expect(csv).toContain('When (UTC),What,Concerning,Who')
  expect(csv).not.toContain('role.assign')
})

test('a partner with one global admin is told to name a second, until there are two', async () => {
  const world = await aWorld()
  const alone = await world.org('provider', 'Westwind', { state: 'enrolling' })
  const admin = await world.as(alone)
  const tasks = async () => (await admin.operations.home()).tasks.map(({ task }) => task)
  expect(await tasks()).toContain('name-second-admin')

  await world.person(alone, ['global-admin'])

  expect(await tasks()).not.toContain('name-second-admin')
})

test('requests and approvals that wait stand on the start page of whoever decides them, and of nobody else', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  const tasksOf = async (client: Client) =>
    (await client.operations.home()).tasks.map(({ task, count }) => `${task} ${count ?? ''}`)

  const helper = await world.as(world.kiefer, ['helpdesk-agent'])
  await helper.access.request({ role: 'sales-agent', reason: 'Vertretung im Dezember' })
  expect(await tasksOf(await world.as(world.kiefer))).toContain('answer-access-requests 1')
  expect(await tasksOf(helper)).not.toContain('answer-access-requests 1')

  await admin.guardrails.set({ needsApproval: true, timeZone: 'Europe/Berlin' })
  await orderSeats(world, provider, 2).catch(() => undefined)
  expect(await tasksOf(admin)).toContain('decide-order-approvals 1')
  const [open] = (await admin.orderApprovals.list({})).items
  await admin.orderApprovals.approve({ approvalId: open?.id ?? '' })
  expect(await tasksOf(admin)).not.toContain('decide-order-approvals 1')
  expect(await tasksOf(provider)).toContain('place-approved-orders 1')

  await provider.tenants.request({ domain: world.linde.domain })
  expect(await tasksOf(await world.as(world.linde))).toContain('answer-association 1')
})
