import type { EntryContent } from '#contract/provider-entries.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type Broken, normalizePhone } from '#server/platform/rules.ts'
import { getOrganisation } from '../identity/index.ts'
import { countriesBeside, decideDraft, findDraft, upsertDraft } from './entry-store.ts'
import { entryPolicy } from './entry-view.ts'

/** Sends a new text of the own directory entry to the operator; the released one stays until then (W3). */
export async function submitEntry(ctx: Ctx, input: EntryContent & { version: number }): Promise<void> {
  const { version, ...content } = input
  const provider = await getOrganisation(ctx.tx, ctx.actor.organisationId)
  entryPolicy.require(ctx.actor, 'submit', undefined, ctx.now)
  const region = await countriesBeside(ctx.tx, provider.country)
  const checked = checkEntry(content, provider.country, region)
  const sent = { name: provider.name, by: ctx.actor.name, at: ctx.now, version }
  const draft = await upsertDraft(ctx.tx, provider.id, checked, sent)
  if (!draft) throw new AppError('changed_meanwhile')
  await record(
    ctx,
    'provider-entry.submit',
    { id: provider.id, name: provider.name },
    { version: draft.version },
  )
}

/** What a schema cannot say: the countries are of one region (I-08), the number exists. */
function checkEntry(content: EntryContent, country: string, region: string[]): EntryContent {
  const broken: Broken = {}
  if (content.countries.some((code) => !region.includes(code))) broken['countries'] = { rule: 'region' }
  const phone = normalizePhone(content.phone, country)
  if (!phone) broken['phone'] = { rule: 'phone', country }
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
  return { ...content, phone: phone ?? content.phone }
}

/** Takes back what waits; taken back already, nothing happens. */
export async function withdrawEntry(ctx: Ctx): Promise<void> {
  const { organisationId, organisationName } = ctx.actor
  const draft = await findDraft(ctx.tx, organisationId)
  if (draft?.state === 'withdrawn') return
  entryPolicy.require(ctx.actor, 'withdraw', draft, ctx.now)
  const withdrawn = await decideDraft(ctx.tx, organisationId, { state: 'withdrawn' })
  if (!withdrawn) throw new AppError('wrong_state', { action: 'withdraw' })
  await record(ctx, 'provider-entry.withdraw', { id: organisationId, name: organisationName })
}
