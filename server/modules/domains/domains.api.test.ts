import { beforeAll, expect, test, vi } from 'vitest'
import type { Client } from '#tests/client.ts'
import { startNameServer } from '#tests/name-server.ts'
import { aWorld, theServer } from '#tests/world.ts'

let dns: Awaited<ReturnType<typeof startNameServer>>
beforeAll(async () => {
  dns = await startNameServer()
  await theServer({ MITTLER_DNS_SERVERS: dns.address })
})

async function check(client: Client, domainId: string) {
  await client.domains.check({ domainId })
  return await vi.waitFor(
    async () => {
      const { items } = await client.domains.list()
      const domain = items.find(({ id }) => id === domainId)
      expect(domain?.isChecking).toBe(false)
      return domain
    },
    { timeout: 10_000 },
  )
}

test('a domain is the tenant’s once its TXT record is found, and its global admins are told', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, ['global-admin'])
  const admin = await world.as(world.kiefer)
  const claimed = await admin.domains.add({ name: ' Kiefer-IT.example.net ' })
  expect(claimed).toMatchObject({ name: 'kiefer-it.example.net', state: 'pending', result: null })
  expect(await check(admin, claimed.id)).toMatchObject({ state: 'pending', result: 'missing' })
  dns.records.set(claimed.host, ['v=something else'])
  expect(await check(admin, claimed.id)).toMatchObject({ result: 'different', found: ['v=something else'] })

  dns.records.set(claimed.host, ['v=something else', claimed.record])

  expect(await check(admin, claimed.id)).toMatchObject({
    state: 'verified',
    result: 'found',
    can: ['remove'],
  })
  await world.mailTo(userName, /kiefer-it\.example\.net/)
  expect(await world.auditOf(claimed.id)).toContain('domain.verify')
})

test('a claim blocks nobody: whoever proves the domain has it, and the other learns that it is taken', async () => {
  const world = await aWorld()
  const [kiefer, buche] = [await world.as(world.kiefer), await world.as(world.buche)]
  const first = await kiefer.domains.add({ name: 'strittig.example.net' })
  const second = await buche.domains.add({ name: 'strittig.example.net' })
  dns.records.set(first.host, [first.record, second.record])

  expect(await check(buche, second.id)).toMatchObject({ state: 'verified' })

  expect(await check(kiefer, first.id)).toMatchObject({ state: 'pending', result: 'taken' })
  await expect(
    (await world.as(world.linde)).domains.add({ name: 'strittig.example.net' }),
  ).rejects.toMatchObject({ problem: { fields: { name: { rule: 'domain-taken' } } } })
})

test.each([
  ['firma', 'domain-name'],
  ['https://firma.example.net/x', 'domain-name'],
  ['gmail.com', 'free-mail'],
])('%s is no domain to claim: %s', async (name, rule) => {
  const admin = await (await aWorld()).as((await aWorld()).kiefer)

  await expect(admin.domains.add({ name })).rejects.toMatchObject({ problem: { fields: { name: { rule } } } })
})

test('a removed domain is free again, but not while user names end in it', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  const domain = await admin.domains.add({ name: 'umlaut-müller.example.net' })
  expect(domain.name).toBe('xn--umlaut-mller-klb.example.net')
  const { userId } = await world.person(world.kiefer, [])
  await world.owner.query('update users set user_name = $1 where id = $2', [`e@${domain.name}`, userId])

  await expect(admin.domains.remove({ domainId: domain.id })).rejects.toMatchObject({ code: 'wrong_state' })
  await admin.people.delete({ userId })
  await expect(admin.domains.remove({ domainId: domain.id })).rejects.toMatchObject({ code: 'wrong_state' })
  await world.owner.query('update users set user_name = $1 where id = $2', [
    `e@${world.kiefer.domain}`,
    userId,
  ])
  await admin.domains.remove({ domainId: domain.id })

  expect((await admin.domains.list()).items).toEqual([])
})
