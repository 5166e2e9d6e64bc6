import type { Ctx } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { getVersion, listSigners } from '../agreements/index.ts'
import { listProducts } from '../catalogue/index.ts'
import { listCases } from '../enrolment/index.ts'
import { listRegistry } from '../membership/index.ts'
import { listMails, listPartnerOrganisations, mailSorts, partnerSorts } from './operations-store.ts'
import { wayOf } from '#server/platform/sorting.ts'

const most = 10_000
const firstId = '00000000-0000-0000-0000-000000000000'
const newest = { at: new Date('9999-12-31T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
const limit = most - 1 // the stores fetch one more than a page holds

const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
const moment = (at: Date | null) => at?.toISOString().slice(0, 16).replace('T', ' ') ?? ''
type List = keyof ReturnType<typeof wordsOf>['columns']
const wordsOf = (ctx: Ctx) => messagesIn(ctx.language).mails.listExports

/** One of the operator's lists as a table for spreadsheets. */
function table(ctx: Ctx, list: List, rows: string[][]) {
  const words = wordsOf(ctx)
  return { fileName: words.files[list], text: writeCsv(ctx.language, words.columns[list], rows) }
}

type Filter = { search?: string | undefined; state?: string | undefined; kind?: string | undefined }

export async function exportRegistry(ctx: Ctx, { search }: Filter) {
  const rows = await listRegistry(ctx.tx, { search, after: { name: '', partnerId: '' }, limit })
  const { yes, no } = wordsOf(ctx)
  return table(
    ctx,
    'registry',
    rows.map((row) => [
      row.partner_id,
      row.name,
      row.country,
      row.is_active ? yes : no,
      row.organisation_name ?? row.location_owner ?? '',
    ]),
  )
}

export async function exportVetting(ctx: Ctx, { search, state }: Filter) {
  const rows = await listCases(ctx.tx, { search, state, after: { at: new Date(0), id: firstId }, limit })
  const { states } = messagesIn(ctx.language).vetting
  const named: Record<string, string> = states
  return table(
    ctx,
    'vetting',
    rows.map((row) => [
      row.organisation_name,
      row.country,
      named[row.state] ?? row.state,
      row.partner_id ?? '',
      day(row.submitted_at),
      day(row.due_at),
      row.owner_name ?? '',
    ]),
  )
}

export async function exportPartners(ctx: Ctx, { search, state, kind }: Filter) {
  const rows = await listPartnerOrganisations(ctx.tx, {
    search,
    state,
    kind,
    way: wayOf(partnerSorts, { sort: 'name', limit }, 'o.id'),
  })
  const { kinds, settings } = messagesIn(ctx.language)
  const states: Record<string, string> = settings.organisation.states
  const kindNames: Record<string, string> = kinds
  return table(
    ctx,
    'partners',
    rows.map((row) => [
      row.id,
      row.name,
      kindNames[row.kind] ?? row.kind,
      row.country,
      states[row.state] ?? row.state,
      row.initial_domain,
      day(row.created_at),
      day(row.leaves_at),
    ]),
  )
}

export async function exportProducts(ctx: Ctx, { search }: Filter) {
  const rows = await listProducts(ctx.tx, { search, after: ['', '', ''], limit })
  return table(
    ctx,
    'products',
    rows.map((row) => [row.product_id, row.sku_id, row.title, row.part_number]),
  )
}

export async function exportMails(ctx: Ctx, { search, state }: Filter) {
  const rows = await listMails(ctx.tx, { search, state, way: wayOf(mailSorts, { sort: '-created', limit }) })
  const { names, states } = messagesIn(ctx.language).operations.mails
  const [mails, stateNames]: Record<string, string>[] = [names, states]
  return table(
    ctx,
    'mails',
    rows.map((row) => [
      row.recipient,
      mails?.[row.mail] ?? row.mail,
      stateNames?.[row.state] ?? row.state,
      String(row.attempts),
      moment(row.created_at),
      moment(row.sent_at),
      row.last_error ?? '',
    ]),
  )
}

export async function exportSignatures(ctx: Ctx, { versionId }: { versionId: string }) {
  const { id } = await getVersion(ctx.tx, versionId)
  const rows = await listSigners(ctx.tx, id, { after: newest, limit })
  return table(
    ctx,
    'signatures',
    rows.map((row) => [
      row.organisation_name,
      row.country,
      row.version,
      row.region,
      row.language,
      row.signed_by_name,
      moment(row.signed_at),
    ]),
  )
}
