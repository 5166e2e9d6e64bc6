import { stringify } from 'csv-stringify/sync'
import {
  bulkColumns,
  bulkStates,
  type BulkRow,
  type InvitationBulk,
  optionalBulkColumns,
} from '#contract/invitation-bulks.ts'
import type { Language } from '#contract/common.ts'
import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { BulkRecord, RowRecord } from './bulk-store.ts'

const bulkPolicy = definePolicy<BulkRecord>()({
  start: {
    permission: 'customer.invite',
    // Alone it is a request for a relationship, which a global admin does not make (§2.2).
    when: (actor, row) => row.partnership_id !== null || actor.permissions.has('relationship.request'),
    possible: (row) => bulkStates.canMove(row.state, 'start'),
  },
  cancel: {
    permission: 'customer.invite',
    possible: (row) => bulkStates.canMove(row.state, 'cancel'),
  },
})

/** A rule's sentence in the reader's language. */
function sentenceOf(rule: string, language: Language): string {
  const { rules, mails } = messagesIn(language)
  const own = mails.invitationBulk.reasons as Record<string, string>
  const known = rules as Record<string, (data: object) => string>
  return own[rule] ?? known[rule]?.({}) ?? rule
}

export const viewBulk = (ctx: Ctx, row: BulkRecord): InvitationBulk => {
  const [problem] = row.problems as string[]
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state as InvitationBulk['state'],
    withName: row.with_name,
    rows: row.rows,
    sent: row.sent,
    failed: row.failed,
    cancelled: row.cancelled,
    cancelledBy: row.cancelled_by_name,
    problem: problem ? sentenceOf(problem, ctx.language) : null,
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    can: bulkPolicy.allowed(ctx.actor, row, ctx.now),
  }
}

export const viewRow = (ctx: Ctx, row: RowRecord): BulkRow => ({
  row: row.row,
  email: row.email,
  state: row.state as BulkRow['state'],
  message: row.reason ? sentenceOf(row.reason, ctx.language) : null,
  invitationId: row.invitation_id,
})

/** A cell that a spreadsheet would run as a formula is shown as text. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** CSV as the reader's spreadsheet opens it: for German with semicolons and a byte order mark. */
const csvOf = (language: Language, lines: string[][]): string =>
  stringify(lines, {
    delimiter: language === 'de' ? ';' : ',',
    record_delimiter: 'windows',
    bom: language === 'de',
  })

export function reportOf(ctx: Ctx, rows: RowRecord[]): { fileName: string; text: string } {
  const { columns, states, fileName } = messagesIn(ctx.language).mails.invitationBulk
  const lines = rows.map((row) => {
    const { message, state } = viewRow(ctx, row)
    return [String(row.row), harmless(row.email), states[state], message ?? '']
  })
  return { fileName, text: csvOf(ctx.language, [columns, ...lines]) }
}

export function template(language: Language): { fileName: string; text: string } {
  const lines = [
    [...bulkColumns, ...optionalBulkColumns],
    [`chefin@kunde.example`, language],
  ]
  return { fileName: messagesIn(language).mails.invitationBulk.templateName, text: csvOf(language, lines) }
}
