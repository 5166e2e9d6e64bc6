import pg from 'pg'
import { expect, test } from 'vitest'
import type { AdminRelationship } from '#contract/admin-relationships.ts'
import { appLogin } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { createPool } from '#server/platform/database.ts'
import type { Client } from '#tests/client.ts'
import { withSharedCustomer } from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'
import { expireDue, expireRequests, extendDue, purgeOver } from './index.ts'

const wish = {
  name: 'Ahorn-Betreuung',
  durationDays: 365,
  roles: ['directory-readers', 'license-administrator'] as AdminRelationship['roles'],
  autoExtend: false,
}

async function requested(world: World, partner: Client, more: Partial<typeof wish> = {}) {
  const customerId = world.ahorn.id
  const { id } = await partner.adminRelationships.create({ customerId, ...wish, ...more })
  const one = { customerId, adminRelationshipId: id }
  return { one, sent: await partner.adminRelationships.send(one) }
}

/** Lets days pass for one admin relationship: its moments move into the past. */
const passDays = (world: World, id: string, days: number) =>
  world.owner.query(
    `update admin_relationships set requested_at = requested_at - make_interval(days => $2),
       ends_at = ends_at - make_interval(days => $2), ended_at = ended_at - make_interval(days => $2) where id = $1`,
    [id, days],
  )

async function asWorker(world: World, work: typeof expireDue): Promise<number> {
  const pool = createPool(appLogin(world.databaseUrl).url, 1)
  try {
    return await inTransaction(pool, { capacity: 'as_worker' }, (tx) => work(tx, new Date()))
  } finally {
    await pool.end()
  }
}

test('a partner drafts and asks, the customer approves, and it is active for the days asked for', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const { one, sent } = await requested(world, reseller)

  expect(sent).toMatchObject({ state: 'approval_pending', endsAt: null, can: ['withdraw', 'assign-groups'] })
  expect(sent.url).toContain(`/admin-relationships/${sent.id}`)
  const { user } = await admin.identity.session()
  const { rows } = await world.owner.query('select email from users where id = $1', [user.id])
  const mail = await world.mailTo(rows[0].email, /Kiefer IT möchte Ihre Organisation verwalten/)
  expect(mail.text).toContain('Lizenzadministrator')
  expect(mail.text).toContain('365 Tage')

  const task = { task: 'answer-admin-request', name: 'Kiefer IT', path: `/admin-relationships/${sent.id}` }
  expect((await admin.operations.home()).tasks).toContainEqual(expect.objectContaining(task))
  const approved = await admin.adminRelationships.approve({ ...one, isAccepted: true })
  const days = (Date.parse(approved.endsAt ?? '') - Date.parse(approved.answeredAt ?? '')) / 86_400_000
  expect({ state: approved.state, days }).toEqual({ state: 'active', days: 365 })
  expect(await admin.adminRelationships.approve({ ...one, isAccepted: true })).toEqual(approved)
  expect((await reseller.adminRelationships.history(one)).items.map(({ action }) => action)).toEqual([
    'admin-relationship.approve',
    'admin-relationship.send',
    'admin-relationship.draft',
  ])
  expect((await admin.adminRelationships.history(one)).items.map(({ action }) => action)).toEqual([
    'admin-relationship.approve',
    'admin-relationship.send',
  ])
})

test('a draft is the partner’s own; what was sent never changes but loses roles', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const customerId = world.ahorn.id
  const { id } = await reseller.adminRelationships.create({ customerId, ...wish })
  const one = { customerId, adminRelationshipId: id }

  await expect(admin.adminRelationships.get(one)).rejects.toMatchObject({ code: 'not_found' })
  await reseller.adminRelationships.edit({ ...one, ...wish, durationDays: 30 })
  await reseller.adminRelationships.send(one)
  await expect(reseller.adminRelationships.edit({ ...one, ...wish })).rejects.toMatchObject({
    code: 'wrong_state',
  })
  await expect(reseller.adminRelationships.discard(one)).rejects.toMatchObject({ code: 'wrong_state' })
  await admin.adminRelationships.approve({ ...one, isAccepted: true })
  const less = await reseller.adminRelationships.dropRoles({ ...one, roles: ['license-administrator'] })
  expect(less.roles).toEqual(['directory-readers'])
  await expect(
    reseller.adminRelationships.dropRoles({ ...one, roles: ['directory-readers'] }),
  ).rejects.toMatchObject({ code: 'wrong_state' })
})

test('the name is unique for the partner, and Global administrator never extends itself (C5)', async () => {
  const world = await aWorld()
  const { reseller, provider } = await withSharedCustomer(world)
  const customerId = world.ahorn.id
  await reseller.adminRelationships.create({ customerId, ...wish })

  await expect(
    reseller.adminRelationships.create({ customerId, ...wish, name: 'AHORN-Betreuung' }),
  ).rejects.toMatchObject({ problem: { fields: { name: { rule: 'admin-name-taken' } } } })
  await provider.adminRelationships.create({ customerId, ...wish })
  await expect(
    reseller.adminRelationships.create({
      customerId,
      ...wish,
      name: 'x',
      roles: ['global-administrator'],
      autoExtend: true,
    }),
  ).rejects.toMatchObject({ problem: { fields: { autoExtend: { rule: 'no-auto-extend' } } } })
  await expect(
    reseller.adminRelationships.create({ customerId, ...wish, durationDays: 731 }),
  ).rejects.toMatchObject({ problem: { fields: { durationDays: { rule: 'maximum' } } } })
})

test('groups hold only roles that were approved, and only own groups', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const { one } = await requested(world, reseller)
  const { id: groupId } = await reseller.groups.create({ name: 'Nachtdienst', roles: [] })
  const foreign = await (await world.as(world.buche)).groups.create({ name: 'Fremde', roles: [] })

  await expect(
    reseller.adminRelationships.assignGroup({ ...one, groupId, roles: ['global-administrator'] }),
  ).rejects.toMatchObject({ problem: { fields: { roles: { rule: 'approved-roles' } } } })
  await expect(
    reseller.adminRelationships.assignGroup({ ...one, groupId: foreign.id, roles: ['directory-readers'] }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await reseller.adminRelationships.assignGroup({ ...one, groupId, roles: wish.roles })
  await admin.adminRelationships.approve({ ...one, isAccepted: true })
  expect((await admin.adminRelationships.get(one)).groups).toMatchObject([
    { groupName: 'Nachtdienst', roles: wish.roles },
  ])
  await reseller.adminRelationships.dropRoles({ ...one, roles: ['license-administrator'] })
  expect((await admin.adminRelationships.get(one)).groups[0]?.roles).toEqual(['directory-readers'])
  await reseller.groups.delete({ groupId })
  expect((await admin.adminRelationships.get(one)).groups).toEqual([])
})

test('either side ends it, with the reason in both histories; Remove roles ends all of a partner', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const first = (await requested(world, reseller)).one
  const second = (await requested(world, reseller, { name: 'zwei' })).one
  const third = (await requested(world, reseller, { name: 'drei' })).one
  for (const one of [first, second, third])
    await admin.adminRelationships.approve({ ...one, isAccepted: true })

  await reseller.adminRelationships.terminate({ ...first, reason: 'Projekt beendet' })
  expect((await admin.adminRelationships.history(first)).items[0]).toMatchObject({
    action: 'admin-relationship.terminate',
    organisationName: 'Kiefer IT',
    reason: 'Projekt beendet',
  })
  expect(await admin.adminRelationships.terminate({ ...second })).toMatchObject({
    state: 'terminated',
    endedBy: 'customer',
  })
  const { items } = await admin.customers.partners()
  const partner = items.find(({ partnerId }) => partnerId === world.kiefer.id)
  await admin.customers.removeAdminRights({ relationshipId: partner?.id ?? '' })
  expect(await reseller.adminRelationships.get(third)).toMatchObject({ state: 'terminated', can: [] })
})

test('a partner whose relationship has ended no longer finds it in any list; the customer still does (I-20)', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const { one } = await requested(world, reseller)
  await admin.adminRelationships.approve({ ...one, isAccepted: true })
  const { items } = await admin.customers.partners()
  const { id: relationshipId = '' } = items.find(({ partnerId }) => partnerId === world.kiefer.id) ?? {}
  expect((await reseller.adminRelationships.all({ state: 'active' })).items).toHaveLength(1)

  await admin.farewells.endByCustomer({ relationshipId })

  expect((await reseller.adminRelationships.all({})).items).toEqual([])
  await expect(reseller.adminRelationships.get(one)).rejects.toMatchObject({ code: 'not_found' })
  expect((await admin.adminRelationships.all({})).items).toMatchObject([{ state: 'terminated' }])
})

test('what runs out ends by itself, what may extend goes on for 180 days, what is long over vanishes', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const ending = (await requested(world, reseller)).one
  const lasting = (await requested(world, reseller, { name: 'dauert', autoExtend: true })).one
  const unanswered = (await requested(world, reseller, { name: 'offen' })).one
  for (const one of [ending, lasting]) await admin.adminRelationships.approve({ ...one, isAccepted: true })
  for (const { adminRelationshipId } of [ending, lasting]) await passDays(world, adminRelationshipId, 365)
  await passDays(world, unanswered.adminRelationshipId, 91)

  expect(await reseller.adminRelationships.get(ending)).toMatchObject({ state: 'expired' })
  await expect(admin.adminRelationships.approve({ ...unanswered, isAccepted: true })).rejects.toMatchObject({
    code: 'wrong_state',
  })
  expect(await asWorker(world, extendDue)).toBe(1)
  expect(await asWorker(world, expireDue)).toBe(1)
  expect(await asWorker(world, expireRequests)).toBe(1)

  const extended = await admin.adminRelationships.get(lasting)
  expect(extended).toMatchObject({ state: 'active', extensions: 1 })
  expect(Math.round((Date.parse(extended.endsAt ?? '') - Date.now()) / 86_400_000)).toBe(180)
  expect((await admin.adminRelationships.history(ending)).items[0]).toMatchObject({
    action: 'admin-relationship.expire',
    personName: '',
  })
  expect(await asWorker(world, purgeOver)).toBe(0)
  await passDays(world, ending.adminRelationshipId, 366)
  expect(await asWorker(world, purgeOver)).toBe(1)
  await expect(reseller.adminRelationships.get(ending)).rejects.toMatchObject({ code: 'not_found' })
})

test('no partner makes one active or longer, and no customer gives more, not even past the application', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const { one } = await requested(world, reseller)
  const active = (await requested(world, reseller, { name: 'aktiv' })).one
  await admin.adminRelationships.approve({ ...active, isAccepted: true })
  const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
  const attempt = async (capacity: string, org: string, statement: string) => {
    await app.query(`begin; set local role ${capacity}; set local app.org_id = '${org}'`)
    const said = await app.query(statement).then(
      ({ rowCount }) => `${rowCount} rows`,
      (error: Error) => error.message,
    )
    await app.query('rollback')
    return said
  }
  const asPartner = (statement: string) => attempt('as_reseller', world.kiefer.id, statement)
  const asCustomer = (statement: string) => attempt('as_customer', world.ahorn.id, statement)
  const pending = `where id = '${one.adminRelationshipId}'`
  const running = `where id = '${active.adminRelationshipId}'`

  expect(await asPartner(`update admin_relationships set state = 'active' ${pending}`)).toMatch(
    /row-level security|admin_relationships_check/,
  )
  expect(
    await asPartner(`update admin_relationships set ends_at = now() + interval '9 years' ${running}`),
  ).toContain('permission denied')
  expect(await asPartner(`update admin_relationships set auto_extend = true ${running}`)).toContain(
    'only the customer',
  )
  expect(
    await asPartner(`update admin_relationships set roles = roles || '{global-administrator}' ${running}`),
  ).toContain('only lose roles')
  expect(
    await asCustomer(
      `update admin_relationships set state = 'active', answered_at = now(), ends_at = now() + interval '800 days' ${pending}`,
    ),
  ).toContain('may not set this end')
  expect(
    await asCustomer(`update admin_relationships set ends_at = ends_at + interval '1 day' ${running}`),
  ).toContain('may not set this end')
  expect(
    await attempt('as_customer', world.linde.id, `update admin_relationships set state = 'terminated'`),
  ).toBe('0 rows')
  expect(
    await asPartner(
      `insert into admin_relationships (partner_id, partner_kind, partner_name, customer_id, customer_name, name, duration_days, roles, auto_extend, state, created_by_name, created_at)
       values ('${world.kiefer.id}', 'reseller', 'x', '${world.ahorn.id}', 'x', 'y', 1, '{global-reader}', false, 'active', 'x', now())`,
    ),
  ).toMatch(/row-level security|check constraint/)
  await app.end()
})

test('the customer’s Partners page names what a partner administers by an admin relationship, and until when', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const kiefer = async () =>
    (await admin.customers.partners()).items.find(({ partnerName }) => partnerName === 'Kiefer IT')
  const { id: relationshipId = '' } = (await kiefer()) ?? {}
  expect(await admin.customers.removeAdminRights({ relationshipId })).toMatchObject({
    adminRightsRemovedAt: expect.any(String),
  })
  const { one } = await requested(world, reseller, { roles: ['global-administrator'] })
  const { endsAt } = await admin.adminRelationships.approve({ ...one, isAccepted: true })

  const expected = [{ id: one.adminRelationshipId, name: wish.name, roles: ['global-administrator'], endsAt }]
  expect(await kiefer()).toMatchObject({
    adminRelationships: expected,
    adminRightsRemovedAt: null,
    can: expect.arrayContaining(['remove-admin-rights']),
  })
  expect(await admin.customers.removeAdminRights({ relationshipId })).toMatchObject({
    adminRelationships: [],
    adminRightsRemovedAt: expect.any(String),
  })
})
