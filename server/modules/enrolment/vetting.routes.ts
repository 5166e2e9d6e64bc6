import type { Duplicate } from '#contract/checks.ts'
import { revisionsApi } from '#contract/revisions.ts'
import { statusApi } from '#contract/status.ts'
import { vettingApi } from '#contract/vetting.ts'
import type { Routes } from '#server/platform/http.ts'
import type { ObjectStore } from '#server/platform/object-store.ts'
import { assignCase, decideMany, listVetters } from './assign-case.ts'
import { listDuplicates } from './check-store.ts'
import { challengeCheck, passCheck, reopenCheck } from './decide-check.ts'
import { readDocument } from './document-store.ts'
import { getCase } from './enrolment-store.ts'
import { viewEnrolment } from './enrolment-view.ts'
import { resendFromStatus, viewPublicStatus } from './public-status.ts'
import { reviseProfile } from './revise-profile.ts'
import { viewLegalState } from './revision-view.ts'
import { uploadDocument } from './upload-document.ts'
import { viewFigures } from './vetting-figures.ts'

/** `objects`: where documents live, if not in the database. */
export const vettingRoutes =
  (objects: ObjectStore | undefined): Routes =>
  (on, onText) => {
    on(revisionsApi.get, (ctx) => viewLegalState(ctx))
    on(revisionsApi.revise, async (ctx, input) => {
      await reviseProfile(ctx, input)
      return await viewLegalState(ctx)
    })
    on(statusApi.status, (ctx) => viewPublicStatus(ctx))
    on(statusApi.resend, (ctx, input) => resendFromStatus(ctx, input))
    on(vettingApi.figures, (ctx) => viewFigures(ctx.tx, ctx.now))
    on(vettingApi.vetters, (ctx) => listVetters(ctx))
    on(vettingApi.assign, async (ctx, input) => viewEnrolment(ctx, await assignCase(ctx, input)))
    on(vettingApi.bulk, (ctx, input) => decideMany(ctx, input))
    on(vettingApi.upload, async (ctx, input, upload) =>
      viewEnrolment(ctx, await uploadDocument(ctx, input, upload)),
    )
    onText(vettingApi.ownDocument, (ctx, { documentId }) => readDocument({ tx: ctx.tx, objects }, documentId))
    onText(vettingApi.document, (ctx, { enrolmentId, documentId }) =>
      readDocument({ tx: ctx.tx, objects }, documentId, enrolmentId),
    )
    on(vettingApi.duplicates, async (ctx, { enrolmentId }) => {
      const { id } = await getCase(ctx.tx, enrolmentId)
      return (await listDuplicates(ctx.tx, id)).map(
        ({ id: found, organisation_name, country, state, by }) => ({
          enrolmentId: found,
          organisationName: organisation_name,
          country,
          state,
          by: by as Duplicate['by'],
        }),
      )
    })
    on(vettingApi.pass, async (ctx, input) => viewEnrolment(ctx, await passCheck(ctx, input)))
    on(vettingApi.challenge, async (ctx, input) => viewEnrolment(ctx, await challengeCheck(ctx, input)))
    on(vettingApi.reopen, async (ctx, input) => viewEnrolment(ctx, await reopenCheck(ctx, input)))
  }
