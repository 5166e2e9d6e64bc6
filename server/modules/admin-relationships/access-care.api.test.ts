import { expect, test, vi } from 'vitest'
import { accessCareApi } from '#contract/access-care.ts'
import { appLogin, createPool } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { type Client, send } from '#tests/client.ts'
import { runningAdministration as running, withSharedCustomer } from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'
import { giveNoticeOfEnds, renew } from './index.ts'

/** Moves one towards its end. */
const passDays = (world: World, { adminRelationshipId: id }: { adminRelationshipId: string }, days: number) =>
  world.owner.query(
    `update admin_relationships set answered_at = answered_at - make_interval(days => $2), ends_at = ends_at - make_interval(days => $2) where id = $1`,
    [id, days],
  )

const finished = (partner: Client, renewalId: string) =>
  vi.waitFor(
    async () => {
      const renewal = await partner.accessCare.renewal({ renewalId })
      expect(renewal.finishedAt).not.toBeNull()
      return renewal
    },
    { timeout: 30_000, interval: 100 },
  )

test('a renewal extends what may, asks for the rest with its groups, and says why not of each other', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const extending = await running(world, reseller, admin, { name: 'dehnt', autoExtend: true })
  const asking = await running(world, reseller, admin, {
    roles: ['directory-readers', 'global-administrator'],
  })
  const early = await running(world, reseller, admin, { name: 'frisch' })
  const group = await reseller.groups.create({ name: 'Nachtdienst', roles: [] })
  await reseller.adminRelationships.assignGroup({
    ...asking,
    groupId: group.id,
    roles: ['directory-readers'],
  })
  for (const one of [extending, asking]) await passDays(world, one, 300)
  expect((await reseller.accessCare.ending()).items.map(({ name }) => name).toSorted()).toEqual([
    'Betreuung',
    'dehnt',
  ])

  const ids = [extending, asking, early].map(({ adminRelationshipId }) => adminRelationshipId)
  const { id } = await reseller.accessCare.renew({
    relationshipIds: ids,
    withoutRoles: ['global-administrator'],
  })
  expect(await finished(reseller, id)).toMatchObject({
    total: 3,
    extended: 1,
    requested: 1,
    refused: 1,
    waiting: 0,
  })

  const { items } = await reseller.accessCare.renewalRows({ renewalId: id })
  const rowOf = (one: typeof early) =>
    items.find(({ relationshipId }) => relationshipId === one.adminRelationshipId)
  expect(rowOf(early)).toMatchObject({ state: 'refused', reason: 'too-early' })
  const successor = { ...asking, adminRelationshipId: rowOf(asking)?.successorId ?? '' }
  const asked = await admin.adminRelationships.get(successor)
  expect(asked).toMatchObject({
    state: 'approval_pending',
    roles: ['directory-readers'],
    renews: asking.adminRelationshipId,
  })
  expect(asked.groups).toMatchObject([{ groupName: 'Nachtdienst', roles: ['directory-readers'] }])
  const extended = await admin.adminRelationships.get(extending)
  expect(Math.round((Date.parse(extended.endsAt ?? '') - Date.now()) / 86_400_000)).toBe(65 + 180)
  await admin.adminRelationships.approve({ ...successor, isAccepted: true })
  expect(await admin.adminRelationships.get(asking)).toMatchObject({ state: 'terminated' })
  expect((await reseller.adminRelationships.history(asking)).items[0]?.action).toBe(
    'admin-relationship.replace',
  )
  const again = await reseller.accessCare.renew({ withinDays: 90 }).catch((error) => error)
  expect(again).toMatchObject({ problem: { fields: { relationshipIds: { rule: 'nothing-to-renew' } } } })
})

test('a renewal of more than one batch does each row once, also when two workers run it and when it runs again', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const one = await running(world, reseller, admin, { name: 'dehnt', autoExtend: true })
  await passDays(world, one, 300)
  const { rows: others } = await world.owner.query(
    `insert into admin_relationships (partner_id, partner_kind, partner_name, customer_id, customer_name, name, duration_days,
       roles, auto_extend, state, created_by_name, created_at, requested_at, answered_at, ends_at)
     select partner_id, partner_kind, partner_name, customer_id, customer_name, 'dehnt-' || n, duration_days,
       roles, auto_extend, state, created_by_name, created_at, requested_at, answered_at, ends_at
     from admin_relationships, generate_series(1, 519) as n where id = $1 returning id`,
    [one.adminRelationshipId],
  )
  const { id } = await reseller.accessCare.renew({
    relationshipIds: [one.adminRelationshipId, ...others.map((row: { id: string }) => row.id)],
  })
  const pool = createPool(appLogin(world.databaseUrl).url, 2)
  await Promise.all([renew(pool, id), renew(pool, id)])
  await renew(pool, id)
  await pool.end()

  expect(await finished(reseller, id)).toMatchObject({ total: 520, extended: 520, refused: 0, waiting: 0 })
  const { rows } = await world.owner.query(
    `select count(*)::int as n, count(distinct e.subject_id)::int as told, max(r.extensions)::int as most
     from events e join admin_relationships r on r.id = e.subject_id
     where r.customer_id = $1 and e.action = 'admin-relationship.renew'`,
    [world.ahorn.id],
  )
  expect(rows[0]).toEqual({ n: 520, told: 520, most: 1 })
})

test('what two renewals hold at once is extended once, and its customer asked once; a draft that is gone holds nothing up', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const extending = await running(world, reseller, admin, { name: 'dehnt', autoExtend: true })
  const asking = await running(world, reseller, admin)
  for (const one of [extending, asking]) await passDays(world, one, 300)
  const user = (await reseller.identity.session()).user
  const gone = crypto.randomUUID()
  // Jobs whose workers are busy elsewhere; they were not announced to any.
  const { rows } = await world.owner.query(
    `with jobs as (
       insert into admin_renewals (id, partner_id, partner_name, requested_by, requested_by_name, without_roles, total, created_at)
       select new_id(), $1, 'Kiefer IT', $2, $3, '{}', 3, now() from generate_series(1, 8) returning id)
     insert into admin_renewal_rows (renewal_id, position, partner_id, relationship_id, customer_id, customer_name, name)
     select jobs.id, n, $1, r, $4, 'Bäckerei Ahorn', 'x' from jobs, unnest($5::uuid[]) with ordinality as x(r, n)
     returning renewal_id`,
    [
      world.kiefer.id,
      user.id,
      user.name,
      world.ahorn.id,
      [extending.adminRelationshipId, asking.adminRelationshipId, gone],
    ],
  )
  const ids = [...new Set(rows.map((row: { renewal_id: string }) => row.renewal_id))]
  const pool = createPool(appLogin(world.databaseUrl).url, 8)
  await Promise.all(ids.map((id) => renew(pool, id)))
  await pool.end()

  const done = await Promise.all(ids.map((renewalId) => reseller.accessCare.renewal({ renewalId })))
  const sum = (of: 'extended' | 'requested' | 'refused' | 'waiting') =>
    done.reduce((all, renewal) => all + renewal[of], 0)
  expect([sum('extended'), sum('requested'), sum('refused'), sum('waiting')]).toEqual([1, 1, 22, 0])
  expect(done.every(({ finishedAt }) => finishedAt)).toBe(true)
  expect(await reseller.adminRelationships.get(extending)).toMatchObject({ extensions: 1 })
  const { items } = await admin.adminRelationships.list({ customerId: world.ahorn.id })
  expect(items.filter(({ state }) => state === 'approval_pending')).toHaveLength(1)
})

test('both sides are told 90, 60, 30, 7 and 1 days before an end, each once', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const one = await running(world, reseller, admin)
  const pool = createPool(appLogin(world.databaseUrl).url, 1)
  const give = () => inTransaction(pool, { capacity: 'as_worker' }, (tx) => giveNoticeOfEnds(tx, new Date()))
  const told: number[] = []
  for (const days of [200, 76, 1, 33, 30, 20, 4]) {
    await passDays(world, one, days)
    await give()
    told.push(await give())
  }
  await pool.end()
  const { rows } = await world.owner.query(
    `select details ->> 'days' as days from events where subject_id = $1 and action = 'admin-relationship.announce-end' order by at, id`,
    [one.adminRelationshipId],
  )

  expect(rows.map(({ days }) => Number(days))).toEqual([90, 60, 30, 7, 1])
  expect(told.every((n) => n === 0)).toBe(true)
  const { user } = await reseller.identity.session()
  const { rows: people } = await world.owner.query('select email from users where id = $1', [user.id])
  const mail = await world.mailTo(people[0].email, /Administratorbeziehung endet bald/)
  expect(mail.text).toContain('Bäckerei Ahorn, Betreuung')
})

test('the list of health names what is wrong at each customer, sorts by end and use, and exports', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  await withSharedCustomer(world, world.linde).catch(() => undefined)
  const one = await running(world, reseller, admin, { roles: ['global-administrator'] })
  await passDays(world, one, 330)
  const agent = await world.as(world.kiefer, ['admin-agent'], 'en', 'with-password')
  const group = await reseller.groups.create({ name: 'Nachtdienst', roles: [] })
  const problems = async () => {
    const { items } = await reseller.accessCare.health({ sort: 'end' })
    return items.find(({ customerId }) => customerId === world.ahorn.id)
  }

  expect(await problems()).toMatchObject({
    active: 1,
    hasDefault: true,
    problems: ['expiring', 'unused', 'global-administrator', 'no-group'],
  })
  expect((await reseller.operations.home()).tasks).toContainEqual(
    expect.objectContaining({ task: 'renew-admin-relationships', count: 1, path: '/renewals' }),
  )
  const userIds = [(await agent.identity.session()).user.id]
  await reseller.groups.addMembers({ groupId: group.id, userIds })
  await reseller.adminRelationships.assignGroup({
    ...one,
    groupId: group.id,
    roles: ['global-administrator'],
  })
  expect(await problems()).toMatchObject({
    withoutFactor: 1,
    problems: ['expiring', 'unused', 'global-administrator', 'no-second-factor'],
  })
  const { items } = await admin.customers.partners()
  const relationshipId = items.find(({ partnerId }) => partnerId === world.kiefer.id)?.id ?? ''
  await admin.customers.removeAdminRights({ relationshipId })
  expect(await problems()).toMatchObject({ active: 0, hasDefault: false, problems: ['none'] })
  for (const sort of ['name', 'use'] as const) {
    const first = await reseller.accessCare.health({ sort, limit: 1 })
    expect(first.items).toHaveLength(1)
    if (first.next) await reseller.accessCare.health({ sort, limit: 1, after: first.next })
  }
  const { body } = await send(
    { base: world.base, cookie: reseller.cookie(), language: 'de' },
    accessCareApi.exportHealth,
  )
  expect(String(body)).toContain('Bäckerei Ahorn;0;0;;;Kein Zugriff')
})

test('a role somebody uses is noted for the day; what nobody used for 60 days is proposed to be given back', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const one = await running(world, reseller, admin)
  await passDays(world, one, 61)
  expect((await reseller.adminRelationships.get(one)).unusedRoles).toEqual([
    'directory-readers',
    'license-administrator',
  ])

  await reseller.licences.users({ customerId: world.ahorn.id })
  await reseller.licences.users({ customerId: world.ahorn.id })
  const used = await vi.waitFor(
    async () => {
      const now = await reseller.adminRelationships.get(one)
      expect(now.uses).toEqual([{ role: 'directory-readers', on: new Date().toISOString().slice(0, 10) }])
      return now
    },
    { timeout: 15_000, interval: 100 },
  )

  expect(used.unusedRoles).toEqual(['license-administrator'])
  expect((await reseller.accessCare.health()).items[0]).toMatchObject({ lastUsedOn: used.uses[0]?.on })
  const { items } = await admin.customers.partners()
  expect(Object.fromEntries(items.map(({ partnerName, rolesUsedOn }) => [partnerName, rolesUsedOn]))).toEqual(
    {
      'Kiefer IT': used.uses[0]?.on,
      'Nordlicht Distribution': null,
    },
  )
})

test('a renewal is stopped while it runs: what is not begun stays as it was, and says so', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const one = await running(world, reseller, admin, { autoExtend: true })
  const before = await reseller.adminRelationships.get(one)
  const user = (await reseller.identity.session()).user
  const renewalId = crypto.randomUUID()
  // A job whose worker is busy elsewhere; it was not announced to any.
  await world.owner.query(
    `with job as (
       insert into admin_renewals (id, partner_id, partner_name, requested_by, requested_by_name, without_roles, total, created_at)
       values ($1, $2, 'Kiefer IT', $3, $4, '{}', 1, now()))
     insert into admin_renewal_rows (renewal_id, position, partner_id, relationship_id, customer_id, customer_name, name)
     values ($1, 1, $2, $5, $6, 'Bäckerei Ahorn', 'Betreuung')`,
    [renewalId, world.kiefer.id, user.id, user.name, one.adminRelationshipId, world.ahorn.id],
  )
  expect(await reseller.accessCare.renewal({ renewalId })).toMatchObject({ waiting: 1, can: ['cancel'] })

  const clicks = await Promise.all([1, 2].map(() => reseller.accessCare.cancelRenewal({ renewalId })))

  for (const stopped of clicks)
    expect(stopped).toMatchObject({
      total: 1,
      waiting: 0,
      cancelled: 1,
      cancelledBy: 'Erika Muster',
      can: [],
    })
  const pool = createPool(appLogin(world.databaseUrl).url, 1)
  await renew(pool, renewalId)
  await pool.end()
  expect((await reseller.accessCare.renewalRows({ renewalId })).items).toMatchObject([{ state: 'cancelled' }])
  expect(await reseller.adminRelationships.get(one)).toEqual(before)
  expect(await world.auditOf(renewalId)).toEqual(['admin-renewal.cancel'])
  const again = await reseller.accessCare.renew({ relationshipIds: [one.adminRelationshipId] })
  await finished(reseller, again.id)
  await expect(reseller.accessCare.cancelRenewal({ renewalId: again.id })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})
