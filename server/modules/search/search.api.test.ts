import { expect, test } from 'vitest'
import { orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

const namesOf = ({ items }: { items: { kind: string; name: string }[] }) =>
  items.map(({ kind, name }) => `${kind} ${name}`)

test('a partner finds customers by name or domain, partners by their beginning, and an order by its ID', async () => {
  const world = await aWorld()
  const { provider, reseller } = await withSharedCustomer(world)
  const { id } = await orderSeats(world, provider, 2)

  expect(namesOf(await reseller.search.find({ text: 'ahorn' }))).toEqual(['customer Bäckerei Ahorn'])
  expect(namesOf(await reseller.search.find({ text: world.ahorn.domain }))).toEqual([
    'customer Bäckerei Ahorn',
  ])
  expect(namesOf(await reseller.search.find({ text: 'nord' }))).toEqual(['partner Nordlicht Distribution'])
  expect((await provider.search.find({ text: id })).items).toMatchObject([
    { kind: 'order', path: `/orders/${id}` },
  ])
})

test('a stranger finds nothing of it, and a role finds only what it may open', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  const { id } = await orderSeats(world, provider, 2)
  const [stranger, rival] = [await world.as(world.buche), await world.as(world.suedlicht)]
  const referrals = await world.as(world.kiefer, ['referrals-admin'])

  for (const text of ['ahorn', 'nord', 'kiefer', world.ahorn.id, id]) {
    expect(namesOf(await stranger.search.find({ text }))).toEqual([])
    expect(namesOf(await rival.search.find({ text }))).toEqual([])
    expect(namesOf(await referrals.search.find({ text }))).toEqual([])
  }
})

test('a customer finds its people, the operator the partners of the programme', async () => {
  const world = await aWorld()
  const [admin, operator] = [await world.as(world.ahorn), await world.as(world.kompass)]

  expect(namesOf(await admin.search.find({ text: 'erika' }))).toEqual(['person Erika Muster'])
  expect((await operator.search.find({ text: 'buche sys' })).items[0]).toMatchObject({
    kind: 'partner',
    name: 'Buche Systems',
  })
})
