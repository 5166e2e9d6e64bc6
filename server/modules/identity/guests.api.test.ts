import { expect, test } from 'vitest'
import { linkOf, withSharedCustomer } from '#tests/story.ts'
import { linkIn } from '#tests/mailbox.ts'
import { aWorld, type World } from '#tests/world.ts'

/** Buche invites somebody of Kiefer, who has not accepted yet. */
async function withInvitation(
  world: World,
  roles: ('global-admin' | 'referrals-admin')[] = ['referrals-admin'],
) {
  const host = await world.as(world.buche)
  const { userId, userName } = await world.person(world.kiefer, ['sales-agent'])
  const guest = await world.signedIn(userId, world.kiefer)
  const invitation = await host.guests.invite({ email: userName, language: 'de', roles })
  const link = linkIn(await world.mailTo(userName, /Buche Systems lädt Sie/), 'g')
  return { host, guest, userId, userName, invitation, link }
}
async function withGuest(world: World, roles?: ('global-admin' | 'referrals-admin')[]) {
  const invited = await withInvitation(world, roles)
  await invited.guest.guests.accept({ link: invited.link })
  return invited
}

test('a guest accepts at home, stands in both lists, and acts for either organisation', async () => {
  const world = await aWorld()
  const { host, guest, userId } = await withGuest(world)

  expect((await host.identity.users({ search: 'erika' })).items).toContainEqual(
    expect.objectContaining({ id: userId, isGuest: true, roles: ['referrals-admin'], guestOf: [] }),
  )
  const home = await world.as(world.kiefer)
  expect(await home.people.get({ userId })).toMatchObject({ isGuest: false, guestOf: ['Buche Systems'] })
  const session = await guest.identity.switchOrganisation({ organisationId: world.buche.id })
  expect(session).toMatchObject({ organisation: { name: 'Buche Systems' }, roles: ['referrals-admin'] })
  expect(session.organisations.map(({ name, isGuest }) => [name, isGuest])).toEqual([
    ['Buche Systems', true],
    ['Kiefer IT', false],
  ])
})

test('opening the link changes nothing, and it works once', async () => {
  const world = await aWorld()
  const { guest, link, userId } = await withInvitation(world)
  for (let n = 0; n < 3; n += 1)
    expect(await guest.guests.offer({ link })).toMatchObject({
      organisation: 'Buche Systems',
      obstacle: null,
    })
  expect(await world.visitor().guests.offer({ link })).toMatchObject({ obstacle: 'not-signed-in' })

  const clicks = await Promise.allSettled([1, 2, 3].map(() => guest.guests.accept({ link })))

  expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(guest.guests.offer({ link })).rejects.toMatchObject({ code: 'link_used' })
  expect(await world.auditOf(userId)).toContain('guest.accept')
})

test('own people and members cannot be guests, and a revoked link is dead', async () => {
  const world = await aWorld()
  const { host, guest, link, invitation } = await withInvitation(world)
  expect(await host.guests.offer({ link })).toMatchObject({ obstacle: 'own-organisation' })
  await expect(host.guests.accept({ link })).rejects.toMatchObject({ code: 'wrong_organisation' })

  expect(await host.guests.revoke({ invitationId: invitation.id })).toMatchObject({
    state: 'revoked',
    can: [],
  })
  await expect(guest.guests.accept({ link })).rejects.toMatchObject({ code: 'link_revoked' })
})

test('a forwarded invitation is not for whoever holds the link, but for the address it was sent to', async () => {
  const world = await aWorld()
  const { link, userName, guest } = await withInvitation(world)
  const colleague = await world.person(world.kiefer, ['global-admin'])
  const other = await world.signedIn(colleague.userId, world.kiefer)
  expect(await other.guests.offer({ link })).toMatchObject({ obstacle: 'other-address' })
  await expect(other.guests.accept({ link })).rejects.toMatchObject({
    problem: { code: 'wrong_organisation', obstacle: 'other-address' },
  })
  await world.owner.query('update users set email = $2, user_name = $3 where user_name = $1', [
    userName,
    userName.toUpperCase(),
    `anders-${userName}`,
  ])

  expect(await guest.guests.accept({ link })).toMatchObject({ organisation: 'Buche Systems' })
})

test('a guest holds none but a guest’s roles, at the invitation and later', async () => {
  const world = await aWorld()
  const { host, userId } = await withGuest(world)

  await expect(
    host.guests.invite({ email: 'x@y.example', language: 'de', roles: ['admin-agent'] }),
  ).rejects.toMatchObject({ problem: { fields: { roles: { rule: 'enum' } } } })
  await expect(host.identity.updateRoles({ userId, roles: ['sales-agent'] })).rejects.toMatchObject({
    problem: { fields: { roles: { rule: 'enum' } } },
  })
})

test('a guest who is global admin manages the account but holds nothing on customers (I-31)', async () => {
  const world = await aWorld()
  await withSharedCustomer(world)
  const host = await world.as(world.kiefer)
  const { userId, userName } = await world.person(world.buche, [])
  const guest = await world.signedIn(userId, world.buche)
  await host.guests.invite({ email: userName, language: 'de', roles: ['global-admin'] })
  const link = linkIn(await world.mailTo(userName, /Kiefer IT lädt Sie/), 'g')
  await guest.guests.accept({ link })
  const session = await guest.identity.switchOrganisation({ organisationId: world.kiefer.id })

  expect(session.permissions).toContain('user.view')
  expect(
    session.permissions.filter((permission) =>
      /customer|order|licence|agreement|partnership/.test(permission),
    ),
  ).toEqual([])
  await guest.identity.users()
  await expect(guest.customers.list()).rejects.toMatchObject({
    code: 'forbidden',
    problem: { permission: 'customer.view', reason: 'guest' },
  })
  await expect(guest.licences.users({ customerId: world.ahorn.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const { url } = await (await world.as(world.suedlicht)).partnerships.request({ language: 'de' })
  expect(await guest.invitations.link({ link: linkOf(url) })).toMatchObject({ obstacle: 'not-global-admin' })
})

test('the host removes a guest: the next request there is refused, home goes on', async () => {
  const world = await aWorld()
  const { host, guest, userId, userName } = await withGuest(world)
  const there = await world.signedIn(userId, world.buche)
  await there.identity.users().catch(() => {})

  await host.guests.remove({ userId })

  await expect.poll(() => there.identity.session().catch(({ code }) => code)).toBe('not_signed_in')
  expect((await guest.identity.session()).organisations).toHaveLength(1)
  expect((await host.identity.users()).items.map(({ id }) => id)).not.toContain(userId)
  await world.mailTo(userName, /nicht mehr Gast bei Buche Systems/)
})

test('a guest leaves, and whoever acted there goes on at home', async () => {
  const world = await aWorld()
  const { host, guest, userId } = await withGuest(world)
  await guest.identity.switchOrganisation({ organisationId: world.buche.id })

  await guest.guests.leave({ organisationId: world.buche.id })

  expect(await guest.identity.session()).toMatchObject({ organisation: { name: 'Kiefer IT' } })
  await expect(guest.guests.leave({ organisationId: world.kiefer.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(host.people.get({ userId })).rejects.toMatchObject({ code: 'not_found' })
})

test('a guest global admin is not the one who keeps the organisation going (I-40)', async () => {
  const world = await aWorld()
  const org = await world.org('reseller', 'Solo EDV', { state: 'enrolling' })
  const admin = await world.as(org, ['global-admin'])
  const { userId } = await world.person(world.kiefer, [])
  await world.owner.query(
    `insert into memberships (user_id, organisation_id, roles, is_guest, created_at) values ($1, $2, '{global-admin}', true, now())`,
    [userId, org.id],
  )
  const me = (await admin.identity.session()).user.id

  expect(await admin.people.guards()).toMatchObject({ globalAdmins: 1 })
  await expect(admin.identity.updateRoles({ userId: me, roles: [] })).rejects.toMatchObject({
    code: 'last_holder',
  })
})
