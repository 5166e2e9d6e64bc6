import { expect, test } from 'vitest'
import { guessing } from '#server/modules/identity/index.ts'
import { identityApi } from '#contract/identity.ts'
import { send } from './client.ts'
import { linkIn } from './mailbox.ts'
import { aWorld, password, type World } from './world.ts'

/** Addresses of different networks, a fresh one each time. */
let places = 0
const elsewhere = () => `10.${(places >> 8) & 255}.${(places += 1) & 255}.9`

const answerTo = async (world: World, userName: string, secret: string, address: string, cookie = '') => {
  const input = { userName, password: secret }
  const { status, body } = await send({ base: world.base, address, cookie }, identityApi.signIn, input)
  return status === 204 ? 'in' : (body as { code: string }).code
}

async function guess(world: World, userName: string, times: number, address = elsewhere()) {
  const answers: string[] = []
  for (let n = 0; n < times; n += 1)
    answers.push(await answerTo(world, userName, `Guess-${n}-Guess`, address))
  return answers
}

/** Time goes on, as far as the counts know. */
const later = (world: World, interval: string) =>
  world.owner.query(
    `update sign_in_failures set first_at = first_at - $1::interval, last_at = last_at - $1::interval, blocked_until = blocked_until - $1::interval`,
    [interval],
  )

test('five wrong guesses make this network wait for this name, known or not, and every further one longer', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  for (const name of [userName, `ghost-${userName}`]) {
    const here = elsewhere()
    await guess(world, name, guessing.pair.free, here)

    expect(await answerTo(world, name, password, here)).toBe('temporarily_locked')
    await later(world, '31 seconds')
    expect(await guess(world, name, 2, here)).toEqual(['wrong_credentials', 'temporarily_locked'])
    await later(world, '31 seconds')
    expect(await answerTo(world, name, password, here)).toBe('temporarily_locked')
    await later(world, '31 seconds')
    expect(await answerTo(world, name, password, here)).toBe(name === userName ? 'in' : 'wrong_credentials')
  }
})

test('who guesses at my name from elsewhere does not keep me out', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  await guess(world, userName, 20)

  expect(await answerTo(world, userName, password, elsewhere())).toBe('in')
})

test('a hundred failures from everywhere make strangers wait, but not a device I used before', async () => {
  const world = await aWorld()
  const { userName, userId } = await world.person(world.kiefer, [])
  const home = elsewhere()
  const mine = world.visitor('en', home)
  await mine.identity.signIn({ userName, password })
  await mine.identity.signOut()
  for (let n = 0; n < guessing.name.free / 4; n += 1) await guess(world, userName, 4)

  expect(await answerTo(world, userName, password, elsewhere())).toBe('temporarily_locked')
  await mine.identity.signIn({ userName, password })
  expect(await world.auditOf(userId)).toContain('sign-in.lock')
  await later(world, '24 hours')
  expect(await answerTo(world, userName, password, elsewhere())).toBe('in')
})

test('whoever has no known device gets in at once by a password reset', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  for (let n = 0; n < guessing.name.free / 4; n += 1) await guess(world, userName, 4)
  const visitor = world.visitor('en', elsewhere())
  await expect(visitor.identity.signIn({ userName, password })).rejects.toMatchObject({
    code: 'temporarily_locked',
  })

  await visitor.account.requestPasswordReset({ userName })
  const link = linkIn(await world.mailTo(userName, /Kennwort/), 'p')
  await visitor.identity.setPassword({ link, password: 'Neue-Losung-Nr-5' })

  expect((await visitor.identity.session()).user.userName).toBe(userName)
  expect(await answerTo(world, userName, 'Neue-Losung-Nr-5', elsewhere())).toBe('in')
})

test('a device cookie of somebody else, or a forged one, is no way around', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  const other = await world.person(world.kiefer, [])
  const visitor = world.visitor('en', elsewhere())
  await visitor.identity.signIn({ userName: other.userName, password })
  const [device = ''] = /mittler_device=[^;]+/.exec(visitor.cookie()) ?? []
  const here = elsewhere()
  await guess(world, userName, guessing.pair.free, here)

  expect(device).toMatch(/^mittler_device=[\w-]{22}\.[\w-]{22}$/)
  expect(await answerTo(world, userName, password, here, device)).toBe('temporarily_locked')
  expect(await answerTo(world, userName, password, here, `${device}x`)).toBe('temporarily_locked')
})

test('a stolen device cookie gives ten guesses, then waits like everybody else', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, [])
  const visitor = world.visitor('en', elsewhere())
  await visitor.identity.signIn({ userName, password })
  const [device = ''] = /mittler_device=[^;]+/.exec(visitor.cookie()) ?? []
  const thief = elsewhere()
  const answers: string[] = []
  for (let n = 0; n < 12; n += 1) answers.push(await answerTo(world, userName, `x${n}`, thief, device))

  expect(answers.filter((code) => code === 'wrong_credentials')).toHaveLength(guessing.device.free)
  expect(answers.at(-1)).toBe('temporarily_locked')
})

test('the address counts as a proxy we trust tells it, and nobody writes it into the events', async () => {
  const world = await aWorld()
  const { userName, userId } = await world.person(world.kiefer, [])
  await world.visitor('en', '203.0.113.77').identity.signIn({ userName, password })

  const { rows } = await world.owner.query(
    `select details from events where subject_id = $1 and action = 'session.start'`,
    [userId],
  )
  expect(rows[0].details).toMatchObject({ network: '203.0.113.0/24' })
})

/** A thousand people at once, faster than one by one: they share the one password hash. */
async function aThousandPeople(world: World): Promise<string[]> {
  const { userId } = await world.person(world.kiefer, [])
  const { rows } = await world.owner.query(
    `with u as (
       insert into users (organisation_id, tenant_id, user_name, first_name, last_name, display_name, email, language, password_hash, state, created_at)
       select organisation_id, tenant_id, 'n' || n || '-' || user_name, 'N', n::text, 'N ' || n, 'n@x.example', 'de', password_hash, 'active', now()
       from users, generate_series(1, 1000) n where id = $1 returning id, organisation_id, user_name)
     insert into memberships (user_id, organisation_id, roles, created_at) select id, organisation_id, '{}', now() from u
     returning (select user_name from u where u.id = user_id) as name`,
    [userId],
  )
  return rows.map(({ name }) => name as string)
}

test('10,000 guesses over 1,000 accounts find nothing and lock nobody out', async () => {
  const world = await aWorld()
  const names = await aThousandPeople(world)
  const networks = Array.from({ length: 10 }, elsewhere)
  const likely = ['Password2026!', 'Qwertyuiop123', 'Passwort1234', 'Sommer2026!!', 'Willkommen2026']
  const guesses = names.flatMap((name, person) =>
    Array.from({ length: 10 }, (_, n) => ({
      name,
      secret: `${likely[n % likely.length] ?? ''}${n > 4 ? n : ''}`,
      from: networks[(person + n) % networks.length] ?? '',
    })),
  )
  const answers = new Map<string, number>()
  const queue = guesses.values()
  const robots = Array.from({ length: 24 }, async () => {
    for (const { name, secret, from } of queue) {
      const answer = await answerTo(world, name, secret, from)
      answers.set(answer, (answers.get(answer) ?? 0) + 1)
    }
  })
  await Promise.all(robots)

  expect(guesses).toHaveLength(10_000)
  expect(answers.get('in')).toBeUndefined()
  // What is refused is refused before the hash: each network came to look at some fifty passwords.
  const looked = answers.get('wrong_credentials') ?? 0
  expect(looked).toBeGreaterThanOrEqual(networks.length * guessing.network.free)
  expect(looked).toBeLessThanOrEqual(networks.length * (guessing.network.free + 15))
  expect([...answers.keys()].toSorted()).toEqual(['temporarily_locked', 'wrong_credentials'])
  const entered = await Promise.all(
    names.slice(0, 40).map((name) => answerTo(world, name, password, elsewhere())),
  )
  expect(new Set(entered)).toEqual(new Set(['in']))
}, 180_000)

/**
 * Whether two ways take the same time: both in turn, in an order that chance decides, so that whatever else the
 * machine does hits both alike; then each moment of one is compared with each of the other. 0.5 means that either
 * is the slower one as often (Mann and Whitney's U); with a hundred of each, chance alone leaves 0.5 ± 0.041 (one
 * standard deviation), so it stays within 0.5 ± 0.25. Without the hash for nobody, or with a mail sent on the spot, one is
 * slower in nearly all pairs.
 */
async function slowerShare(rounds: number, one: () => Promise<unknown>, other: () => Promise<unknown>) {
  const times: [number[], number[]] = [[], []]
  const timed = async (act: () => Promise<unknown>, into: number[]) => {
    const start = performance.now()
    await act()
    into.push(performance.now() - start)
  }
  for (let round = 0; round < rounds; round += 1) {
    const isFirst = Math.random() < 0.5
    if (isFirst) await timed(one, times[0])
    await timed(other, times[1])
    if (!isFirst) await timed(one, times[0])
  }
  const pairs = times[0].flatMap((a) => times[1].map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)))
  return pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length
}

test('known and unknown names take the same time to refuse, and to be mailed a link', async () => {
  const world = await aWorld()
  const people = await aThousandPeople(world)
  const known = people.values()
  const unknown = people.map((name) => `ghost-${name}`).values()
  const refuse = (names: IterableIterator<string>) => () =>
    answerTo(world, names.next().value ?? '', 'Not-the-password', elsewhere())
  const forget = (names: IterableIterator<string>) => () =>
    world.visitor().account.requestPasswordReset({ userName: names.next().value ?? '' })
  await slowerShare(10, refuse(known), refuse(unknown))
  await slowerShare(10, forget(known), forget(unknown))

  for (const act of [refuse, forget]) {
    const share = await slowerShare(100, act(known), act(unknown))

    expect(Math.abs(share - 0.5), `known is slower in ${share} of all pairs`).toBeLessThan(0.25)
  }
})
