import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { forbidden } from '#server/platform/policy.ts'
import { endOf, getByLink, moveInvitation } from './invitation-store.ts'

/** Who may answer: a global admin of the kind of organisation the invitation is for. */
const answererOf = (kind: string) =>
  kind === 'partnership' ? ('partnership.authorize' as const) : ('relationship.accept' as const)

/** Declines with a reason the sender sees; nothing is granted. */
export async function declineInvitation(ctx: Ctx, input: { reason?: string }): Promise<undefined> {
  await inCapacity(ctx, 'as_link', async (tx) => {
    const row = await getByLink(tx)
    const permission = answererOf(row.kind)
    if (!ctx.actor.permissions.has(permission)) throw forbidden(ctx.actor, permission)
    const declined = await moveInvitation(tx, row.id, 'decline', ctx.now, {
      declined_at: ctx.now,
      declined_by_name: ctx.actor.name,
      decline_reason: input.reason ?? null,
    })
    if (!declined) throw endOf(row, ctx.now) ?? new AppError('wrong_state', { action: 'decline' })
    const about = { organisationId: row.from_id, customerId: null, tx }
    const subject = { id: row.id, name: ctx.actor.organisationName }
    const details = { kind: row.kind, reason: input.reason ?? null }
    await record(ctx, 'invitation.decline', subject, details, about)
    await record(ctx, 'invitation.refuse', { id: row.id, name: row.from_name }, details)
  })
}
