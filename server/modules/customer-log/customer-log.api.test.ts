import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { customerLogApi } from '#contract/customer-log.ts'
import { type Client, send } from '#tests/client.ts'
import { orderSeats, product, withSharedCustomer } from '#tests/story.ts'
import { aWorld, theServer, type World } from '#tests/world.ts'

// The log of all is taken apart here, so these tests keep to themselves.
beforeAll(async () => void (await theServer({})))

/** Waits until every event of the customer is sealed; sealing follows the commit by a moment. */
async function sealedLog(world: World, admin: Client, customerId = world.ahorn.id) {
  return await vi.waitFor(
    async () => {
      const { rows } = await world.owner.query(
        'select count(*)::int as n from events where customer_id = $1',
        [customerId],
      )
      const summary = await admin.customerLog.summary()
      expect(summary.entries).toBe(rows[0].n)
      return summary
    },
    { timeout: 20_000, interval: 100 },
  )
}

const exportOf = async (world: World, admin: Client) =>
  (await send({ base: world.base, cookie: admin.cookie() }, customerLogApi.exportChain)).body as string

function verify(text: string, ...more: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'mittler-log-')), 'log.jsonl')
  writeFileSync(file, text)
  const { status, stdout } = spawnSync(process.execPath, ['scripts/mittler.mjs', 'verify-log', file, ...more])
  return { status, says: stdout.toString() }
}

test('the customer sees the real person, its organisation and that it acted on the customer’s behalf (I-34)', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 2)
  await sealedLog(world, admin)

  const { items } = await admin.customerLog.list()

  expect(items[0]).toMatchObject({
    action: 'order.place',
    personName: 'Erika Muster',
    organisationName: 'Nordlicht Distribution',
    isOnBehalf: true,
  })
  expect(items.at(-1)).toMatchObject({ sequence: 1 })
  expect(items.find(({ action }) => action === 'relationship.accept')).toMatchObject({
    isOnBehalf: false,
    organisationName: 'Bäckerei Ahorn',
  })
})

test('each event is sealed once and numbered without gap, also when many are written at once', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await Promise.all(Array.from({ length: 30 }, () => orderSeats(world, provider, 1)))
  const { entries, lastHash } = await sealedLog(world, admin)

  const { status, says } = verify(await exportOf(world, admin))

  expect(says).toBe(`${entries} entries are whole. Last hash: ${lastHash}\n`)
  expect(status).toBe(0)
})

test('an entry names the relationship by which the partner acted, and nothing of its prices (I-22, I-34)', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 2)
  await sealedLog(world, admin)
  const { items } = await admin.customers.partners()
  const used = items.find(({ partnerId }) => partnerId === world.nordlicht.id)

  const ordered = (await exportOf(world, admin)).split('\n').find((line) => line.includes('order.place'))

  expect(JSON.parse(ordered ?? '')).toMatchObject({
    customer: world.ahorn.id,
    relationship: used?.id,
    organisation: { id: world.nordlicht.id, name: 'Nordlicht Distribution' },
  })
  expect(ordered).not.toContain('1234')
})

test('the log is filtered by organisation, person, kind and time', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 2)
  const { people, organisations, kinds } = await sealedLog(world, admin)

  expect(organisations.map(({ name }) => name)).toEqual(['Bäckerei Ahorn', 'Nordlicht Distribution'])
  expect(people.length).toBe(2)
  expect(kinds).toEqual(['order', 'relationship'])
  const actions = async (filter: object) =>
    (await admin.customerLog.list(filter)).items.map(({ action }) => action)
  expect(await actions({ organisationId: world.nordlicht.id })).toEqual(['order.place'])
  expect(await actions({ kind: 'relationship' })).toEqual(['relationship.accept'])
  const [{ personId } = { personId: null }] = (await admin.customerLog.list({ kind: 'order' })).items
  expect(await actions({ personId: personId ?? '' })).toEqual(['order.place'])
  expect(await actions({ to: '2026-01-01T00:00:00Z' })).toEqual([])
  expect((await actions({ from: '2020-01-01T00:00:00Z' })).length).toBe(2)
})

test('the log is paged without leaving an entry out', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  for (const quantity of [1, 2, 3]) await orderSeats(world, provider, quantity)
  const { entries } = await sealedLog(world, admin)

  const first = await admin.customerLog.list({ limit: 3 })
  const rest = await admin.customerLog.list({ limit: 3, after: first.next! })

  const sequences = [...first.items, ...rest.items].map(({ sequence }) => sequence)
  expect(sequences).toEqual(Array.from({ length: entries }, (_, index) => entries - index))
})

test('nobody changes or deletes an entry, the owner of the database neither; nor do partners see it', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await sealedLog(world, admin)

  for (const statement of [
    `update log_entries set line = 'x'`,
    'delete from log_entries',
    'truncate log_entries',
  ])
    await expect(world.owner.query(statement)).rejects.toThrow('cannot be changed or deleted')
  await expect(provider.customerLog.list()).rejects.toMatchObject({ code: 'forbidden' })
  const stranger = await world.as(world.linde)
  expect((await stranger.customerLog.list()).items).toEqual([])
})

test('what happened before this version is sealed too, and a second run changes nothing', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 1)
  const { entries, lastHash } = await sealedLog(world, admin)
  // As after an upgrade: nothing is sealed yet.
  await world.owner.query('alter table log_entries disable trigger append_only')
  await world.owner.query('delete from log_entries')
  await world.owner.query('alter table log_entries enable trigger append_only')
  await world.owner.query(
    `update log_position set transaction = '0', event_id = '00000000-0000-0000-0000-000000000000'`,
  )

  expect(await sealedLog(world, admin)).toMatchObject({ entries, lastHash })
})

test('the export is verified without database; a cut end is found by the hash noted before', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 1)
  const { lastHash } = await sealedLog(world, admin)
  const text = await exportOf(world, admin)
  const lines = text.split('\n').slice(0, -1)

  expect(verify(text, '--head', lastHash ?? '')).toMatchObject({ status: 0 })
  const changed = verify(text.replace('Nordlicht Distribution', 'Suedlicht Distribution'))
  expect(changed.status).toBe(1)
  expect(changed.says).toMatch(/^Entry 2 is broken: it is not as it was sealed/)
  expect(verify(`${lines[0]}\n`, '--head', lastHash ?? '')).toEqual({
    status: 1,
    says: 'Entry 2 is broken: the file ends before the entry with the given hash (cut off), or is of another log.\n',
  })
  expect(verify(`${lines[1]}\n`).says).toContain('Entry 1 is broken: it is missing')
})

test('the program helps who asks it wrongly', () => {
  const run = (...words: string[]) => spawnSync(process.execPath, ['scripts/mittler.mjs', ...words])
  expect(run('--help').stdout.toString()).toContain('verify-log FILE')
  const nameless = run('verify-log')
  expect(nameless.status).toBe(2)
  expect(nameless.stderr.toString()).toContain('Usage')
  expect(run('verify-log', '/nowhere/at/all').stderr.toString()).toContain('could not be read')
  expect(run('verify-log', 'x', '--head', 'short').status).toBe(2)
})

test('the Partners page says who of a partner did what last, and of whom there is nothing (W11b)', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 1)
  await sealedLog(world, admin)

  const { items } = await admin.customers.partners()

  expect(items.find(({ partnerId }) => partnerId === world.nordlicht.id)).toMatchObject({
    way: 'joint-invitation',
    acceptedBy: 'Erika Muster',
    lastUsed: { personName: 'Erika Muster', action: 'order.place' },
  })
  expect(items.find(({ partnerId }) => partnerId === world.kiefer.id)?.lastUsed).toBeNull()
})

test('German Excel reads the CSV', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 1)
  await sealedLog(world, admin)
  const sender = { base: world.base, cookie: admin.cookie(), language: 'de' }

  const { body, headers } = await send(sender, customerLogApi.export, { kind: 'order' })

  expect(headers.get('content-disposition')).toContain('aktivitaet.csv')
  expect(body).toMatch(/Nummer;Wann \(UTC\);Was;Betrifft;Wer;Organisation;Im Namen von;/)
  expect(body).toMatch(
    /;Bestellung aufgegeben;Bäckerei Ahorn;Erika Muster;Nordlicht Distribution;Bäckerei Ahorn;;;[0-9a-f]{64}\r\n$/,
  )
})

test('reason and ticket of a partner’s work stand in the customer’s log, with orders as with users', async () => {
  const world = await aWorld()
  const { reseller, provider, admin } = await withSharedCustomer(world)
  const customerId = world.ahorn.id
  const headers = (cookie: string) => ({
    cookie,
    'content-type': 'application/json',
    'mittler-reason': encodeURIComponent('Neue Kollegin im Café'),
    'mittler-ticket': 'T-4711',
  })
  const post = async (cookie: string, path: string, body: object) => {
    const init = { method: 'POST', headers: headers(cookie), body: JSON.stringify(body) }
    return (await fetch(`${world.base}/api/customers/${customerId}/${path}`, init)).status
  }
  const person = {
    firstName: 'Ute',
    lastName: 'Neu',
    userPrefix: 'ute',
    email: 'ute@ahorn.example',
    usageLocation: 'DE',
    language: 'de',
  }
  const line = { ...product, licenceSkuId: undefined, term: 'P1Y', billing: 'monthly', quantity: 1 }

  expect(await post(reseller.cookie(), 'users', person)).toBeLessThan(300)
  expect(
    await post(provider.cookie(), 'orders', { resellerId: world.kiefer.id, lines: [line] }),
  ).toBeLessThan(300)

  await expect
    .poll(async () =>
      (await admin.customerLog.list({})).items
        .filter(({ ticket }) => ticket === 'T-4711')
        .map(({ action, reason }) => `${action}: ${reason}`)
        .toSorted(),
    )
    .toEqual(['customer-user.create: Neue Kollegin im Café', 'order.place: Neue Kollegin im Café'])
})
