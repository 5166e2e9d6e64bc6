import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, utimes, writeFile, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const heartbeatEvery = 500
const silenceOfTheDead = 5000

/** Runs the work while no other process holds the lock of this name, a folder that disappears afterwards. */
export async function withFolderLock<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  const token = randomUUID()
  await takeLock(lock, token)
  const heartbeat = setInterval(() => void touch(ownerFile(lock)), heartbeatEvery)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    await giveBack(lock, token)
  }
}

/** Moved away whole: emptied in place, the next owner would take it between its file and its folder. */
async function giveBack(lock: string, token: string): Promise<void> {
  const owner = await readFile(ownerFile(lock), 'utf8').catch(() => '')
  if (!owner.endsWith(token)) return // taken from us meanwhile
  const gone = `${lock}.gone-${token}`
  await rename(lock, gone).catch(() => undefined)
  await rm(gone, { recursive: true, force: true })
}

const ownerFile = (lock: string) => join(lock, 'owner')

/** The lock appears together with its owner: a rename onto a folder that is not empty fails. */
async function takeLock(lock: string, token: string): Promise<void> {
  const prepared = `${lock}.${token}`
  await mkdir(dirname(lock), { recursive: true })
  await mkdir(prepared)
  try {
    await writeFile(ownerFile(prepared), `${hostname()} ${process.pid} ${token}`)
    while (!(await isRenamed(prepared, lock))) await ownerGone(lock)
  } finally {
    await rm(prepared, { recursive: true, force: true })
  }
}

async function isRenamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

/** Resolves when the lock was given back, or taken from an owner that no longer lives. */
async function ownerGone(lock: string): Promise<void> {
  let seenBeat: number | undefined
  let seenAt = Date.now()
  for (;;) {
    const beat = await beatOf(lock)
    if (beat === undefined) return
    if (beat !== seenBeat) {
      seenBeat = beat
      seenAt = Date.now()
    }
    const owner = await readFile(ownerFile(lock), 'utf8').catch(() => '')
    if (isDead(owner) || Date.now() - seenAt > silenceOfTheDead) return await evict(lock, owner)
    await pause(20)
  }
}

/** Named after the owner, so that of several processes that find it dead only one moves its lock away. */
async function evict(lock: string, owner: string): Promise<void> {
  const grave = `${lock}.dead-${owner.split(' ')[2] ?? 'unknown'}`
  await rename(lock, grave).catch(() => undefined)
}

async function beatOf(lock: string): Promise<number | undefined> {
  const found = await stat(ownerFile(lock)).catch(() => undefined)
  return found?.mtimeMs
}

async function touch(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
}

/** Only a process of this machine can be asked; in another container the same number is another process. */
function isDead(owner: string): boolean {
  const [host, pid] = owner.split(' ')
  if (host !== hostname() || !pid) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
