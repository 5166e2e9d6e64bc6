import type { Home } from '#contract/operations.ts'
import type { Permission } from '#contract/permissions.ts'
import type { Ctx } from '#server/platform/context.ts'
import { sealLink } from '#server/platform/links.ts'
import { findStanding, type Standing } from '../agreements/index.ts'
import {
  activeCustomers,
  answerable,
  activePartnerships,
  activeSubscriptions,
  countEnding,
  countUpTo,
  countWithTrend,
  deadMails,
  failedJobs,
  findEnrolmentState,
  firstCaseDue,
  firstInvitationEnd,
  fullPools,
  openAdminRequests,
  openAsks,
  openInvitations,
  ownUsers,
  partners,
  products,
  sentMails,
  sumSeats,
  waitingEnrolments,
  waitingEntries,
} from './home-store.ts'
import { type Task, task } from './home-task.ts'
import { secondAdminTask, waitingTasks } from './waiting-tasks.ts'

type Figure = Home['figures'][number]
type AgreementState = Standing['state']
type Counted = { value: number; more: boolean; lately?: number }

const figure = (name: Figure['figure'], { value, more, lately }: Counted, path: string | null): Figure => ({
  figure: name,
  value,
  more,
  lately: lately ?? null,
  path,
})

/** What needs me now and a few figures, by the kind of organisation; only what the person may open. */
export async function viewHome(ctx: Ctx): Promise<Home> {
  const home = await pages[ctx.actor.kind](ctx)
  const may = (path: string | null) => path === null || mayOpen(ctx, path)
  const [waiting, last] = [await waitingTasks(ctx), await secondAdminTask(ctx)]
  return {
    tasks: [...home.tasks.filter(({ path }) => may(path)), ...waiting, ...last],
    figures: home.figures.filter(({ path }) => may(path)),
  }
}

const needed: Record<string, Permission> = {
  '/customers': 'customer.view',
  '/providers': 'partnership.view',
  '/resellers': 'partnership.view',
  '/invitations': 'invitation.view',
  '/resellers/asks': 'partnership.request',
  '/provider-entries': 'provider-entry.release',
  '/renewals': 'admin-relationship.request',
  '/orders': 'order.view',
  '/subscriptions': 'subscription.view',
  '/partners': 'relationship.view',
  '/users-and-licenses': 'customer-user.view',
  '/enroll': 'enrolment.edit',
  '/enrolment': 'enrolment.view',
  '/vetting': 'enrolment.vet',
  '/settings/agreements': 'agreement.view',
  '/catalogue': 'product.view',
}
function mayOpen(ctx: Ctx, path: string): boolean {
  const permission = needed[path]
  return !permission || ctx.actor.permissions.has(permission)
}

async function partnerHome(ctx: Ctx, partnersPath: '/providers' | '/resellers'): Promise<Home> {
  const { tx, now } = ctx
  const [customers, others, subscriptions, seats, invitations, due, asks, ending] = await Promise.all([
    countWithTrend(tx, activeCustomers, now),
    countWithTrend(tx, activePartnerships, now),
    countWithTrend(tx, activeSubscriptions, now),
    sumSeats(tx),
    countUpTo(tx, openInvitations(now)),
    firstInvitationEnd(tx, now),
    countUpTo(tx, openAsks),
    countEnding(tx, ctx.actor.organisationId, now),
  ])
  const isProvider = partnersPath === '/resellers'
  const tasks: Task[] = [
    ...(isProvider && asks.value > 0 ? [task('answer-asks', '/resellers/asks', asks.value)] : []),
    ...(others.value === 0
      ? [isProvider ? task('request-partnership', '/resellers') : task('find-provider', '/providers')]
      : []),
    ...(ending.value > 0 ? [task('renew-admin-relationships', '/renewals', ending.value)] : []),
    ...(invitations.value > 0 ? [task('open-invitations', '/invitations', invitations.value, due)] : []),
    ...(others.value > 0 && customers.value === 0 ? [task('invite-customer', partnersPath)] : []),
    ...(isProvider && customers.value > 0 && subscriptions.value === 0
      ? [task('place-first-order', '/customers')]
      : []),
  ]
  const figures = [
    figure('customers', customers, '/customers'),
    figure('partners', others, partnersPath),
    figure('subscriptions', subscriptions, isProvider ? '/orders' : '/customers'),
    figure('seats', seats, null),
  ]
  return { tasks, figures }
}

const enrolmentTasks: Record<string, Task['task']> = {
  draft: 'enrol',
  email_verification: 'confirm-email',
  under_review: 'wait-for-vetting',
  info_requested: 'send-documents',
  qualified: 'sign-agreement',
  rejected: 'mend-enrolment',
}

async function resellerHome(ctx: Ctx): Promise<Home> {
  const enrolment = await findEnrolmentState(ctx.tx, ctx.actor.organisationId)
  const name = enrolment ? enrolmentTasks[enrolment.state] : undefined
  if (!name) return await withAgreement(ctx, await withInvitations(ctx, await partnerHome(ctx, '/providers')))
  const path = name === 'enrol' ? '/enroll' : '/enrolment'
  const dueAt =
    name === 'confirm-email' ? enrolment?.linkExpiresAt : name === 'send-documents' ? enrolment?.dueAt : null
  return { tasks: [task(name, path, null, dueAt)], figures: [] } // nothing to count before the start
}

/** Invitations the organisation kept until it could answer, the one that ends first on top (W5). */
async function withInvitations(ctx: Ctx, home: Home): Promise<Home> {
  const waiting = await answerable(ctx.tx, ctx.now)
  const tasks = waiting.map(({ id, from_name, expires_at }) => ({
    ...task('answer-invitation', `/i/${sealLink('invitation', id)}`, null, expires_at),
    name: from_name,
  }))
  return { ...home, tasks: [...tasks, ...home.tasks] }
}

const agreementTasks: { [state in AgreementState]?: Task['task'] } = {
  not_signed: 'sign-first-agreement',
  due: 'renew-agreement',
  overdue: 'agreement-overdue',
}

/** An agreement to be signed is mandatory and stands first (M36). */
async function withAgreement(ctx: Ctx, home: Home): Promise<Home> {
  const { deadline, state } = await findStanding(ctx.tx, ctx.actor.organisationId, ctx.now)
  // A reseller gives its first signature at the end of its enrolment.
  const name = state === 'not_signed' && ctx.actor.kind === 'reseller' ? undefined : agreementTasks[state]
  if (!name) return home
  return { ...home, tasks: [task(name, '/settings/agreements', null, deadline), ...home.tasks] }
}

async function customerHome(ctx: Ctx): Promise<Home> {
  return await withInvitations(ctx, await customerFacts(ctx))
}

async function customerFacts(ctx: Ctx): Promise<Home> {
  const { tx, actor, now } = ctx
  const [own, subscriptions, seats, users, full] = await Promise.all([
    countWithTrend(tx, activeCustomers, now),
    countWithTrend(tx, activeSubscriptions, now),
    sumSeats(tx),
    countUpTo(tx, ownUsers(actor.organisationId)),
    countUpTo(tx, fullPools(actor.organisationId)),
  ])
  const requests = ctx.actor.permissions.has('admin-relationship.approve')
    ? await openAdminRequests(tx, actor.organisationId, ctx.now)
    : []
  const tasks = [
    ...requests.map(({ id, partner_name, until }) => ({
      ...task('answer-admin-request', `/admin-relationships/${id}`, null, until),
      name: partner_name,
    })),
    ...(own.value > 0 ? [task('review-partners', '/partners', own.value)] : []),
    ...(full.value > 0 ? [task('no-seats-left', '/users-and-licenses', full.value)] : []),
  ]
  const figures = [
    figure('partners', own, '/partners'),
    figure('subscriptions', subscriptions, '/subscriptions'),
    figure('seats', seats, '/users-and-licenses'),
    figure('users', users, '/users-and-licenses'),
  ]
  return { tasks, figures }
}

async function operatorHome({ tx }: Ctx): Promise<Home> {
  const [waiting, due, dead, known, sold, sent, entries, jobs] = await Promise.all([
    countUpTo(tx, waitingEnrolments),
    firstCaseDue(tx),
    countUpTo(tx, deadMails),
    countUpTo(tx, partners),
    countUpTo(tx, products),
    countUpTo(tx, sentMails),
    countUpTo(tx, waitingEntries),
    countUpTo(tx, failedJobs),
  ])
  const tasks = [
    ...(waiting.value > 0 ? [task('vet', '/vetting', waiting.value, due)] : []),
    ...(entries.value > 0 ? [task('release-entries', '/provider-entries', entries.value)] : []),
    ...(dead.value > 0 ? [task('failed-mails', '/mails?state=dead', dead.value)] : []),
    ...(jobs.value > 0 ? [task('failed-jobs', '/failed-jobs', jobs.value)] : []),
    ...(sold.value === 0 ? [task('import-catalogue', '/catalogue-imports')] : []),
  ]
  const figures = [
    figure('partners', known, '/programme-partners'),
    figure('products', sold, '/catalogue'),
    figure('mails-sent', sent, '/mails'),
  ]
  return { tasks, figures }
}

const pages = {
  operator: operatorHome,
  provider: async (ctx: Ctx) => withAgreement(ctx, await partnerHome(ctx, '/resellers')),
  reseller: resellerHome,
  customer: customerHome,
}
