import { sql } from 'kysely'
import { elevationRequestDays } from '#contract/elevations.ts'
import { associationDays } from '#contract/tenants.ts'
import type { OrgKind, Permission } from '#contract/permissions.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { countHolders } from '../identity/index.ts'
import { countUpTo } from './home-store.ts'
import { type Task, task } from './home-task.ts'

type Waiting = {
  task: Task['task']
  path: string
  needs: Permission
  kinds: readonly OrgKind[]
  rows: (ctx: Ctx) => ReturnType<typeof sql>
}

const everybody: readonly OrgKind[] = ['operator', 'provider', 'reseller', 'customer']
const own = ({ actor }: Ctx) => actor.organisationId

/** What waits for a person of the organisation to decide, of whoever may decide it. */
const waiting: Waiting[] = [
  {
    task: 'decide-order-approvals',
    path: '/approvals',
    needs: 'order-approval.decide',
    kinds: ['customer'],
    rows: (ctx) =>
      sql`select 1 from order_approvals where customer_id = ${own(ctx)} and state = 'open' and expires_at > ${ctx.now}`,
  },
  {
    task: 'decide-elevations',
    path: '/elevations',
    needs: 'elevation.decide',
    kinds: ['provider', 'reseller', 'customer'],
    // Nobody is sent to approve the own one.
    rows: (ctx) => sql`
      select 1 from admin_elevations where state = 'requested'
        and requested_at > ${ctx.now}::timestamptz - make_interval(days => ${elevationRequestDays}) and ${
          ctx.actor.kind === 'customer'
            ? sql`customer_id = ${own(ctx)} and approver = 'customer'`
            : sql`partner_id = ${own(ctx)} and approver = 'partner' and user_id <> ${ctx.actor.userId}`
        }`,
  },
  {
    task: 'place-approved-orders',
    path: '/approvals',
    needs: 'order.place',
    kinds: ['provider'],
    rows: (ctx) =>
      sql`select 1 from order_approvals where provider_id = ${own(ctx)} and state = 'approved' and expires_at > ${ctx.now}`,
  },
  {
    task: 'answer-association',
    path: '/settings/organisation/tenants',
    needs: 'tenant.answer',
    kinds: ['customer'],
    rows: (ctx) => sql`
      select 1 from associated_tenants where organisation_id = ${own(ctx)} and state = 'requested'
        and requested_at > ${ctx.now}::timestamptz - make_interval(days => ${associationDays})`,
  },
  {
    task: 'approve-recoveries',
    path: '/recoveries',
    needs: 'recovery.manage',
    kinds: ['operator'],
    // Who opened it cannot approve it.
    rows: ({ actor }) => sql`
      select 1 from recoveries where state = 'approval' and opened_by is distinct from ${actor.userId}::uuid`,
  },
  {
    task: 'answer-access-requests',
    path: '/settings/access-requests',
    needs: 'role.assign',
    kinds: everybody,
    rows: (ctx) => sql`select 1 from access_requests where organisation_id = ${own(ctx)} and state = 'open'`,
  },
]

/** Requests and approvals that wait for the person who asks. */
export async function waitingTasks(ctx: Ctx): Promise<Task[]> {
  const { kind, permissions } = ctx.actor
  const mine = waiting.filter(({ kinds, needs }) => kinds.includes(kind) && permissions.has(needs))
  const counted = await Promise.all(
    mine.map(async ({ task: name, path, rows }) => ({
      name,
      path,
      count: (await countUpTo(ctx.tx, rows(ctx))).value,
    })),
  )
  return counted.filter(({ count }) => count > 0).map(({ name, path, count }) => task(name, path, count))
}

/** Pain 8: a partner with one global admin is one lost password away from standing still. */
export async function secondAdminTask(ctx: Ctx): Promise<Task[]> {
  const { kind, permissions, organisationId } = ctx.actor
  if (kind === 'customer' || !permissions.has('role.assign')) return []
  const admins = await inCapacity(ctx, 'as_identity', (tx) =>
    countHolders(tx, organisationId, 'global-admin'),
  )
  return admins < 2 ? [task('name-second-admin', '/settings/users')] : []
}
