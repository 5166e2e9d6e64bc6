import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ensureCluster } from './embedded-postgres-cluster.ts'
import {
  findPostmaster,
  isPostmaster,
  launchPostmaster,
  stopPostmaster,
} from './embedded-postgres-process.ts'
import { withFolderLock } from './folder-lock.ts'

export type EmbeddedPostgres = {
  /** The superuser's address of the database `postgres`. */
  url: string
  port: number
  pid: number
  /** True when the server was already running, for another Mittler or for one that was killed. */
  adopted: boolean
  /** Where the data really is; outside the data folder when the database's account cannot use that. */
  folder: string
  /** Stops the server unless another Mittler still uses it: the last one out stops it. */
  stop(): Promise<void>
}

type Options = { dataDir: string; major?: number; flags?: string[] }

/** Starts PostgreSQL on this data folder, or joins the one that already runs there. */
export async function startPostgres({ dataDir, major = 18, flags = [] }: Options): Promise<EmbeddedPostgres> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const lock = join(dataDir, `postgres-${major}.lock`)
  return await withFolderLock(lock, async () => {
    const cluster = await ensureCluster(dataDir, major)
    const { folder, password } = cluster
    const running = await findPostmaster(folder)
    const { pid, port } = running ?? (await launchPostmaster(cluster, join(dataDir, 'postgres.log'), flags))
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
    const lease = await connect(url, leaseName)
    letGo(lease)
    let stopped: Promise<void> | undefined
    const stop = () => (stopped ??= withFolderLock(lock, () => leave({ lease, url, folder, pid })))
    return { url, port, pid, adopted: running !== undefined, folder, stop }
  })
}

/** Creates the database of this name when it is missing; returns its address. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const client = await connect(url, 'mittler setup')
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    const isMadeByAnother = ['42P04', '23505'].includes((error as { code?: string }).code ?? '')
    if (!isMadeByAnother) throw error
  } finally {
    await client.end()
  }
  return Object.assign(new URL(url), { pathname: `/${encodeURIComponent(name)}` }).href
}

/** Everyone who started or joined the server keeps one idle connection, by which the others see them. */
const leaseName = 'mittler lease'

async function connect(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: name })
  // Without a listener a restart of the server would end this process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** The lease alone keeps no program running. pg has this method, its types do not. */
function letGo(client: pg.Client): void {
  ;(client as pg.Client & { unref(): void }).unref()
}

type Stay = { lease: pg.Client; url: string; folder: string; pid: number }

async function leave({ lease, url, folder, pid }: Stay): Promise<void> {
  const isNeeded = await askUntilAnswered(lease, url, () => isPostmaster(pid, folder))
  await lease.end().catch(() => undefined)
  if (!isNeeded) await stopPostmaster(pid, folder)
}

/**
 * Whether others use the server. Asks by the lease, or by a new connection when that broke because the server
 * recovers from a crash. That is worth waiting for: PostgreSQL 18 hangs when told to stop while it recovers.
 */
async function askUntilAnswered(lease: pg.Client, url: string, isAlive: () => boolean): Promise<boolean> {
  let answer = isAlive() ? await isUsedByOthers(lease).catch(() => undefined) : false
  while (answer === undefined && isAlive()) {
    await pause(20)
    const client = await connect(url, 'mittler leaving').catch(() => undefined)
    answer = client && (await isUsedByOthers(client).catch(() => undefined))
    await client?.end().catch(() => undefined)
  }
  return answer ?? false
}

/** Our own pool's sessions may need a moment to end; a lease of another Mittler, or sessions that stay, are theirs. */
async function isUsedByOthers(client: pg.Client): Promise<boolean> {
  const askAgainUntil = Date.now() + 1000
  for (;;) {
    const { rows } = await client.query<{ name: string }>(
      `select application_name as name from pg_stat_activity
       where backend_type = 'client backend' and application_name like 'mittler%' and pid <> pg_backend_pid()`,
    )
    if (rows.length === 0) return false
    if (rows.some(({ name }) => name === leaseName) || Date.now() > askAgainUntil) return true
    await pause(20)
  }
}
