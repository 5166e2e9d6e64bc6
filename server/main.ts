import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { fileURLToPath } from 'node:url'
import { mountApp, planJobs } from './app.ts'
import type { Config } from './config.ts'
import { seedDemo } from '#db/seed.ts'
import { createRoleUses } from './modules/admin-relationships/index.ts'
import { createSealer } from './modules/customer-log/index.ts'
import { createLookUp } from './modules/domains/index.ts'
import { findOperator } from './modules/programme/index.ts'
import { appLogin, createPool } from './platform/database.ts'
import { type Check, serveHealth } from './platform/health.ts'
import { startJobs } from './platform/jobs.ts'
import { useLinkKey } from './platform/links.ts'
import { createListener } from './platform/listener.ts'
import { serveMetrics } from './platform/metrics.ts'
import { migrate } from './platform/migrate.ts'
import { createRelay } from './platform/relay.ts'
import { requireOfEverybody } from './platform/second-factor-rule.ts'
import { takeNeighbouringCodes } from './modules/second-factors/index.ts'
import { createServer, servePortal } from './platform/server.ts'
import { createSessions } from './platform/sessions.ts'
import { inTransaction } from './platform/transaction.ts'
import { createObjectStore } from './platform/object-store.ts'
import { createPost, crontab, tasksOf } from './tasks.ts'

export type Running = { url: string; close(): Promise<void>; demoSignIns: string[]; hasOperator: boolean }
/** Plans are kept: no statement's best plan hangs on its values. */
const hotPath: pg.PoolConfig = { options: '-c plan_cache_mode=force_generic_plan' }
const lookingOnly = { capacity: 'as_identity', isReadOnly: true } as const
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
  requireOfEverybody(config.secondFactors === 'everybody')
  takeNeighbouringCodes(config.totpCodes === 'neighbouring')
  const appUrl = appLogin(databaseUrl).url
  const pools = {
    app: createPool(appUrl, config.databasePoolSize, hotPath),
    worker: createPool(appUrl, 4, hotPath),
    owner: createPool(databaseUrl, 6),
  }
  const listener = createListener(appUrl, ['sessions', 'events'])
  await listener.open()
  const isSecure = config.publicUrl.startsWith('https:')
  const sessions = createSessions(pools.app, listener)
  const app = await createServer({ ...config, isSecure, knows: sessions.knows })
  const relay = createRelay({ pool: pools.worker, listener, log: app.log, plan: planJobs })
  const sealer = createSealer({ pool: pools.worker, listener, log: app.log })
  const jobs = config.part === 'web' ? undefined : await startQueue(config, pools, databaseUrl, app)
  serveHealth(app, checksOf(pools))
  serveMetrics(app, pools.app)
  const roleUses = createRoleUses(pools.worker, app.log)
  const hasOperator = (await inTransaction(pools.app, lookingOnly, findOperator)) !== undefined
  const { publicUrl } = config
  const now = () => new Date()
  if (config.part !== 'worker')
    mountApp(app, config, {
      pool: pools.app,
      sessions,
      isSecure,
      now,
      wakeRelay: () => {
        relay.wake()
        sealer.wake()
      },
      noteUse: (use) => roleUses.note(use),
      publicUrl,
      objects: objectsOf(config),
    })
  await servePortal(app, portalFolder)
  await app.listen({ port: config.port, host: config.host })
  relay.wake()
  sealer.wake()
  return {
    url: publicUrl,
    demoSignIns: config.demo ? demoSignIns(config) : [],
    hasOperator,
    async close() {
      await app.close()
      await Promise.all([relay.close(), sealer.close(), roleUses.close()])
      await jobs?.stop()
      await listener.close()
      await Promise.all([pools.app.end(), pools.worker.end(), pools.owner.end()])
    },
  }
}

/** Where documents live, if not in the database. */
const objectsOf = ({ objectStoreUrl }: Config) =>
  objectStoreUrl ? createObjectStore(objectStoreUrl) : undefined

type Pools = { app: pg.Pool; worker: pg.Pool; owner: pg.Pool }

function startQueue(config: Config, pools: Pools, ownerUrl: string, { log }: FastifyInstance) {
  const tasks = tasksOf(createPost(config, pools.worker), createLookUp(config.dnsServers), objectsOf(config))
  return startJobs({ ownerPool: pools.owner, ownerUrl, tasks, crontab, log })
}

/** Ready means: the database answers, its schema is there, and so is the queue's. */
function checksOf({ app, owner }: Pools): Check[] {
  const answers = async (pool: pg.Pool, query: string) => (await pool.query(query)).rowCount === 1
  return [
    { name: 'database', isReady: () => answers(app, 'select 1') },
    { name: 'migrations', isReady: () => answers(owner, 'select 1 from migrations limit 1') },
    { name: 'queue', isReady: () => answers(owner, 'select 1 from graphile_worker.migrations limit 1') },
  ]
}

const demoSignIns = (config: Config) => [
  `admin@, sales@, helpdesk@, billing@ of nordlicht.example, suedlicht.example, kiefer.example, buche.example`,
  `admin@kompass.example (operator), admin@ahorn.example (customer)`,
  `Password of all of them: ${config.demoPassword}`,
  `Membership site for an enrolment: user fichte, password ${config.demoPassword}`,
]
