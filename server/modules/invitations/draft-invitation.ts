import type { Language } from '#contract/common.ts'
import { invitationDays, type invitationKinds } from '#contract/invitations.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { getOrganisation, requireNotSuspended } from '../identity/index.ts'
import { asSubject, insertInvitation, type InvitationRow } from './invitation-store.ts'

type Draft = {
  kind: (typeof invitationKinds)[number]
  language: Language
  recipientEmail?: string | undefined
  /** The partner that joins in, for a joint invitation. */
  with?: { id: string; name: string; country: string; domain: string }
}

/** Prepares an invitation with its proposed text; the link exists from now on, sent or not (W4, W7). */
export async function draftInvitation(ctx: Ctx, draft: Draft): Promise<InvitationRow> {
  const from = await getOrganisation(ctx.tx, ctx.actor.organisationId)
  requireNotSuspended(from)
  const text = messagesIn(draft.language).mails.invitations[draft.kind]
  const names = { from: from.name, with: draft.with?.name ?? '', person: ctx.actor.name }
  const row = await insertInvitation(ctx.tx, {
    kind: draft.kind,
    state: 'draft',
    from_id: from.id,
    from_kind: from.kind,
    from_name: from.name,
    from_country: from.country,
    from_domain: from.domain,
    with_id: draft.with?.id ?? null,
    with_name: draft.with?.name ?? null,
    with_country: draft.with?.country ?? null,
    with_domain: draft.with?.domain ?? null,
    language: draft.language,
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
