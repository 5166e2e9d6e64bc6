import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Client } from '#tests/client.ts'
import { linkIn } from '#tests/mailbox.ts'
import { withAuthenticator } from '#tests/second-factors.ts'
import { aWorld, password } from '#tests/world.ts'

test('a session that nobody used for two hours is over, one that was used goes on', async () => {
  const world = await aWorld()
  const [used, forgotten] = [await world.as(world.kiefer), await world.as(world.kiefer)]
  const seen = async (client: Client, ago: string) => {
    const { user } = await client.identity.session()
    await world.owner.query(
      `update sessions set last_seen_at = now() - $2::interval, expires_at = expires_at + interval '1 second' where user_id = $1`,
      [user.id, ago],
    )
    // Announced to the process that remembers it, as the end of a session is.
    await world.owner.query(`select pg_notify('sessions', $1)`, [user.id])
  }

  await seen(used, '119 minutes')
  await seen(forgotten, '121 minutes')

  await expect.poll(() => forgotten.identity.session().catch(({ code }) => code)).toBe('not_signed_in')
  expect((await used.identity.session()).user.name).toBe('Erika Muster')
})

test('a session ends twelve hours after it began, however much it was used', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  const client = world.visitor()
  await client.identity.signIn({ userName, password })
  const { rows } = await world.owner.query(
    `select extract(epoch from expires_at - created_at)::int as seconds, user_id from sessions where user_id = (select id from users where user_name = $1)`,
    [userName],
  )
  expect(rows).toMatchObject([{ seconds: 12 * 3600 }])

  await world.owner.query(`update sessions set expires_at = now() - interval '1 second' where user_id = $1`, [
    rows[0].user_id,
  ])

  await expect.poll(() => client.identity.session().catch(({ code }) => code)).toBe('not_signed_in')
})

test('a password set by mail stands for no second factor', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, ['admin-agent'])
  const client = world.visitor()
  await client.identity.signIn({ userName, password })
  await withAuthenticator(client)
  await world.visitor().account.requestPasswordReset({ userName })
  const link = linkIn(await world.mailTo(userName, /Kennwort/), 'p')
  const back = world.visitor()

  await back.identity.setPassword({ link, password: 'Ein-ganz-anderes-77' })

  expect(await back.identity.session()).toMatchObject({ pending: 'second-factor', permissions: [] })
})

test('a password may be of any signs and 200 long, and is taken as it was typed', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  const client = world.visitor()
  await client.identity.signIn({ userName, password })
  const long = ` nur kleine wörter mit ümlaut und leerzeichen 鍵 ${'ja nein '.repeat(19)}`
  expect(long.length).toBe(200)

  await client.account.changePassword({ currentPassword: password, newPassword: long })

  await world.visitor().identity.signIn({ userName, password: long })
  for (const almost of [long.trim(), long.toUpperCase(), long.slice(0, 199)])
    await expect(world.visitor().identity.signIn({ userName, password: almost })).rejects.toMatchObject({
      code: 'wrong_credentials',
    })
})

test.each(['Mittler-Zugang-2031', 'mein P a r t n e r Center 9', 'kiefer-Sonnenblume'])(
  'a password with words of the portal or the own name is refused: %s',
  async (newPassword) => {
    const world = await aWorld()
    const { userName } = await world.person(world.kiefer, [], `kiefer${randomBytes(3).toString('hex')}`)
    const client = world.visitor()
    await client.identity.signIn({ userName, password })
    const own = newPassword.startsWith('kiefer') ? `${userName.split('@')[0]}-Sonnenblume` : newPassword

    await expect(
      client.account.changePassword({ currentPassword: password, newPassword: own }),
    ).rejects.toMatchObject({ problem: { fields: { newPassword: { rule: 'password-weak' } } } })
  },
)
