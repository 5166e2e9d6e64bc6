import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'
import type { Tx } from '#server/platform/database.ts'
import { createFollower, type Follower } from '#server/platform/follower.ts'
import type { Listener } from '#server/platform/listener.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { beginning, hashOf } from './chain.ts'
import {
  type Candidate,
  findHeads,
  insertEntries,
  listUnsealed,
  type NewEntry,
  takePosition,
  writePosition,
} from './seal-store.ts'

const batch = 500
/** Sealing is in no hurry: what happens meanwhile travels together. */
const gatherMs = 200

type SealerOptions = { pool: pg.Pool; listener: Listener; log: FastifyBaseLogger }

/**
 * Seals each committed event that concerns a customer into its log exactly once and in the relay's order (I-58):
 * moving on and adding the entries is one transaction, and one process at a time holds the position.
 */
export const createSealer = ({ pool, listener, log }: SealerOptions): Follower =>
  createFollower({
    listener,
    log,
    name: 'sealing',
    gatherMs,
    step: async () => (await inTransaction(pool, { capacity: 'as_worker' }, sealBatch)) === batch,
  })

async function sealBatch(tx: Tx): Promise<number> {
  const after = await takePosition(tx)
  if (!after) return 0 // another process is at it
  const events = await listUnsealed(tx, after, batch)
  const last = events.at(-1)
  if (!last) return 0
  const concerned = events.filter(concernsCustomer)
  await insertEntries(tx, await chained(tx, concerned))
  await writePosition(tx, last)
  return events.length
}

type Concerned = Candidate & { customer_id: string }
const concernsCustomer = (event: Candidate): event is Concerned => event.customer_id !== null

async function chained(tx: Tx, events: Concerned[]): Promise<NewEntry[]> {
  const heads = await findHeads(tx, [...new Set(events.map(({ customer_id }) => customer_id))])
  return events.map((event) => {
    const head = heads.get(event.customer_id) ?? { sequence: 0, hash: beginning }
    const sequence = head.sequence + 1
    const line = lineOf(event, sequence, head.hash)
    const hash = hashOf(line)
    heads.set(event.customer_id, { sequence, hash })
    return { event, sequence, line, hash }
  })
}

/**
 * What is sealed: only what stands in the event's own row, which nobody may change, and the relationship used.
 * Other details of an event are the partner's own business (its purchase prices, I-22), so they are not in it.
 */
function lineOf(event: Concerned, sequence: number, previous: string): string {
  return JSON.stringify({
    version: 1,
    customer: event.customer_id,
    sequence,
    previous,
    event: event.id,
    at: event.at.toISOString(),
    action: event.action,
    person: { id: event.actor_user_id, name: event.actor_name },
    organisation: { id: event.organisation_id, name: event.actor_organisation },
    relationship: event.relationship_id,
    subject: { id: event.subject_id, name: event.subject },
    reason: event.reason,
    ticket: event.ticket,
    request: event.request_id,
  })
}
