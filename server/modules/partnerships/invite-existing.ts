import { sql } from 'kysely'
import type { Language } from '#contract/common.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getOrganisation, requireNotSuspended } from '../identity/index.ts'
import { draftInvitation, hasOpenJoint, mailDetailsOf, moveInvitation } from '../invitations/index.ts'
import { getPartnership, sideOf } from './partnership-store.ts'
import { partnershipPolicy } from './partnership-view.ts'

type Input = { partnershipId: string; customerIds: string[] }

/**
 * Customers one of the two has already are asked to authorise the other as well (pain 55): each gets a personal joint
 * link, bound to its organisation, which its global admins get by mail in its language; nobody else learns their
 * addresses. Who is shared already, or was asked and has not answered, is left out.
 */
export async function inviteExisting(ctx: Ctx, input: Input): Promise<{ invited: number; left: number }> {
  const partnership = await getPartnership(ctx.tx, input.partnershipId)
  if (partnership.suspended_at) throw new AppError('partner_suspended', { state: 'partnership' })
  requireNotSuspended(await getOrganisation(ctx.tx, ctx.actor.organisationId))
  partnershipPolicy.require(ctx.actor, 'invite-customers', partnership, ctx.now)
  const otherId = partnership[sideOf(ctx.actor.kind).other]
  const other = await inCapacity(ctx, 'as_identity', (tx) => getOrganisation(tx, otherId))
  const partner = { id: other.id, name: other.name, country: other.country, domain: other.domain }
  let invited = 0
  for (const customer of await listFitting(ctx, otherId, input.customerIds)) {
    if (await hasOpenJoint(ctx, otherId, customer.domain)) continue
    await inviteOne(ctx, partner, customer)
    invited += 1
  }
  return { invited, left: input.customerIds.length - invited }
}

type Customer = { id: string; domain: string; language: Language }

/** Of the chosen, the own customers the other has no relationship with, each with its language. */
async function listFitting(ctx: Ctx, otherId: string, customerIds: string[]): Promise<Customer[]> {
  const own = await ctx.tx
    .selectFrom('relationships')
    .select(['customer_id as id', 'customer_domain as domain'])
    .where('partner_id', '=', ctx.actor.organisationId)
    .where('customer_id', 'in', customerIds)
    .where('state', '=', 'active')
    .execute()
  const ids = own.map(({ id }) => id)
  if (ids.length === 0) return []
  const shared = await findSharedOf(ctx, otherId, ids)
  const languages = await inCapacity(ctx, 'as_identity', (tx) =>
    tx.selectFrom('organisations').select(['id', 'language']).where('id', 'in', ids).execute(),
  )
  const languageOf = new Map(languages.map(({ id, language }) => [id, language as Language]))
  return own
    .filter(({ id }) => !shared.has(id))
    .map((row) => ({ ...row, language: languageOf.get(row.id) ?? 'en' }))
}

/** As far as both sides may know it: customers of both (I-21). */
async function findSharedOf(ctx: Ctx, otherId: string, ids: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from shared_among(${otherId}, ${ids}::uuid[]) as id`.execute(ctx.tx)
  return new Set(rows.map(({ id }) => id))
}

async function inviteOne(
  ctx: Ctx,
  partner: { id: string; name: string; country: string; domain: string },
  customer: Customer,
): Promise<void> {
  const draft = await draftInvitation(ctx, {
    kind: 'reseller_joint',
    language: customer.language,
    with: partner,
    customer,
    channel: 'referral',
  })
  const sent = await moveInvitation(ctx.tx, draft.id, 'send', ctx.now, {
    sent_at: ctx.now,
    sent_way: 'system',
  })
  if (!sent) throw new AppError('wrong_state', { action: 'send' })
  const details = { way: 'system', ...mailDetailsOf(sent) }
  await record(ctx, 'invitation.send', { id: sent.id, name: customer.domain }, details)
}
