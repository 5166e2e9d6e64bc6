import { expect, test } from 'vitest'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import type { Client } from '#tests/client.ts'
import {
  becomePartners,
  inviteJointly,
  linkOf,
  orderSeats,
  product,
  withCatalogue,
  withSharedCustomer,
} from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'

async function withGroup(world: World, people: Client[], roles: DirectoryRole[]) {
  const shared = await withSharedCustomer(world)
  const { reseller, admin } = shared
  await orderSeats(world, shared.provider, 5)
  const customerId = world.ahorn.id
  const { id } = await reseller.adminRelationships.create({
    customerId,
    name: 'Betreuung',
    durationDays: 90,
    roles: [
      'directory-readers',
      'license-administrator',
      'user-administrator',
      'service-support-administrator',
    ],
    autoExtend: false,
  })
  const one = { customerId, adminRelationshipId: id }
  await reseller.adminRelationships.send(one)
  await admin.adminRelationships.approve({ ...one, isAccepted: true })
  const group = await reseller.groups.create({ name: 'Nachtdienst', roles: [] })
  const userIds = await Promise.all(people.map(async (one_) => (await one_.identity.session()).user.id))
  await reseller.groups.addMembers({ groupId: group.id, userIds })
  const assign = (roles_: DirectoryRole[]) =>
    reseller.adminRelationships.assignGroup({ ...one, groupId: group.id, roles: roles_ })
  await assign(roles)
  const { items } = await admin.licences.users({ customerId })
  const assigning = { customerId, userId: items[0]?.id ?? '', licenceSkuId: product.licenceSkuId }
  return { ...shared, one, group, userIds, assign, customerId, assigning }
}

test('what a group gives wins over the default administration, for its people alone (C18)', async () => {
  const world = await aWorld()
  const agent = await world.as(world.kiefer, ['admin-agent'])
  const { reseller, assigning, customerId, assign } = await withGroup(world, [agent], ['directory-readers'])

  expect((await agent.licences.users({ customerId })).items).toHaveLength(1)
  await expect(agent.licences.assign(assigning)).rejects.toMatchObject({
    code: 'forbidden',
    problem: { missing: 'admin-rights', needs: ['license-administrator', 'global-administrator'] },
  })
  await reseller.licences.assign(assigning)
  expect((await reseller.licences.users({ customerId })).items[0]?.licences).toHaveLength(1)
  await assign(['license-administrator'])
  await agent.licences.unassign(assigning)
  expect((await agent.customers.get({ customerId })).can).toEqual([
    'assign-licence',
    'view-users',
    'give-back',
  ])
})

test('leaving the group, losing the role or the end of it holds on the next request (I-33)', async () => {
  const world = await aWorld()
  const agent = await world.as(world.kiefer, ['admin-agent'])
  const story = await withGroup(world, [agent], ['license-administrator'])
  const { reseller, admin, one, group, userIds, assigning, customerId } = story
  const { items } = await admin.customers.partners()
  const relationshipId = items.find(({ partnerId }) => partnerId === world.kiefer.id)?.id
  await world.owner.query(`update grants set state = 'removed_by_customer' where customer_id = $1`, [
    customerId,
  ])
  await agent.licences.assign(assigning)

  await reseller.groups.removeMember({ groupId: group.id, userId: userIds[0] ?? '' })
  await expect(agent.licences.unassign(assigning)).rejects.toMatchObject({ code: 'forbidden' })
  await reseller.groups.addMembers({ groupId: group.id, userIds })
  await agent.licences.unassign(assigning)
  await world.owner.query(
    `update admin_relationships set ends_at = now() - interval '1 second' where id = $1`,
    [one.adminRelationshipId],
  )
  await expect(agent.licences.assign(assigning)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await agent.access.explain({ permission: 'licence.assign', customerId })).toMatchObject({
    may: false,
    obstacle: 'admin-role',
    customer: { paths: [], candidates: [] },
  })
  await admin.customers.removeAdminRights({ relationshipId: relationshipId ?? '' })
  await expect(agent.licences.users({ customerId })).rejects.toMatchObject({ code: 'forbidden' })
})

test('the explanation agrees with what the server allows, whatever the group holds', async () => {
  const world = await aWorld()
  const agent = await world.as(world.kiefer, ['admin-agent'])
  const { assign, assigning, customerId } = await withGroup(world, [agent], ['directory-readers'])
  const tries = {
    'customer-user.view': () => agent.licences.users({ customerId }),
    'licence.assign': () => agent.licences.assign(assigning),
    'order.place': undefined,
  } as const

  for (const roles of [
    ['directory-readers'],
    ['license-administrator'],
    ['service-support-administrator'],
    ['user-administrator', 'service-support-administrator'],
  ] as DirectoryRole[][]) {
    await assign(roles)
    for (const [permission, attempt] of Object.entries(tries)) {
      const { may, obstacle } = await agent.access.explain({
        permission: permission as keyof typeof tries,
        customerId,
      })
      const allowed = attempt
        ? await attempt().then(
            () => true,
            () => false,
          )
        : false
      expect({ roles, permission, may }).toEqual({ roles, permission, may: allowed })
      expect(obstacle).toBe(permission === 'order.place' ? 'tier' : may ? null : 'admin-role')
    }
  }
})

test('the explanation names relationship, grant and group; or the relationship a group is missing in', async () => {
  const world = await aWorld()
  const agent = await world.as(world.kiefer, ['admin-agent'])
  const { customerId, assign, one } = await withGroup(world, [agent], ['directory-readers'])
  const question = { permission: 'licence.assign' as const, customerId }

  expect(await agent.access.explain(question)).toMatchObject({
    obstacle: 'admin-role',
    customer: {
      name: 'Bäckerei Ahorn',
      consentedBy: 'Erika Muster',
      needs: ['license-administrator', 'global-administrator'],
      paths: [],
      candidates: [{ id: one.adminRelationshipId, name: 'Betreuung', roles: ['license-administrator'] }],
    },
    givers: expect.arrayContaining(['Erika Muster']),
  })
  await assign(['license-administrator'])
  const answer = await agent.access.explain(question)
  expect(answer).toMatchObject({
    may: true,
    customer: {
      paths: [
        {
          kind: 'group',
          groupName: 'Nachtdienst',
          relationshipName: 'Betreuung',
          roles: ['license-administrator'],
        },
      ],
    },
  })
  expect(answer.people.find(({ isMe }) => isMe)?.paths[0]?.groupName).toBe('Nachtdienst')
  const other = await world.as(world.kiefer, ['sales-agent'], 'en', 'with-password')
  expect(await other.access.explain(question)).toMatchObject({ may: false, obstacle: 'second-factor' })
  const stranger = await world.as(world.buche)
  await expect(stranger.access.explain(question)).rejects.toMatchObject({ code: 'not_found' })
})

test('a customer that kept the right to buy back is explained as that, and the server refuses the order', async () => {
  const world = await aWorld()
  await withCatalogue(world)
  const { id: partnershipId } = await becomePartners(world)
  const provider = await world.as(world.nordlicht)
  const link = await inviteJointly(world, await world.as(world.kiefer), partnershipId)
  const agreementVersion = '2026-11'
  await (
    await world.as(world.ahorn)
  ).customers.accept({
    link,
    isAccepted: true,
    agreementVersion,
    partners: [
      { partnerId: world.kiefer.id, mayOrder: true, roles: [] },
      { partnerId: world.nordlicht.id, mayOrder: false, roles: [] },
    ],
  })
  const question = { permission: 'order.place' as const, customerId: world.ahorn.id }

  expect(await provider.access.explain(question)).toMatchObject({
    may: false,
    obstacle: 'buy-right',
    people: [],
  })
  await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({
    problem: { obstacle: 'no-buy-right' },
  })
  expect(await provider.access.explain({ permission: 'order.place' })).toMatchObject({
    may: true,
    isAboutCustomers: true,
  })
})

test('the explanation of what a suspended partner may not begin agrees with the server', async () => {
  const world = await aWorld()
  const { partnership, reseller, provider } = await withSharedCustomer(world)
  const other = await world.as(world.suedlicht)
  const asked = await other.partnerships.request({ language: 'de' })
  const { draft } = await other.providerEntries.submit({ ...entry, version: 0 })
  await (
    await world.as(world.kompass)
  ).providerEntries.release({ providerId: world.suedlicht.id, version: draft!.version })
  const { id: partnershipId } = partnership
  await world.owner.query(`update organisations set state = 'suspended' where id = any ($1)`, [
    [world.kiefer.id, world.nordlicht.id],
  ])
  const ofReseller = {
    'customer.invite': () => reseller.partnerships.inviteCustomer({ partnershipId, language: 'de' }),
    'partnership.ask': () =>
      reseller.partnershipAsks.ask({ providerId: world.suedlicht.id, message: 'Wir suchen einen Anbieter' }),
    'partnership.authorize': () =>
      reseller.partnerships.authorize({
        link: linkOf(asked.url),
        isConsented: true,
        grantsAdminAccess: false,
      }),
  }
  const ofProvider = {
    'relationship.request': () => provider.invitations.inviteAlone({ language: 'de' }),
    'partnership.request': () => provider.partnerships.request({ language: 'de' }),
    'customer.create': () => provider.newCustomers.start({ partnershipId }),
    'order.place': () => orderSeats(world, provider, 1),
  }

  for (const [client, tries] of [
    [reseller, ofReseller],
    [provider, ofProvider],
  ] as const)
    for (const [permission, attempt] of Object.entries(tries)) {
      const answer = await client.access.explain({ permission: permission as 'order.place' })
      expect([permission, answer.obstacle]).toEqual([permission, 'suspended'])
      const problem = await attempt().then(
        () => null,
        (error: { problem: object }) => error.problem,
      )
      expect(JSON.stringify([permission, problem])).toContain('suspended')
    }
})

/** What the public directory says about a provider. */
const entry = {
  services: ['support' as const],
  countries: ['DE'],
  description: { en: 'Support in two languages.', de: 'Support in zwei Sprachen.' },
  email: 'partner@suedlicht.example',
  phone: '+43 1 5123456',
  website: 'https://suedlicht.example',
}
