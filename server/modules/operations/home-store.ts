import { type RawBuilder, sql } from 'kysely'
import { expiringDays } from '#contract/access-care.ts'
import { requestDays } from '#contract/admin-relationships.ts'
import type { Tx } from '#server/platform/database.ts'

/** Counts up to a thousand rows and no further, so that a figure costs the same for every organisation. */
export async function countUpTo(
  tx: Tx,
  rows: RawBuilder<unknown>,
): Promise<{ value: number; more: boolean }> {
  const { rows: counted } = await sql<{
    n: number
  }>`select count(*)::int as n from (${rows} limit 1001) counted`.execute(tx)
  const n = counted[0]?.n ?? 0
  return { value: Math.min(n, 1000), more: n > 1000 }
}

/** Seats of the newest thousand subscriptions the caller sees. */
export async function sumSeats(tx: Tx): Promise<{ value: number; more: boolean }> {
  const { rows } = await sql<{ seats: number; n: number }>`
    select coalesce(sum(quantity), 0)::int as seats, count(*)::int as n
    from (select quantity from subscriptions where state = 'active' order by created_at desc limit 1001) newest`.execute(
    tx,
  )
  return { value: rows[0]?.seats ?? 0, more: (rows[0]?.n ?? 0) > 1000 }
}

/** Rows that count, all or those since a moment; the moment stands in each list's index. */
type Counting = (since?: Date) => RawBuilder<unknown>
const counting =
  (all: string, moment: string): Counting =>
  (since) =>
    since ? sql`${sql.raw(all)} and ${sql.ref(moment)} > ${since}` : sql.raw(all)
export const activeCustomers = counting(`select 1 from relationships where state = 'active'`, 'accepted_at')
export const activePartnerships = counting(
  `select 1 from partnerships where state = 'active'`,
  'authorized_at',
)
export const activeSubscriptions = counting(
  `select 1 from subscriptions where state = 'active'`,
  'created_at',
)

/** Figures say how many of them are this new. */
const latelyDays = 30

/** How many there are, and how many of them came lately. */
export async function countWithTrend(
  tx: Tx,
  rows: Counting,
  now: Date,
): Promise<{ value: number; more: boolean; lately: number }> {
  const since = new Date(now.getTime() - latelyDays * 86_400_000)
  const [all, lately] = await Promise.all([countUpTo(tx, rows()), countUpTo(tx, rows(since))])
  return { ...all, lately: lately.value }
}
export const waitingEnrolments = sql`select 1 from enrolments where state = 'under_review'`
export const deadMails = sql`select 1 from mails where state = 'dead'`
export const failedJobs = sql`select 1 from failed_jobs(9223372036854775807, 1001)`
export const sentMails = sql`select 1 from mails where state = 'sent'`
export const products = sql`select 1 from products`
export const partners = sql`select 1 from organisations where kind in ('provider', 'reseller')`
export const ownUsers = (organisationId: string) =>
  sql`select 1 from users where organisation_id = ${organisationId}`
export const openAsks = sql`select 1 from partnership_asks where state = 'open'`
export const waitingEntries = sql`select 1 from provider_entry_drafts where state = 'submitted'`
export const openInvitations = (now: Date) =>
  sql`select 1 from invitations where state in ('draft', 'sent', 'viewed') and expires_at > ${now}`

/** Requests for admin relationships that wait for the customer's answer, the first to run out on top. */
export async function openAdminRequests(tx: Tx, customerId: string, now: Date) {
  const { rows } = await sql<{ id: string; partner_name: string; until: Date }>`
    select id, partner_name, requested_at + make_interval(days => ${requestDays}) as until from admin_relationships
    where customer_id = ${customerId} and state = 'approval_pending'
      and requested_at > ${now}::timestamptz - make_interval(days => ${requestDays})
    order by requested_at, id limit 3`.execute(tx)
  return rows
}

const endingSoon = (partnerId: string, now: Date) => sql`
  select 1 from admin_relationships r
  where r.partner_id = ${partnerId} and r.state = 'active' and not r.auto_extend
    and r.ends_at > ${now} and r.ends_at <= ${now}::timestamptz + make_interval(days => ${expiringDays})
    and not exists (select from admin_relationships n where n.renews = r.id and n.state = 'approval_pending')`

/** Admin relationships that end soon and for which nobody has asked anew. */
export const countEnding = (tx: Tx, partnerId: string, now: Date) => countUpTo(tx, endingSoon(partnerId, now))

/** Invitations that wait for the caller's answer: kept ones, and answers to its own asks. */
export async function answerable(tx: Tx, now: Date) {
  const { rows } = await sql<{ id: string; from_name: string; expires_at: Date }>`
    select id, from_name, expires_at from answerable_invitations(${now}) limit 3`.execute(tx)
  return rows
}

/** When the first open invitation ends. */
export async function firstInvitationEnd(tx: Tx, now: Date): Promise<Date | null> {
  const row = await tx
    .selectFrom('invitations')
    .select('expires_at')
    .where('state', 'in', ['sent', 'viewed'])
    .where('expires_at', '>', now)
    .orderBy('expires_at')
    .limit(1)
    .executeTakeFirst()
  return row?.expires_at ?? null
}

/** When the first case under review is due. */
export async function firstCaseDue(tx: Tx): Promise<Date | null> {
  const row = await tx
    .selectFrom('enrolments')
    .select('due_at')
    .where('state', '=', 'under_review')
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst()
  return row?.due_at ?? null
}

/** Products of which every licence is assigned. */
export const fullPools = (customerId: string) =>
  sql`select 1 from licence_pools where customer_id = ${customerId} and assigned >= owned and owned > 0`

/** The state of the own enrolment; `draft` also for a reseller that has not begun one. */
export async function findEnrolmentState(
  tx: Tx,
  organisationId: string,
): Promise<{ state: string; linkExpiresAt: Date | null; dueAt: Date | null } | undefined> {
  const row = await tx
    .selectFrom('organisations as o')
    .leftJoin('enrolments as e', (join) =>
      join.onRef('e.organisation_id', '=', 'o.id').on('e.state', 'not in', ['withdrawn', 'adopted']),
    )
    .select(['o.state', 'e.state as enrolment', 'e.link_expires_at', 'e.due_at'])
    .where('o.id', '=', organisationId)
    .orderBy(sql`e.revision_of is null`) // a change of vetted data comes first
    .limit(1)
    .executeTakeFirst()
  if (!row || (row.state !== 'enrolling' && !row.enrolment)) return undefined
  return { state: row.enrolment ?? 'draft', linkExpiresAt: row.link_expires_at, dueAt: row.due_at }
}
