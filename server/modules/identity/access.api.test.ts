import { expect, test } from 'vitest'
import { accessApi } from '#contract/access.ts'
import { orgKinds, permissionsOf, rolesOf } from '#contract/permissions.ts'
import { send } from '#tests/client.ts'
import { withAuthenticator } from '#tests/second-factors.ts'
import { aWorld, password, type World } from '#tests/world.ts'

async function signedIn(
  world: World,
  roles: Parameters<World['person']>[1] = [],
  proved: 'with-both' | 'with-password' = 'with-both',
) {
  const { userId, userName } = await world.person(world.kiefer, roles)
  return { userId, userName, client: await world.signedIn(userId, world.kiefer, 'en', proved) }
}

test('the table says of every permission who holds it and through which role I do', async () => {
  const world = await aWorld()
  const { client } = await signedIn(world, ['sales-agent', 'billing-admin'])
  const { items } = await client.access.rights()

  expect(items.find(({ permission }) => permission === 'customer.invite')).toEqual({
    permission: 'customer.invite',
    group: 'customers',
    holders: ['global-admin', 'admin-agent', 'sales-agent'],
    isHeld: true,
    through: ['sales-agent'],
  })
  expect(items.find(({ permission }) => permission === 'role.assign')).toMatchObject({
    isHeld: false,
    through: [],
  })
  expect(items.map(({ permission }) => permission)).not.toContain('order.place') // no reseller ever orders
})

test('the table agrees with what the server allows, for every role alone', async () => {
  const world = await aWorld()
  const orgs = {
    operator: world.kompass,
    provider: world.nordlicht,
    reseller: world.kiefer,
    customer: world.ahorn,
  }
  for (const kind of orgKinds)
    for (const role of rolesOf[kind]) {
      const { items } = await (await world.as(orgs[kind], [role])).access.rights()
      const held = items.filter(({ isHeld }) => isHeld).map(({ permission }) => permission)
      expect({ kind, role, held }).toEqual({ kind, role, held: [...permissionsOf(kind, [role])] })
    }
})

test('what is still to come stands in a group of its own, with the roles that will allow it, and nobody may do it', async () => {
  const world = await aWorld()
  const { client } = await signedIn(world, ['admin-agent'])
  const { items } = await client.access.rights()

  expect(items.find(({ permission }) => permission === 'service-request.file')).toEqual({
    permission: 'service-request.file',
    group: 'planned',
    holders: ['admin-agent', 'helpdesk-agent'],
    isHeld: false,
    through: ['admin-agent'],
  })
  expect(items.map(({ permission }) => permission)).not.toContain('invoice.view') // no reseller is invoiced
  expect((await client.identity.session()).permissions).not.toContain('service-request.file')
  expect(await client.access.explain({ permission: 'service-request.file' })).toMatchObject({
    may: false,
    obstacle: 'planned',
    holders: ['admin-agent', 'helpdesk-agent'],
    people: [],
    requestable: [],
  })
  expect(await client.access.explain({ permission: 'invoice.view' })).toMatchObject({ obstacle: 'tier' })
})

test('the table can be taken along as CSV, in German as Excel there wants it', async () => {
  const world = await aWorld()
  const { client } = await signedIn(world, ['sales-agent'])
  const { headers, body } = await send(
    { base: world.base, cookie: client.cookie(), language: 'de' },
    accessApi.exportRights,
  )

  expect(headers.get('content-disposition')).toContain('rollen-und-rechte.csv')
  expect(String(body)).toContain('Kunden;Kunden gemeinsam mit einem Partner einladen;')
  expect(String(body)).toContain('Ja;Vertriebs-Agent')
  expect(String(body)).toContain('Noch nicht vorhanden;Alle Leads der Organisation sehen;')
})

test('who may do this: people of the own organisation by name, with the role that gives it', async () => {
  const world = await aWorld()
  const { client } = await signedIn(world)
  await world.as(world.kiefer, ['admin-agent'])
  await world.as(world.buche, ['admin-agent'])
  const answer = await client.access.explain({ permission: 'customer.view' })

  expect(answer).toMatchObject({ may: false, obstacle: 'role', through: [] })
  expect(answer.people.map(({ through }) => through)).toEqual([['global-admin'], ['admin-agent']])
  expect(answer.requestable).toEqual(['global-admin', 'admin-agent', 'sales-agent', 'helpdesk-agent'])
  expect(answer.givers).toEqual(['Erika Muster'])
})

test('why may I not: no role of a reseller orders, and no role is suggested', async () => {
  const world = await aWorld()
  const client = await world.as(world.kiefer, ['admin-agent'])

  expect(await client.access.explain({ permission: 'order.place' })).toMatchObject({
    obstacle: 'tier',
    holders: [],
    people: [],
    requestable: [],
  })
  expect(await client.access.explain({ permission: 'customer.view' })).toMatchObject({
    may: true,
    obstacle: null,
    through: ['admin-agent'],
  })
})

test('why may I not: work on customers takes a second factor, and is allowed once it is set up (I-31)', async () => {
  const world = await aWorld()
  const { client } = await signedIn(world, ['admin-agent'], 'with-password')

  expect(await client.access.explain({ permission: 'licence.assign' })).toMatchObject({
    may: false,
    obstacle: 'second-factor',
    through: ['admin-agent'],
    requestable: [],
  })
  expect(await client.access.explain({ permission: 'invitation.view' })).toMatchObject({ obstacle: null })
  await withAuthenticator(client)
  expect(await client.access.explain({ permission: 'licence.assign' })).toMatchObject({ obstacle: null })
  const own = await world.as(world.ahorn, ['global-admin'], 'en', 'with-password')
  expect(await own.access.explain({ permission: 'licence.assign' })).toMatchObject({ obstacle: null })
})

test('why may I not: a suspended organisation orders nothing, whatever the role', async () => {
  const world = await aWorld()
  const client = await world.as(world.nordlicht)
  expect(await client.access.explain({ permission: 'order.place' })).toMatchObject({ obstacle: null })

  await world.owner.query(`update organisations set state = 'suspended' where id = $1`, [world.nordlicht.id])

  expect(await client.access.explain({ permission: 'order.place' })).toMatchObject({
    may: false,
    obstacle: 'suspended',
    requestable: [],
  })
  expect(await client.access.explain({ permission: 'partnership.view' })).toMatchObject({ may: true })
})

test('why may I not: a session that waits is told for what and how to give it, and no name of anybody', async () => {
  const world = await aWorld()
  await world.owner.query(`update tenants set mfa_policy = 'required' where id = $1`, [world.kiefer.tenantId])
  const { client } = await signedIn(world, ['admin-agent'], 'with-password')

  await expect(client.access.explain({ permission: 'customer.view' })).rejects.toMatchObject({
    problem: { code: 'second_factor_required', pending: 'set-up-factor', ways: ['password'] },
  })
})

test('why may I not: a guest is told that it is not the role', async () => {
  const world = await aWorld()
  const { userId, client } = await signedIn(world)
  await world.owner.query(
    `insert into memberships (user_id, organisation_id, roles, is_guest, created_at) values ($1, $2, '{global-admin}', true, now())`,
    [userId, world.buche.id],
  )
  await client.identity.switchOrganisation({ organisationId: world.buche.id })

  const answer = await client.access.explain({ permission: 'customer.view' })
  expect(answer).toMatchObject({ may: false, obstacle: 'guest', requestable: [] })
  expect(answer.people.map(({ isGuest }) => isGuest)).not.toContain(true)
})

test('a person asks for a role, an administrator gives it, and both are told by mail', async () => {
  const world = await aWorld()
  const { userName: boss } = await world.person(world.kiefer, ['user-admin'])
  const { userId, userName, client } = await signedIn(world)
  const asked = await client.access.request({ role: 'sales-agent', reason: 'Ich lade jetzt Kunden ein' })
  const mail = await world.mailTo(boss, /beantragt die Rolle Vertriebs-Agent/)
  expect(mail.text).toContain('Ich lade jetzt Kunden ein')

  const admin = world.visitor()
  await admin.identity.signIn({ userName: boss, password })
  const [open] = (await admin.access.requests()).items
  expect(open).toMatchObject({ id: asked.id, state: 'open', can: ['approve', 'deny'] })
  expect(await admin.access.approve({ requestId: asked.id })).toMatchObject({ state: 'approved', can: [] })

  await world.mailTo(userName, /Sie haben jetzt die Rolle Vertriebs-Agent/)
  await expect
    .poll(() =>
      client.customers.list().then(
        () => 'in',
        ({ code }) => code,
      ),
    )
    .toBe('in')
  expect(await world.auditOf(asked.id)).toEqual(['access.request', 'access.approve'])
  expect(await world.auditOf(userId)).toContain('role.assign')
})

test('a denial names its reason, in the mail and in the list', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  const { userName, client } = await signedIn(world)
  const { id } = await client.access.request({ role: 'admin-agent', reason: 'Bitte' })
  await expect(admin.access.deny({ requestId: id, reason: ' ' })).rejects.toMatchObject({
    code: 'invalid_input',
  })
  await admin.access.deny({ requestId: id, reason: 'Erst nach der Schulung' })

  expect((await world.mailTo(userName, /erhalten die Rolle/)).text).toContain('Erst nach der Schulung')
  expect((await client.access.myRequests()).items).toMatchObject([
    { state: 'denied', decisionReason: 'Erst nach der Schulung', decidedBy: 'Erika Muster', can: [] },
  ])
  expect((await client.identity.session()).roles).toEqual([])
})

test('the same wish stands once, can be withdrawn, and then be made again', async () => {
  const world = await aWorld()
  const { client } = await signedIn(world)
  const wish = { role: 'sales-agent' as const, reason: 'Bitte' }
  const first = await client.access.request(wish)
  await expect(client.access.request(wish)).rejects.toMatchObject({ code: 'already_exists' })
  expect(await client.access.withdraw({ requestId: first.id })).toMatchObject({ state: 'withdrawn' })
  await expect(client.access.withdraw({ requestId: first.id })).rejects.toMatchObject({ code: 'wrong_state' })
  await client.access.request(wish)
})

test('of 20 answers at once one counts', async () => {
  const world = await aWorld()
  const { client } = await signedIn(world)
  const { id } = await client.access.request({ role: 'sales-agent', reason: 'Bitte' })
  const admins = await Promise.all(Array.from({ length: 20 }, () => world.as(world.kiefer)))
  const done = await Promise.allSettled(
    admins.map((admin, index) =>
      index % 2
        ? admin.access.approve({ requestId: id })
        : admin.access.deny({ requestId: id, reason: 'Nein' }),
    ),
  )

  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('nobody decides about the own wish, nor gives what is above the own roles', async () => {
  const world = await aWorld()
  const { client: helper } = await signedIn(world, ['user-admin'])
  const own = await helper.access.request({ role: 'sales-agent', reason: 'Bitte' })
  await expect(helper.access.approve({ requestId: own.id })).rejects.toMatchObject({ code: 'own_account' })

  const { client } = await signedIn(world)
  const high = await client.access.request({ role: 'global-admin', reason: 'Bitte' })
  await expect(helper.access.approve({ requestId: high.id })).rejects.toMatchObject({ code: 'forbidden' })
  const listed = (await helper.access.requests()).items.find(({ id }) => id === high.id)
  expect(listed?.can).toEqual([])
})

test('a stranger sees no request of others', async () => {
  const world = await aWorld()
  const { client } = await signedIn(world)
  const { id } = await client.access.request({ role: 'sales-agent', reason: 'Bitte' })
  const stranger = await world.as(world.buche)
  const colleague = await signedIn(world)

  await expect(stranger.access.approve({ requestId: id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(colleague.client.access.withdraw({ requestId: id })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await stranger.access.requests()).items).toEqual([])
})
