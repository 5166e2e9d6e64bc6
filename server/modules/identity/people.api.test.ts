import { expect, test } from 'vitest'
import type { Role } from '#contract/permissions.ts'
import { linkIn } from '#tests/mailbox.ts'
import { aWorld, type Org, password, type World } from '#tests/world.ts'

const nora = {
  userPrefix: 'nora',
  firstName: 'Nora',
  lastName: 'Neumann',
  email: 'nora@kiefer.example',
  language: 'de' as const,
  usageLocation: 'DE',
  roles: [] as Role[],
}

const mailbox = (mark: string) => `nora.${mark}@post.example`
async function withNora(world: World, roles: Role[] = ['sales-agent'], of: Org = world.kiefer) {
  const email = mailbox(of.domain.split('.')[0] ?? '')
  const admin = await world.as(of)
  const user = await admin.people.create({ ...nora, email, roles })
  const first = linkIn(await world.mailTo(email, /Ihr Konto bei/), 'p')
  return { admin, user, email, first }
}
async function activeNora(world: World, roles: Role[] = ['sales-agent']) {
  const { admin, user, first } = await withNora(world, roles)
  const visitor = world.visitor()
  await visitor.identity.setPassword({ link: first, password })
  return { admin, user, visitor }
}

test('a person is added, gets a link by mail, chooses a password and is in', async () => {
  const world = await aWorld()
  const { user, first } = await withNora(world)
  const visitor = world.visitor()
  await visitor.identity.setPassword({ link: first, password })

  expect(user).toMatchObject({
    userName: `nora@${world.kiefer.domain}`,
    displayName: 'Nora Neumann',
    state: 'invited',
    roles: ['sales-agent'],
  })
  expect(await visitor.identity.session()).toMatchObject({ roles: ['sales-agent'] })
  expect(await world.auditOf(user.id)).toEqual(['user.create', 'password.set'])
})

test('the mail with the link does not name the user', async () => {
  const world = await aWorld()
  const { user, email } = await withNora(world)

  expect((await world.mailTo(email, /Ihr Konto bei/)).text).not.toContain(user.userName)
})

test('a name is given once, also while its deleted owner could come back', async () => {
  const world = await aWorld()
  const { admin, user } = await withNora(world)
  const again = admin.people.create({ ...nora })
  await expect(again).rejects.toMatchObject({
    problem: { fields: { userPrefix: { rule: 'user-name-taken' } } },
  })

  await admin.people.delete({ userId: user.id })
  await expect(admin.people.create({ ...nora })).rejects.toMatchObject({ code: 'invalid_input' })
})

test('a new invitation ends the link of the old one', async () => {
  const world = await aWorld()
  const { admin, user, email, first } = await withNora(world)
  await admin.people.invite({ userId: user.id })
  await expect
    .poll(
      () => world.mailbox.mails.filter((mail) => mail.to === email && /Ihr Konto/.test(mail.subject)).length,
    )
    .toBe(2)

  const visitor = world.visitor()
  await expect(visitor.identity.setPassword({ link: first, password })).rejects.toMatchObject({
    code: 'link_expired',
  })
  const second = linkIn(world.mailbox.mails.filter((mail) => mail.to === email).at(-1)!, 'p')
  await visitor.identity.setPassword({ link: second, password })
})

test('edited data hold, and the log names the fields, not their content', async () => {
  const world = await aWorld()
  const { admin, user } = await withNora(world)
  const { userPrefix: _, roles: __, ...data } = nora
  const edited = await admin.people.edit({ userId: user.id, ...data, lastName: 'Älter', language: 'en' })

  expect(edited).toMatchObject({ displayName: 'Nora Älter', language: 'en' })
  expect((await admin.identity.users({ search: 'nora al' })).items).toHaveLength(1)
  const { rows } = await world.owner.query(
    `select details from events where subject_id = $1 and action = 'user.edit'`,
    [user.id],
  )
  expect(rows[0].details.changed).toEqual(expect.arrayContaining(['last_name', 'display_name', 'language']))
})

test('whose address an administrator changes is told at the old one; no other edit sends a mail', async () => {
  const world = await aWorld()
  const { admin, user, email } = await withNora(world)
  const { userPrefix: _, roles: __, ...data } = nora
  const moved = `nora.neu@${world.kiefer.domain}`
  await admin.people.edit({ userId: user.id, ...data, email, lastName: 'Neumann-Alt' })

  await admin.people.edit({ userId: user.id, ...data, email: moved })

  await world.mailTo(email, /E-Mail-Adresse Ihres Kontos/)
  const told = world.mailbox.mails.filter(({ subject }) => /E-Mail-Adresse Ihres Kontos/.test(subject))
  expect(told.map(({ to }) => to).filter((to) => to === email || to === moved)).toEqual([email])
})

test('a disabled person is out with the next request and in again after enabling', async () => {
  const world = await aWorld()
  const { admin, user, visitor } = await activeNora(world)
  await admin.people.disable({ userId: user.id })

  await expect.poll(() => visitor.identity.session().catch(({ code }) => code)).toBe('not_signed_in')
  await expect(world.visitor().identity.signIn({ userName: user.userName, password })).rejects.toMatchObject({
    code: 'wrong_credentials',
  })
  await admin.people.enable({ userId: user.id })
  await expect(visitor.identity.session()).rejects.toMatchObject({ code: 'not_signed_in' }) // ended is ended
  await world.visitor().identity.signIn({ userName: user.userName, password })
})

test('a deleted person leaves the list, stands under Deleted for 30 days, and can be restored', async () => {
  const world = await aWorld()
  const { admin, user } = await activeNora(world)
  const deleted = await admin.people.delete({ userId: user.id })

  const days = (Date.parse(deleted.restorableUntil ?? '') - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(29.9)
  expect((await admin.identity.users({ search: 'nora' })).items).toEqual([])
  expect((await admin.identity.users({ state: 'deleted' })).items).toMatchObject([{ id: user.id }])
  expect(await admin.people.restore({ userId: user.id })).toMatchObject({
    state: 'active',
    roles: ['sales-agent'],
  })
  await world.visitor().identity.signIn({ userName: user.userName, password })

  await admin.people.delete({ userId: user.id })
  await world.owner.query(`update users set deleted_at = deleted_at - interval '30 days' where id = $1`, [
    user.id,
  ])
  await expect(admin.people.restore({ userId: user.id })).rejects.toMatchObject({ code: 'wrong_state' })
})

test('after 30 days nothing personal is left but in the log, and the name is free again', async () => {
  const world = await aWorld()
  const { admin, user } = await withNora(world)
  await world.owner.query(
    `insert into second_factors (user_id, kind, name, secret, created_at) values ($1, 'totp', 'Noras Telefon', 'x', now())`,
    [user.id],
  )
  await admin.people.delete({ userId: user.id })
  await world.owner.query(`update users set deleted_at = deleted_at - interval '31 days' where id = $1`, [
    user.id,
  ])
  await world.owner.query(`select graphile_worker.add_job('purge-users')`)

  await expect
    .poll(() => admin.identity.users({ state: 'deleted' }).then(({ items }) => items), { timeout: 15_000 })
    .toEqual([])
  const { rows } = await world.owner.query('select * from users where id = $1', [user.id])
  expect(JSON.stringify(rows)).not.toMatch(/nora|neumann/i)
  const factors = await world.owner.query('select name from second_factors where user_id = $1', [user.id])
  expect(factors.rows).toEqual([])
  await admin.people.create(nora)
})

test('an administrator ends the sessions of a person, and mails a link for a new password', async () => {
  const world = await aWorld()
  const { admin, user, visitor } = await activeNora(world)
  await admin.people.endSessions({ userId: user.id })
  await expect.poll(() => visitor.identity.session().catch(({ code }) => code)).toBe('not_signed_in')

  await admin.people.resetPassword({ userId: user.id })
  const mail = await world.mailTo(mailbox(world.kiefer.domain.split('.')[0]!), /Neues Kennwort/)
  await world.visitor().identity.setPassword({ link: linkIn(mail, 'p'), password: 'Ganz-neu-und-lang-3' })
  await world.visitor().identity.signIn({ userName: user.userName, password: 'Ganz-neu-und-lang-3' })
})

test('nobody is sent a link for a password who has no address to send it to', async () => {
  const world = await aWorld()
  const { admin, user } = await activeNora(world)
  await world.owner.query('update users set email = null where id = $1', [user.id])

  expect((await admin.people.get({ userId: user.id })).can).not.toContain('reset-password')
  await expect(admin.people.resetPassword({ userId: user.id })).rejects.toMatchObject({ code: 'wrong_state' })
})

test('only a global admin changes, resets, disables or deletes a global admin, and nobody makes himself one', async () => {
  const world = await aWorld()
  const { userId } = await world.person(world.kiefer, ['global-admin'])
  const helper = await world.as(world.kiefer, ['user-admin'])
  const me = (await helper.identity.session()).user.id
  const { userPrefix: _, roles: __, ...data } = nora
  const tries = [
    () => helper.people.edit({ userId, ...data }),
    () => helper.people.resetPassword({ userId }),
    () => helper.people.endSessions({ userId }),
    () => helper.people.disable({ userId }),
    () => helper.people.delete({ userId }),
    () => helper.identity.updateRoles({ userId, roles: [] }),
    () => helper.identity.updateRoles({ userId: me, roles: ['user-admin', 'global-admin'] }),
    () => helper.people.create({ ...nora, roles: ['global-admin'] }),
  ]
  for (const attempt of tries)
    await expect(attempt()).rejects.toMatchObject({
      code: 'forbidden',
      problem: { holders: expect.arrayContaining(['global-admin']) },
    })

  expect((await helper.people.get({ userId })).can).toEqual([])
})

test('an account admin gives company roles and no others, and cannot take over a stronger account', async () => {
  const world = await aWorld()
  const account = await world.as(world.kiefer, ['account-admin'])
  const { userId } = await world.person(world.kiefer, [])
  const agent = await world.person(world.kiefer, ['admin-agent'])
  const { userPrefix: _, roles: __, ...data } = nora

  expect((await account.identity.updateRoles({ userId, roles: ['referrals-user'] })).roles).toEqual([
    'referrals-user',
  ])
  await expect(account.identity.updateRoles({ userId, roles: ['admin-agent'] })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(account.people.edit({ userId: agent.userId, ...data })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('nobody disables or deletes the own account', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  await world.person(world.kiefer, ['global-admin', 'admin-agent'])
  const { user } = await admin.identity.session()

  await expect(admin.people.disable({ userId: user.id })).rejects.toMatchObject({ code: 'own_account' })
  await expect(admin.people.delete({ userId: user.id })).rejects.toMatchObject({ code: 'own_account' })
  expect((await admin.people.get({ userId: user.id })).can).not.toContain('disable')
})

test('of 20 who take away the global admins at once, one admin is left', async () => {
  const world = await aWorld()
  const org = await world.org('reseller', 'Renn EDV', { state: 'enrolling' })
  const admins = await Promise.all(Array.from({ length: 20 }, () => world.as(org, ['global-admin'])))
  const ids = await Promise.all(admins.map(async (admin) => (await admin.identity.session()).user.id))
  const next = (index: number) => ids[(index + 1) % ids.length] ?? ''

  const done = await Promise.allSettled(
    admins.map((admin, index) => {
      const userId = next(index)
      if (index % 3 === 0) return admin.people.disable({ userId })
      if (index % 3 === 1) return admin.people.delete({ userId })
      return admin.identity.updateRoles({ userId, roles: [] })
    }),
  )

  expect(done.some(({ status }) => status === 'fulfilled')).toBe(true)
  const { rows } = await world.owner.query(
    `select count(*)::int as n from memberships where organisation_id = $1 and 'global-admin' = any(roles) and state = 'active'`,
    [org.id],
  )
  expect(rows[0].n).toBeGreaterThanOrEqual(1)
})

test('the last two admin agents taken away by 20 at once: one stays, and the refusal names the role', async () => {
  const world = await aWorld()
  const org = await world.org('provider', 'Rest EDV')
  const admins = await Promise.all(Array.from({ length: 20 }, () => world.as(org, ['global-admin'])))
  const agents = await Promise.all([0, 1].map(() => world.person(org, ['admin-agent'])))

  const done = await Promise.allSettled(
    admins.map((admin, index) =>
      admin.identity.updateRoles({ userId: agents[index % 2]!.userId, roles: [] }),
    ),
  )

  const refused = done.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  expect(refused.length).toBeGreaterThan(0)
  for (const reason of refused)
    expect(reason).toMatchObject({ code: 'last_holder', problem: { role: 'admin-agent' } })
  const { items } = await admins[0]!.identity.users({ role: 'admin-agent' })
  expect(items).toHaveLength(1)
})

test('several are disabled at once; who has to stay is named', async () => {
  const world = await aWorld()
  const admin = await world.as(world.buche)
  const { user } = await admin.identity.session()
  const others = await Promise.all([0, 1].map(() => world.person(world.buche, [])))
  const userIds = [user.id, ...others.map(({ userId }) => userId)]

  const answer = await admin.people.disableMany({ userIds })

  expect(answer).toMatchObject({ disabled: 2, refused: [{ userId: user.id }] })
  expect((await admin.identity.users({ state: 'disabled' })).items).toHaveLength(2)
})

test('the list is filtered by state and role, and sorted without regard to accents and case', async () => {
  const world = await aWorld()
  const admin = await world.as(world.ahorn)
  for (const [firstName, lastName] of [
    ['Özil', 'Zeh'],
    ['anton', 'Ä'],
    ['Zoë', 'Ast'],
  ] as const)
    await admin.people.create({
      ...nora,
      userPrefix: `x-${firstName.length}${lastName.length}`,
      email: mailbox(`x-${firstName.length}${lastName.length}`),
      firstName,
      lastName,
    })

  const names = (await admin.identity.users({ state: 'invited' })).items.map(({ displayName }) => displayName)
  expect(names).toEqual(['anton Ä', 'Özil Zeh', 'Zoë Ast'])
  expect((await admin.identity.users({ search: 'OZ' })).items).toMatchObject([{ firstName: 'Özil' }])
  expect((await admin.identity.users({ role: 'billing-admin' })).items).toEqual([])
  expect((await admin.licences.users({ customerId: world.ahorn.id, search: 'zoe' })).items).toHaveLength(1)
  const page = await admin.identity.users({ state: 'invited', limit: 2 })
  const rest = await admin.identity.users({ state: 'invited', limit: 2, after: page.next! })
  expect(rest.items).toMatchObject([{ firstName: 'Zoë' }])
})

test('a renamed person keeps one place in the list', async () => {
  const world = await aWorld()
  const { admin, user } = await withNora(world)
  await world.owner.query(`update users set display_name = 'Zacharias Zimt' where id = $1`, [user.id])

  expect((await admin.identity.users({ search: 'zacharias' })).items).toHaveLength(1)
  expect((await admin.identity.users({ search: 'nora' })).items).toEqual([])
})
