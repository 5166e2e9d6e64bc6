import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { explain, lend, type Cluster } from './embedded-postgres-cluster.ts'
import { plainEnvironment } from './embedded-postgres-files.ts'

/** PostgreSQL's first process, the one that is started and stopped. */
export type Postmaster = { pid: number; port: number }

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'logging_collector=off',
  'shared_buffers=256MB',
  'max_connections=100',
  'fsync=on',
  'jit=off',
  'timezone=UTC',
].flatMap((setting) => ['-c', setting])

/** The server that runs on this folder now and answers; undefined when there is none. */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  for (;;) {
    const found = readPostmaster(folder)
    if (!found || !isPostmaster(found.pid, folder)) return undefined
    if (found.status === 'ready') return { pid: found.pid, port: found.port }
    await pause(10)
  }
}

/** True when exactly this process is PostgreSQL on this folder, and not another one that got its number. */
export function isPostmaster(pid: number, folder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  if (process.platform !== 'linux') return isPostmasterByName(pid, folder)
  try {
    // PostgreSQL works inside its data folder; a process that has ended, even if not yet collected, is nowhere.
    const workingIn = fs.statSync(`/proc/${pid}/cwd`)
    const data = fs.statSync(folder)
    const name = fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return name === 'postgres' && workingIn.ino === data.ino && workingIn.dev === data.dev
  } catch {
    return false
  }
}

function isPostmasterByName(pid: number, folder: string): boolean {
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  return stdout.includes('postgres') && stdout.includes(`-D ${folder}`)
}

/** What postmaster.pid says; PostgreSQL writes it line by line while it starts. */
function readPostmaster(folder: string): (Postmaster & { status: string }) | undefined {
  try {
    const lines = fs.readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Starts PostgreSQL on a folder where none runs, on a free port, and waits until it answers. */
export async function launchPostmaster(
  cluster: Cluster,
  logFile: string,
  flags: string[],
): Promise<Postmaster> {
  const giveUpAt = Date.now() + 20_000
  for (;;) {
    const outcome = await tryLaunch(cluster, logFile, flags)
    if (typeof outcome !== 'string') return outcome
    // Somebody else took the port, or processes of a killed server still let go of its memory.
    const isPassing = /could not bind|address already in use|still in use|already exists/i.test(outcome)
    if (!isPassing || Date.now() > giveUpAt) throw new Error(explain(outcome, cluster.folder))
    await pause(50)
  }
}

/** Returns the server, or what it wrote to its log before it ended. */
async function tryLaunch(cluster: Cluster, logFile: string, flags: string[]): Promise<Postmaster | string> {
  const port = await freePort()
  const log = openLog(logFile, cluster)
  const logStart = fs.fstatSync(log).size
  const data = lend(cluster.folder, cluster.account, 3)
  // A session of its own: Ctrl-C in the terminal is for us, and we stop the server when nobody needs it any more.
  const child = spawn(
    join(cluster.programs, 'postgres'),
    ['-D', data.path, '-p', String(port), ...settings, ...flags],
    {
      ...cluster.account,
      cwd: '/',
      env: plainEnvironment,
      detached: true,
      stdio: ['ignore', log, log, data.fd],
    },
  )
  fs.closeSync(log)
  data.close()
  child.unref()
  let failure: string | undefined
  child.once('error', (error) => (failure = error.message))
  child.once('exit', () => (failure ??= readFrom(logFile, logStart)))
  while (failure === undefined) {
    const found = readPostmaster(cluster.folder)
    if (found?.pid === child.pid && found?.status === 'ready') return { pid: found.pid, port }
    await pause(5)
  }
  return failure
}

const logLimit = 10_000_000

function openLog(file: string, { account }: Cluster): number {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > logLimit) fs.renameSync(file, `${file}.old`)
  const log = fs.openSync(file, 'a', 0o600)
  // So that the owner of the data can write on when started without root.
  if (account) fs.fchownSync(log, account.uid, account.gid)
  return log
}

function readFrom(file: string, start: number): string {
  return fs.readFileSync(file).subarray(start).toString()
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** Ends all sessions, writes everything out and waits for the end; the log makes even the harder way lose nothing. */
export async function stopPostmaster(pid: number, folder: string): Promise<void> {
  const hardenAt = Date.now() + 30_000
  if (isPostmaster(pid, folder)) process.kill(pid, 'SIGINT')
  for (let isHardened = false; isPostmaster(pid, folder); await pause(5)) {
    if (isHardened || Date.now() < hardenAt) continue
    process.kill(pid, 'SIGQUIT')
    isHardened = true
  }
}
