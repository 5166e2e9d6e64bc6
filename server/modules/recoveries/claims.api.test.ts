import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { recoveryPeriod } from '#contract/recoveries.ts'
import { linkIn } from '#tests/mailbox.ts'
import { startNameServer } from '#tests/name-server.ts'
import {
  afterWork,
  claiming,
  goOn,
  letTimePass,
  newPassword,
  opening,
  provedDomain,
  stateOf,
  toBecome,
  withClaim,
} from '#tests/recovery.ts'
import { withAuthenticator } from '#tests/second-factors.ts'
import { aWorld, theServer } from '#tests/world.ts'

let dns: Awaited<ReturnType<typeof startNameServer>>
beforeAll(async () => {
  dns = await startNameServer()
  await theServer({ MITTLER_DNS_SERVERS: dns.address })
})

test('known and unknown domains get the same answer, and only a mailbox of a proved one gets a mail', async () => {
  const world = await aWorld()
  const domain = await provedDomain(world, world.ahorn)
  const visitor = world.visitor()
  const unproved = `nur-behauptet-${randomBytes(4).toString('hex')}.example`
  await world.owner.query(
    `insert into domains (organisation_id, name, token, state, added_by_name, added_at) values ($1, $2, 'x', 'pending', 'x', now())`,
    [world.ahorn.id, unproved],
  )

  for (const name of ['niemand.example', unproved, world.ahorn.domain, domain])
    expect(await visitor.recoveries.request(claiming(name))).toBe('')

  await world.mailTo(`nora@${domain}`, /./)
  const told = world.mailbox.mails.map(({ to }) => to)
  for (const name of ['niemand.example', unproved, world.ahorn.domain])
    expect(told).not.toContain(`nora@${name}`)
})

test('the address must be a person’s and end in the very domain', async () => {
  const world = await aWorld()
  const domain = await provedDomain(world, world.ahorn)
  const refused = (input: object, field: string, rule: string) =>
    expect(world.visitor().recoveries.request({ ...claiming(domain), ...input })).rejects.toMatchObject({
      problem: { fields: { [field]: { rule } } },
    })

  await refused({ email: `nora@sub.${domain}` }, 'email', 'foreign-domain')
  await refused({ email: 'nora@anderswo.example' }, 'email', 'foreign-domain')
  await refused({ email: `info@${domain}` }, 'email', 'role-mailbox')
})

test('a mailbox is not flooded: three mails an hour, whoever asks', async () => {
  const world = await aWorld()
  const domain = await provedDomain(world, world.ahorn)
  for (let n = 0; n < 6; n += 1)
    await world.visitor('en', `203.0.${n}.7`).recoveries.request(claiming(domain))
  const { rows } = await world.owner.query(
    `select count(*)::int as n from events where action = 'recovery.request' and details->>'domain' = $1`,
    [domain],
  )

  expect(rows[0].n).toBe(3)
})

test('one network asks twenty times an hour at most', async () => {
  const world = await aWorld()
  const domain = await provedDomain(world, world.ahorn)
  const visitor = world.visitor('en', '198.51.100.9')
  for (let n = 0; n < 25; n += 1) await visitor.recoveries.request(claiming(domain, `person${n}@${domain}`))
  const { rowCount } = await world.owner.query('select 1 from recoveries where domain = $1', [domain])

  expect(rowCount).toBe(20)
})

test('the claim’s page shows the record and nothing of the organisation', async () => {
  const world = await aWorld()
  const { claim, domain, visitor, link } = await withClaim(world, dns, world.ahorn)

  expect(claim).toMatchObject({
    domain,
    state: 'proof',
    host: `_mittler-recovery.${domain}`,
    result: null,
    isChecking: false,
  })
  expect(JSON.stringify(claim)).not.toMatch(/Ahorn|organisation/)
  await expect(visitor.recoveries.claim({ link: `${link.slice(0, -2)}xx` })).rejects.toMatchObject({
    code: 'link_invalid',
  })
})

test('without the record nothing happens, and what stands there instead is said', async () => {
  const world = await aWorld()
  const { visitor, link, claim, id } = await withClaim(world, dns, world.ahorn)
  const look = async () => {
    await world.owner.query(`update recoveries set checked_at = null where id = $1`, [id])
    await visitor.recoveries.check({ link })
    return await vi.waitFor(
      async () => {
        const now = await visitor.recoveries.claim({ link })
        expect(now.isChecking).toBe(false)
        return now
      },
      { timeout: 10_000 },
    )
  }

  expect(await look()).toMatchObject({ state: 'proof', result: 'missing' })
  dns.records.set(claim.host, ['mittler-recovery=guessed'])
  expect(await look()).toMatchObject({ state: 'proof', result: 'different' })
  dns.records.set(claim.host, [claim.record])
  expect(await look()).toMatchObject({ state: 'waiting', result: 'found' })
})

test('the proof starts the waiting period and tells every admin; after it the mailbox gets the link', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.ahorn, ['global-admin'])
  const { domain, prove, id } = await withClaim(world, dns, world.ahorn)

  await prove()
  expect((await world.mailTo(userName, /weist Ihre Domäne nach/)).text).toContain(`nora@${domain}`)
  await afterWork(world)
  expect(await stateOf(world, id)).toBe('waiting')
  await letTimePass(world, id, recoveryPeriod.hours.domain + 1)
  await goOn(world)
  const mail = await world.mailTo(`nora@${domain}`, /globaler Administrator von/)
  const person = world.visitor()
  await person.identity.setPassword({ link: linkIn(mail, 'p'), password: newPassword })

  expect(await person.identity.session()).toMatchObject({
    user: { userName: `nora@${domain}` },
    organisation: { name: 'Bäckerei Ahorn' },
    roles: ['global-admin'],
  })
})

test('a record that is gone at the end of the waiting period proves nothing any more', async () => {
  const world = await aWorld()
  const { prove, id, claim } = await withClaim(world, dns, world.ahorn)
  await prove()
  dns.records.delete(claim.host)
  await letTimePass(world, id, recoveryPeriod.hours.domain + 1)

  await afterWork(world)

  expect(await stateOf(world, id)).toBe('waiting')
  dns.records.set(claim.host, [claim.record])
  await goOn(world)
  await toBecome(world, id, 'completed')
})

test('an admin who signs in during the waiting period was not lost: the claim ends by itself', async () => {
  const world = await aWorld()
  const { prove, id, domain } = await withClaim(world, dns, world.ahorn)
  await prove()
  await world.as(world.ahorn) // signs in, and does nothing else
  await world.owner.query(`update recoveries set due_at = now() - interval '1 minute' where id = $1`, [id])

  await goOn(world)
  await toBecome(world, id, 'stopped')

  await world.mailTo(`nora@${domain}`, /beendet/)
  expect(
    (await world.owner.query('select 1 from users where user_name = $1', [`nora@${domain}`])).rowCount,
  ).toBe(0)
})

test('an admin who knows the password but lost the second factor does not end the own recovery', async () => {
  const world = await aWorld()
  const { prove, id } = await withClaim(world, dns, world.ahorn)
  const admin = await world.as(world.ahorn)
  await withAuthenticator(admin)
  await prove()
  await world.owner.query(
    `update sessions set last_seen_at = now() + interval '1 second', second_factor_at = null where organisation_id = $1`,
    [world.ahorn.id],
  )
  await world.owner.query(`update recoveries set due_at = now() - interval '1 minute' where id = $1`, [id])

  await goOn(world)

  await toBecome(world, id, 'completed')
})

test('a present admin stops a claim of a stranger', async () => {
  const world = await aWorld()
  const { prove, id, link, visitor } = await withClaim(world, dns, world.ahorn)
  await prove()
  const admin = await world.as(world.ahorn)

  await admin.recoveries.stop({ recoveryId: id })

  expect((await visitor.recoveries.claim({ link })).state).toBe('stopped')
  await expect(visitor.recoveries.check({ link })).rejects.toMatchObject({ code: 'wrong_state' })
})

test('a claim cannot start while another recovery of the organisation waits', async () => {
  const world = await aWorld()
  const { link, claim, visitor, id } = await withClaim(world, dns, world.ahorn)
  await (await world.as(world.kompass)).recoveries.open(opening(world.ahorn))
  dns.records.set(claim.host, [claim.record])

  await visitor.recoveries.check({ link })

  await vi.waitFor(
    async () => expect(await visitor.recoveries.claim({ link })).toMatchObject({ result: 'taken' }),
    { timeout: 10_000 },
  )
  expect(await stateOf(world, id)).toBe('proof')
})

test('a domain the organisation has given up meanwhile proves nothing', async () => {
  const world = await aWorld()
  const { link, claim, visitor, id, domain } = await withClaim(world, dns, world.ahorn)
  await world.owner.query('delete from domains where name = $1', [domain])
  dns.records.set(claim.host, [claim.record])

  await visitor.recoveries.check({ link })

  await vi.waitFor(async () => expect((await visitor.recoveries.claim({ link })).isChecking).toBe(false), {
    timeout: 10_000,
  })
  expect(await stateOf(world, id)).toBe('proof')
})

test('what is not proved or approved within two weeks has run out', async () => {
  const world = await aWorld()
  const { id } = await withClaim(world, dns, world.ahorn)
  await world.owner.query(`update recoveries set expires_at = now() - interval '1 minute' where id = $1`, [
    id,
  ])

  await goOn(world)

  await toBecome(world, id, 'expired')
  expect(await world.auditOf(id)).toContain('recovery.expire')
})
