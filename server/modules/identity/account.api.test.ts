import { expect, test } from 'vitest'
import { linkIn } from '#tests/mailbox.ts'
import { aWorld, password, type World } from '#tests/world.ts'

const fresh = 'Frische-Brise-am-Meer-4'
const signIn = async (world: World, userName: string, secret = password) => {
  const visitor = world.visitor()
  await visitor.identity.signIn({ userName, password: secret })
  return visitor
}
const resetMails = (world: World, to: string) =>
  world.mailbox.mails.filter((mail) => mail.to === to && /Neues Kennwort/.test(mail.subject))

async function mailedLink(world: World, userName: string, count = 1): Promise<string> {
  await world.visitor().account.requestPasswordReset({ userName })
  await expect.poll(() => resetMails(world, userName).length, { timeout: 10_000 }).toBe(count)
  return linkIn(resetMails(world, userName).at(-1)!, 'p')
}

test('a forgotten password is set anew by mail: the old sessions end, the old password is gone', async () => {
  const world = await aWorld()
  const { userId, userName } = await world.person(world.kiefer, [])
  const before = await signIn(world, userName)

  const link = await mailedLink(world, userName)
  const visitor = world.visitor()
  expect(await visitor.identity.passwordLink({ link })).toMatchObject({ userName, purpose: 'reset' })
  await before.identity.session() // asking and opening the link changed nothing
  await visitor.identity.setPassword({ link, password: fresh })

  expect((await visitor.identity.session()).user.userName).toBe(userName)
  await expect.poll(() => before.identity.session().catch(({ code }) => code)).toBe('not_signed_in')
  await expect(signIn(world, userName)).rejects.toMatchObject({ code: 'wrong_credentials' })
  await signIn(world, userName, fresh)
  expect(await world.auditOf(userId)).toEqual(
    expect.arrayContaining(['password.request-reset', 'password.reset']),
  )
  const told = await world.mailTo(userName, /Ihr Kennwort wurde geändert/)
  expect(told.text).not.toContain(fresh)
})

test('the link of a reset works once, for an hour, and a newer mail ends it', async () => {
  const world = await aWorld()
  const { userId, userName } = await world.person(world.kiefer, [])
  const visitor = world.visitor()
  const first = await mailedLink(world, userName)
  const second = await mailedLink(world, userName, 2)

  await expect(visitor.identity.setPassword({ link: first, password: fresh })).rejects.toMatchObject({
    code: 'link_expired',
  })
  const { expiresAt } = await visitor.identity.passwordLink({ link: second })
  expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(3_600_000)
  await visitor.identity.setPassword({ link: second, password: fresh })
  await expect(visitor.identity.setPassword({ link: second, password: fresh })).rejects.toMatchObject({
    code: 'link_used',
  })

  const third = await mailedLink(world, userName, 3)
  await world.owner.query(
    `update password_links set expires_at = expires_at - interval '1 hour' where user_id = $1 and used_at is null`,
    [userId],
  )
  await expect(visitor.identity.passwordLink({ link: third })).rejects.toMatchObject({ code: 'link_expired' })
})

test('known, unknown and disabled names get the same answer, and only the known one a mail', async () => {
  const world = await aWorld()
  const known = await world.person(world.kiefer, [])
  const disabled = await world.person(world.kiefer, [])
  await world.owner.query(`update users set state = 'disabled' where id = $1`, [disabled.userId])
  const ask = (userName: string) => world.visitor().account.requestPasswordReset({ userName })

  expect(await ask('nobody@nowhere.example')).toBe('')
  expect(await ask(disabled.userName)).toBe('')
  expect(await ask(known.userName.toUpperCase())).toBe('')

  await expect.poll(() => resetMails(world, known.userName).length).toBe(1)
  expect(resetMails(world, disabled.userName)).toEqual([])
})

test('nobody floods a mailbox: the sixth request within an hour sends nothing', async () => {
  const world = await aWorld()
  const { userId, userName } = await world.person(world.kiefer, [])
  for (let n = 0; n < 7; n += 1) await world.visitor().account.requestPasswordReset({ userName })

  const asked = await world.auditOf(userId)
  expect(asked.filter((action) => action === 'password.request-reset')).toHaveLength(5)
})

test('the own password is changed with the current one; other devices are signed out, this one stays', async () => {
  const world = await aWorld()
  const { userId, userName } = await world.person(world.ahorn, [])
  const [here, there] = [await signIn(world, userName), await signIn(world, userName)]

  await expect(
    here.account.changePassword({ currentPassword: 'wrong', newPassword: fresh }),
  ).rejects.toMatchObject({ problem: { fields: { currentPassword: { rule: 'password-wrong' } } } })
  await expect(
    here.account.changePassword({ currentPassword: password, newPassword: password }),
  ).rejects.toMatchObject({ problem: { fields: { newPassword: { rule: 'password-same' } } } })
  await here.account.changePassword({ currentPassword: password, newPassword: fresh })

  await here.identity.session()
  await expect.poll(() => there.identity.session().catch(({ code }) => code)).toBe('not_signed_in')
  await signIn(world, userName, fresh)
  await world.mailTo(userName, /Ihr Kennwort wurde geändert/)
  expect(await world.auditOf(userId)).toContain('password.change')
})

test('a stolen session cannot guess the current password for long', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  const thief = await signIn(world, userName)
  const codes: string[] = []
  for (let n = 0; n < 7; n += 1)
    await thief.account
      .changePassword({ currentPassword: `guess ${n}`, newPassword: fresh })
      .catch(({ code }) => codes.push(code))

  expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'invalid_input'))
  expect(codes.at(-1)).toBe('temporarily_locked')
})

test('a password known from breaches is refused wherever one is set, with the rule’s name', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  const person = await signIn(world, userName)
  const link = await mailedLink(world, userName)
  const breached = { rule: 'password-breached', message: expect.stringContaining('Datenlecks') }
  const german = world.visitor('de')

  await expect(german.identity.setPassword({ link, password: 'Password2026!' })).rejects.toMatchObject({
    problem: { fields: { password: breached } },
  })
  await expect(
    person.account.changePassword({ currentPassword: password, newPassword: 'PasswordPassword' }),
  ).rejects.toMatchObject({ problem: { fields: { newPassword: { rule: 'password-breached' } } } })
  await expect(
    german.identity.createTenant({
      organisationName: 'Neu GmbH',
      domainPrefix: 'neu-gmbh',
      country: 'DE',
      contactEmail: 'neu@neu.example',
      firstName: 'Nora',
      lastName: 'Neu',
      userPrefix: 'nora',
      password: 'qwertyuiop12',
      language: 'de',
    }),
  ).rejects.toMatchObject({ problem: { fields: { password: breached } } })
})

test('the list of sign-ins says where and on what, marks this one, and ends one or all others', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  const [here, there, third] = await Promise.all(
    ['198.51.100.7', '203.0.113.9', '203.0.113.10'].map(async (address) => {
      const visitor = world.visitor('en', address)
      await visitor.identity.signIn({ userName, password })
      return visitor
    }),
  )
  const { items } = await here!.account.sessions()

  expect(items).toHaveLength(3)
  expect(items.filter(({ isCurrent }) => isCurrent)).toMatchObject([{ network: '198.51.100.0/24' }])
  const other = (await there!.account.sessions()).items.find(({ isCurrent }) => isCurrent)!
  await here!.account.endSession({ sessionId: other.id })
  await expect.poll(() => there!.identity.session().catch(({ code }) => code)).toBe('not_signed_in')
  await third!.identity.session()
  await here!.account.endOtherSessions()
  await expect.poll(() => third!.identity.session().catch(({ code }) => code)).toBe('not_signed_in')
  expect((await here!.account.sessions()).items).toHaveLength(1)
})

test('nobody ends the session of somebody else', async () => {
  const world = await aWorld()
  const [mine, theirs] = [await world.as(world.kiefer), await world.as(world.kiefer)]
  const [session] = (await theirs.account.sessions()).items

  await expect(mine.account.endSession({ sessionId: session!.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await theirs.identity.session()
})

test('that a session was seen is noted every five minutes, not on each request', async () => {
  const world = await aWorld()
  const { userId, userName } = await world.person(world.kiefer, [])
  const person = await signIn(world, userName)
  const seen = async () =>
    (await world.owner.query('select last_seen_at from sessions where user_id = $1', [userId])).rows[0]
      .last_seen_at as Date
  const first = await seen()
  await person.identity.session()
  await person.identity.session()
  expect(await seen()).toEqual(first)

  // Six minutes go by; the change of the session's end makes the process look again.
  await world.owner.query(
    `update sessions set last_seen_at = last_seen_at - interval '6 minutes', created_at = created_at - interval '6 minutes' where user_id = $1`,
    [userId],
  )
  await world.owner.query('update sessions set expires_at = expires_at where user_id = $1', [userId])
  await expect
    .poll(async () => {
      await person.identity.session()
      return (await seen()).getTime()
    })
    .toBeGreaterThanOrEqual(first.getTime())
})

test('a person sees what happened to the own account, and nothing secret', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  for (let n = 0; n < 5; n += 1)
    await world
      .visitor('en', '198.51.100.1')
      .identity.signIn({ userName, password: `guess ${n}` })
      .catch(() => {})
  const person = await signIn(world, userName)
  await person.account.changePassword({ currentPassword: password, newPassword: fresh })

  const { items, next } = await person.account.securityEvents({ limit: 2 })
  const rest = await person.account.securityEvents({ after: next! })

  expect([...items, ...rest.items].map(({ action }) => action)).toEqual([
    'password.change',
    'session.start',
    'sign-in.failures',
    'sign-in.failure',
  ])
  expect(rest.items[0]).toMatchObject({ network: '198.51.100.0/24', by: '' })
  expect(JSON.stringify([items, rest])).not.toMatch(new RegExp(`${fresh}|${password}|guess`))
})

test('signing out is in the log', async () => {
  const world = await aWorld()
  const { userId, userName } = await world.person(world.kiefer, [])
  const person = await signIn(world, userName)
  await person.identity.signOut()

  expect(await world.auditOf(userId)).toEqual(['session.start', 'session.end'])
})
