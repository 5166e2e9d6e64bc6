import { type AccessHealth, expiringDays, type HealthProblem } from '#contract/access-care.ts'
import { unusedDays } from '#contract/admin-rights.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { decodeCursor, encodeCursor } from '#server/platform/paging.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { groupsAt, type HealthRow, type HealthSort, listHealth, withoutFactor } from './health-store.ts'

const day = 86_400_000
const most = 10_000
type Query = { sort?: HealthSort; unusedDays?: number; idleDays?: number; after?: string; limit?: number }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const keys: Record<HealthSort, RegExp> = {
  name: /^.{0,300}$/s,
  end: /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?)$/,
  use: /^(-infinity|\d{4}-\d\d-\d\d)$/,
}

/** A page of the list, with what is wrong at each customer. */
export async function pageOfHealth(ctx: Ctx, query: Query) {
  const { sort = 'name', unusedDays: days, idleDays, after, limit = 20 } = query
  const [key = '', id = ''] = after ? decodeCursor(after, [keys[sort], uuid]) : []
  const page = {
    sort,
    after: after ? { key, id } : undefined,
    limit,
    idleBefore: daysBefore(ctx.now, idleDays),
  }
  const rows = await listHealth(ctx.tx, ctx.actor.organisationId, page)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await viewAll(ctx, shown, days),
    next: rows.length > limit && last ? encodeCursor([last.key, last.customer_id]) : null,
  }
}

const daysBefore = (now: Date, days: number | undefined) =>
  days === undefined ? null : new Date(now.getTime() - days * day)

async function viewAll(ctx: Ctx, rows: HealthRow[], days = unusedDays): Promise<AccessHealth[]> {
  const missing = await countWithoutFactor(
    ctx,
    rows.filter(({ active }) => active > 0).map(({ customer_id }) => customer_id),
  )
  return rows.map((row) => viewHealth(row, missing.get(row.customer_id) ?? 0, ctx.now, days))
}

/** How many people of the groups at each customer cannot act for want of a second factor (I-31). */
async function countWithoutFactor(ctx: Ctx, customerIds: string[]): Promise<Map<string, number>> {
  if (customerIds.length === 0) return new Map()
  const groups = await groupsAt(ctx.tx, customerIds)
  const ids = [...new Set(groups.map(({ group_id }) => group_id))]
  const people = await inCapacity(ctx, 'as_identity', (tx) =>
    withoutFactor(tx, ctx.actor.organisationId, ids),
  )
  const of = Map.groupBy(people, ({ group_id }) => group_id)
  const at = Map.groupBy(groups, ({ customer_id }) => customer_id)
  return new Map(
    [...at].map(([customer, held]) => [
      customer,
      new Set(held.flatMap(({ group_id }) => (of.get(group_id) ?? []).map(({ user_id }) => user_id))).size,
    ]),
  )
}

function viewHealth(row: HealthRow, missing: number, now: Date, days: number): AccessHealth {
  return {
    customerId: row.customer_id,
    customerName: row.customer_name,
    hasDefault: row.has_default,
    active: row.active,
    pending: row.pending,
    endsAt: row.ends_at?.toISOString() ?? null,
    lastUsedOn: row.used_on,
    withoutFactor: missing,
    problems: problemsOf(row, missing, now, days),
  }
}

/** What is wrong, the worst first as the contract orders it. */
function problemsOf(row: HealthRow, missing: number, now: Date, days: number): HealthProblem[] {
  const before = new Date(now.getTime() - days * day)
  const isOld = row.active_since !== null && row.active_since < before
  const found: Record<HealthProblem, boolean> = {
    none: !row.has_default && row.active === 0,
    expiring: row.ends_at !== null && row.ends_at.getTime() <= now.getTime() + expiringDays * day,
    unused: isOld && (row.used_on === null || row.used_on < before.toISOString().slice(0, 10)),
    'global-administrator': row.has_global_admin,
    'no-group': row.without_group > 0,
    'no-second-factor': missing > 0,
  }
  return (Object.keys(found) as HealthProblem[]).filter((problem) => found[problem])
}

/** The same list as CSV. */
export async function exportHealth(ctx: Ctx, { sort = 'name', unusedDays: days, idleDays }: Query) {
  const page = { sort, after: undefined, limit: most - 1, idleBefore: daysBefore(ctx.now, idleDays) }
  const rows = await listHealth(ctx.tx, ctx.actor.organisationId, page)
  const t = messagesIn(ctx.language).accessCare
  const items = await viewAll(ctx, rows, days)
  const records = items.map((item) => [
    item.customerId,
    item.customerName,
    String(item.active),
    String(item.pending),
    item.endsAt?.slice(0, 10) ?? '',
    item.lastUsedOn ?? '',
    item.problems.map((problem) => t.problems[problem]).join(', '),
  ])
  return { fileName: t.csvFile, text: writeCsv(ctx.language, t.csvColumns, records) }
}
