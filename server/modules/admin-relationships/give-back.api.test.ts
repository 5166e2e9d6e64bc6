import pg from 'pg'
import { expect, test } from 'vitest'
import { appLogin } from '#server/platform/database.ts'
import { runningAdministration as running, withSharedCustomer } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

test('a partner gives default administration back, some of it or all, at one or many; it can only become less', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const customerId = world.ahorn.id
  const { userName } = await world.person(world.ahorn, ['global-admin'])
  const agent = await world.as(world.kiefer, ['admin-agent'])
  expect((await agent.customers.get({ customerId })).can).toContain('give-back')

  expect(
    await agent.accessCare.giveBack({ customerIds: [customerId], roles: ['user-administrator'] }),
  ).toEqual({
    changed: 1,
  })

  const { adminRights } = await agent.customers.get({ customerId })
  expect(adminRights?.roles.toSorted()).toEqual([
    'directory-readers',
    'helpdesk-administrator',
    'license-administrator',
  ])
  const mail = await world.mailTo(userName, /Kiefer IT hat Administratorrechte zurückgegeben/)
  expect(mail.text).toContain('Lizenzen zuweisen')
  const both = { customerIds: [customerId, world.linde.id] }
  expect(await agent.accessCare.giveBack(both)).toEqual({ changed: 1 })
  expect(await agent.accessCare.giveBack(both)).toEqual({ changed: 0 })
  await expect(agent.licences.users({ customerId })).rejects.toMatchObject({ code: 'forbidden' })
  expect((await reseller.customers.list()).items).toMatchObject([{ hasAdminRights: false }])
  await expect
    .poll(async () => (await admin.customerLog.list({})).items.map(({ action }) => action))
    .toContain('admin-rights.give-back')
  const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
  for (const change of [`state = 'active'`, `roles = '{global-administrator}'`]) {
    await app.query(`begin; set local role as_reseller; set local app.org_id = '${world.kiefer.id}'`)
    const touched = await app.query(`update grants set ${change} where customer_id = '${customerId}'`).then(
      ({ rowCount }) => rowCount,
      () => 'refused',
    )
    await app.query('rollback')
    expect(touched).toBe(0)
  }
  await app.end()
})

test('figures, unused default rights and the list of all admin relationships say where to look', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const customerId = world.ahorn.id
  await running(world, reseller, admin, {
    roles: ['directory-readers', 'global-administrator'],
    durationDays: 30,
  })
  const asked = await reseller.adminRelationships.create({
    customerId,
    name: 'Anfrage',
    durationDays: 90,
    roles: ['directory-readers'],
    autoExtend: false,
  })
  await reseller.adminRelationships.send({ customerId, adminRelationshipId: asked.id })
  await world.owner.query(
    `update grants set started_at = now() - interval '70 days' where customer_id = $1`,
    [customerId],
  )

  expect(await reseller.accessCare.figures()).toEqual({
    customers: 1,
    withRelationship: 1,
    withDefault: 1,
    expiring: 1,
    pending: 1,
    withGlobalAdministrator: 1,
    topRoles: [
      { role: 'directory-readers', relationships: 1 },
      { role: 'global-administrator', relationships: 1 },
    ],
    idle: { from30: 0, from60: 1, from90: 0 },
  })
  const idle = async (idleDays: number) => (await reseller.accessCare.health({ idleDays })).items.length
  expect([await idle(60), await idle(90)]).toEqual([1, 0])
  const unused = async (unusedDays: number) =>
    (await reseller.customers.get({ customerId, unusedDays })).adminRights?.unusedRoles.length
  expect([await unused(60), await unused(90)]).toEqual([4, 0])
  const names = async (state: 'active' | 'approval_pending') =>
    (await reseller.adminRelationships.all({ state })).items.map(({ name }) => name)
  expect([await names('active'), await names('approval_pending')]).toEqual([['Betreuung'], ['Anfrage']])
  expect((await admin.adminRelationships.all({})).items).toHaveLength(2)
})

test('what extends itself is nobody’s task: health and figures count what really ends', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const one = await running(world, reseller, admin, { autoExtend: true })
  await world.owner.query(
    `update admin_relationships set ends_at = ends_at - interval '330 days' where id = $1`,
    [one.adminRelationshipId],
  )
  const found = async () => {
    const { items } = await reseller.accessCare.health()
    return [items[0]?.problems.includes('expiring'), (await reseller.accessCare.figures()).expiring]
  }
  expect(await found()).toEqual([false, 0])

  await reseller.adminRelationships.changeAutoExtend({ ...one, autoExtend: false })

  expect(await found()).toEqual([true, 1])
})
