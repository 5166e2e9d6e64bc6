import type pg from 'pg'
import type { domainResults } from '#contract/domains.ts'
import { recordAsSystem } from '#server/platform/events.ts'
import type { Tx } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import type { DomainRow } from './domain-store.ts'
import { proofOf } from './domain-view.ts'
import type { LookedUp, LookUp } from './look-up.ts'

const worker = { capacity: 'as_worker' } as const
/** A claim is looked after by itself for so long; after that a person asks. */
const watchedDays = 14

/** Looks for the proof, then notes what was there; a domain that is proved is told to its organisation. */
export async function checkDomain(pool: pg.Pool, lookUp: LookUp, domainId: string): Promise<void> {
  const row = await inTransaction(pool, { ...worker, isReadOnly: true }, (tx) =>
    tx.selectFrom('domains').selectAll().where('id', '=', domainId).executeTakeFirst(),
  )
  if (row?.state !== 'pending') return // removed or proved meanwhile
  const found = await lookUp(proofOf(row).host)
  await inTransaction(pool, worker, (tx) => note(tx, row, found, new Date()))
}

/** Looks at every young claim again, a few at a time. */
export async function checkPending(pool: pg.Pool, lookUp: LookUp): Promise<void> {
  const since = new Date(Date.now() - watchedDays * 86_400_000)
  const rows = await inTransaction(pool, { ...worker, isReadOnly: true }, (tx) =>
    tx
      .selectFrom('domains')
      .select('id')
      .where('state', '=', 'pending')
      .where('added_at', '>', since)
      .orderBy('added_at')
      .limit(1000)
      .execute(),
  )
  for (let at = 0; at < rows.length; at += 10)
    await Promise.all(rows.slice(at, at + 10).map(({ id }) => checkDomain(pool, lookUp, id)))
}

async function note(tx: Tx, row: DomainRow, found: LookedUp, now: Date): Promise<void> {
  const result = await judge(tx, row, found)
  const isProved = result === 'found'
  const changed = await tx
    .updateTable('domains')
    .set({
      check_asked_at: null,
      checked_at: now,
      check_result: result,
      check_found: found === 'unreachable' ? [] : found.records.slice(0, 5).map((text) => text.slice(0, 200)),
      ...(isProved && { state: 'verified', verified_at: now }),
    })
    .where('id', '=', row.id)
    .where('state', '=', 'pending')
    .returning('id')
    .executeTakeFirst()
  if (changed && isProved)
    await recordAsSystem(tx, 'domain.verify', { id: row.id, name: row.name }, row.organisation_id, now)
}

/** The unique index on verified names is the last word; asking first only spares the failed attempt. */
async function judge(tx: Tx, row: DomainRow, found: LookedUp): Promise<(typeof domainResults)[number]> {
  if (found === 'unreachable') return 'unreachable'
  if (!found.records.includes(proofOf(row).record)) return found.records.length > 0 ? 'different' : 'missing'
  const owner = await tx
    .selectFrom('domains')
    .select('id')
    .where('name', '=', row.name)
    .where('state', '=', 'verified')
    .executeTakeFirst()
  return owner ? 'taken' : 'found'
}
