import {
  adminRightsRoles,
  type Customer,
  type CustomerDetail,
  type CustomerPartner,
  rightsOf,
} from '#contract/customers.ts'
import type { LogEntry } from '#contract/customer-log.ts'
import type { Permission } from '#contract/permissions.ts'
import { type Actor, type Ctx, type CustomerFacts, inCapacity } from '#server/platform/context.ts'
import { decideHere } from '#server/platform/on-customer.ts'
import { definePolicy } from '#server/platform/policy.ts'
import { type Support, supportOf } from '../accounts/index.ts'
import { type ActiveOfPartner, listActiveOf } from '../admin-relationships/index.ts'
import { findLastOf, viewEntry } from '../customer-log/index.ts'
import {
  type CustomerRow,
  type findActiveGrant,
  type findAgreement,
  lastUsesBy,
  type PartnerRow,
  type RelationshipRow,
} from './customer-store.ts'

export const viewCustomer = (row: CustomerRow): Customer => ({
  id: row.customer_id,
  name: row.customer_name,
  domain: row.customer_domain,
  country: row.customer_country,
  since: row.accepted_at.toISOString(),
  channel: row.channel as Customer['channel'],
  hasAdminRights: row.has_admin_rights,
})

type Noticed = { notice_by: string | null }
const isGiver = (actor: Actor, { notice_by }: Noticed) => notice_by === actor.organisationId
/** Either side ends; a partner leaves alone what its customer has announced already. */
const endingRules = {
  end: {
    permission: 'relationship.remove',
    when: (actor: Actor, row: Noticed) =>
      actor.kind === 'customer' || row.notice_by === null || isGiver(actor, row),
    holders: () => [],
  },
  'withdraw-notice': { permission: 'relationship.remove', when: isGiver, holders: () => [] },
} as const

type Ends = Pick<RelationshipRow, 'ends_on' | 'notice_by' | 'notice_by_name' | 'end_reason' | 'handover_name'>
const endingOf = (ctx: Ctx, row: Ends): CustomerPartner['ending'] =>
  row.ends_on
    ? {
        on: String(row.ends_on),
        by: row.notice_by === ctx.actor.organisationId ? 'own' : 'other',
        byName: row.notice_by_name ?? '',
        reason: row.end_reason,
        handover: row.handover_name,
      }
    : null

type AtCustomer = {
  facts: CustomerFacts | undefined
  mayOrder: boolean
  notice_by: string | null
  hasDefault: boolean
}
const may =
  (permission: Permission) =>
  (actor: Actor, { facts }: AtCustomer) =>
    decideHere(actor, permission, facts).may
const customerPolicy = definePolicy<AtCustomer>()({
  'place-order': { permission: 'order.place', possible: ({ mayOrder }) => mayOrder },
  'create-user': { permission: 'customer-user.create', when: may('customer-user.create') },
  'assign-licence': { permission: 'licence.assign', when: may('licence.assign') },
  'view-users': { permission: 'customer-user.view', when: may('customer-user.view') },
  'give-back': { permission: 'admin-relationship.terminate', possible: ({ hasDefault }) => hasDefault },
  ...endingRules,
})

type Found<T extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>

type MoreOfCustomer = {
  grant: Found<typeof findActiveGrant>
  agreement: Found<typeof findAgreement>
  facts: CustomerFacts | undefined
  /** When each role was last used, and after how many days it counts as unused. */
  uses: Map<string, string>
  days: number
}

export function viewCustomerDetail(ctx: Ctx, row: RelationshipRow, more: MoreOfCustomer): CustomerDetail {
  const { grant, agreement, facts } = more
  const hasDefault = grant !== undefined
  const standing = { facts, mayOrder: row.may_order, notice_by: row.notice_by, hasDefault }
  return {
    ...viewCustomer(row),
    mayOrder: row.may_order,
    ending: endingOf(ctx, row),
    adminRights: grant
      ? {
          roles: grant.roles as NonNullable<CustomerDetail['adminRights']>['roles'],
          since: grant.started_at.toISOString(),
          unusedRoles: unusedOf(grant, more, ctx.now),
        }
      : null,
    agreement: agreement
      ? {
          version: agreement.version,
          acceptedAt: agreement.accepted_at.toISOString(),
          acceptedBy: agreement.accepted_by_name,
        }
      : null,
    can: customerPolicy.allowed(ctx.actor, standing, ctx.now),
  }
}

/** Of a default administration that is old enough: what nobody used for so long (C12). */
function unusedOf(
  grant: NonNullable<Found<typeof findActiveGrant>>,
  { uses, days }: MoreOfCustomer,
  now: Date,
): NonNullable<CustomerDetail['adminRights']>['unusedRoles'] {
  const before = new Date(now.getTime() - days * 86_400_000)
  if (grant.started_at > before) return []
  const since = before.toISOString().slice(0, 10)
  return adminRightsRoles.filter((role) => grant.roles.includes(role) && (uses.get(role) ?? '') < since)
}

export const partnerPolicy = definePolicy<PartnerRow>()({
  'remove-admin-rights': {
    permission: 'admin-rights.remove',
    possible: (row) => row.has_admin_rights,
  },
  ...endingRules,
})

type MoreOfPartner = {
  support: Support | undefined
  last: LogEntry | undefined
  rolesUsedOn: string | undefined
  active: readonly ActiveOfPartner[]
}

/** A partner as its customer sees it: every right in one plain word the portal makes a sentence of. */
function viewPartner(ctx: Ctx, row: PartnerRow, more: MoreOfPartner): CustomerPartner {
  const { support, last, rolesUsedOn, active } = more
  const kind = row.partner_kind as CustomerPartner['partnerKind']
  const roles = row.grant_state === 'active' ? (row.roles ?? []) : []
  return {
    id: row.id,
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    partnerKind: kind,
    partnerCountry: row.partner_country,
    since: row.accepted_at.toISOString(),
    acceptedBy: row.accepted_by_name,
    way: row.joint_id ? 'joint-invitation' : 'invitation',
    lastUsed: last
      ? { at: last.at, personName: last.personName, action: last.action, subject: last.subject }
      : null,
    rolesUsedOn: rolesUsedOn ?? null,
    support: support ?? null,
    rights: rightsOf(kind, { mayOrder: row.may_order, roles }),
    adminRelationships: active.map(({ id, name, roles: approved, endsAt }) => ({
      id,
      name,
      roles: approved,
      endsAt: endsAt.toISOString(),
    })),
    adminRightsRemovedAt:
      active.length === 0 && row.grant_state && row.grant_state !== 'active'
        ? (row.ended_at?.toISOString() ?? null)
        : null,
    ending: endingOf(ctx, row),
    can: partnerPolicy.allowed(ctx.actor, row, ctx.now),
  }
}

/** Partners with where each helps, what each administers and what each did last; one look-up each, in four statements. */
export async function viewPartners(ctx: Ctx, rows: PartnerRow[]): Promise<CustomerPartner[]> {
  const ids = rows.map(({ partner_id }) => partner_id)
  const support = await inCapacity(ctx, 'as_identity', (tx) => supportOf(tx, ids))
  const last = await findLastOf(ctx.tx, ctx.actor.organisationId, ids)
  const used = await lastUsesBy(ctx.tx, ctx.actor.organisationId, ids)
  const active = Map.groupBy(
    await listActiveOf(ctx.tx, ctx.actor.organisationId, ids),
    ({ partnerId }) => partnerId,
  )
  return rows.map((row) => {
    const entry = last.get(row.partner_id)
    return viewPartner(ctx, row, {
      support: support.get(row.partner_id),
      last: entry && viewEntry(entry),
      rolesUsedOn: used.get(row.partner_id),
      active: active.get(row.partner_id) ?? [],
    })
  })
}
