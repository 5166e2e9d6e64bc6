import type pg from 'pg'
import { recordAsSystem } from '#server/platform/events.ts'
import type { Tx } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import type { LookUp } from '../domains/index.ts'
import { checkRecovery } from './check-proof.ts'
import { completeRecovery } from './complete-recovery.ts'
import { detailsOf, subjectOf, tryMove } from './recovery-store.ts'

const directory = { capacity: 'as_identity' } as const
const atOnce = 500

/** Every five minutes: what was not proved or approved in time ends, proofs are looked for, what is due completes. */
export async function goOnWithRecoveries(pool: pg.Pool, lookUp: LookUp): Promise<void> {
  await inTransaction(pool, directory, (tx) => expireOld(tx, new Date()))
  const open = await inTransaction(pool, { ...directory, isReadOnly: true }, (tx) =>
    tx
      .selectFrom('recoveries')
      .select(['id', 'kind', 'state', 'due_at'])
      .where('state', 'in', ['proof', 'waiting'])
      .orderBy('expires_at')
      .limit(atOnce)
      .execute(),
  )
  for (const { id, kind, state, due_at } of open) {
    const isDue = state === 'waiting' && due_at !== null && due_at <= new Date()
    if (state === 'waiting' && !isDue) continue
    // Also at the end of the waiting period the record has to stand, and to be seen.
    const proof = kind === 'domain' ? await checkRecovery(pool, lookUp, id) : 'found'
    if (isDue && proof === 'found')
      await inTransaction(pool, directory, (tx) => completeRecovery(tx, id, new Date()))
  }
}

async function expireOld(tx: Tx, now: Date): Promise<void> {
  const old = await tx
    .selectFrom('recoveries')
    .select('id')
    .where('state', 'in', ['proof', 'approval', 'waiting'])
    .where('expires_at', '<', now)
    .limit(atOnce)
    .execute()
  for (const { id } of old) {
    const moved = await tryMove(tx, id, 'expire', { ended_at: now })
    if (moved)
      await recordAsSystem(
        tx,
        'recovery.expire',
        subjectOf(moved),
        moved.organisation_id,
        now,
        detailsOf(moved),
      )
  }
}
