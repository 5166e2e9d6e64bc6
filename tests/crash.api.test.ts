import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { ordersApi } from '#contract/orders.ts'
import { withHash } from '#server/modules/customer-log/chain.ts'
import { verifyLog } from '#server/modules/customer-log/check-log.ts'
import { ensureDatabase, startPostgres } from '#server/platform/embedded-postgres.ts'
import { send } from './client.ts'
import { type Mailbox, startMailbox } from './mailbox.ts'
import { product, withSharedCustomer } from './story.ts'
import { castIn, freePort } from './world.ts'

const orders = 200

/** Database and server as on somebody's machine, both of which can die at once. */
async function startBoth(dataDir: string, mailbox: Mailbox) {
  const postgres = await startPostgres({ dataDir, major: Number(process.env['MITTLER_TEST_POSTGRES'] ?? 18) })
  const databaseUrl = await ensureDatabase(postgres.url, 'mittler')
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    MITTLER_DEMO: 'off',
    LOG_LEVEL: 'silent',
    SMTP_URL: mailbox.url,
    MITTLER_SECRET: 'a secret that only the tests know, 42',
    MITTLER_REQUESTS_PER_MINUTE: '1000000',
  }
  const child: ChildProcess = fork(new URL('./serve.ts', import.meta.url), [], { env, stdio: 'ignore' })
  await once(child, 'message')
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 4 })
  owner.on('error', () => {})
  const kill = async () => {
    const gone = once(child, 'exit')
    process.kill(postgres.pid, 'SIGKILL')
    child.kill('SIGKILL')
    await gone
    await owner.end().catch(() => {})
  }
  return { base: `http://127.0.0.1:${port}`, owner, mailbox, databaseUrl, kill, child, postgres }
}

test('server and database killed in the middle of 200 orders: what was acknowledged is there, nothing is half done, every mail is sent', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mittler-crash-'))
  const mailbox = await startMailbox()
  const first = await startBoth(dataDir, mailbox)
  const world = await castIn(first)
  const { provider } = await withSharedCustomer(world)
  const cookie = provider.cookie()
  const line = {
    productId: product.productId,
    skuId: product.skuId,
    term: 'P1Y',
    billing: 'monthly',
    quantity: 1,
  }
  const input = { customerId: world.ahorn.id, resellerId: world.kiefer.id, lines: [line] }
  const acknowledged = new Map<number, string>()
  const place = async (base: string, n: number) => {
    const answer = await send({ base, cookie }, ordersApi.place, input, {
      'idempotency-key': `order-${n}`,
    }).catch(() => undefined)
    if (answer?.status === 200) acknowledged.set(n, (answer.body as { id: string }).id)
    return answer?.status
  }
  const waiting = Array.from({ length: orders }, (_, n) => n)
  let killing: Promise<void> | undefined
  const work = async () => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
      await place(first.base, n)
      if (acknowledged.size >= 80) killing ??= first.kill()
    }
  }

  await Promise.all(Array.from({ length: 8 }, work))
  await killing
  const early = new Map(acknowledged)
  expect(early.size).toBeGreaterThanOrEqual(80)
  expect(early.size).toBeLessThan(orders)

  const second = await startBoth(dataDir, mailbox)
  onTestFinished(async () => {
    second.child.kill('SIGKILL')
    await second.owner.end()
    await second.postgres.stop()
    await mailbox.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const kept = await second.owner.query('select id from orders')
  const keptIds = new Set(kept.rows.map(({ id }) => id))
  expect([...early.values()].filter((id) => !keptIds.has(id))).toEqual([])

  // The customer's browser tries again with the same keys: everything exists once.
  for (let n = 0; n < orders; n += 1) expect(await place(second.base, n)).toBe(200)
  for (const [n, id] of early) expect(acknowledged.get(n)).toBe(id)
  const { rows } = await second.owner.query(`
    select (select count(*)::int from orders) as orders, (select count(*)::int from order_lines) as lines,
      (select count(*)::int from subscriptions) as subscriptions, (select owned from licence_pools) as owned,
      (select count(*)::int from events where action = 'order.place') as events`)
  expect(rows[0]).toEqual({ orders, lines: orders, subscriptions: orders, owned: orders, events: orders })

  // Its log holds each event once, as one whole chain.
  const customer = world.ahorn.id
  const sealed = async () => {
    const events = await second.owner.query('select id from events where customer_id = $1', [customer])
    const entries = await second.owner.query(
      'select event_id, line, hash from log_entries where customer_id = $1 order by sequence',
      [customer],
    )
    return { events: events.rowCount, entries: entries.rows as { line: string; hash: string }[] }
  }
  await expect
    .poll(
      async () => {
        const { events, entries } = await sealed()
        return (events ?? 0) - entries.length
      },
      { timeout: 30_000 },
    )
    .toBe(0)
  const lines = (await sealed()).entries.map(({ line, hash }) => `${withHash(line, hash)}\n`)
  expect(verifyLog(Buffer.from(lines.join('')))).toMatchObject({ isWhole: true, entries: lines.length })

  // Each order mails its three kinds of recipients; all of them arrive.
  const placed = await second.owner.query(`select id from events where action = 'order.place'`)
  const perOrder = async () => {
    const sent = await second.owner.query(`select event_id, id, state from mails where mail = 'order-placed'`)
    return sent.rows as { event_id: string; id: string; state: string }[]
  }
  await expect
    .poll(
      async () =>
        new Set((await perOrder()).filter(({ state }) => state === 'sent').map(({ event_id }) => event_id))
          .size,
      { timeout: 90_000 },
    )
    .toBe(placed.rowCount)
  await expect
    .poll(async () => (await perOrder()).filter(({ state }) => state !== 'sent'), { timeout: 60_000 })
    .toEqual([])
  const received = new Set(mailbox.mails.map(({ id }) => id.slice(1, 37)))
  expect((await perOrder()).filter(({ id }) => !received.has(id))).toEqual([])
}, 240_000)
