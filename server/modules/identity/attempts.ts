import { sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { knownDevice } from '#server/platform/devices.ts'
import { keyedHash } from '#server/platform/links.ts'
import { type Guessed, recordFailures } from './security-events.ts'

/**
 * How many wrong guesses are free, and where. Those who guess at a name from elsewhere never lock its owner out:
 * a device that signed in before has a count of its own, and a password set by mail starts the name anew.
 */
export const guessing = {
  /** One name from one network, then a delay that doubles from half a minute to a quarter of an hour. */
  pair: { free: 5 },
  /** Any names from one network, likewise. */
  network: { free: 50 },
  /** One name from a device that signed in with it before, likewise. */
  device: { free: 10 },
  /** One name from everywhere within a day; then strangers wait until the day is over. */
  name: { free: 100 },
  firstDelaySeconds: 30,
  longestDelaySeconds: 900,
  windowHours: 24,
} as const

type Kind = 'pair' | 'network' | 'device' | 'name'
type Counter = { key: string; kind: Kind; free: number }

const counter = (kind: Kind, about: string): Counter => ({
  key: `${kind}:${keyedHash(about)}`,
  kind,
  free: guessing[kind].free,
})

/** What a guess counts against; always in this order, so that no two transactions wait for each other. */
function countersOf(ctx: Ctx, name: string): Counter[] {
  const device = knownDevice(ctx.devices, name)
  if (device) return [counter('device', device)]
  return [counter('pair', `${name} ${ctx.network}`), counter('network', ctx.network), counter('name', name)]
}

/** Failures of this process whose count is not yet written: a volley of guesses must not outrun its own counting. */
const unwritten = new Map<string, { count: number; at: number }>()
const unwrittenMs = 60_000

function pendingFor(key: string): number {
  const pending = unwritten.get(key)
  return pending && Date.now() - pending.at < unwrittenMs ? pending.count : 0
}
function addPending(key: string, change: 1 | -1): void {
  const count = Math.max(0, pendingFor(key) + change)
  if (count === 0) unwritten.delete(key)
  else unwritten.set(key, { count, at: Date.now() })
}

/**
 * Refuses without looking at the password while one of the counts says so: alike for people who exist and who
 * do not. Runs in `as_identity`.
 */
export async function requireUnlocked(ctx: Ctx, tx: Tx, name: string): Promise<void> {
  const counters = countersOf(ctx, name)
  const rows = await tx
    .selectFrom('sign_in_failures')
    .select(['key', 'failed', 'first_at', 'blocked_until'])
    .where(
      'key',
      'in',
      counters.map(({ key }) => key),
    )
    .execute()
  for (const { key, free } of counters) {
    const row = rows.find((candidate) => candidate.key === key)
    const blocked = row?.blocked_until && row.blocked_until > ctx.now ? row.blocked_until : undefined
    const isVolley = pendingFor(key) > 0 && (row?.failed ?? 0) + pendingFor(key) >= free
    if (blocked || isVolley) throw lockedUntil(blocked ?? new Date(ctx.now.getTime() + 1000))
  }
}

const lockedUntil = (until: Date) => new AppError('temporarily_locked', { until: until.toISOString() })

type Guess = string | Guessed
const guessOf = (guess: Guess): Guessed =>
  typeof guess === 'string' ? { name: guess, way: 'password' } : guess

/** Counts a failure in its own transaction, since the refusal undoes this one. */
export function refuseSignIn(ctx: Ctx, guess: Guess, refusal = new AppError('wrong_credentials')): AppError {
  countFailure(ctx, guess)
  return refusal
}

/** The same for refusals that say something else. */
export function countFailure(ctx: Ctx, guess: Guess): void {
  const guessed = guessOf(guess)
  const counters = countersOf(ctx, guessed.name)
  for (const { key } of counters) addPending(key, 1)
  ctx.afterRefusal = async (tx) => {
    try {
      await sql`select set_config('role', 'as_identity', true)`.execute(tx)
      await writeFailures(ctx, tx, guessed, counters)
    } finally {
      for (const { key } of counters) addPending(key, -1)
    }
  }
}

async function writeFailures(ctx: Ctx, tx: Tx, guessed: Guessed, counters: Counter[]): Promise<void> {
  const { firstDelaySeconds: first, longestDelaySeconds: longest, windowHours } = guessing
  const windowStart = new Date(ctx.now.getTime() - windowHours * 3_600_000)
  const { rows } = await sql<{ kind: Kind; failed: number; isBlocked: boolean }>`
    with counted as (
      select key, kind, free from unnest(${counters.map(({ key }) => key)}::text[],
        ${counters.map(({ kind }) => kind)}::text[], ${counters.map(({ free }) => free)}::int[]) as c (key, kind, free)
    ), written as (
      insert into sign_in_failures as f (key, failed, first_at, last_at)
      select key, 1, ${ctx.now}, ${ctx.now} from counted
      on conflict (key) do update set
        failed = case when f.first_at < ${windowStart} then 1 else f.failed + 1 end,
        first_at = case when f.first_at < ${windowStart} then excluded.first_at else f.first_at end,
        last_at = excluded.last_at,
        blocked_until = (
          select case
            when f.first_at < ${windowStart} then null
            when f.failed + 1 < c.free then null
            when c.kind = 'name' then f.first_at + make_interval(hours => ${windowHours}::int)
            else ${ctx.now}::timestamptz + make_interval(secs => least(${longest}::int, ${first}::int * power(2, least(f.failed + 1 - c.free, 10))))
          end from counted c where c.key = f.key)
      returning key, failed, blocked_until is not null as blocked
    )
    select c.kind, w.failed, w.blocked as "isBlocked" from written w join counted c using (key)`.execute(tx)
  await recordFailures(ctx, tx, guessed, rows)
}

/** A success clears what this person caused here; what strangers did elsewhere keeps counting. */
export async function forgetFailures(ctx: Ctx, tx: Tx, name: string): Promise<void> {
  const own = countersOf(ctx, name).filter(({ kind }) => kind === 'pair' || kind === 'device')
  await forget(tx, own)
}

/** Somebody proved by mail to be the owner of the name: it starts anew, here and everywhere. */
export async function unlockName(ctx: Ctx, tx: Tx, name: string): Promise<void> {
  const device = knownDevice(ctx.devices, name)
  await forget(tx, [
    counter('pair', `${name} ${ctx.network}`),
    counter('name', name),
    ...(device ? [counter('device', device)] : []),
  ])
}

const forget = (tx: Tx, counters: Counter[]) =>
  tx
    .deleteFrom('sign_in_failures')
    .where(
      'key',
      'in',
      counters.map(({ key }) => key),
    )
    .execute()
