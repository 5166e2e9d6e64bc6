import { expect, test } from 'vitest'
import type { LocationData } from './check-location.ts'
import { aWorld, type World } from '#tests/world.ts'

const vienna: LocationData = {
  name: 'Kiefer Wien',
  address: { line1: 'Ring 1', city: 'Wien', postalCode: '1010', country: 'AT' },
  contact: { firstName: 'Franzi', email: 'wien@kiefer.example', phone: '01 5120000' },
}
const profileOf = async (world: World, partnerId: string) =>
  (await world.owner.query('select * from membership_profiles where partner_id = $1', [partnerId])).rows[0]

test('a new location has a partner ID of its own country, which the operator sees in the registry', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)

  const [first, second] = [
    await admin.locations.add(vienna),
    await admin.locations.add({ ...vienna, name: 'Kiefer Graz' }),
  ]

  expect(first).toMatchObject({
    state: 'active',
    contact: { phone: '+4315120000' },
    createdBy: 'Erika Muster',
  })
  expect(second.partnerId).not.toBe(first.partnerId)
  const operator = await world.as(world.kompass)
  const { items } = await operator.membership.list({ search: first.partnerId })
  expect(items).toMatchObject([
    {
      country: 'AT',
      isActive: true,
      linkedTo: null,
      location: { organisation: 'Kiefer IT', state: 'active' },
    },
  ])
  expect((await admin.locations.list()).items.map(({ name }) => name)).toEqual(['Kiefer Graz', 'Kiefer Wien'])
})

test('an archived location stays in the list, with who and when, and its partner ID is never active again', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer, ['account-admin'])
  const { id: locationId, partnerId } = await admin.locations.add(vienna)

  const archived = await admin.locations.archive({ locationId })

  expect(archived).toMatchObject({ state: 'archived', archivedBy: 'Erika Muster', can: [] })
  await expect(admin.locations.activate({ locationId })).rejects.toMatchObject({ code: 'wrong_state' })
  const { id: profileId, name, country } = await profileOf(world, partnerId)
  const operator = await world.as(world.kompass)
  await expect(operator.membership.edit({ profileId, name, country, isActive: true })).rejects.toMatchObject({
    problem: { fields: { isActive: { rule: 'archived' } } },
  })
  await world.owner.query('update membership_profiles set is_active = true where partner_id = $1', [
    partnerId,
  ])
  expect((await profileOf(world, partnerId)).is_active).toBe(false)
  expect(await world.auditOf(locationId)).toEqual(['location.add', 'location.archive'])
})

test('while a tenant transacts with its partner ID, a location is neither inactive nor archived', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  const { id: locationId, partnerId } = await admin.locations.add(vienna)
  await world.owner.query('update membership_profiles set tenant_id = $2 where partner_id = $1', [
    partnerId,
    world.kiefer.tenantId,
  ])

  for (const move of ['deactivate', 'archive'] as const)
    await expect(admin.locations[move]({ locationId })).rejects.toMatchObject({
      code: 'wrong_state',
      problem: { obstacle: 'linked' },
    })
  expect((await admin.locations.list()).items[0]?.state).toBe('active')
})

test('out of use and back, the registry says the same', async () => {
  const world = await aWorld()
  const admin = await world.as(world.nordlicht)
  const { id: locationId, partnerId } = await admin.locations.add(vienna)

  await admin.locations.deactivate({ locationId })
  expect((await profileOf(world, partnerId)).is_active).toBe(false)
  await admin.locations.activate({ locationId })
  expect((await profileOf(world, partnerId)).is_active).toBe(true)
})

test('name, address and contact can be changed, the country not; an older version is refused', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  const { id: locationId } = await admin.locations.add(vienna)
  const moved = { ...vienna, name: 'Kiefer Österreich', locationId, version: 1 }

  expect(await admin.locations.edit(moved)).toMatchObject({ version: 2, name: 'Kiefer Österreich' })
  await expect(admin.locations.edit({ ...moved, name: 'Kiefer Süd' })).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
  const address = { ...vienna.address, country: 'DE', postalCode: '89073' }
  await expect(admin.locations.edit({ ...moved, version: 2, address })).rejects.toMatchObject({
    problem: { fields: { 'address.country': { rule: 'linked' } } },
  })
})

test('who enrols has no locations yet, and a stranger’s location does not exist', async () => {
  const world = await aWorld()
  const enrolling = await world.as(await world.org('reseller', 'Fichte', { state: 'enrolling' }))
  await expect(enrolling.locations.add(vienna)).rejects.toMatchObject({ code: 'wrong_state' })

  const { id: locationId } = await (await world.as(world.kiefer)).locations.add(vienna)
  await expect((await world.as(world.buche)).locations.archive({ locationId })).rejects.toMatchObject({
    code: 'not_found',
  })
})
