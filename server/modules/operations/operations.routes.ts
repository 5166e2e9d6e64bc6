import {
  type MailRow as MailView,
  type OrganisationDetail,
  operationsApi,
  type Programme,
} from '#contract/operations.ts'
import type { OrgKind } from '#contract/permissions.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { pageOf } from '#server/platform/paging.ts'
import { definePolicy } from '#server/platform/policy.ts'
import { findMarket, getOrganisation } from '../identity/index.ts'
import { findOperator } from '../programme/index.ts'
import { viewHome } from './home.ts'
import { exportLog, readLog } from './event-log.ts'
import {
  listMails,
  listPartnerOrganisations,
  type MailRow,
  mailSorts,
  partnerSorts,
} from './operations-store.ts'
import { retryMail } from './retry-mail.ts'
import { placeOn, wayOf } from '#server/platform/sorting.ts'
import { policyInForce } from '#server/platform/second-factor-rule.ts'

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
    mfaPolicy: policyInForce(row.mfa_policy),
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
    on(operationsApi.partners, async (ctx, { kind, state, search, sort = 'name', after, limit = 20 }) => {
      const way = wayOf(partnerSorts, { sort, after, limit }, 'o.id')
      const rows = await listPartnerOrganisations(ctx.tx, { kind, state, search, way })
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
      return pageOf(rows, limit, view, placeOn(way))
    })
    on(operationsApi.mails, async (ctx, { state, search, sort = '-created', after, limit = 20 }) => {
      const way = wayOf(mailSorts, { sort, after, limit })
      const rows = await listMails(ctx.tx, { state, search, way })
      return pageOf(rows, limit, (row) => viewMail(ctx, row), placeOn(way))
    })
    on(operationsApi.retryMail, async (ctx, input) => viewMail(ctx, await retryMail(ctx, input)))
  }
