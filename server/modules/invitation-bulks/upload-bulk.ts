import type { Language } from '#contract/common.ts'
import { languages } from '#contract/common.ts'
import { adminRightsRoles, type Asks, type channels } from '#contract/customers.ts'
import { bulkColumns, mostBulkRows, optionalBulkColumns } from '#contract/invitation-bulks.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { Upload } from '#server/platform/http.ts'
import { requirePermission } from '#server/platform/policy.ts'
import { type Cells, decode, readCsv } from '#server/platform/read-csv.ts'
import { getOrganisation, requireInBusiness } from '../identity/index.ts'
import { usualAsks } from '../invitations/index.ts'
import { type BulkRecord, getBulk, insertBulk } from './bulk-store.ts'

type Wish = {
  partnershipId?: string
  language: Language
  order?: boolean
  administration?: 'none' | 'usual'
  agreement?: boolean
  channel?: (typeof channels)[number]
}
type Row = { row: number; email: string; language: Language; state: string; reason: string | null }

/** Reads and judges a file row by row; good rows wait for the start, bad ones say why (pain 10). */
export async function uploadBulk(ctx: Ctx, wish: Wish, { fileName, bytes }: Upload): Promise<BulkRecord> {
  requireInBusiness(await getOrganisation(ctx.tx, ctx.actor.organisationId))
  if (wish.partnershipId) await requirePartnership(ctx, wish.partnershipId)
  else requirePermission(ctx.actor, 'relationship.request')
  const { rows, problem } = judge(decode(bytes), wish.language)
  const name = fileName.replaceAll('\u0000', '').slice(0, 200)
  const failed = rows.filter(({ state }) => state === 'failed').length
  const kind = wish.partnershipId ? 'reseller_joint' : 'reseller_alone'
  const bulk = {
    from_id: ctx.actor.organisationId,
    kind,
    partnership_id: wish.partnershipId ?? null,
    file_name: name,
    language: wish.language,
    channel: wish.channel ?? 'own-marketing',
    asks: JSON.stringify(asksOf(wish, usualAsks(kind, ctx.actor.kind))),
    state: rows.length > failed ? 'checked' : 'invalid',
    rows: rows.length,
    failed,
    problems: JSON.stringify(problem ? [problem] : []),
    created_by: ctx.actor.userId,
    created_by_name: ctx.actor.name,
    created_at: ctx.now,
  }
  const id = await insertBulk(ctx.tx, bulk, rows)
  await record(ctx, 'invitation-bulk.upload', { id, name }, { rows: rows.length, failed })
  return await getBulk(ctx.tx, id)
}

async function requirePartnership(ctx: Ctx, id: string): Promise<void> {
  const found = await ctx.tx
    .selectFrom('partnerships')
    .select(['state', 'suspended_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new AppError('not_found', { partnershipId: id })
  if (found.state !== 'active') throw new AppError('wrong_state', { action: 'upload' })
  if (found.suspended_at) throw new AppError('partner_suspended', { state: 'partnership' })
}

/** What is asked; unless it is said, what every invitation of this sender asks. */
const asksOf = (wish: Wish, usual: Asks): Asks => ({
  order: wish.order ?? usual.order,
  roles: { usual: [...adminRightsRoles], none: [], unsaid: usual.roles }[wish.administration ?? 'unsaid'],
  agreement: wish.agreement ?? usual.agreement,
})

type Judged = { rows: Row[]; problem: string | null }

function judge(text: string | undefined, language: Language): Judged {
  if (text === undefined) return { rows: [], problem: 'encoding' }
  const { rows, problems } = readCsv(text, bulkColumns, optionalBulkColumns)
  const [problem] = problems
  if (problem) return { rows: [], problem: problem.rule }
  if (rows.length === 0) return { rows: [], problem: 'required' }
  if (rows.length > mostBulkRows) return { rows: [], problem: 'too-many-rows' }
  const seen = new Set<string>()
  return { rows: rows.map((cells, index) => judgeRow(cells, index + 2, language, seen)), problem: null }
}

const mailbox = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/

function judgeRow(cells: Cells, row: number, fallback: Language, seen: Set<string>): Row {
  const email = (cells['Email'] ?? '').trim()
  const wanted = (cells['Language'] ?? '').trim().toLowerCase()
  const language = languages.find((known) => known === wanted) ?? fallback
  const key = email.toLowerCase()
  const reason = /^[=+@\t-]/.test(email)
    ? 'formula'
    : email.length > 254 || !mailbox.test(email)
      ? 'email'
      : wanted && language !== wanted
        ? 'enum'
        : seen.has(key)
          ? 'duplicate'
          : null
  seen.add(key)
  return { row, email: email.slice(0, 254), language, state: reason ? 'failed' : 'waiting', reason }
}
