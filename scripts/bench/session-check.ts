import { appLogin, createPool } from '#server/platform/database.ts'
import { createListener, type Listener } from '#server/platform/listener.ts'
import { createSessions } from '#server/platform/sessions.ts'
import { big, cookieOf } from './fill.ts'

/** Milliseconds of server time for one check. */
export type SessionCheck = { name: string; remembered: number; loaded: { p50: number; p99: number } }
const checks = { remembered: 200_000, loaded: 2000 }

/**
 * The check itself, without HTTP: from a cookie to the person with roles and rights. Once as nearly always, when
 * the process has met the session; once from the database, as on the first request and after each announcement.
 */
export async function measureSessionCheck(databaseUrl: string): Promise<SessionCheck> {
  const { url } = appLogin(databaseUrl)
  const pool = createPool(url, 1, { options: '-c plan_cache_mode=force_generic_plan' })
  const hearing = createListener(url, ['sessions'])
  await hearing.open()
  // One that never listens may rely on no memory: every check goes to the database.
  const deaf = createListener(url, [])
  try {
    return {
      name: 'session-check-itself',
      remembered: await remembered(createSessions(pool, hearing)),
      loaded: await loaded(pool, deaf),
    }
  } finally {
    await hearing.close()
    await pool.end()
  }
}

async function remembered(sessions: ReturnType<typeof createSessions>): Promise<number> {
  const cookie = cookieOf(big.provider)
  await requirePerson(sessions, cookie)
  const began = performance.now()
  for (let n = 0; n < checks.remembered; n += 1) await sessions.find(cookie)
  return (performance.now() - began) / checks.remembered
}

async function loaded(pool: ReturnType<typeof createPool>, deaf: Listener) {
  const sessions = createSessions(pool, deaf)
  const cookie = cookieOf(big.provider)
  for (let n = 0; n < 200; n += 1) await requirePerson(sessions, cookie)
  const times: number[] = []
  for (let n = 0; n < checks.loaded; n += 1) {
    const began = performance.now()
    await sessions.find(cookie)
    times.push(performance.now() - began)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** What is measured finds somebody; nobody is found much faster. */
async function requirePerson(sessions: ReturnType<typeof createSessions>, cookie: string): Promise<void> {
  const actor = await sessions.find(cookie)
  if (!actor?.permissions.has('customer.view')) throw new Error('The session of the measurement is gone.')
}
