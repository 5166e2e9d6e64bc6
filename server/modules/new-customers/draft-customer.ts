import type { NewCustomerStep } from '#contract/new-customers.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getOrganisation, requireNotSuspended } from '../identity/index.ts'
import { changeDraft, deleteDraft, type DraftRow, getDraft, insertDraft } from './customer-draft-store.ts'

/** Begins to add a customer for a reseller, with which the provider has a standing partnership (W10). */
export async function startDraft(ctx: Ctx, { partnershipId }: { partnershipId: string }): Promise<DraftRow> {
  requireNotSuspended(await getOrganisation(ctx.tx, ctx.actor.organisationId))
  const partnership = await ctx.tx
    .selectFrom('partnerships')
    .select(['id', 'reseller_name', 'state', 'suspended_at'])
    .where('id', '=', partnershipId)
    .executeTakeFirst()
  if (!partnership) throw new AppError('not_found', { partnershipId })
  requirePartnership(partnership)
  const id = await insertDraft(ctx.tx, {
    provider_id: ctx.actor.organisationId,
    partnership_id: partnershipId,
    created_by_name: ctx.actor.name,
    now: ctx.now,
  })
  await record(ctx, 'customer.draft', { id, name: partnership.reseller_name })
  return await getDraft(ctx.tx, id)
}

export function requirePartnership({
  state,
  suspended_at,
}: {
  state: string | null
  suspended_at: Date | null
}) {
  if (state !== 'active') throw new AppError('sender_not_ready', { missing: 'partnership' })
  if (suspended_at) throw new AppError('partner_suspended', { state: 'partnership' })
}

type Saved = { draftId: string; step: NewCustomerStep; content: object }

/** Keeps what was typed; an unfinished form is no event of the business. */
export async function saveDraft(ctx: Ctx, { draftId, step, content }: Saved): Promise<DraftRow> {
  const row = await getDraft(ctx.tx, draftId)
  const change = { step, content: JSON.stringify(content), changed_at: ctx.now }
  if (!(await changeDraft(ctx.tx, row.id, change))) throw new AppError('wrong_state', { action: 'save' })
  return await getDraft(ctx.tx, draftId)
}

/** Cancel drops all (W10); of a customer that exists, nothing. */
export async function discardDraft(ctx: Ctx, { draftId }: { draftId: string }): Promise<undefined> {
  const row = await getDraft(ctx.tx, draftId)
  if (row.finished_at) throw new AppError('wrong_state', { action: 'discard' })
  await deleteDraft(ctx.tx, row.id)
  await record(ctx, 'customer.discard-draft', { id: row.id, name: row.reseller_name ?? '' })
}
