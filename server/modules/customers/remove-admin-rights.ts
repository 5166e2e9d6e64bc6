import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { terminateAllOf } from '../admin-relationships/index.ts'
import type { PartnerRow } from './customer-store.ts'
import { partnerPolicy } from './customer-view.ts'
import { getPartner } from './describe.ts'

/** Remove roles (W11b): every administration ends now, the relationship stays; the partner's next request is refused (I-33). */
export async function removeAdminRights(ctx: Ctx, input: { relationshipId: string }): Promise<PartnerRow> {
  const partner = await getPartner(ctx, input.relationshipId)
  partnerPolicy.require(ctx.actor, 'remove-admin-rights', partner, ctx.now)
  const ended = await ctx.tx
    .updateTable('grants')
    .set({ state: 'removed_by_customer', ended_at: ctx.now, ended_by: ctx.actor.name })
    .where('customer_id', '=', ctx.actor.organisationId)
    .where('partner_id', '=', partner.partner_id)
    .where('state', '=', 'active')
    .returning('id')
    .executeTakeFirst()
  await terminateAllOf(ctx, partner.partner_id)
  await ctx.tx
    .updateTable('relationships')
    .set({ has_admin_rights: false })
    .where('id', '=', partner.id)
    .execute()
  const details = { partnerId: partner.partner_id, roles: partner.roles }
  const subject = { id: ended?.id ?? partner.id, name: partner.partner_name }
  await record(ctx, 'admin-rights.remove', subject, details)
  return await getPartner(ctx, input.relationshipId)
}
