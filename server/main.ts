import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { fileURLToPath } from 'node:url'
import { mails, mountApp, planJobs } from './app.ts'
import type { Config } from './config.ts'
import { seedDemo } from '#db/seed.ts'
import { appLogin, createPool } from './platform/database.ts'
import { serveHealth } from './platform/health.ts'
import { startJobs } from './platform/jobs.ts'
import { useLinkKey } from './platform/links.ts'
import { createListener } from './platform/listener.ts'
import { deliverMail, type Post } from './platform/mail/deliver.ts'
import { demoTransport, smtpTransport } from './platform/mail/transport.ts'
import { serveMetrics } from './platform/metrics.ts'
import { migrate } from './platform/migrate.ts'
import { createRelay } from './platform/relay.ts'
import { createServer, servePortal } from './platform/server.ts'
import { createSessions } from './platform/sessions.ts'
import { inTransaction } from './platform/transaction.ts'

export type Running = { url: string; close(): Promise<void>; demoSignIns: string[] }
/** Requests send without waiting for each answer, and keep their plans: no statement's best plan hangs on its values. */
const hotPath: pg.PoolConfig = { pipeline: true, options: '-c plan_cache_mode=force_generic_plan' } as object
const portalFolder = fileURLToPath(new URL('../dist/portal', import.meta.url))

/** The installation's secret; the demo's comes from its database, so that links outlive a restart. */
const linkKey = (config: Config, databaseUrl: string) =>
  config.secret ?? createHmac('sha256', new URL(databaseUrl).password).update('links').digest('hex')

/**
 * Brings the database up to date, then serves requests and works off jobs until `close`, which lets both
 * finish. Migrations and the demo world come first, so whoever asks `/readyz` sees them.
 */
export async function startServer(
  config: Config,
  { databaseUrl }: { databaseUrl: string },
): Promise<Running> {
  await migrate(databaseUrl)
  if (config.demo) await seedDemo(databaseUrl, config.demoPassword)
  useLinkKey(linkKey(config, databaseUrl))
  const appUrl = appLogin(databaseUrl).url
  const pool = createPool(appUrl, config.databasePoolSize, hotPath)
  const workerPool = createPool(appUrl, 4)
  const ownerPool = createPool(databaseUrl, 6)
  const listener = createListener(appUrl, ['sessions', 'events'])
  await listener.open()
  const isSecure = config.publicUrl.startsWith('https:')
  const app = await createServer({
    logLevel: config.logLevel,
    requestsPerMinute: config.requestsPerMinute,
    isSecure,
  })
  const relay = createRelay({ pool: workerPool, listener, log: app.log, plan: planJobs })

  const operatorName = await findOperatorName(pool)
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl) : demoTransport(workerPool)
  const post: Post = {
    pool: workerPool,
    transport,
    mails,
    site: { name: config.programmeName, url: config.publicUrl, from: config.mailFrom },
  }
  const jobs =
    config.part === 'web'
      ? undefined
      : await startJobs({ ownerPool, ownerUrl: databaseUrl, tasks: tasksOf(post), crontab, log: app.log })
  const sessions = createSessions(pool, listener)
  serveHealth(app, [
    { name: 'database', isReady: async () => (await pool.query('select 1')).rowCount === 1 },
    {
      name: 'migrations',
      isReady: async () => (await ownerPool.query('select 1 from migrations limit 1')).rowCount === 1,
    },
    {
      name: 'queue',
      isReady: async () =>
        (await ownerPool.query('select 1 from graphile_worker.migrations limit 1')).rowCount === 1,
    },
  ])
  serveMetrics(app, pool)
  if (config.part !== 'worker')
    mountApp(app, config, {
      pool,
      sessions,
      isSecure,
      now: () => new Date(),
      wakeRelay: relay.wake,
      publicUrl: config.publicUrl,
      operatorName,
    })
  await servePortal(app, portalFolder)
  await app.listen({ port: config.port, host: config.host })
  relay.wake()
  return {
    url: config.publicUrl,
    demoSignIns: config.demo ? demoSignIns(config) : [],
    async close() {
      await app.close()
      await relay.close()
      await jobs?.stop()
      await listener.close()
      await Promise.all([pool.end(), workerPool.end(), ownerPool.end()])
    },
  }
}

const tasksOf = (post: Post) => ({
  mail: (payload: unknown) => deliverMail(post, payload as { eventId: string; mail: string }),
  'retry-mail': async (payload: unknown) => {
    const { eventId } = payload as { eventId: string }
    const event = await inTransaction(post.pool, { capacity: 'as_worker', isReadOnly: true }, (tx) =>
      tx.selectFrom('events').select('details').where('id', '=', eventId).executeTakeFirstOrThrow(),
    )
    await deliverMail(post, event.details as { eventId: string; mail: string })
  },
  'forget-answers': async () => {
    const before = new Date(Date.now() - 48 * 3_600_000)
    await inTransaction(post.pool, { capacity: 'as_worker' }, (tx) =>
      tx.deleteFrom('idempotency_keys').where('created_at', '<', before).execute(),
    )
  },
})
/** Answers for retried requests are kept two days. */
const crontab = '17 3 * * * forget-answers'

async function findOperatorName(pool: ReturnType<typeof createPool>): Promise<string> {
  const row = await inTransaction(pool, { capacity: 'as_identity', isReadOnly: true }, (tx) =>
    tx.selectFrom('organisations').select('name').where('kind', '=', 'operator').limit(1).executeTakeFirst(),
  )
  return row?.name ?? ''
}

const demoSignIns = (config: Config) => [
  `admin@, sales@, helpdesk@, billing@ of nordlicht.example, suedlicht.example, kiefer.example, buche.example`,
  `admin@kompass.example (operator), admin@ahorn.example (customer)`,
  `Password of all of them: ${config.demoPassword}`,
  `Membership site for an enrolment: user fichte, password ${config.demoPassword}`,
]
