import { expect, test } from 'vitest'
import type { Role } from '#contract/permissions.ts'
import type { Client } from '#tests/client.ts'
import { aWorld, type Org, type World } from '#tests/world.ts'

const idOf = async (client: Client) => (await client.identity.session()).user.id
/** What the server goes by: each process hears of a change a moment after it is committed. */
const effective = async (client: Client) => {
  const { items } = await client.access.rights()
  const own = new Set(items.flatMap(({ through }) => through))
  return [...own].toSorted()
}
const rolesOf = async (client: Client) => (await client.identity.session()).roles

/** A global admin, a colleague without roles, and a group with these roles and the colleague in it. */
async function withGroup(world: World, org: Org, roles: Role[] = ['admin-agent']) {
  const admin = await world.as(org, ['global-admin'])
  const colleague = await world.as(org, [])
  const group = await admin.groups.create({ name: 'Nachtdienst', roles })
  await admin.groups.addMembers({ groupId: group.id, userIds: [await idOf(colleague)] })
  return { admin, colleague, groupId: group.id, userId: await idOf(colleague) }
}

test('roles of a group hold for its members with the next request, and end so', async () => {
  const world = await aWorld()
  await world.person(world.kiefer, ['admin-agent'])
  const { admin, colleague, groupId, userId } = await withGroup(world, world.kiefer)
  const holds = async (roles: Role[]) => expect(await effective(colleague)).toEqual(roles)
  await holds(['admin-agent'])
  await colleague.customers.list()

  await admin.groups.removeMember({ groupId, userId })
  await holds([])
  await expect(colleague.customers.list()).rejects.toMatchObject({ code: 'forbidden' })
  await admin.groups.addMembers({ groupId, userIds: [userId] })
  await holds(['admin-agent'])
  await admin.groups.edit({ groupId, version: 1, name: 'Nachtdienst', roles: ['sales-agent'] })
  await holds(['sales-agent'])
  await admin.groups.delete({ groupId })
  await holds([])
  await expect(colleague.customers.list()).rejects.toMatchObject({ code: 'forbidden' })
})

test('own roles and those of two groups count together; what another way gives stays', async () => {
  const world = await aWorld()
  const { admin, colleague, groupId, userId } = await withGroup(world, world.kiefer)
  const second = await admin.groups.create({ name: 'Vertrieb', roles: ['admin-agent', 'sales-agent'] })
  await admin.groups.addMembers({ groupId: second.id, userIds: [userId] })
  await admin.identity.updateRoles({ userId, roles: ['billing-admin'] })

  expect(await rolesOf(colleague)).toEqual(['admin-agent', 'billing-admin', 'sales-agent'])
  await admin.groups.delete({ groupId })
  expect(await rolesOf(colleague)).toEqual(['admin-agent', 'billing-admin', 'sales-agent'])
  const person = await admin.people.get({ userId })
  expect(person).toMatchObject({ ownRoles: ['billing-admin'], groups: [{ name: 'Vertrieb' }] })
  await admin.identity.updateRoles({ userId, roles: [] })
  expect(await rolesOf(colleague)).toEqual(['admin-agent', 'sales-agent'])
})

test('the role explorer names the group through which a person may do something', async () => {
  const world = await aWorld()
  const { colleague, userId } = await withGroup(world, world.kiefer)

  const explanation = await colleague.access.explain({ permission: 'customer.export' })

  expect(explanation).toMatchObject({ may: true, through: ['admin-agent'], throughGroups: ['Nachtdienst'] })
  expect(explanation.people.find(({ id }) => id === userId)?.throughGroups).toEqual(['Nachtdienst'])
})

test('the last admin agent and the last global admin stay, also where they are one through a group (I-40)', async () => {
  const world = await aWorld()
  const org = await world.org('provider', 'Westwind')
  const { admin, groupId, userId } = await withGroup(world, org)

  await expect(admin.groups.removeMember({ groupId, userId })).rejects.toMatchObject({
    code: 'last_holder',
    problem: { role: 'admin-agent' },
  })
  await expect(admin.groups.delete({ groupId })).rejects.toMatchObject({ code: 'last_holder' })
  await expect(
    admin.groups.edit({ groupId, version: 1, name: 'Nachtdienst', roles: [] }),
  ).rejects.toMatchObject({ code: 'last_holder' })
  await expect(admin.people.disable({ userId })).rejects.toMatchObject({ code: 'last_holder' })
  await admin.identity.updateRoles({ userId, roles: ['admin-agent'] })
  await admin.groups.delete({ groupId })
})

test('somebody who is global admin through a group may lose the own role; nobody takes it from themselves', async () => {
  const world = await aWorld()
  const org = await world.org('customer', 'Café Birke')
  const { admin, colleague, groupId } = await withGroup(world, org, ['global-admin'])
  const userId = await idOf(admin)

  await colleague.identity.updateRoles({ userId, roles: [] })
  await expect(admin.groups.list()).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    colleague.groups.removeMember({ groupId, userId: await idOf(colleague) }),
  ).rejects.toMatchObject({ code: 'last_holder' })
  await colleague.identity.updateRoles({ userId, roles: ['global-admin'] })
  await expect(
    colleague.groups.removeMember({ groupId, userId: await idOf(colleague) }),
  ).rejects.toMatchObject({ code: 'own_account' })
})

test('nobody gives more than they may give: a user admin neither makes nor fills a group of global admins', async () => {
  const world = await aWorld()
  const { groupId } = await withGroup(world, world.kiefer, ['global-admin'])
  const userAdmin = await world.as(world.kiefer, ['user-admin'])
  const userId = await idOf(userAdmin)

  await expect(userAdmin.groups.create({ name: 'Chefs', roles: ['global-admin'] })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(userAdmin.groups.addMembers({ groupId, userIds: [userId] })).rejects.toMatchObject({
    code: 'forbidden',
    problem: { holders: ['global-admin'] },
  })
  const { items } = await userAdmin.groups.list()
  expect(items.find(({ id }) => id === groupId)?.can).toEqual([])
})

test('guests, strangers and deleted people are no members', async () => {
  const world = await aWorld()
  const { admin, groupId } = await withGroup(world, world.kiefer)
  const stranger = await idOf(await world.as(world.buche, []))
  const guest = await idOf(await world.as(world.buche, []))
  await world.owner.query(
    `insert into memberships (user_id, organisation_id, roles, is_guest, created_at) values ($1, $2, '{}', true, now())`,
    [guest, world.kiefer.id],
  )

  for (const userId of [stranger, guest])
    await expect(admin.groups.addMembers({ groupId, userIds: [userId] })).rejects.toMatchObject({
      problem: { fields: { userIds: { rule: 'own-people' } } },
    })
})

test('groups are found by the beginning of their name and paged by it; a name is taken once', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  for (const name of ['Äpfel', 'Birnen', 'Zitronen']) await admin.groups.create({ name, roles: [] })

  const first = await admin.groups.list({ limit: 2 })
  expect(first.items.map(({ name }) => name)).toEqual(['Äpfel', 'Birnen'])
  const rest = await admin.groups.list({ limit: 2, after: first.next! })
  expect(rest).toMatchObject({ items: [{ name: 'Zitronen' }], next: null })
  expect((await admin.groups.list({ search: 'apf' })).items).toMatchObject([{ name: 'Äpfel' }])
  await expect(admin.groups.create({ name: 'ÄPFEL', roles: [] })).rejects.toMatchObject({
    problem: { fields: { name: { rule: 'name-taken' } } },
  })
})

test('members are listed by name, also after one is renamed; who is in already stays', async () => {
  const world = await aWorld()
  const { admin, groupId, userId } = await withGroup(world, world.kiefer)
  const other = await idOf(await world.as(world.kiefer, []))
  await admin.groups.addMembers({ groupId, userIds: [userId, other] })
  const { email, language, usageLocation } = await admin.people.get({ userId })
  const data = { language, email: email ?? '', usageLocation: usageLocation ?? 'DE' }
  await admin.people.edit({
    userId,
    ...data,
    firstName: 'Zoe',
    lastName: 'Zander',
    displayName: 'Zoe Zander',
  })

  const { items } = await admin.groups.members({ groupId })
  expect(items.map(({ name }) => name)).toEqual(['Erika Muster', 'Zoe Zander'])
  expect(await admin.groups.get({ groupId })).toMatchObject({ members: 2, more: false })
  expect((await admin.groups.members({ groupId, search: 'zoe' })).items).toHaveLength(1)
})

test('who is added or taken out is told which roles that means, and the log says by whom', async () => {
  const world = await aWorld()
  await world.person(world.kiefer, ['admin-agent'])
  const { admin, groupId, userId } = await withGroup(world, world.kiefer)
  const { userName } = await admin.people.get({ userId })

  const mail = await world.mailTo(userName, /Gruppe Nachtdienst/)
  expect(mail.text).toMatch(/Administrator-Agent/)
  await admin.groups.removeMember({ groupId, userId })
  await world.mailTo(userName, /nicht mehr in der Gruppe Nachtdienst/)
  expect(await world.auditOf(groupId)).toEqual(['group.create', 'group.add-members', 'group.remove-member'])
})

test('two who each take away one of the last two admin agents do not both succeed', async () => {
  const world = await aWorld()
  const org = await world.org('provider', 'Ostwind')
  const { admin, groupId, userId } = await withGroup(world, org)
  const other = await idOf(await world.as(org, []))
  await admin.groups.addMembers({ groupId, userIds: [other] })

  const both = await Promise.allSettled([
    admin.groups.removeMember({ groupId, userId }),
    admin.groups.removeMember({ groupId, userId: other }),
  ])

  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
