import type { Invitation } from '#contract/invitations.ts'
import { invitationsApi } from '#contract/invitations.ts'
import { linkWaysApi } from '#contract/link-ways.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { pageOf } from '#server/platform/paging.ts'
import { askAgain } from './ask-again.ts'
import { declineInvitation } from './decline-invitation.ts'
import { draftInvitation } from './draft-invitation.ts'
import { editInvitation } from './edit-invitation.ts'
import { exportInvitations } from './export-invitations.ts'
import { forwardLink, keepLink } from './forward-link.ts'
import {
  getInvitation,
  type InvitationRow,
  listInvitations,
  listSteps,
  invitationSorts,
} from './invitation-store.ts'
import { viewInvitation } from './invitation-view.ts'
import { viewLink } from './link-page.ts'
import { markViewed } from './mark-viewed.ts'
import { remindInvitation } from './remind-invitation.ts'
import { revokeInvitation, revokeInvitations } from './revoke-invitation.ts'
import { sendInvitation } from './send-invitation.ts'
import { supersedeInvitation } from './supersede-invitation.ts'
import { placeOn, wayOf } from '#server/platform/sorting.ts'

export const invitationsRoutes =
  (site: string): Routes =>
  (on, onText) => {
    /** One invitation with its whole timeline. */
    const view = async (ctx: Ctx, found: Promise<InvitationRow>): Promise<Invitation> => {
      const row = await found
      return viewInvitation(ctx, row, site, await listSteps(ctx.tx, row))
    }
    on(invitationsApi.list, async (ctx, { sort = '-created', after, limit = 20, ...filter }) => {
      const way = wayOf(invitationSorts, { sort, after, limit })
      const page = { ...filter, way, now: ctx.now }
      const rows = await listInvitations(ctx.tx, ctx.actor.organisationId, page)
      return pageOf(rows, limit, (row) => viewInvitation(ctx, row, site), placeOn(way))
    })
    onText(invitationsApi.export, (ctx, filter) => exportInvitations(ctx, filter))
    on(invitationsApi.revokeMany, (ctx, input) => revokeInvitations(ctx, input))
    on(invitationsApi.get, (ctx, { invitationId }) => view(ctx, getInvitation(ctx.tx, invitationId)))
    on(invitationsApi.edit, (ctx, input) => view(ctx, editInvitation(ctx, input)))
    on(invitationsApi.send, (ctx, input) => view(ctx, sendInvitation(ctx, input)))
    on(invitationsApi.remind, (ctx, input) => view(ctx, remindInvitation(ctx, input)))
    on(invitationsApi.supersede, (ctx, input) => view(ctx, supersedeInvitation(ctx, input)))
    on(invitationsApi.revoke, (ctx, input) => view(ctx, revokeInvitation(ctx, input)))
    on(invitationsApi.link, (ctx) => viewLink(ctx))
    on(invitationsApi.seen, (ctx) => markViewed(ctx))
    on(invitationsApi.askAgain, (ctx) => askAgain(ctx))
    on(invitationsApi.inviteAlone, (ctx, input) =>
      view(ctx, draftInvitation(ctx, { kind: 'reseller_alone', ...input })),
    )
    on(linkWaysApi.forward, (ctx, input) => forwardLink(ctx, input))
    on(linkWaysApi.keep, (ctx) => keepLink(ctx))
    on(invitationsApi.decline, (ctx, input) => declineInvitation(ctx, input))
  }
