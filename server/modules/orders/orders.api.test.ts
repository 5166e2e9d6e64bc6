import { expect, test } from 'vitest'
import {
  becomePartners,
  inviteJointly,
  orderSeats,
  product,
  withCatalogue,
  withSharedCustomer,
} from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

test('an ordered subscription is active, its seats are owned, and the three parties see it', async () => {
  const world = await aWorld()
  const { provider, reseller, admin } = await withSharedCustomer(world)

  const order = await orderSeats(world, provider, 10)

  expect(order).toMatchObject({
    state: 'completed',
    total: { amount: 12_340, currency: 'EUR' },
    lines: [{ quantity: 10, unitPrice: { amount: 1234 } }],
  })
  const [own] = (await provider.orders.subscriptions()).items
  expect(own).toMatchObject({
    customerName: 'Bäckerei Ahorn',
    quantity: 10,
    state: 'active',
    autoRenew: true,
  })
  const days = (Date.parse(own!.endsOn) - Date.parse(own!.startsOn)) / 86_400_000 + 1
  expect([365, 366]).toContain(days)
  expect((await reseller.orders.customerSubscriptions({ customerId: world.ahorn.id })).items).toHaveLength(1)
  expect((await admin.orders.subscriptions()).items).toHaveLength(1)
  expect(await world.auditOf(order.id)).toEqual(['order.place'])
})

test('a reseller sees what was ordered, but no amount', async () => {
  const world = await aWorld()
  const { provider, reseller } = await withSharedCustomer(world)
  const { id } = await orderSeats(world, provider, 2)

  const order = await reseller.orders.get({ orderId: id })

  expect(order).toMatchObject({ total: null, lines: [{ quantity: 2, unitPrice: null, total: null }] })
})

test('a second reseller changes nothing of what the customer has, and sees none of it (I-10, I-22, I-23)', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 3)
  const before = (await admin.orders.subscriptions()).items
  const { id } = await becomePartners(world, world.nordlicht, world.buche)
  const buche = await world.as(world.buche)

  const link = await inviteJointly(world, buche, id)
  await admin.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })

  const customerId = world.ahorn.id
  expect(before).toMatchObject([{ resellerName: 'Kiefer IT', providerName: 'Nordlicht Distribution' }])
  expect((await admin.orders.subscriptions()).items).toEqual(before)
  expect(await buche.customers.get({ customerId })).toMatchObject({ hasAdminRights: true })
  expect((await buche.orders.subscriptions()).items).toEqual([])
  expect((await buche.orders.customerSubscriptions({ customerId })).items).toEqual([])
  expect((await buche.orders.list()).items).toEqual([])
  const seen = [await buche.partnerships.list({}), await buche.customers.list(), await buche.farewells.list()]
  expect(JSON.stringify(seen)).not.toContain('Kiefer')
})

const line = {
  productId: product.productId,
  skuId: product.skuId,
  term: 'P1Y' as const,
  billing: 'monthly' as const,
  quantity: 1,
}

test('without a relationship there is no customer to order for', async () => {
  const world = await aWorld()
  await withCatalogue(world)
  const provider = await world.as(world.nordlicht)

  const order = provider.orders.place({
    customerId: world.ahorn.id,
    resellerId: world.kiefer.id,
    lines: [line],
  })

  await expect(order).rejects.toMatchObject({ code: 'not_found' })
})

test('an order names what stands in its way: agreement, partnership, reseller, price', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  const refusal = (resellerId: string, lines = [line]) =>
    provider.orders.place({ customerId: world.ahorn.id, resellerId, lines }).then(
      () => 'placed',
      (error) => error.problem.obstacle,
    )

  expect(await refusal(world.buche.id)).toBe('no-partnership')
  await becomePartners(world, world.nordlicht, world.buche)
  expect(await refusal(world.buche.id)).toBe('reseller-without-relationship')
  expect(await refusal(world.kiefer.id, [{ ...line, skuId: '0999' }])).toBe('no-price')
  await world.owner.query(`update organisations set state = 'suspended' where id = $1`, [world.kiefer.id])
  expect(await refusal(world.kiefer.id)).toBe('reseller-suspended')
  await world.owner.query('delete from customer_agreements where customer_id = $1', [world.ahorn.id])
  expect(await refusal(world.kiefer.id)).toBe('no-agreement')
  expect((await provider.orders.check({ customerId: world.ahorn.id })).obstacles).toEqual(['no-agreement'])
  expect((await provider.orders.list()).items).toEqual([])
})

test('an order of several lines is placed whole or not at all', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  const lines = [line, { ...line, productId: 'UNKNOWN' }]

  await expect(
    provider.orders.place({ customerId: world.ahorn.id, resellerId: world.kiefer.id, lines }),
  ).rejects.toMatchObject({ code: 'order_refused' })

  expect((await provider.orders.subscriptions()).items).toEqual([])
})

test('the order page knows which resellers may be named', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)

  const check = await provider.orders.check({ customerId: world.ahorn.id })

  expect(check).toEqual({
    agreementAskedAt: null,
    obstacles: [],
    market: 'DE',
    resellers: [{ id: world.kiefer.id, name: 'Kiefer IT', obstacle: null }],
  })
})

test('orderer, reseller and customer are mailed in their language', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  const customer = await world.person(world.ahorn, ['global-admin'])

  await orderSeats(world, provider, 3)

  const mail = await world.mailTo(customer.userName, /Bestellung für Bäckerei Ahorn/)
  expect(mail.text).toContain('Office Suite Basic: 3 Lizenzen')
  expect(mail.html).toContain('Office Suite Basic')
  expect(mail.text).not.toContain('12,34')
})

test('a joint invitation falls when the partnership ended since', async () => {
  const world = await aWorld()
  const partnership = await becomePartners(world)
  const link = await inviteJointly(world, await world.as(world.kiefer), partnership.id)
  await world.owner.query(`update partnerships set state = 'removed' where id = $1`, [partnership.id])

  const accepted = (await world.as(world.ahorn)).customers.accept({
    link,
    isAccepted: true,
    agreementVersion: '2026-11',
  })

  await expect(accepted).rejects.toMatchObject({ code: 'partnership_ended' })
})

test('a reseller whose partner ID is deactivated gets no orders until it is in use again (I-41)', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  const registry = (sql: string) => world.owner.query(sql, [world.kiefer.domain])
  await registry(`insert into membership_accounts (user_name, password_hash) values ($1, 'none')`)
  await world.owner.query(
    `insert into membership_profiles (partner_id, user_name, name, country, is_active, tenant_id) values ($1, $2, 'Kiefer IT', 'DE', false, $3)`,
    [`9${Date.now()}`.slice(0, 10), world.kiefer.domain, world.kiefer.tenantId],
  )

  await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({
    problem: { code: 'order_refused', obstacle: 'reseller-partner-id' },
  })
  const check = await provider.orders.check({ customerId: world.ahorn.id })
  expect(check.resellers).toMatchObject([{ obstacle: 'reseller-partner-id' }])
  await registry('update membership_profiles set is_active = true where user_name = $1')
  expect((await orderSeats(world, provider, 1)).lines).toHaveLength(1)
})

test('orders are listed from either end, page by page, and every page follows on the one before', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  const placed = []
  for (const quantity of [1, 2, 3]) placed.push((await orderSeats(world, provider, quantity)).id)

  const newest = (await provider.orders.list()).items.map(({ id }) => id)
  const first = await provider.orders.list({ sort: 'placed', limit: 2 })
  const rest = await provider.orders.list({ sort: 'placed', limit: 2, after: first.next! })

  expect(newest).toEqual(placed.toReversed())
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(placed)
  expect(rest.next).toBeNull()
})

test('orders and subscriptions are exported as Excel in Germany opens them, amounts only for the provider', async () => {
  const world = await aWorld()
  const { provider, reseller, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 5)
  const german = await world.as(world.nordlicht, ['global-admin', 'sales-agent'], 'de')

  const own = String(await german.orders.export()).split('\r\n')
  const named = String(await reseller.orders.export()).split('\r\n')

  expect(own[0]).toMatch(/^Bestell-ID;Bestellt am;Kunde/)
  expect(own[1]).toMatch(/;Bäckerei Ahorn;Kiefer IT;.*;5;P1Y;monthly;\d+,\d\d;\d+,\d\d;EUR$/)
  expect(named[0]).toContain('Order ID,Placed on')
  expect(named[1]).toMatch(/,5,P1Y,monthly,,,$/)
  expect(String(await admin.orders.exportSubscriptions())).toContain(',Nordlicht Distribution,Kiefer IT')
})
