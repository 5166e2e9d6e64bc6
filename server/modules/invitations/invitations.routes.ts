import { invitationsApi } from '#contract/invitations.ts'
import { linkWaysApi } from '#contract/link-ways.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { declineInvitation } from './decline-invitation.ts'
import { draftInvitation } from './draft-invitation.ts'
import { editInvitation } from './edit-invitation.ts'
import { forwardLink, keepLink } from './forward-link.ts'
import { getInvitation, listInvitations } from './invitation-store.ts'
import { viewInvitation } from './invitation-view.ts'
import { viewLink } from './link-page.ts'
import { markViewed } from './mark-viewed.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { sendInvitation } from './send-invitation.ts'

export const invitationsRoutes =
  (site: string): Routes =>
  (on) => {
    on(invitationsApi.list, async (ctx, { kind, after, limit = 20 }) => {
      const rows = await listInvitations(ctx.tx, ctx.actor.organisationId, {
        kind,
        after: beforeMoment(after),
        limit,
      })
      return pageOf(
        rows,
        limit,
        (row) => viewInvitation(ctx, row, site),
        (row) => [row.created_at, row.id],
      )
    })
    on(invitationsApi.get, async (ctx, { invitationId }) =>
      viewInvitation(ctx, await getInvitation(ctx.tx, invitationId), site),
    )
    on(invitationsApi.edit, async (ctx, input) => viewInvitation(ctx, await editInvitation(ctx, input), site))
    on(invitationsApi.send, async (ctx, input) => viewInvitation(ctx, await sendInvitation(ctx, input), site))
    on(invitationsApi.revoke, async (ctx, input) =>
      viewInvitation(ctx, await revokeInvitation(ctx, input), site),
    )
    on(invitationsApi.link, (ctx) => viewLink(ctx))
    on(invitationsApi.seen, (ctx) => markViewed(ctx))
    on(invitationsApi.inviteAlone, async (ctx, input) =>
      viewInvitation(ctx, await draftInvitation(ctx, { kind: 'reseller_alone', ...input }), site),
    )
    on(linkWaysApi.forward, (ctx, input) => forwardLink(ctx, input))
    on(linkWaysApi.keep, (ctx) => keepLink(ctx))
    on(invitationsApi.decline, (ctx, input) => declineInvitation(ctx, input))
  }
