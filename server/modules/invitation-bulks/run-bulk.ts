import type pg from 'pg'
import type { Language } from '#contract/common.ts'
import type { Asks } from '#contract/customers.ts'
import { bulkStates } from '#contract/invitation-bulks.ts'
import { invitationDays } from '#contract/invitations.ts'
import type { Tx } from '#server/platform/database.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { asCapacity, inTransaction, type Scope } from '#server/platform/transaction.ts'
import { getOrganisation } from '../identity/index.ts'
import { boundDomainOf, mailDetailsOf } from '../invitations/index.ts'
import { type BulkRecord, finishRows, getBulk, listInvited, type RowRecord, takeRows } from './bulk-store.ts'

const batch = 100

/**
 * Sends the invitations of a file, a hundred in a transaction: a row and its invitation are written together, so
 * the job can be killed and run again at any point, and nobody is invited twice.
 */
export async function runBulk(
  pool: pg.Pool,
  job: { bulkId: string; organisationId: string; kind: 'provider' | 'reseller' },
): Promise<void> {
  const scope: Scope = { capacity: `as_${job.kind}`, organisationId: job.organisationId }
  while (await inTransaction(pool, scope, (tx) => sendBatch(tx, scope, job.bulkId, new Date())));
}

/** False when no row is left. */
async function sendBatch(tx: Tx, scope: Scope, bulkId: string, now: Date): Promise<boolean> {
  const bulk = await getBulk(tx, bulkId)
  if (bulk.state !== 'running') return false
  const rows = await takeRows(tx, bulkId, batch)
  if (rows.length === 0) {
    const done = { state: bulkStates.moves.finish.to, finished_at: now }
    await tx
      .updateTable('invitation_bulks')
      .set(done)
      .where('id', '=', bulkId)
      .where('state', 'in', bulkStates.moves.finish.from)
      .execute()
    return false
  }
  const parties = await partiesOf(tx, scope, bulk)
  const emails = rows.map(({ email }) => email.toLowerCase())
  const invited = await listInvited(tx, bulk.from_id, emails, now)
  const good = parties ? rows.filter(({ email }) => !invited.has(email.toLowerCase())) : []
  const made = parties && good.length > 0 ? await invite(tx, bulk, parties, good, now) : new Map()
  const reason = parties ? 'already-invited' : 'sender-not-ready'
  const outcome = rows.map(({ row }) => {
    const id = (made.get(row) as string | undefined) ?? null
    return { row, state: id ? 'sent' : 'failed', reason: id ? null : reason, invitation_id: id }
  })
  await finishRows(tx, bulkId, outcome)
  return true
}

/** Both senders, and whom the receiver can ask: the person who sends the file. */
type Parties = { from: Party; other: Party | null; email: string | null }
type Party = Awaited<ReturnType<typeof getOrganisation>>

/** Both senders, if they may still begin something new (I-51); else the rows say so. */
async function partiesOf(tx: Tx, scope: Scope, bulk: BulkRecord): Promise<Parties | null> {
  const from = await getOrganisation(tx, bulk.from_id)
  if (from.state !== 'active') return null
  const sender = await tx
    .selectFrom('users')
    .select('email')
    .where('id', '=', bulk.created_by)
    .executeTakeFirst()
  const email = sender?.email ?? null
  if (!bulk.partnership_id) return { from, other: null, email }
  const partnership = await tx
    .selectFrom('partnerships')
    .select(['provider_id', 'reseller_id', 'state', 'suspended_at'])
    .where('id', '=', bulk.partnership_id)
    .executeTakeFirst()
  if (!partnership || partnership.state !== 'active' || partnership.suspended_at) return null
  const otherId = partnership.provider_id === from.id ? partnership.reseller_id : partnership.provider_id
  const other = await asCapacity(tx, { ...scope, capacity: 'as_identity' }, (identity) =>
    getOrganisation(identity, otherId),
  )
  return other.state === 'active' ? { from, other, email } : null
}

/** Writes the invitations and their events in two statements; the mails follow by the relay. */
async function invite(
  tx: Tx,
  bulk: BulkRecord,
  parties: Parties,
  rows: RowRecord[],
  now: Date,
): Promise<Map<number, string>> {
  const made = rows.map((row) => ({ row: row.row, invitation: invitationOf(bulk, parties, row, now) }))
  const invitations = made.map(({ invitation }) => invitation)
  await tx.insertInto('invitations').values(invitations).execute()
  await tx
    .insertInto('events')
    .values(invitations.map((invitation) => eventOf(bulk, parties.from.name, invitation, now)))
    .execute()
  return new Map(made.map(({ row, invitation }) => [row, invitation.id]))
}

function invitationOf(bulk: BulkRecord, parties: Parties, { email, language }: RowRecord, now: Date) {
  const { from, other } = parties
  const asks = bulk.asks as Asks
  const kind = bulk.kind as 'reseller_joint' | 'reseller_alone'
  const text = messagesIn(language as Language).mails.invitations[kind]
  const names = { from: from.name, with: other?.name ?? '', person: bulk.created_by_name }
  return {
    id: crypto.randomUUID(),
    kind,
    state: 'sent',
    from_id: from.id,
    from_kind: from.kind,
    from_name: from.name,
    from_country: from.country,
    from_domain: from.domain,
    from_email: parties.email,
    channel: bulk.channel,
    with_id: other?.id ?? null,
    with_name: other?.name ?? null,
    with_country: other?.country ?? null,
    with_domain: other?.domain ?? null,
    language,
    asks_order: asks.order,
    asks_roles: asks.roles,
    asks_agreement: asks.agreement,
    bound_domain: boundDomainOf({ kind, max_uses: 1 }, email),
    recipient_email: email,
    subject: text.subject(names),
    body: text.body(names),
    created_by: bulk.created_by,
    created_by_name: bulk.created_by_name,
    created_at: now,
    expires_at: new Date(now.getTime() + invitationDays * 86_400_000),
    sent_at: now,
    sent_way: 'system',
  }
}

/** The same event as of an invitation sent by hand, so that the same mail goes out. */
function eventOf(bulk: BulkRecord, organisation: string, sent: ReturnType<typeof invitationOf>, now: Date) {
  return {
    action: 'invitation.send',
    organisation_id: bulk.from_id,
    actor_user_id: bulk.created_by,
    actor_name: bulk.created_by_name,
    actor_organisation: organisation,
    subject_id: sent.id,
    subject: sent.recipient_email,
    details: JSON.stringify({ way: 'system', ...mailDetailsOf(sent) }),
    request_id: '',
    at: now,
  }
}
