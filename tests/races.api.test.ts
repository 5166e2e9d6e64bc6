import { expect, test } from 'vitest'
import {
  becomePartners,
  inviteJointly,
  linkOf,
  orderSeats,
  product,
  runningAdministration,
  withSharedCustomer,
} from './story.ts'
import { customersApi } from '#contract/customers.ts'
import { ordersApi } from '#contract/orders.ts'
import { send } from './client.ts'
import { aWorld } from './world.ts'

const twenty = Array.from({ length: 20 }, (_, index) => index)

test('Authorize indirect provider, clicked by 20 at once, makes one partnership', async () => {
  const world = await aWorld()
  const invitation = await (await world.as(world.nordlicht)).partnerships.request({ language: 'de' })
  const clicks = await Promise.all(twenty.map(() => world.as(world.kiefer)))

  const input = { link: linkOf(invitation.url), isConsented: true as const, grantsAdminAccess: false }
  const done = await Promise.all(clicks.map((person) => person.partnerships.authorize(input)))

  expect(new Set(done.map(({ id }) => id)).size).toBe(1)
  expect(await world.auditOf(done[0]!.id)).toEqual(['partnership.authorize'])
})

test('an invitation accepted by 20 clicks at once makes two relationships', async () => {
  const world = await aWorld()
  const partnership = await becomePartners(world)
  const link = await inviteJointly(world, await world.as(world.kiefer), partnership.id)
  const clicks = await Promise.all(twenty.map(() => world.as(world.ahorn)))

  const done = await Promise.all(
    clicks.map((person) => person.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })),
  )

  expect(new Set(done.map((partners) => partners.map(({ id }) => id).join())).size).toBe(1)
  const { rows } = await world.owner.query('select partner_id from relationships where customer_id = $1', [
    world.ahorn.id,
  ])
  expect(rows).toHaveLength(2)
})

test('one order sent 20 times at once with one key is placed once, and everyone gets its answer', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  const line = {
    productId: product.productId,
    skuId: product.skuId,
    term: 'P1Y',
    billing: 'monthly',
    quantity: 4,
  }
  const input = { customerId: world.ahorn.id, resellerId: world.kiefer.id, lines: [line] }
  const sender = { base: world.base, cookie: provider.cookie() }

  const answers = await Promise.all(
    twenty.map(() => send(sender, ordersApi.place, input, { 'idempotency-key': 'order-1' })),
  )

  expect(answers.map(({ status }) => status)).toEqual(twenty.map(() => 200))
  expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1)
  expect((await provider.orders.list()).items).toHaveLength(1)
  const other = await send(
    sender,
    ordersApi.place,
    { ...input, lines: [{ ...line, quantity: 5 }] },
    { 'idempotency-key': 'order-1' },
  )
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } })
})

test('two customers who hold the same link: one is connected, the other is told it is used', async () => {
  const world = await aWorld()
  const partnership = await becomePartners(world)
  const link = await inviteJointly(world, await world.as(world.kiefer), partnership.id)
  const input = { link, isAccepted: true as const, agreementVersion: '2026-11' }

  const answers = await Promise.allSettled([
    (await world.as(world.ahorn)).customers.accept(input),
    (await world.as(world.linde)).customers.accept(input),
  ])

  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'link_used' } })
})

test('of 50 licences asked for at once, only those owned are assigned', async () => {
  const world = await aWorld()
  const { reseller, provider } = await withSharedCustomer(world)
  await orderSeats(world, provider, 7)
  const people = await Promise.all(Array.from({ length: 50 }, () => world.person(world.ahorn, [])))

  const answers = await Promise.allSettled(
    people.map(({ userId }) =>
      reseller.licences.assign({ customerId: world.ahorn.id, userId, licenceSkuId: product.licenceSkuId }),
    ),
  )

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []))
  expect(new Set(refused)).toEqual(new Set(['no_licence_left']))
  expect(await reseller.licences.pools({ customerId: world.ahorn.id })).toMatchObject([
    { owned: 7, assigned: 7, available: 0 },
  ])
})

test('the same licence assigned to one person by 20 at once is one licence', async () => {
  const world = await aWorld()
  const { reseller, provider } = await withSharedCustomer(world)
  await orderSeats(world, provider, 5)
  const { userId } = await world.person(world.ahorn, [])

  await Promise.all(
    twenty.map(() =>
      reseller.licences.assign({ customerId: world.ahorn.id, userId, licenceSkuId: product.licenceSkuId }),
    ),
  )

  expect(await reseller.licences.pools({ customerId: world.ahorn.id })).toMatchObject([{ assigned: 1 }])
})

test('whoever is deleted gives the licence back, also when it is assigned at that very moment', async () => {
  const world = await aWorld()
  const { admin, reseller, provider } = await withSharedCustomer(world)
  await orderSeats(world, provider, 20)
  const customerId = world.ahorn.id
  const people = await Promise.all(twenty.map(() => world.person(world.ahorn, [])))
  const { licenceSkuId } = product
  await Promise.all(
    people.slice(0, 10).map(({ userId }) => reseller.licences.assign({ customerId, userId, licenceSkuId })),
  )

  const assigning = people
    .slice(10)
    .map(({ userId }) => reseller.licences.assign({ customerId, userId, licenceSkuId }))
  await Promise.all(people.map(({ userId }) => admin.people.delete({ userId })))
  const answers = await Promise.allSettled(assigning)

  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []))
  expect(refused.every((code) => code === 'not_found')).toBe(true)
  expect(await reseller.licences.pools({ customerId })).toMatchObject([{ owned: 20, assigned: 0 }])
  const { rows } = await world.owner.query('select from licence_assignments where customer_id = $1', [
    customerId,
  ])
  expect(rows).toEqual([])
  expect(await world.auditOf(people[0]?.userId ?? '')).toEqual([
    'licence.assign',
    'user.delete',
    'licence.unassign',
  ])
})

test('roles for a time that ten approve and ten refuse at once are decided once, and what is decided stays', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const one = await runningAdministration(world, reseller, admin)
  await reseller.elevations.allow({ ...one, elevation: 'approval' })
  const agent = await world.as(world.kiefer, ['admin-agent'])
  const roles = ['license-administrator' as const]
  const { id } = await agent.elevations.request({ ...one, roles, minutes: 60, reason: 'Umzug' })
  const input = { customerId: world.ahorn.id, elevationId: id }

  const answers = await Promise.allSettled(
    twenty.map((n) => (n % 2 ? reseller.elevations.approve(input) : reseller.elevations.deny(input))),
  )

  const done = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []))
  expect([done.length, new Set(refused)]).toEqual([1, new Set(['wrong_state'])])
  expect((await agent.elevations.list(one)).items).toMatchObject([{ id, state: done[0]?.state }])
  const decisions = (await world.auditOf(one.adminRelationshipId)).filter((action) =>
    /^elevation\.(approve|deny)$/.test(action),
  )
  expect(decisions).toHaveLength(1)
})

test('a revoke holds on the next request, while 16 clients hammer', async () => {
  const world = await aWorld()
  const { admin } = await withSharedCustomer(world)
  const clients = await Promise.all(Array.from({ length: 16 }, () => world.as(world.kiefer)))
  const reseller = (await admin.customers.partners()).items.find(
    ({ partnerKind }) => partnerKind === 'reseller',
  )!
  let isRevoked = false
  const seenAfter: number[] = []
  const hammer = async (client: (typeof clients)[number]) => {
    for (let round = 0; round < 40; round += 1) {
      const wasRevoked = isRevoked
      const answer = await client.licences
        .users({ customerId: world.ahorn.id })
        .catch(({ code }: { code: string }) => code)
      if (wasRevoked && answer !== 'forbidden') seenAfter.push(round)
    }
  }

  const hammering = clients.map(hammer)
  const answer = await send({ base: world.base, cookie: admin.cookie() }, customersApi.removeAdminRights, {
    relationshipId: reseller.id,
  })
  isRevoked = true
  await Promise.all(hammering)

  expect(answer.status).toBe(200)
  expect(seenAfter).toEqual([])
  await expect(clients[0]!.licences.users({ customerId: world.ahorn.id })).rejects.toMatchObject({
    code: 'forbidden',
    problem: { missing: 'admin-rights' },
  })
})
