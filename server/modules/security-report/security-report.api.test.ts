import { expect, test } from 'vitest'
import { securityReportApi } from '#contract/security-report.ts'
import { send } from '#tests/client.ts'
import { withAuthenticator } from '#tests/second-factors.ts'
import { orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

test('the figures name who has no second factor, the admins, and who never signed in', async () => {
  const world = await aWorld()
  const org = await world.org('customer', 'Gärtnerei Esche')
  const admin = await world.as(org)
  await withAuthenticator(admin)
  const stale = await world.person(org, ['global-admin'])
  const usual = await world.person(org, [])
  await world.owner.query(`update users set last_sign_in_at = now() - interval '40 days' where id = $1`, [
    stale.userId,
  ])
  await world.owner.query(`update users set last_sign_in_at = now() where id = $1`, [usual.userId])

  expect(await admin.securityReport.get()).toMatchObject({
    people: { value: 3, more: false },
    withFactor: { value: 1 },
    withoutFactor: { value: 2 },
    globalAdmins: { value: 2 },
    staleAdmins: { value: 1 },
    neverSignedIn: { value: 1 },
  })
  const { items } = await admin.securityReport.people({ list: 'stale-admins' })
  expect(items).toMatchObject([{ userId: stale.userId, isGlobalAdmin: true, hasFactor: false }])
  const { items: without } = await admin.securityReport.people({ list: 'without-factor' })
  expect(without.map(({ userId }) => userId).toSorted()).toEqual([stale.userId, usual.userId].toSorted())
})

test('lists are paged by name', async () => {
  const world = await aWorld()
  const org = await world.org('customer', 'Gärtnerei Esche')
  const admin = await world.as(org)
  for (const _ of [1, 2]) await world.person(org, [])

  const first = await admin.securityReport.people({ list: 'never-signed-in', limit: 2 })
  const rest = await admin.securityReport.people({ list: 'never-signed-in', limit: 2, after: first.next! })

  expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null])
})

test('nobody without a second factor reached a customer: tries are refused, work with one is not counted (I-31)', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  await orderSeats(world, provider, 1)
  const careless = await world.as(world.nordlicht, ['admin-agent'], 'en', 'with-password')
  await expect(careless.customers.get({ customerId: world.ahorn.id })).rejects.toMatchObject({
    code: 'second_factor_required',
  })

  const report = await provider.securityReport.get()

  expect(report).toMatchObject({ signInsWithoutFactor: { value: 1 }, reachedCustomers: 0 })
  expect(report.signIns.value).toBeGreaterThan(1)
})

test('the figure would show work on a customer by somebody without second factor', async () => {
  const world = await aWorld()
  const admin = await world.as(world.nordlicht)
  const careless = await world.as(world.nordlicht, ['admin-agent'], 'en', 'with-password')
  const { user } = await careless.identity.session()
  await world.owner.query(
    `insert into events (action, organisation_id, actor_user_id, actor_name, actor_organisation, customer_id, subject_id, subject, request_id, at)
     values ('order.place', $1, $2, 'x', 'x', $3, $3, 'x', 'x', now())`,
    [world.nordlicht.id, user.id, world.ahorn.id],
  )

  expect((await admin.securityReport.get()).reachedCustomers).toBe(1)
})

test('the report is for global admins alone; German Excel reads its CSV', async () => {
  const world = await aWorld()
  const agent = await world.as(world.kiefer, ['admin-agent', 'user-admin'])
  await expect(agent.securityReport.get()).rejects.toMatchObject({
    code: 'forbidden',
    problem: { holders: ['global-admin'] },
  })

  const admin = await world.as(world.kiefer)
  const sender = { base: world.base, cookie: admin.cookie(), language: 'de' }
  const { body, headers } = await send(sender, securityReportApi.export)
  expect(headers.get('content-disposition')).toContain('sicherheitsbericht.csv')
  expect(body).toMatch(/Name;Benutzername;Globaler Administrator;Zweiter Faktor;Letzte Anmeldung\r\n/)
  expect(body).toMatch(/Erika Muster;.*;Ja;Nein;\r\n/)
})
