import { mostAsksADay } from '#contract/partnership-asks.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { findMarket, getOrganisation, requireInBusiness } from '../identity/index.ts'
import { recordAsk } from './ask-events.ts'
import { answerAsk, type AskRow, countAsks, findOpenAsk, getAsk, insertAsk } from './ask-store.ts'
import { askPolicy } from './ask-view.ts'
import { findEntry } from './entry-store.ts'
import { type EntryRow, findPartnership } from './partnership-store.ts'

/**
 * A reseller asks a provider of the directory for a partnership (W3, pain 5). Asked again while it waits, the open
 * ask is the answer (pain 29).
 */
export async function askProvider(ctx: Ctx, input: { providerId: string; message: string }): Promise<AskRow> {
  const { organisationId, name, userId, language } = ctx.actor
  const entry = await findEntry(ctx.tx, input.providerId)
  if (!entry?.in_business) throw new AppError('not_found', { providerId: input.providerId })
  const open = await findOpenAsk(ctx.tx, entry.organisation_id, organisationId)
  if (open) return open
  const reseller = await requireFitting(ctx, entry)
  const asked = await insertAsk(ctx.tx, {
    state: 'open',
    provider_id: entry.organisation_id,
    provider_name: entry.name,
    reseller_id: reseller.id,
    reseller_name: reseller.name,
    reseller_country: reseller.country,
    reseller_domain: reseller.domain,
    message: input.message,
    asked_by: userId,
    asked_by_name: name,
    asked_by_email: await ownEmail(ctx),
    language,
    asked_at: ctx.now,
  })
  if (!asked) return (await findOpenAsk(ctx.tx, entry.organisation_id, organisationId)) ?? notNow()
  await recordAsk(ctx, 'partnership.ask', asked)
  return asked
}

const notNow = (): never => {
  throw new AppError('wrong_state', { action: 'ask' })
}

/** Vetted, of one region (I-08), not partners yet, and not asking everybody at once. */
async function requireFitting(ctx: Ctx, entry: EntryRow) {
  const reseller = await getOrganisation(ctx.tx, ctx.actor.organisationId)
  requireInBusiness(reseller)
  const [own, theirs] = await Promise.all([
    findMarket(ctx.tx, reseller.country),
    findMarket(ctx.tx, entry.country),
  ])
  if (own?.region !== theirs?.region) throw new AppError('wrong_organisation', { obstacle: 'other-region' })
  if (await findPartnership(ctx.tx, entry.organisation_id, reseller.id)) throw new AppError('already_exists')
  const dayAgo = new Date(ctx.now.getTime() - 86_400_000)
  if ((await countAsks(ctx.tx, reseller.id, dayAgo, mostAsksADay)) >= mostAsksADay)
    throw new AppError('too_many_requests', { limit: mostAsksADay })
  return reseller
}

const ownEmail = (ctx: Ctx): Promise<string | null> =>
  inCapacity(ctx, 'as_identity', async (tx) => {
    const { userId } = ctx.actor
    const row = await tx.selectFrom('users').select('email').where('id', '=', userId).executeTakeFirst()
    return row?.email ?? null
  })

/** Takes an own ask back; taken back already, nothing happens. */
export async function withdrawAsk(ctx: Ctx, input: { askId: string }): Promise<AskRow> {
  const row = await getAsk(ctx.tx, input.askId)
  if (row.state === 'withdrawn') return row
  askPolicy.require(ctx.actor, 'withdraw', row, ctx.now)
  const change = { state: 'withdrawn', answered_by_name: ctx.actor.name, answered_at: ctx.now }
  const withdrawn = await answerAsk(ctx.tx, row.id, change)
  if (!withdrawn) throw new AppError('wrong_state', { action: 'withdraw' })
  await recordAsk(ctx, 'partnership.withdraw-ask', withdrawn)
  return withdrawn
}
