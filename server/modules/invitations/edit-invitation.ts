import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { boundDomainOf } from './asks.ts'
import { requireMaker } from './invitation-policy.ts'
import { asSubject, getInvitation, type InvitationRow } from './invitation-store.ts'

type Edit = { invitationId: string; recipientEmail?: string; subject: string; body: string }

/** Edits the mail; the link block is not part of the text and cannot be lost. */
export async function editInvitation(ctx: Ctx, input: Edit): Promise<InvitationRow> {
  const row = await getInvitation(ctx.tx, input.invitationId)
  requireMaker(ctx, 'edit', row)
  const edited = await ctx.tx
    .updateTable('invitations')
    .set({
      subject: input.subject,
      body: input.body,
      recipient_email: input.recipientEmail ?? null,
      // One for a customer of the own stays that customer's, whoever there gets the mail.
      bound_domain: row.customer_id ? row.bound_domain : boundDomainOf(row, input.recipientEmail),
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await record(ctx, 'invitation.edit', asSubject(edited))
  return edited
}
