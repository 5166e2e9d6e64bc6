import { membershipApi } from '#contract/membership.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { placeOn, wayOf } from '#server/platform/sorting.ts'
import { correctPartnerId, previewCorrection } from './correct-partner-id.ts'
import { addProfile, editProfile } from './edit-profile.ts'
import { inviteOwner } from './invite-accounts.ts'
import { getImport, getProfile, listImports, listProfiles, registrySorts } from './membership-store.ts'
import { viewImport, viewProfile } from './membership-view.ts'
import { setMembershipPassword, viewMembershipLink } from './set-membership-password.ts'
import { applyRegistry, uploadRegistry } from './upload-registry.ts'

export const membershipRoutes: Routes = (on) => {
  on(membershipApi.list, async (ctx, { search, sort = 'name', after, limit = 20 }) => {
    const way = wayOf(registrySorts, { sort, after, limit }, 'p.id')
    return pageOf(await listProfiles(ctx.tx, { search, way }), limit, viewProfile, placeOn(way))
  })
  on(membershipApi.add, async (ctx, input) => viewProfile(await addProfile(ctx, input)))
  on(membershipApi.get, async (ctx, { profileId }) => viewProfile(await getProfile(ctx.tx, profileId)))
  on(membershipApi.edit, async (ctx, input) => viewProfile(await editProfile(ctx, input)))
  on(membershipApi.invite, async (ctx, input) => viewProfile(await inviteOwner(ctx, input)))
  on(membershipApi.previewCorrection, (ctx, input) => previewCorrection(ctx, input))
  on(membershipApi.correct, (ctx, input) => correctPartnerId(ctx, input))
  on(membershipApi.imports, async (ctx, { after, limit = 20 }) => {
    const rows = await listImports(ctx.tx, { after: beforeMoment(after), limit })
    return pageOf(
      rows,
      limit,
      (row) => viewImport(ctx, row),
      (row) => [row.created_at, row.id],
    )
  })
  on(membershipApi.upload, async (ctx, _input, upload) => viewImport(ctx, await uploadRegistry(ctx, upload)))
  on(membershipApi.import, async (ctx, { importId }) => viewImport(ctx, await getImport(ctx.tx, importId)))
  on(membershipApi.apply, async (ctx, input) => viewImport(ctx, await applyRegistry(ctx, input)))
  on(membershipApi.passwordLink, (ctx) => viewMembershipLink(ctx))
  on(membershipApi.setPassword, (ctx, input) => setMembershipPassword(ctx, input))
}
