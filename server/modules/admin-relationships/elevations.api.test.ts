import { expect, test } from 'vitest'
import { elevationsApi } from '#contract/elevations.ts'
import { send } from '#tests/client.ts'
import { runningAdministration as running, withSharedCustomer } from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'

test('roles are taken for a time with a reason, which the customer’s log shows; they end by themselves', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const one = await running(world, reseller, admin)
  await world.owner.query(`update grants set state = 'removed_by_customer' where customer_id = $1`, [
    world.ahorn.id,
  ])
  const agent = await world.as(world.kiefer, ['helpdesk-agent'])
  const customerId = world.ahorn.id
  const wish = {
    ...one,
    roles: ['directory-readers' as const],
    minutes: 60,
    reason: 'Störung am Postfach',
    ticket: 'T-77',
  }

  await expect(agent.elevations.request(wish)).rejects.toMatchObject({ code: 'wrong_state' })
  await reseller.elevations.allow({ ...one, elevation: 'reason' })
  await expect(agent.licences.users({ customerId })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(agent.elevations.request({ ...wish, roles: ['global-administrator'] })).rejects.toMatchObject({
    problem: { fields: { roles: { rule: 'approved-roles' } } },
  })
  expect(await agent.elevations.request(wish)).toMatchObject({ state: 'active', isMe: true, can: ['end'] })
  await agent.licences.users({ customerId })
  expect(await agent.access.explain({ permission: 'customer-user.view', customerId })).toMatchObject({
    may: true,
    customer: { paths: [{ kind: 'elevation', roles: ['directory-readers'] }] },
  })
  await expect
    .poll(async () => (await admin.customerLog.list({ kind: 'elevation' })).items)
    .toMatchObject([{ reason: 'Störung am Postfach', ticket: 'T-77', isOnBehalf: true }])
  await world.owner.query(
    `update admin_elevations set ends_at = now() - interval '1 second' where customer_id = $1`,
    [customerId],
  )
  await expect(agent.licences.users({ customerId })).rejects.toMatchObject({ code: 'forbidden' })
  expect((await admin.elevations.list({ customerId })).items[0]).toMatchObject({
    state: 'ended',
    personName: 'Erika Muster',
  })
})

test('with an approver nobody approves the own request, and it begins when somebody else does', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const one = await running(world, reseller, admin)
  const customerId = world.ahorn.id
  await reseller.elevations.allow({ ...one, elevation: 'approval' })
  const other = await world.as(world.kiefer, ['admin-agent'])
  const wish = { ...one, roles: ['license-administrator' as const], minutes: 30, reason: 'Umzug' }
  const asked = await other.elevations.request(wish)
  const elevation = { customerId, elevationId: asked.id }

  expect(asked).toMatchObject({ state: 'requested', endsAt: null, can: ['end'] })
  await expect(other.elevations.approve(elevation)).rejects.toMatchObject({ code: 'forbidden' })
  const approved = await reseller.elevations.approve(elevation)
  const minutes = (Date.parse(approved.endsAt ?? '') - Date.parse(approved.decidedAt ?? '')) / 60_000
  expect({ state: approved.state, minutes }).toEqual({ state: 'active', minutes: 30 })
  await expect(reseller.elevations.deny(elevation)).rejects.toMatchObject({ code: 'wrong_state' })
  expect(await other.elevations.end(elevation)).toMatchObject({ state: 'ended' })
})

/** An admin relationship whose roles are taken for a time, by an agent outside its groups. */
async function withAgent(world: World) {
  const { reseller, admin } = await withSharedCustomer(world)
  const one = await running(world, reseller, admin)
  const agent = await world.as(world.kiefer, ['helpdesk-agent', 'admin-agent'])
  const wish = { ...one, roles: ['license-administrator' as const], minutes: 30, reason: 'Umzug' }
  return { reseller, admin, one, agent, wish, customerId: world.ahorn.id }
}

test('the customer approves where the partner wants it so; nobody of the partner does, not even past the application', async () => {
  const world = await aWorld()
  const { reseller, admin, one, agent, wish, customerId } = await withAgent(world)
  await reseller.elevations.allow({ ...one, elevation: 'customer' })
  const { user } = await admin.identity.session()
  const { rows } = await world.owner.query('select email from users where id = $1', [user.id])

  const asked = await agent.elevations.request(wish)

  expect(asked).toMatchObject({ state: 'requested', approver: 'customer', startedAt: null, can: ['end'] })
  const elevation = { customerId, elevationId: asked.id }
  await expect(reseller.elevations.approve(elevation)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    world.owner.query(
      `begin; set local role as_reseller; set local app.org_id = '${world.kiefer.id}';
       update admin_elevations set state = 'active', ends_at = now() + interval '5 minutes' where id = '${asked.id}'`,
    ),
  ).rejects.toThrow('row-level security')
  await world.owner.query('rollback')
  expect((await admin.operations.home()).tasks).toContainEqual(
    expect.objectContaining({ task: 'decide-elevations', count: 1, path: '/elevations' }),
  )
  const mail = await world.mailTo(rows[0].email, /bittet um Rollen auf Zeit/)
  expect(mail.text).toContain(`/admin-relationships/${one.adminRelationshipId}`)
  expect(await admin.elevations.approve(elevation)).toMatchObject({ state: 'active', decidedBy: user.name })
  await expect(admin.elevations.deny(elevation)).rejects.toMatchObject({ code: 'wrong_state' })
  const { user: person } = await agent.identity.session()
  const { rows: people } = await world.owner.query('select email from users where id = $1', [person.id])
  await world.mailTo(people[0].email, /Rollen auf Zeit bei Bäckerei Ahorn sind genehmigt/)
  const audit = await world.auditOf(one.adminRelationshipId)
  expect(audit).toContain('elevation.approve')
  expect(audit).toContain('elevation.approve-by-customer')
})

test('the customer demands to approve each time: what waits comes to it, and the partner cannot loosen that', async () => {
  const world = await aWorld()
  const { reseller, admin, one, agent, wish, customerId } = await withAgent(world)
  await reseller.elevations.allow({ ...one, elevation: 'approval' })
  const asked = await agent.elevations.request(wish)
  const elevation = { customerId, elevationId: asked.id }
  await expect(admin.elevations.approve(elevation)).rejects.toMatchObject({ code: 'forbidden' })

  const demanded = await admin.elevations.demand({ ...one, isDemanded: true })

  expect(demanded).toMatchObject({ elevation: 'customer', isElevationDemanded: true })
  await expect(reseller.elevations.allow({ ...one, elevation: 'reason' })).rejects.toMatchObject({
    problem: { code: 'wrong_state', reason: 'customer-approves' },
  })
  await expect(reseller.elevations.approve(elevation)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await admin.elevations.deny(elevation)).toMatchObject({ state: 'denied', startedAt: null })
  expect(await agent.elevations.request(wish)).toMatchObject({ state: 'requested', approver: 'customer' })
  await admin.elevations.demand({ ...one, isDemanded: false })
  expect(await reseller.adminRelationships.get(one)).toMatchObject({
    elevation: 'approval',
    isElevationDemanded: false,
  })
  await reseller.elevations.allow({ ...one, elevation: 'reason' })
  expect(await agent.elevations.request(wish)).toMatchObject({ state: 'active', approver: 'nobody' })
  const actions = (await reseller.adminRelationships.history(one)).items.map(({ action }) => action)
  expect(actions).toContain('admin-relationship.demand-approval')
})

test('afterwards both sides read what was done in that time, and export who, why and how long', async () => {
  const world = await aWorld()
  const { reseller, admin, one, agent, wish, customerId } = await withAgent(world)
  const create = (who: typeof agent, name: string) =>
    who.licences.createUser({
      customerId,
      firstName: name,
      lastName: 'Muster',
      displayName: `${name} Muster`,
      userPrefix: name.toLowerCase(),
      email: `${name.toLowerCase()}@example.com`,
      usageLocation: 'DE',
      language: 'de',
    })
  await create(agent, 'Vorher')
  await reseller.elevations.allow({ ...one, elevation: 'reason' })
  const taken = await agent.elevations.request({ ...wish, ticket: 'T-9' })
  await create(agent, 'Dabei')
  await create(reseller, 'Daneben')
  const elevation = { customerId, elevationId: taken.id }
  await agent.elevations.end(elevation)
  await create(agent, 'Danach')

  for (const side of [reseller, admin]) {
    const { items } = await side.elevations.acts(elevation)
    expect(items.map(({ action, subject }) => [action, subject])).toEqual([
      ['customer-user.create', 'Dabei Muster'],
    ])
    expect((await side.elevations.all()).items).toMatchObject([
      {
        id: taken.id,
        customerName: 'Bäckerei Ahorn',
        partnerName: 'Kiefer IT',
        reason: 'Umzug',
        ticket: 'T-9',
        state: 'ended',
        startedAt: taken.requestedAt,
      },
    ])
    const { body } = await send(
      { base: world.base, cookie: side.cookie(), language: 'de' },
      elevationsApi.export,
    )
    expect(String(body)).toMatch(
      /Bäckerei Ahorn;Kiefer IT;Betreuung;Erika Muster;[^;]+;Umzug;T-9;Vorbei;.*;1\r/,
    )
  }
  const stranger = await world.as(world.buche)
  expect((await stranger.elevations.all()).items).toEqual([])
  await expect(stranger.elevations.acts(elevation)).rejects.toMatchObject({ code: 'not_found' })
})
