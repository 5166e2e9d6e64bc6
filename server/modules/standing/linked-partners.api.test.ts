import { expect, test } from 'vitest'
import { becomePartners } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('a linked partner reads in its list that the other is suspended, since when and why, and nobody else does', async () => {
  const world = await aWorld()
  await becomePartners(world)
  await becomePartners(world, world.suedlicht, world.buche)
  const operator = await world.as(world.kompass)
  const provider = await world.as(world.nordlicht)
  const before = (await provider.partnerships.list({})).items[0]
  expect(before).toMatchObject({ suspended: null, partner: null, suspendedReason: null })

  await operator.standing.suspend({
    partnerId: world.kiefer.id,
    reason: 'payment',
    note: 'Only for the partner itself',
  })

  const [seen] = (await provider.partnerships.list({ state: 'suspended' })).items
  expect(seen).toMatchObject({
    suspended: 'partner',
    partner: { state: 'suspended', reason: 'payment', leavesAt: null },
  })
  expect(seen?.partner?.since).not.toBeNull()
  expect(seen?.can).not.toContain('invite-customers')
  expect(JSON.stringify(seen)).not.toContain('Only for the partner')
  const other = await (await world.as(world.suedlicht)).partnerships.list({})
  expect(other.items).toMatchObject([{ suspended: null, partner: null }])
})

test('a reseller reads that its provider leaves the programme, when and why', async () => {
  const world = await aWorld()
  await becomePartners(world)
  const endsOn = inDays(120)
  await (
    await world.as(world.kompass)
  ).standing.deauthorise({ partnerId: world.nordlicht.id, reason: 'own-request', endsOn })

  const [seen] = (await (await world.as(world.kiefer)).partnerships.list({})).items

  expect(seen).toMatchObject({ suspended: null, partner: { state: 'active', reason: 'own-request' } })
  expect(seen?.partner?.leavesAt?.slice(0, 10)).toBe(endsOn)
})

test('a suspended partnership says why to both', async () => {
  const world = await aWorld()
  await becomePartners(world)
  await (
    await world.as(world.kompass)
  ).standing.suspend({ partnerId: world.kiefer.id, providerId: world.nordlicht.id, reason: 'provider-issue' })

  for (const side of [world.kiefer, world.nordlicht]) {
    const [seen] = (await (await world.as(side)).partnerships.list({})).items
    expect(seen).toMatchObject({ suspended: 'partnership', suspendedReason: 'provider-issue', partner: null })
  }
})

test('a suspended provider vanishes from the directory and cannot be asked, and is back once it is reinstated', async () => {
  const world = await aWorld()
  await world.owner.query(
    `insert into provider_entries (organisation_id, name, sort_name, search, country, countries, services, description, email, phone, website, is_released)
     values ($1, 'Nordlicht', 'nordlicht', $2, 'DE', '{DE}', '{}', '{"en":"","de":""}', 'a@b.example', '+4940123456', 'https://b.example', true)`,
    [world.nordlicht.id, world.nordlicht.domain],
  )
  const listed = async () =>
    (await world.visitor().partnerships.directory({ search: world.nordlicht.domain })).items.length
  const operator = await world.as(world.kompass)
  expect(await listed()).toBe(1)

  const { measures } = await operator.standing.suspend({ partnerId: world.nordlicht.id, reason: 'security' })
  expect(await listed()).toBe(0)
  await expect(
    (await world.as(world.buche)).partnershipAsks.ask({ providerId: world.nordlicht.id, message: 'Hallo' }),
  ).rejects.toMatchObject({ code: 'not_found' })

  await operator.standing.reinstate({ measureId: measures[0]?.id ?? '' })
  expect(await listed()).toBe(1)
})
