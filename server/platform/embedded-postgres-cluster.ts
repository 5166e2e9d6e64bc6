import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  chooseAccount,
  fallbackFolder,
  findPrograms,
  keepPassword,
  makeFallbackFolder,
  plainEnvironment,
  type Account,
} from './embedded-postgres-files.ts'

/** A database cluster on disk, and what is needed to run it. */
export type Cluster = { folder: string; programs: string; account: Account; password: string }

/** Finds the cluster of this data folder, or creates it. Call it with the data folder's lock held. */
export async function ensureCluster(dataDir: string, major: number): Promise<Cluster> {
  const places = [dataDir, fallbackFolder(dataDir)].map((place) => join(place, `postgres-${major}`))
  const existing = places.find((place) => fs.existsSync(place))
  if (!existing) requireNoOtherMajor(dataDir, major)
  const folder = existing ?? join(dataDir, `postgres-${major}`)
  const account = chooseAccount(folder)
  const cluster = { folder, account, programs: findPrograms(major, account), password: '' }
  if (existing) requireMajor(folder, major)
  const password = keepPassword(join(dataDir, `postgres-${major}.password`))
  return existing ? { ...cluster, password } : await createCluster(dataDir, { ...cluster, password })
}

function requireMajor(folder: string, major: number): void {
  const found = fs.readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (found !== String(major))
    throw new Error(`The folder ${folder} holds data of PostgreSQL ${found}, not ${major}.`)
}

/** Starting empty beside the data of an older version would look like a loss of everything. */
function requireNoOtherMajor(dataDir: string, major: number): void {
  const other = fs.readdirSync(dataDir).find((name) => /^postgres-\d+$/.test(name))
  if (!other) return
  const version = other.replace('postgres-', '')
  throw new Error(
    `The data folder ${dataDir} holds data of PostgreSQL ${version}, not ${major}: restore a backup of it into an empty folder.`,
  )
}

async function createCluster(dataDir: string, cluster: Cluster): Promise<Cluster> {
  const complaint = await initialise(cluster)
  if (!complaint) return cluster
  const isShutOut = cluster.account && /permission denied|not permitted|could not access/i.test(complaint)
  if (!isShutOut) throw new Error(explain(complaint, cluster.folder))
  const moved = { ...cluster, folder: join(makeFallbackFolder(dataDir), basename(cluster.folder)) }
  const nextComplaint = await initialise(moved)
  if (nextComplaint) throw new Error(explain(nextComplaint, moved.folder))
  return moved
}

/** Creates the cluster beside its place and moves it there when complete. Returns a complaint, or undefined. */
async function initialise(cluster: Cluster): Promise<string | undefined> {
  const { folder, account, password } = cluster
  const fresh = `${folder}.new`
  const passwordFile = `${folder}.new-password`
  try {
    for (const leftover of [fresh, passwordFile]) await rm(leftover, { recursive: true, force: true })
    fs.mkdirSync(fresh, { mode: 0o700 })
    fs.writeFileSync(passwordFile, password, { mode: 0o600 })
    if (account) for (const path of [fresh, passwordFile]) fs.chownSync(path, account.uid, account.gid)
    const complaint = await runInitdb(cluster, fresh, passwordFile)
    if (complaint) return complaint
    fs.renameSync(fresh, folder)
    syncFolder(dirname(folder))
    return undefined
  } catch (error) {
    return (error as Error).message
  } finally {
    for (const leftover of [fresh, passwordFile]) await rm(leftover, { recursive: true, force: true })
  }
}

async function runInitdb(
  cluster: Cluster,
  folder: string,
  passwordFile: string,
): Promise<string | undefined> {
  const complaint = await initdb(cluster, folder, passwordFile, 'C.UTF-8')
  if (!complaint?.includes('invalid locale')) return complaint
  return await initdb(cluster, folder, passwordFile, 'C')
}

async function initdb(cluster: Cluster, folder: string, passwordFile: string, locale: string) {
  const data = lend(folder, cluster.account, 3)
  const secret = lend(passwordFile, cluster.account, 4)
  const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions']
  try {
    const child = spawn(
      join(cluster.programs, 'initdb'),
      ['-D', data.path, `--pwfile=${secret.path}`, `--locale=${locale}`, ...flags],
      {
        ...cluster.account,
        cwd: '/',
        env: plainEnvironment,
        stdio: ['ignore', 'ignore', 'pipe', data.fd, secret.fd],
      },
    )
    let complaint = ''
    child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    return code === 0 ? undefined : complaint.trim() || `initdb ended with code ${code}`
  } finally {
    data.close()
    secret.close()
  }
}

/** A path as a child process can use it. */
type Lent = { path: string; fd: number | 'ignore'; close(): void }

/**
 * Lends a folder or file to a child that runs under another account. That account often cannot enter the folders
 * above (a home, a temporary folder); through a descriptor that root opened it needs no right to them. The name
 * under /proc belongs to each process anew, so it also holds for every process the child starts.
 */
export function lend(path: string, account: Account, number: number): Lent {
  if (!account) return { path, fd: 'ignore', close: () => undefined }
  const fd = fs.openSync(path, 'r')
  return { path: `/proc/self/fd/${number}`, fd, close: () => fs.closeSync(fd) }
}

function syncFolder(folder: string): void {
  const fd = fs.openSync(folder, 'r')
  fs.fsyncSync(fd)
  fs.closeSync(fd)
}

/** What a person should read instead of PostgreSQL's complaint. */
export function explain(complaint: string, folder: string): string {
  const [line] = complaint
    .split('\n')
    .filter((text) => /fatal|panic|error/i.test(text))
    .slice(-1)
  if (/no space left|disk quota|ENOSPC/i.test(complaint))
    return `There is no disk space left for the database in ${folder}.`
  if (/permission denied|not permitted|EACCES|EPERM|EROFS/i.test(complaint)) {
    return `The account that runs Mittler may not use the data folder ${folder}: start it as the account that created it.`
  }
  return `The database in ${folder} does not start: ${line ?? complaint.split('\n')[0]}`
}
