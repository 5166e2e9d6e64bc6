import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { sortable } from '#server/platform/names.ts'
import { getOrganisation } from '../identity/index.ts'
import { endOf, getByLink, type InvitationRow, moveInvitation, obstacleOf } from '../invitations/index.ts'
import { findPartnership, type PartnershipRow } from './partnership-store.ts'

/** The version of the consent text the reseller ticks; stored with the partnership (§3.5). */
const consentVersion = '2026-11'

/**
 * Authorize indirect provider (W5, I-04). Clicked again after success, it returns the same partnership; of
 * many clicks at once, one makes it.
 */
export async function authorizeProvider(
  ctx: Ctx,
  input: { grantsAdminAccess: boolean },
): Promise<PartnershipRow> {
  const { organisationId } = ctx.actor
  const invitation = await inCapacity(ctx, 'as_link', (tx) => getByLink(tx))
  if (invitation.kind !== 'partnership') throw new AppError('wrong_organisation', { kind: invitation.kind })
  const existing = await findPartnership(ctx.tx, invitation.from_id, organisationId)
  if (existing) return existing
  const obstacle = await inCapacity(ctx, 'as_identity', (tx) => obstacleOf(ctx, tx, invitation))
  if (obstacle === 'already-connected') return await afterLosing(ctx, invitation)
  if (obstacle && !endOf(invitation, ctx.now)) throw new AppError('wrong_organisation', { obstacle })
  const accepted = await acceptInvitation(ctx, invitation)
  if (!accepted) return await afterLosing(ctx, invitation)
  const partnership = await insertPartnership(ctx, invitation, input.grantsAdminAccess)
  const subject = { id: partnership.id, name: partnership.provider_name }
  const details = {
    providerId: invitation.from_id,
    resellerId: organisationId,
    grantsAdminAccess: input.grantsAdminAccess,
    consentVersion,
  }
  await record(ctx, 'partnership.authorize', subject, details)
  return partnership
}

function acceptInvitation(ctx: Ctx, invitation: InvitationRow): Promise<InvitationRow | undefined> {
  return inCapacity(ctx, 'as_link', (tx) =>
    moveInvitation(tx, invitation.id, 'accept', ctx.now, {
      accepted_at: ctx.now,
      accepted_by_name: ctx.actor.name,
      accepted_org_id: ctx.actor.organisationId,
      accepted_org_name: ctx.actor.organisationName,
    }),
  )
}

/** Another click was faster: its partnership is the answer; otherwise the invitation has ended. */
async function afterLosing(ctx: Ctx, invitation: InvitationRow): Promise<PartnershipRow> {
  const existing = await findPartnership(ctx.tx, invitation.from_id, ctx.actor.organisationId)
  if (existing) return existing
  const now = await inCapacity(ctx, 'as_link', (tx) => getByLink(tx))
  throw endOf(now, ctx.now) ?? new AppError('wrong_state', { action: 'authorize' })
}

async function insertPartnership(
  ctx: Ctx,
  invitation: InvitationRow,
  grantsAdminAccess: boolean,
): Promise<PartnershipRow> {
  const reseller = await getOrganisation(ctx.tx, ctx.actor.organisationId)
  return await ctx.tx
    .insertInto('partnerships')
    .values({
      provider_id: invitation.from_id,
      provider_name: invitation.from_name,
      provider_sort_name: sortable(invitation.from_name),
      provider_country: invitation.from_country,
      reseller_id: reseller.id,
      reseller_name: reseller.name,
      reseller_sort_name: sortable(reseller.name),
      reseller_country: reseller.country,
      state: 'active',
      invitation_id: invitation.id,
      authorized_by: ctx.actor.userId,
      authorized_by_name: ctx.actor.name,
      authorized_at: ctx.now,
      consent_version: consentVersion,
      grants_admin_access: grantsAdminAccess,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
