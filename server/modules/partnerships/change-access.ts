import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { recordBothSides } from './ending-events.ts'
import { changeStanding } from './ending-store.ts'
import { getPartnership, type PartnershipRow } from './partnership-store.ts'
import { partnershipPolicy } from './partnership-view.ts'

/**
 * The provider's admin access to the reseller's tenant: granted and taken back by the reseller alone, apart
 * from the partnership (C14, §3.5). Clicked again, nothing happens.
 */
export async function changeAccess(
  ctx: Ctx,
  input: { partnershipId: string },
  grants: boolean,
): Promise<PartnershipRow> {
  const row = await getPartnership(ctx.tx, input.partnershipId)
  if (row.grants_admin_access === grants) return row
  partnershipPolicy.require(ctx.actor, grants ? 'grant-access' : 'revoke-access', row, ctx.now)
  const changed = await changeStanding(ctx.tx, row.id, {
    grants_admin_access: grants,
    access_changed_at: ctx.now,
    access_changed_by_name: ctx.actor.name,
  })
  if (!changed) throw new AppError('wrong_state', { action: 'change-access' })
  await recordBothSides(ctx, grants ? 'partner-access.grant' : 'partner-access.revoke', changed)
  return changed
}
