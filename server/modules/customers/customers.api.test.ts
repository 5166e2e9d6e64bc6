import { expect, test } from 'vitest'
import { becomePartners, inviteJointly, linkOf, withSharedCustomer } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

test('customers are listed by name or by age, from either end, and pages follow on each other', async () => {
  const world = await aWorld()
  const { id } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  for (const name of ['Zeder', 'Birke', 'Esche']) {
    const link = await inviteJointly(world, reseller, id)
    const admin = await world.as(await world.org('customer', name))
    await admin.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })
  }
  const inPages = async (sort?: 'name' | '-name' | 'since' | '-since') => {
    const first = await reseller.customers.list({ ...(sort && { sort }), limit: 2 })
    const rest = await reseller.customers.list({ ...(sort && { sort }), limit: 2, after: first.next! })
    return [...first.items, ...rest.items].map(({ name }) => name)
  }

  expect(await inPages()).toEqual(['Birke', 'Esche', 'Zeder'])
  expect(await inPages('-name')).toEqual(['Zeder', 'Esche', 'Birke'])
  expect(await inPages('since')).toEqual(['Zeder', 'Birke', 'Esche'])
  expect(await inPages('-since')).toEqual(['Esche', 'Birke', 'Zeder'])
  const { next } = await reseller.customers.list({ limit: 1 })
  await expect(reseller.customers.list({ sort: 'since', after: next! })).rejects.toMatchObject({
    problem: { code: 'invalid_input', fields: { after: { rule: 'format' } } },
  })
})

test('the list says before anybody tries whether a customer can be ordered for, and what is missing', async () => {
  const world = await aWorld()
  const { partnership, provider, reseller } = await withSharedCustomer(world)
  const obstacles = async (who: typeof provider) =>
    (await who.customers.list({ include: 'eligibility' })).items.map(({ name, orderObstacle }) => [
      name,
      orderObstacle,
    ])
  const ask = async (who: typeof provider, admin: typeof provider, consent: object = {}) => {
    const { url } = await who.invitations.inviteAlone({ language: 'de' })
    await admin.customers.accept({ link: linkOf(url), isAccepted: true, ...consent })
  }
  const linde = await world.as(world.linde)

  expect((await provider.customers.list()).items[0]).not.toHaveProperty('orderObstacle')
  for (const who of [provider, reseller]) expect(await obstacles(who)).toEqual([['Bäckerei Ahorn', null]])
  await ask(reseller, linde)
  expect(await obstacles(reseller)).toContainEqual(['Hotel Linde', 'no-agreement'])
  await linde.customers.acceptAgreement({ agreementVersion: '2026-11' })
  expect(await obstacles(reseller)).toContainEqual(['Hotel Linde', 'no-partner'])
  await ask(provider, linde, { partners: [{ partnerId: world.nordlicht.id, mayOrder: false, roles: [] }] })
  expect(await obstacles(provider)).toContainEqual(['Hotel Linde', 'no-buy-right'])
  expect(await obstacles(reseller)).toContainEqual(['Hotel Linde', 'no-partner'])
  await ask(provider, linde)
  for (const who of [provider, reseller]) expect(await obstacles(who)).toContainEqual(['Hotel Linde', null])
  await linde.guardrails.set({
    freezes: [{ from: new Date().toISOString(), to: '2099-01-01T00:00:00.000Z' }],
    timeZone: 'Europe/Berlin',
  })
  expect(await obstacles(provider)).toContainEqual(['Hotel Linde', 'frozen'])
  await reseller.partnershipEndings.remove({
    partnershipId: partnership.id,
    reason: 'Neue Wege',
    isUnderstood: true,
  })
  for (const who of [provider, reseller])
    expect(await obstacles(who)).toContainEqual(['Bäckerei Ahorn', 'no-partner'])
})
