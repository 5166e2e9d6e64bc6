import { expect, test } from 'vitest'
import { sortable } from '#server/platform/names.ts'
import { relationshipWith, runningAdministration, withSharedCustomer } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

test('the certificate is a PDF for both sides and for nobody else', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const { id: relationshipId } = await relationshipWith(admin, 'Kiefer IT')
  const { id: farewellId, content } = await admin.farewells.endByCustomer({ relationshipId })

  expect(content).toMatchObject({
    roles: expect.arrayContaining(['user-administrator']),
    people: expect.any(Number),
  })
  expect(String(await admin.farewells.certificate({ farewellId }))).toMatch(/^%PDF-/)
  expect(String(await reseller.farewells.certificate({ farewellId }))).toMatch(/^%PDF-/)
  await expect((await world.as(world.buche)).farewells.get({ farewellId })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('people and licences stand in the certificate of a partner that administered by an admin relationship alone', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const { id: relationshipId } = await relationshipWith(admin, 'Kiefer IT')
  await admin.customers.removeAdminRights({ relationshipId })
  await runningAdministration(world, reseller, admin)

  const { content } = await admin.farewells.endByCustomer({ relationshipId })

  expect(content).toMatchObject({
    roles: [],
    people: expect.any(Number),
    adminRelationships: [{ name: 'Betreuung', roles: ['directory-readers', 'license-administrator'] }],
  })
})

test('the named successor learns of it: a partner by its name, anybody by an address', async () => {
  const world = await aWorld()
  const { admin } = await withSharedCustomer(world)
  const name = `Südlicht ${world.ahorn.domain}`
  await world.owner.query(`update organisations set name = $2, sort_name = $3 where id = $1`, [
    world.suedlicht.id,
    name,
    sortable(name),
  ])
  const { userName } = await world.person(world.suedlicht, ['sales-agent'])
  const byName = await relationshipWith(admin, 'Nordlicht Distribution')
  const byAddress = await relationshipWith(admin, 'Kiefer IT')

  await admin.farewells.endByCustomer({ relationshipId: byName.id, handover: name })
  await admin.farewells.endByCustomer({ relationshipId: byAddress.id, handover: `neu@${world.linde.domain}` })

  await world.mailTo(userName, /Nachfolge von Nordlicht Distribution bei Bäckerei Ahorn/)
  const mail = await world.mailTo(`neu@${world.linde.domain}`, /Nachfolge von Kiefer IT bei Bäckerei Ahorn/)
  expect(mail.text).toContain('/customers/request')
})
