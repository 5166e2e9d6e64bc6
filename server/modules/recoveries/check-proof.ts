import type pg from 'pg'
import type { domainResults } from '#contract/domains.ts'
import type { Tx } from '#server/platform/database.ts'
import { recordAsSystem } from '#server/platform/events.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import type { LookUp } from '../domains/index.ts'
import { waitingFrom } from './open-recovery.ts'
import { detailsOf, type RecoveryRow, subjectOf, tryMove } from './recovery-store.ts'
import { proofOf } from './recovery-view.ts'

type Result = (typeof domainResults)[number]
const directory = { capacity: 'as_identity' } as const

/** Looks whether a claim's record stands in the DNS; the first time it does, the waiting period begins. */
export async function checkRecovery(pool: pg.Pool, lookUp: LookUp, id: string): Promise<Result | undefined> {
  const row = await inTransaction(pool, { ...directory, isReadOnly: true }, (tx) =>
    tx.selectFrom('recoveries').selectAll().where('id', '=', id).executeTakeFirst(),
  )
  if (!row?.domain || (row.state !== 'proof' && row.state !== 'waiting')) return undefined
  const { host, record } = proofOf(row)
  const found = await lookUp(host)
  const result = found === 'unreachable' ? found : judge(found.records, record)
  return await inTransaction(pool, directory, (tx) => note(tx, row, result, new Date()))
}

function judge(records: string[], expected: string): Result {
  if (records.includes(expected)) return 'found'
  return records.length > 0 ? 'different' : 'missing'
}

async function note(tx: Tx, row: RecoveryRow, seen: Result, now: Date): Promise<Result> {
  const result = seen === 'found' && row.state === 'proof' ? await begin(tx, row, now) : seen
  await tx
    .updateTable('recoveries')
    .set({ check_asked_at: null, checked_at: now, check_result: result })
    .where('id', '=', row.id)
    .execute()
  return result
}

/** One at a time for an organisation; its row is the lock. The domain must still be the organisation's. */
async function begin(tx: Tx, row: RecoveryRow, now: Date): Promise<Result> {
  await tx
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', row.organisation_id)
    .forNoKeyUpdate()
    .execute()
  const [domain, other] = await Promise.all([
    tx
      .selectFrom('domains')
      .select('id')
      .where('organisation_id', '=', row.organisation_id)
      .where('name', '=', row.domain ?? '')
      .where('state', '=', 'verified')
      .executeTakeFirst(),
    tx
      .selectFrom('recoveries')
      .select('id')
      .where('organisation_id', '=', row.organisation_id)
      .where('state', 'in', ['approval', 'waiting'])
      .executeTakeFirst(),
  ])
  if (!domain || other) return 'taken'
  const moved = await tryMove(tx, row.id, 'prove', waitingFrom(now, 'domain'))
  if (moved)
    await recordAsSystem(tx, 'recovery.prove', subjectOf(moved), row.organisation_id, now, detailsOf(moved))
  return 'found'
}
