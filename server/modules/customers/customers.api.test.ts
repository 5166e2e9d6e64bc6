import { expect, test } from 'vitest'
import { becomePartners, inviteJointly } from '#tests/story.ts'
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
