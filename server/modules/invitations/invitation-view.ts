import type { Language } from '#contract/common.ts'
import type { Invitation } from '#contract/invitations.ts'
import type { Ctx } from '#server/platform/context.ts'
import { sealLink } from '#server/platform/links.ts'
import { asksOf } from './asks.ts'
import { invitationPolicy } from './invitation-policy.ts'
import { type InvitationRow, sentTo, type StepRow } from './invitation-store.ts'

type Step = Invitation['timeline'][number]
const open = ['draft', 'sent', 'viewed']

/** What the state means today: an open invitation past its end reads as expired everywhere. */
export const stateOf = (row: InvitationRow, now: Date): Invitation['state'] =>
  open.includes(row.state) && row.expires_at <= now ? 'expired' : (row.state as Invitation['state'])

function timelineOf(row: InvitationRow, further: StepRow[], now: Date): Step[] {
  const steps: [Step['step'], Date | null, string | null, string | null][] = [
    ['created', row.created_at, row.created_by_name, null],
    ['sent', row.sent_at, null, row.sent_way],
    ['delivered', row.delivered_at, null, sentTo(row)],
    ['failed', row.failed_at, null, sentTo(row)],
    ['viewed', row.viewed_at, null, null],
    // A campaign notes each customer in a step of its own.
    ['accepted', row.max_uses > 1 ? null : row.accepted_at, row.accepted_by_name, row.accepted_org_name],
    ['declined', row.declined_at, row.declined_by_name, row.decline_reason],
    ['revoked', row.revoked_at, row.revoked_by_name, null],
    ['superseded', row.superseded_at, row.superseded_by_name, null],
    ['expired', stateOf(row, now) === 'expired' ? row.expires_at : null, null, null],
  ]
  const all = [
    ...steps,
    ...further.map((one): (typeof steps)[number] => [
      one.step as Step['step'],
      one.at,
      one.by_name,
      one.detail,
    ]),
  ]
  return all
    .flatMap(([step, at, by, detail]) => (at ? [{ step, at: at.toISOString(), by, detail }] : []))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The invitation as its sender sees it, with the personal link. */
export const viewInvitation = (
  ctx: Ctx,
  row: InvitationRow,
  site: string,
  steps: StepRow[] = [],
): Invitation => ({
  id: row.id,
  kind: row.kind as Invitation['kind'],
  state: stateOf(row, ctx.now),
  withName: row.with_name,
  recipientEmail: row.recipient_email,
  acceptedByName: row.accepted_org_name,
  asks: row.kind === 'partnership' ? null : asksOf(row),
  customerId: row.customer_id,
  boundDomain: row.bound_domain,
  maxUses: row.max_uses,
  uses: row.uses,
  language: row.language as Language,
  subject: row.subject,
  body: row.body,
  url: new URL(`/i/${sealLink('invitation', row.id)}`, site).href,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by_name,
  expiresAt: row.expires_at.toISOString(),
  successorId: row.successor_id,
  partnershipEndedAt: row.partnership_ended_at?.toISOString() ?? null,
  timeline: timelineOf(row, steps, ctx.now),
  can: invitationPolicy.allowed(ctx.actor, row, ctx.now),
})
