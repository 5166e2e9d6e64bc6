import { agreementsApi } from '#contract/agreements.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { agreementPdf } from './agreement-pdf.ts'
import { getSignature, getVersion, listSigners, listVersions } from './agreement-store.ts'
import { viewRow, viewSignature, viewStanding, viewVersion } from './agreement-view.ts'
import { draftVersion, editVersion, removeVersion } from './draft-version.ts'
import { publishVersion } from './publish-version.ts'
import { signVersion } from './sign-version.ts'
import { findStanding } from './standing.ts'

async function copyOf(ctx: Ctx, versionId: string, partnerId: string) {
  const signature = await getSignature(ctx.tx, versionId, partnerId)
  return await agreementPdf(await getVersion(ctx.tx, versionId), signature)
}

export const agreementsRoutes: Routes = (on, onText) => {
  on(agreementsApi.list, async (ctx, { region, audience, after, limit = 20 }) => {
    const rows = await listVersions(ctx.tx, { region, audience, after: beforeMoment(after), limit })
    return pageOf(rows, limit, viewRow, (row) => [row.created_at, row.id])
  })
  on(agreementsApi.draft, async (ctx, input) => viewVersion(ctx, await draftVersion(ctx, input)))
  on(agreementsApi.get, async (ctx, { versionId }) => viewVersion(ctx, await getVersion(ctx.tx, versionId)))
  on(agreementsApi.edit, async (ctx, input) => viewVersion(ctx, await editVersion(ctx, input)))
  on(agreementsApi.remove, (ctx, input) => removeVersion(ctx, input))
  on(agreementsApi.publish, async (ctx, input) => viewVersion(ctx, await publishVersion(ctx, input)))
  on(agreementsApi.signatures, async (ctx, { versionId, after, limit = 20 }) => {
    const { id } = await getVersion(ctx.tx, versionId)
    const rows = await listSigners(ctx.tx, id, { after: beforeMoment(after), limit })
    return pageOf(rows, limit, viewSignature, (row) => [row.signed_at, row.organisation_id])
  })
  onText(agreementsApi.partnerCopy, (ctx, { versionId, partnerId }) => copyOf(ctx, versionId, partnerId))
  on(agreementsApi.own, async (ctx) =>
    viewStanding(ctx, await findStanding(ctx.tx, ctx.actor.organisationId, ctx.now)),
  )
  on(agreementsApi.sign, async (ctx, input) => viewStanding(ctx, await signVersion(ctx, input)))
  onText(agreementsApi.copy, (ctx, { versionId }) => copyOf(ctx, versionId, ctx.actor.organisationId))
}
