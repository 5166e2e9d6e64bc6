import { failedJobsApi } from '#contract/failed-jobs.ts'
import {
  type MailRow as MailView,
  type OrganisationDetail,
  operationsApi,
  type Programme,
} from '#contract/operations.ts'
import type { OrgKind } from '#contract/permissions.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { afterName, beforeMoment, pageOf } from '#server/platform/paging.ts'
import { definePolicy } from '#server/platform/policy.ts'
import { findMarket, getOrganisation } from '../identity/index.ts'
import { findOperator } from '../programme/index.ts'
import { listFailedJobs, retryJob } from './failed-jobs.ts'
import { viewHome } from './home.ts'
import { exportLog, readLog } from './event-log.ts'
import { listMails, listPartnerOrganisations, type MailRow } from './operations-store.ts'
import { retryMail } from './retry-mail.ts'

const mailPolicy = definePolicy<MailRow>()({
  retry: { permission: 'mail.retry', possible: (row) => row.state === 'dead' },
})

const viewMail = (ctx: Ctx, row: MailRow): MailView => ({
  id: row.id,
  mail: row.mail,
  recipient: row.recipient,
  state: row.state as MailView['state'],
  attempts: row.attempts,
  lastError: row.last_error,
  createdAt: row.created_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  can: mailPolicy.allowed(ctx.actor, row, ctx.now),
})

async function viewOrganisation(ctx: Ctx): Promise<OrganisationDetail> {
  const row = await getOrganisation(ctx.tx, ctx.actor.organisationId)
  const market = await findMarket(ctx.tx, row.country)
  return {
    id: row.id,
    kind: row.kind as OrgKind,
    name: row.name,
    country: row.country,
    state: row.state as OrganisationDetail['state'],
    domain: row.domain,
    language: row.language,
    partnerId: row.partner_id,
    currency: market?.currency ?? '',
    createdAt: row.created_at.toISOString(),
    mfaPolicy: row.mfa_policy as OrganisationDetail['mfaPolicy'],
  }
}

export const operationsRoutes =
  (programme: Omit<Programme, 'operatorName'>): Routes =>
  (on, onText) => {
    on(operationsApi.programme, async (ctx) => {
      const operator = await inCapacity(ctx, 'as_identity', findOperator)
      return { ...programme, operatorName: operator?.name ?? '' }
    })
    on(operationsApi.home, (ctx) => viewHome(ctx))
    on(operationsApi.organisation, (ctx) => viewOrganisation(ctx))
    on(operationsApi.events, (ctx, asked) => readLog(ctx, asked))
    onText(operationsApi.exportEvents, (ctx) => exportLog(ctx))
    on(operationsApi.partners, async (ctx, { kind, state, after, limit = 20 }) => {
      const rows = await listPartnerOrganisations(ctx.tx, { kind, state, after: afterName(after), limit })
      const view = (row: (typeof rows)[number]) => ({
        id: row.id,
        kind: row.kind as OrgKind,
        name: row.name,
        country: row.country,
        state: row.state as OrganisationDetail['state'],
        domain: row.initial_domain,
        since: row.created_at.toISOString(),
        leavesAt: row.leaves_at?.toISOString() ?? null,
      })
      return pageOf(rows, limit, view, (row) => [row.sort_name, row.id])
    })
    on(operationsApi.mails, async (ctx, { state, after, limit = 20 }) => {
      const rows = await listMails(ctx.tx, { state, after: beforeMoment(after), limit })
      return pageOf(
        rows,
        limit,
        (row) => viewMail(ctx, row),
        (row) => [row.created_at, row.id],
      )
    })
    on(failedJobsApi.list, (ctx, { after, limit = 20 }) => listFailedJobs(ctx, { after, limit }))
    on(failedJobsApi.retry, (ctx, input) => retryJob(ctx, input))
    on(operationsApi.retryMail, async (ctx, input) => viewMail(ctx, await retryMail(ctx, input)))
  }
