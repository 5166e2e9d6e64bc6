import { expect, test } from 'vitest'
import { appLogin, createPool } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { runningAdministration as running, withSharedCustomer } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'
import { lapseElevations } from './index.ts'

/** An admin relationship whose roles are taken once a colleague approves, by an agent outside its groups. */
async function withApproval() {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const one = await running(world, reseller, admin)
  await reseller.elevations.allow({ ...one, elevation: 'approval' })
  const agent = await world.as(world.kiefer, ['admin-agent'])
  const customerId = world.ahorn.id
  const ask = async (role: 'directory-readers' | 'license-administrator' = 'license-administrator') => {
    const { id } = await agent.elevations.request({ ...one, roles: [role], minutes: 60, reason: 'Umzug' })
    return { customerId, elevationId: id }
  }
  const states = async () => (await agent.elevations.list(one)).items.map(({ state }) => state)
  return { world, reseller, admin, agent, one, customerId, ask, states }
}
const over = { code: 'wrong_state' }

test('those who can approve are asked by mail, whoever asks is not', async () => {
  const { world, agent, ask } = await withApproval()
  const boss = await world.person(world.kiefer, ['global-admin'], 'chefin')
  await ask()

  await world.mailTo(boss.userName, /bittet um Rollen auf Zeit/)
  const { user } = await agent.identity.session()
  const { rows } = await world.owner.query(
    `select from mails where user_id = $1 and mail = 'elevation-asked'`,
    [user.id],
  )
  expect(rows).toEqual([])
})

test('whoever asked takes the request back, and nobody approves it any more', async () => {
  const { world, reseller, agent, one, ask } = await withApproval()
  const asked = await ask()
  expect((await agent.elevations.list(one)).items[0]).toMatchObject({ state: 'requested', can: ['end'] })

  expect(await agent.elevations.end(asked)).toMatchObject({ state: 'ended', startedAt: null, endsAt: null })

  await expect(reseller.elevations.approve(asked)).rejects.toMatchObject(over)
  await expect(agent.elevations.end(asked)).rejects.toMatchObject(over)
  expect(await world.auditOf(one.adminRelationshipId)).toContain('elevation.withdraw')
})

test('a request that no longer fits its admin relationship is over, not an error', async () => {
  const { reseller, one, ask, states } = await withApproval()
  const [first, second] = [await ask('license-administrator'), await ask('directory-readers')]

  await reseller.adminRelationships.dropRoles({ ...one, roles: ['license-administrator'] })

  expect(await states()).toEqual(['requested', 'ended'])
  await expect(reseller.elevations.approve(first)).rejects.toMatchObject(over)
  await reseller.elevations.allow({ ...one, elevation: 'off' })
  expect(await states()).toEqual(['ended', 'ended'])
  await expect(reseller.elevations.approve(second)).rejects.toMatchObject(over)
})

test('with the admin relationship ends what was taken in it, in the list too', async () => {
  const { world, reseller, admin, agent, one, customerId, ask, states } = await withApproval()
  const { items } = await admin.customers.partners()
  const { id: relationshipId = '' } = items.find(({ partnerId }) => partnerId === world.kiefer.id) ?? {}
  const [held, waiting] = [await ask(), await ask()]
  await reseller.elevations.approve(held)

  await world.owner.query(
    `update admin_relationships set ends_at = now() - interval '1 second' where id = $1`,
    [one.adminRelationshipId],
  )
  await expect(reseller.elevations.approve(waiting)).rejects.toMatchObject(over)
  await admin.customers.removeAdminRights({ relationshipId })

  expect(await states()).toEqual(['ended', 'ended'])
  const { items: all } = await admin.elevations.list({ customerId })
  expect(Date.parse(all[1]?.endsAt ?? '')).toBeLessThanOrEqual(Date.now())
  expect(all[0]).toMatchObject({ startedAt: null, can: [] })
  await expect(agent.licences.users({ customerId })).rejects.toMatchObject({ code: 'forbidden' })
})

test('whoever could approve also ends what runs: a colleague, or the customer, from the next request on', async () => {
  const { world, reseller, admin, agent, customerId, ask } = await withApproval()
  await world.owner.query(`update grants set state = 'removed_by_customer' where customer_id = $1`, [
    customerId,
  ])
  const person = await world.person(world.kiefer, ['helpdesk-agent'], 'aushilfe')
  const { user } = await admin.identity.session()

  for (const who of [reseller, admin]) {
    const held = await ask('directory-readers')
    await reseller.elevations.approve(held)
    await agent.licences.users({ customerId })
    await expect(agent.elevations.revoke(held)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await who.elevations.revoke(held)).toMatchObject({ state: 'ended', endedBy: user.name, can: [] })
    await expect(agent.licences.users({ customerId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(who.elevations.revoke(held)).rejects.toMatchObject(over)
  }

  const held = await ask()
  await reseller.elevations.approve(held)
  await world.owner.query('update admin_elevations set user_id = $2 where id = $1', [
    held.elevationId,
    person.userId,
  ])
  await admin.elevations.revoke(held)
  await world.mailTo(person.userName, /Rollen auf Zeit bei Bäckerei Ahorn wurden beendet/)
})

test('past the application a customer ends what runs at its own, not later, and begins nothing', async () => {
  const { world, reseller, one, ask } = await withApproval()
  const [held, waiting] = [await ask(), await ask()]
  await reseller.elevations.approve(held)
  const attempt = async (change: string, { elevationId }: typeof held) => {
    await world.owner.query(`begin; set local role as_customer; set local app.org_id = '${world.ahorn.id}'`)
    const said = await world.owner
      .query(`update admin_elevations set ${change} where id = '${elevationId}'`)
      .then(
        ({ rowCount }) => `${rowCount} rows`,
        (error: Error) => error.message,
      )
    await world.owner.query('rollback')
    return said
  }

  expect(await attempt(`state = 'ended', ends_at = now()`, held)).toBe('1 rows')
  expect(await attempt(`ends_at = ends_at + interval '1 minute'`, held)).toContain('row-level security')
  expect(await attempt(`state = 'ended', ends_at = ends_at + interval '1 minute'`, held)).toContain(
    'row-level security',
  )
  expect(await attempt(`state = 'active', ends_at = now()`, waiting)).toContain('row-level security')
  expect(await attempt(`approver = 'customer'`, waiting)).toContain('permission denied')
  expect((await reseller.adminRelationships.get(one)).state).toBe('active')
})

test('a request nobody answered for a week is over: noted for both, and no task for anybody', async () => {
  const { world, reseller, one, ask, states } = await withApproval()
  const asked = await ask()
  const tasks = async () => (await reseller.operations.home()).tasks.map(({ task }) => task)
  expect(await tasks()).toContain('decide-elevations')
  await world.owner.query(
    `update admin_elevations set requested_at = requested_at - interval '8 days' where id = $1`,
    [asked.elevationId],
  )

  expect([await states(), await tasks()]).toEqual([
    ['ended'],
    expect.not.arrayContaining(['decide-elevations']),
  ])
  await expect(reseller.elevations.approve(asked)).rejects.toMatchObject(over)
  const pool = createPool(appLogin(world.databaseUrl).url, 1)
  const lapse = () => inTransaction(pool, { capacity: 'as_worker' }, (tx) => lapseElevations(tx, new Date()))
  expect([await lapse(), await lapse()]).toEqual([1, 0])
  await pool.end()
  expect(await world.auditOf(one.adminRelationshipId)).toContain('elevation.lapse')
})

test('once the partner leaves it to the customer, what waits comes to the customer', async () => {
  const { reseller, admin, one, ask } = await withApproval()
  const asked = await ask()

  await reseller.elevations.allow({ ...one, elevation: 'customer' })

  await expect(reseller.elevations.approve(asked)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await admin.elevations.approve(asked)).toMatchObject({ state: 'active' })
})

test('the page of one admin relationship finds its own, however many the customer’s others are', async () => {
  const { world, agent, one, customerId, ask } = await withApproval()
  const asked = await ask()
  await world.owner.query(
    `with other as (
       insert into admin_relationships (partner_id, partner_kind, partner_name, customer_id, customer_name, name, duration_days,
         roles, auto_extend, state, created_by_name, created_at, requested_at, answered_at, ends_at)
       select partner_id, partner_kind, partner_name, customer_id, customer_name, 'andere', duration_days,
         roles, auto_extend, state, created_by_name, created_at, requested_at, answered_at, ends_at
       from admin_relationships where id = $1 returning id)
     insert into admin_elevations (relationship_id, relationship_name, partner_id, partner_name, customer_id, customer_name,
       approver, user_id, user_name, roles, reason, minutes, state, requested_at)
     select other.id, 'andere', partner_id, partner_name, customer_id, customer_name,
       approver, user_id, user_name, roles, reason, minutes, 'denied', requested_at + make_interval(secs => n)
     from admin_elevations, other, generate_series(1, 30) as n where relationship_id = $1`,
    [one.adminRelationshipId],
  )

  expect((await agent.elevations.list({ customerId })).items.map(({ id }) => id)).not.toContain(
    asked.elevationId,
  )
  expect((await agent.elevations.list(one)).items.map(({ id }) => id)).toEqual([asked.elevationId])
})
