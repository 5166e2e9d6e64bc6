import type { Language } from '#contract/common.ts'
import { type Asks, type channels, completeRoles } from '#contract/customers.ts'
import { invitationDays } from '#contract/invitations.ts'
import type { invitationKinds } from '#contract/invitation-states.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { getOrganisation, requireInBusiness } from '../identity/index.ts'
import { boundDomainOf, usualAsks } from './asks.ts'
import { asSubject, insertInvitation, type InvitationRow } from './invitation-store.ts'

type Draft = {
  kind: (typeof invitationKinds)[number]
  language: Language
  recipientEmail?: string | undefined
  /** The partner that joins in, for a joint invitation. */
  with?: { id: string; name: string; country: string; domain: string }
  /** What a customer is asked for. */
  asks?: Asks | undefined
  /** For how many customers the link is. */
  maxUses?: number | undefined
  /** The customer of the own it is for; then its global admins get it. */
  customer?: { id: string; domain: string }
  /** How the customer came. */
  channel?: (typeof channels)[number] | undefined
}

/** Prepares an invitation with its proposed text; the link exists from now on, sent or not (W4, W7). */
export async function draftInvitation(ctx: Ctx, draft: Draft): Promise<InvitationRow> {
  const from = await getOrganisation(ctx.tx, ctx.actor.organisationId)
  requireInBusiness(from)
  const text = messagesIn(draft.language).mails.invitations[draft.kind]
  const asks = draft.asks ?? usualAsks(draft.kind, from.kind)
  const { email = null } = (await findOwnMailbox(ctx)) ?? {}
  const uses = { kind: draft.kind, max_uses: draft.maxUses ?? 1 }
  const names = { from: from.name, with: draft.with?.name ?? '', person: ctx.actor.name }
  const row = await insertInvitation(ctx.tx, {
    ...uses,
    state: 'draft',
    from_id: from.id,
    from_kind: from.kind,
    from_name: from.name,
    from_country: from.country,
    from_domain: from.domain,
    from_email: email,
    with_id: draft.with?.id ?? null,
    with_name: draft.with?.name ?? null,
    with_country: draft.with?.country ?? null,
    with_domain: draft.with?.domain ?? null,
    language: draft.language,
    channel: draft.channel ?? 'own-marketing',
    asks_order: asks.order,
    asks_roles: completeRoles(asks.roles),
    asks_agreement: asks.agreement,
    customer_id: draft.customer?.id ?? null,
    bound_domain: draft.customer?.domain ?? boundDomainOf(uses, draft.recipientEmail),
    recipient_email: draft.recipientEmail ?? null,
    subject: text.subject(names),
    body: text.body(names),
    created_by: ctx.actor.userId,
    created_by_name: ctx.actor.name,
    created_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + invitationDays * 86_400_000),
  })
  await record(ctx, 'invitation.draft', asSubject(row), { kind: draft.kind })
  return row
}

/** Whom the receiver can ask: the person who invites. A guest's address is another organisation's business. */
const findOwnMailbox = (ctx: Ctx) =>
  ctx.tx.selectFrom('users').select('email').where('id', '=', ctx.actor.userId).executeTakeFirst()
