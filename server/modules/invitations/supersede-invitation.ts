import { invitationDays } from '#contract/invitations.ts'
import { invitationStates } from '#contract/invitation-states.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getOrganisation, requireInBusiness } from '../identity/index.ts'
import { requireMaker } from './invitation-policy.ts'
import { asSubject, getInvitation, insertInvitation, type InvitationRow } from './invitation-store.ts'

/**
 * A new invitation with the same text and asks takes the place of an open or expired one, whose link then says so
 * and points to the sender (pain 15). Clicked again, it answers with the same successor. What two partners sent
 * together cannot be renewed once their partnership has ended (W6r): each asks alone, or with a new partner.
 */
export async function supersedeInvitation(ctx: Ctx, input: { invitationId: string }): Promise<InvitationRow> {
  requireInBusiness(await getOrganisation(ctx.tx, ctx.actor.organisationId))
  const old = await getInvitation(ctx.tx, input.invitationId)
  if (old.successor_id) return await getInvitation(ctx.tx, old.successor_id)
  if (old.partnership_ended_at) throw new AppError('partnership_ended', { partner: old.with_name })
  requireMaker(ctx, 'supersede', old)
  const successor = await insertInvitation(ctx.tx, copyOf(ctx, old))
  const replaced = await ctx.tx
    .updateTable('invitations')
    .set({
      state: invitationStates.moves.supersede.to,
      superseded_at: ctx.now,
      superseded_by_name: ctx.actor.name,
      successor_id: successor.id,
    })
    .where('id', '=', old.id)
    .where('state', 'in', invitationStates.moves.supersede.from)
    .returning('id')
    .executeTakeFirst()
  if (!replaced) throw new AppError('wrong_state', { action: 'supersede' })
  await record(ctx, 'invitation.supersede', asSubject(old), { successorId: successor.id })
  return successor
}

/** What a new invitation takes over; all that happened to the old one stays with the old one. */
const taken = [
  'kind',
  'from_id',
  'from_kind',
  'from_name',
  'from_country',
  'from_domain',
  'from_email',
  'with_id',
  'with_name',
  'with_country',
  'with_domain',
  'language',
  'recipient_email',
  'subject',
  'body',
  'asks_order',
  'asks_roles',
  'asks_agreement',
  'bound_domain',
  'customer_id',
  'max_uses',
  'channel',
] as const

const copyOf = (ctx: Ctx, old: InvitationRow) => ({
  ...pick(old, taken),
  state: 'draft',
  created_by: ctx.actor.userId,
  created_by_name: ctx.actor.name,
  created_at: ctx.now,
  expires_at: new Date(ctx.now.getTime() + invitationDays * 86_400_000),
})

const pick = <T extends object, K extends keyof T>(from: T, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>
