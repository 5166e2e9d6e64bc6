import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { asCapacity } from '#server/platform/transaction.ts'
import { detailsOf } from './ending-events.ts'
import { changeStanding, revokeJoint } from './ending-store.ts'
import { requireNear } from './give-notice.ts'
import { getAnyPartnership, type PartnershipRow } from './partnership-store.ts'

type Ending = { programmePartnershipId: string; reason: string; endsOn?: string }

/**
 * The operator ends a partnership of two partners, at once or with a last day both see (C3). What continues is the
 * same as when one of them does (I-11). Clicked again, it answers the same.
 */
export async function endByOperator(ctx: Ctx, input: Ending): Promise<PartnershipRow> {
  const row = await getAnyPartnership(ctx.tx, input.programmePartnershipId)
  if (row.state === 'removed') return row
  return input.endsOn === undefined
    ? await removeNow(ctx, row, input.reason)
    : await announce(ctx, row, { ...input, endsOn: input.endsOn })
}

async function announce(
  ctx: Ctx,
  row: PartnershipRow,
  { endsOn, reason }: Ending & { endsOn: string },
): Promise<PartnershipRow> {
  requireNear(endsOn, ctx.now)
  if (row.notice_by === ctx.actor.organisationId && String(row.ends_on) === endsOn) return row
  const change = {
    ends_on: endsOn,
    notice_at: ctx.now,
    notice_by: ctx.actor.organisationId,
    notice_by_name: ctx.actor.name,
    end_reason: reason,
  }
  const noticed = await changeStanding(ctx.tx, row.id, change, 'without')
  if (!noticed) throw new AppError('wrong_state', { action: 'give-notice' })
  await recordForAll(ctx, 'partnership.give-notice', noticed)
  return noticed
}

async function removeNow(ctx: Ctx, row: PartnershipRow, reason: string): Promise<PartnershipRow> {
  const { organisationId, userId, name, organisationName } = ctx.actor
  const change = { state: 'removed', removed_at: ctx.now, removed_by: organisationId, end_reason: reason }
  const removed = await changeStanding(ctx.tx, row.id, change)
  if (!removed) throw new AppError('wrong_state', { action: 'remove' })
  const by = { userId, name, organisation: organisationName, requestId: ctx.requestId }
  // The invitations are the partners', so they fall in the capacity of one of them; the log names the operator.
  const scope = { ...ctx.scope, capacity: 'as_provider' as const, organisationId: row.provider_id }
  const invitations = await asCapacity(ctx.tx, scope, (tx) => revokeJoint(tx, row.reseller_id, by, ctx.now))
  await recordForAll(ctx, 'partnership.remove', removed, { invitations })
  return removed
}

/** The operator takes its own notice back; the partners' are theirs. */
export async function keepByOperator(
  ctx: Ctx,
  input: { programmePartnershipId: string },
): Promise<PartnershipRow> {
  const row = await getAnyPartnership(ctx.tx, input.programmePartnershipId)
  if (row.state === 'active' && !row.ends_on) return row
  const isOwn = row.notice_by === ctx.actor.organisationId
  const none = { ends_on: null, notice_at: null, notice_by: null, notice_by_name: null, end_reason: null }
  const standing = isOwn ? await changeStanding(ctx.tx, row.id, none, 'with') : undefined
  if (!standing) throw new AppError('wrong_state', { action: 'withdraw-notice' })
  await recordForAll(ctx, 'partnership.withdraw-notice', standing, { endsOn: String(row.ends_on) })
  return standing
}

/** In the operator's log, with the mails, and in both partners'. */
async function recordForAll(ctx: Ctx, action: string, row: PartnershipRow, more: object = {}): Promise<void> {
  const details = { ...detailsOf(row), ...more }
  const both = `${row.provider_name} – ${row.reseller_name}`
  await record(ctx, action, { id: row.id, name: both }, details)
  const sides = [
    { of: row.provider_id, name: row.reseller_name },
    { of: row.reseller_id, name: row.provider_name },
  ]
  await inCapacity(ctx, 'as_identity', (tx) =>
    Promise.all(
      sides.map(({ of, name }) =>
        record(ctx, `${action}-by-operator`, { id: row.id, name }, details, { organisationId: of, tx }),
      ),
    ),
  )
}
