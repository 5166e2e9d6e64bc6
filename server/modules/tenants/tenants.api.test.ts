import pg from 'pg'
import { expect, test } from 'vitest'
import { appLogin } from '#server/platform/database.ts'
import { linkIn } from '#tests/mailbox.ts'
import { becomePartners, inviteJointly, withSharedCustomer } from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'

/** Kiefer's account asks for the tenant of Linde, whose global admin agrees. */
async function associated(world: World) {
  const account = await world.as(world.kiefer)
  const tenant = await world.as(world.linde)
  const { id: associationId } = await account.tenants.request({ domain: world.linde.domain })
  await tenant.tenants.accept({ associationId })
  return { account, tenant, associationId }
}

/** Somebody of Linde who accepted Kiefer's invitation. */
async function colleagueFrom(world: World) {
  const admin = await world.as(world.kiefer)
  const { userId, userName } = await world.person(world.linde, [])
  await admin.guests.invite({ email: userName, language: 'de', roles: ['referrals-admin'] })
  const link = linkIn(await world.mailTo(userName, /Kiefer IT lädt Sie/), 'g')
  const person = await world.signedIn(userId, world.linde)
  await person.guests.accept({ link })
  return { userId, person }
}

test('only a global admin of the tenant associates it; both sides read it in their lists and logs, and are mailed', async () => {
  const world = await aWorld()
  const account = await world.as(world.kiefer)
  const owner = await world.person(world.linde, ['global-admin'])
  const asker = await world.person(world.kiefer, ['global-admin'])

  const asked = await account.tenants.request({ domain: ` ${world.linde.domain.toUpperCase()} ` })
  expect(asked).toMatchObject({ state: 'requested', organisationName: 'Hotel Linde', can: ['withdraw'] })
  expect((await account.tenants.request({ domain: world.linde.domain })).id).toBe(asked.id)
  expect((await world.mailTo(owner.userName, /möchte den Mandanten/)).text).toContain('Kiefer IT')
  const tenant = await world.as(world.linde)
  expect((await tenant.tenants.list()).items).toMatchObject([{ id: asked.id, can: ['accept', 'decline'] }])

  expect(await tenant.tenants.accept({ associationId: asked.id })).toMatchObject({
    state: 'associated',
    accountName: 'Kiefer IT',
    can: ['remove'],
  })
  await world.mailTo(asker.userName, /ist zugeordnet/)
  expect((await account.tenants.list()).items).toMatchObject([{ state: 'associated', can: ['remove'] }])
  const audit = await world.auditOf(asked.id)
  expect(audit.toSorted()).toEqual([
    'tenant.associate',
    'tenant.associate-by-other',
    'tenant.request',
    'tenant.request-by-other',
  ])
})

test('people of an associated tenant hold every role; when it ends they are guests again', async () => {
  const world = await aWorld()
  const early = await colleagueFrom(world)
  const { account, tenant, associationId } = await associated(world)
  const late = await colleagueFrom(world)

  for (const { userId, person } of [early, late]) {
    expect(await account.people.get({ userId })).toMatchObject({ isGuest: true, isLimited: false })
    await account.identity.updateRoles({ userId, roles: ['referrals-admin', 'admin-agent'] })
    const session = await person.identity.switchOrganisation({ organisationId: world.kiefer.id })
    expect(session.permissions).toContain('customer.invite')
  }
  await tenant.tenants.remove({ associationId })

  for (const { userId, person } of [early, late]) {
    expect(await account.people.get({ userId })).toMatchObject({
      isLimited: true,
      roles: ['referrals-admin'],
    })
    await expect
      .poll(async () => (await person.identity.session()).permissions)
      .not.toContain('customer.invite')
    await expect(account.identity.updateRoles({ userId, roles: ['admin-agent'] })).rejects.toMatchObject({
      problem: { fields: { roles: { rule: 'enum' } } },
    })
  }
})

test('a tenant of another account, a customer of one’s own and an unknown domain are refused at the field', async () => {
  const world = await aWorld()
  await associated(world)
  const other = await world.as(world.buche)
  const refusal = (rule: string) => ({ problem: { code: 'invalid_input', fields: { domain: { rule } } } })

  await expect(other.tenants.request({ domain: world.linde.domain })).rejects.toMatchObject(
    refusal('other-account'),
  )
  for (const { domain } of [world.kiefer, world.buche, world.kompass])
    await expect(other.tenants.request({ domain })).rejects.toMatchObject(refusal('other-account'))
  await expect(other.tenants.request({ domain: 'niemand.example' })).rejects.toMatchObject(
    refusal('unknown-domain'),
  )
  const { reseller } = await withSharedCustomer(world)
  await expect(reseller.tenants.request({ domain: world.ahorn.domain })).rejects.toMatchObject(
    refusal('own-customer'),
  )
})

test('of two accounts that asked one gets the tenant; the other learns that it belongs to an account', async () => {
  const world = await aWorld()
  const [kiefer, buche] = [await world.as(world.kiefer), await world.as(world.buche)]
  const tenant = await world.as(world.linde)
  const first = await kiefer.tenants.request({ domain: world.linde.domain })
  const second = await buche.tenants.request({ domain: world.linde.domain })

  await tenant.tenants.accept({ associationId: first.id })

  await expect(tenant.tenants.accept({ associationId: second.id })).rejects.toMatchObject({
    problem: { code: 'wrong_organisation', obstacle: 'other-account' },
  })
  expect(await tenant.tenants.decline({ associationId: second.id })).toMatchObject({ state: 'declined' })
  expect(await buche.tenants.list()).toMatchObject({ items: [{ state: 'declined', can: [] }] })
})

test('a request can be withdrawn, and one nobody answered runs out and is made anew', async () => {
  const world = await aWorld()
  const account = await world.as(world.kiefer)
  const tenant = await world.as(world.linde)
  const { id } = await account.tenants.request({ domain: world.linde.domain })
  await world.owner.query(`update associated_tenants set expires_at = now() - interval '1 s' where id = $1`, [
    id,
  ])

  expect((await tenant.tenants.list()).items).toMatchObject([{ isExpired: true, can: [] }])
  await expect(tenant.tenants.accept({ associationId: id })).rejects.toMatchObject({ code: 'wrong_state' })
  const anew = await account.tenants.request({ domain: world.linde.domain })
  expect(anew.id).not.toBe(id)
  expect(await account.tenants.withdraw({ associationId: anew.id })).toMatchObject({ state: 'withdrawn' })
  await expect(tenant.tenants.accept({ associationId: anew.id })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

test('a tenant of the account buys nothing from it, in the database too (I-07)', async () => {
  const world = await aWorld()
  const partnership = await becomePartners(world)
  const { account, tenant } = await associated(world)
  const link = await inviteJointly(world, account, partnership.id)

  await expect(
    tenant.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' }),
  ).rejects.toMatchObject({ code: 'wrong_organisation' })
  const { rows } = await world.owner.query('select 1 from relationships where customer_id = $1', [
    world.linde.id,
  ])
  expect(rows).toEqual([])
})

test('in the database too an account can ask for a tenant, and not take it', async () => {
  const world = await aWorld()
  const account = await world.as(world.kiefer)
  const { id } = await account.tenants.request({ domain: world.linde.domain })
  const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
  await app.query(`begin; set local role as_reseller; set local app.org_id = '${world.kiefer.id}'`)

  await expect(
    app.query(`update associated_tenants set state = 'associated' where id = $1`, [id]),
  ).rejects.toThrow('row-level security')
  await app.end()
})
