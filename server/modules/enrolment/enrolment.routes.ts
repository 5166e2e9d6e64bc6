import { enrolmentCheckApi } from '#contract/enrolment-check.ts'
import { enrolmentApi } from '#contract/enrolment.ts'
import { statusApi } from '#contract/status.ts'
import type { Routes } from '#server/platform/http.ts'
import { pageOf } from '#server/platform/paging.ts'
import { placeOn, wayOf } from '#server/platform/sorting.ts'
import { checkStep } from './check-profile.ts'
import { choosePartnerId, postponePartnerId } from './choose-partner-id.ts'
import { approveEnrolment, rejectEnrolment } from './decide-enrolment.ts'
import { caseSorts, getCase, getCurrent, getEnrolment, listCases, updateDraft } from './enrolment-store.ts'
import { viewCase, viewEnrolment } from './enrolment-view.ts'
import { leaveMembership, signInToMembership } from './sign-in-to-membership.ts'
import { signAgreement } from './sign-agreement.ts'
import { startEnrolment } from './start-enrolment.ts'
import { resendVerification, submitEnrolment } from './submit-enrolment.ts'
import { confirmEmail, denyEmail, viewVerification } from './verify-email.ts'
import { withdrawEnrolment } from './withdraw-enrolment.ts'

export const enrolmentRoutes: Routes = (on) => {
  on(enrolmentApi.start, async (ctx) => viewEnrolment(ctx, await startEnrolment(ctx)))
  on(enrolmentApi.get, async (ctx) => viewEnrolment(ctx, await getCurrent(ctx.tx, ctx.actor.organisationId)))
  on(enrolmentApi.signInToMembership, async (ctx, input) =>
    viewEnrolment(ctx, await signInToMembership(ctx, input)),
  )
  on(enrolmentApi.leaveMembership, async (ctx) => viewEnrolment(ctx, await leaveMembership(ctx)))
  on(enrolmentApi.choosePartnerId, async (ctx, input) =>
    viewEnrolment(ctx, await choosePartnerId(ctx, input)),
  )
  on(enrolmentApi.postponePartnerId, async (ctx) => viewEnrolment(ctx, await postponePartnerId(ctx)))
  on(enrolmentApi.saveDraft, async (ctx, input) => {
    const { id } = await getEnrolment(ctx.tx, ctx.actor.organisationId)
    await updateDraft(ctx.tx, id, { draft: JSON.stringify(input) })
    return undefined
  })
  on(enrolmentCheckApi.check, (ctx, input) => checkStep(ctx, input))
  on(enrolmentApi.submit, async (ctx, input) => viewEnrolment(ctx, await submitEnrolment(ctx, input)))
  on(enrolmentApi.resend, async (ctx) => viewEnrolment(ctx, await resendVerification(ctx)))
  on(enrolmentApi.withdraw, async (ctx) => viewEnrolment(ctx, await withdrawEnrolment(ctx)))
  on(enrolmentApi.signAgreement, async (ctx, input) => viewEnrolment(ctx, await signAgreement(ctx, input)))
  on(statusApi.verification, (ctx) => viewVerification(ctx))
  on(statusApi.confirmEmail, (ctx) => confirmEmail(ctx))
  on(statusApi.denyEmail, (ctx) => denyEmail(ctx))
  on(enrolmentApi.queue, async (ctx, { state, search, sort = 'due', after, limit = 20 }) => {
    const way = wayOf(caseSorts, { sort, after, limit })
    const rows = await listCases(ctx.tx, { state, search, way })
    return pageOf(rows, limit, (row) => viewCase(row, ctx.now), placeOn(way))
  })
  on(enrolmentApi.vettingCase, async (ctx, { enrolmentId }) =>
    viewEnrolment(ctx, await getCase(ctx.tx, enrolmentId)),
  )
  on(enrolmentApi.approve, async (ctx, input) => viewEnrolment(ctx, await approveEnrolment(ctx, input)))
  on(enrolmentApi.reject, async (ctx, input) => viewEnrolment(ctx, await rejectEnrolment(ctx, input)))
}
