import {
  type AccessPath,
  type CustomerExplanation,
  type Explanation,
  groupOf,
  type Right,
} from '#contract/access.ts'
import { type Asking, decide, type Decision } from '#contract/decision.ts'
import { directoryRoles } from '#contract/directory-roles.ts'
import {
  customerPermissions,
  guestPermissions,
  guestRoles,
  holdersOf,
  isPlanned,
  type OrgKind,
  type Permission,
  type Role,
  rolesOf,
  type TableRow,
  tableRows,
} from '#contract/permissions.ts'
import { type Actor, type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { askingOf } from '#server/platform/on-customer.ts'
import { beginsNothing, getOrganisation } from './identity-store.ts'
import { listHolders, type UserRow } from './user-store.ts'

const holds = (actor: Actor, row: TableRow): boolean => !isPlanned(row) && actor.permissions.has(row)

/** The own roles that give a permission, or will: what is still to come depends on nothing else yet. */
const throughOf = (actor: Actor, row: TableRow): Role[] =>
  isPlanned(row) || holds(actor, row)
    ? holdersOf(row, actor.kind).filter((role) => actor.roles.includes(role))
    : []

/** The table of rights as it stands for the person: what the tier excludes is left out (§2.1, §2.2). */
export const rightsOf = (actor: Actor): Right[] =>
  tableRows
    .filter((permission) => holdersOf(permission, actor.kind).length > 0)
    .map((permission) => ({
      permission,
      group: groupOf(permission),
      holders: [...holdersOf(permission, actor.kind)],
      isHeld: holds(actor, permission),
      through: throughOf(actor, permission),
    }))

/** Roles the person could hold and does not. */
export const requestableBy = (actor: Actor): readonly Role[] =>
  rolesOf[actor.kind].filter(
    (role) => !actor.roles.includes(role) && (!actor.isGuest || guestRoles.includes(role)),
  )

/** Names of the security groups through which a person holds one of these roles. */
const groupsGiving = (row: UserRow | undefined, holders: readonly string[]): string[] =>
  (row?.groups ?? [])
    .filter(({ roles }) => roles.some((role) => holders.includes(role)))
    .map(({ name }) => name)

/** What decides at one customer; the module of admin relationships knows (app.ts). */
export type ExplainAt = (
  ctx: Ctx,
  permission: Permission,
  customerId: string,
  userIds: string[],
) => Promise<{
  decideFor: (asking: Asking, userId: string) => Decision
  pathsFor: (userId: string) => AccessPath[]
  view: (userId: string) => CustomerExplanation
  wayOn: Permission
}>
type Question = { permission: TableRow; customerId?: string }

/** Another person as the decision wants it: whether the second factor is proved, only a session knows. */
const asOther = (row: UserRow, kind: OrgKind): Asking => ({
  kind,
  roles: row.roles as Role[],
  isGuest: row.is_limited,
  hasSecondFactor: true,
})

/** "Who may do this?" and "why may I not?", also at a customer: the path that grants it or the one that is missing. */
export async function explain(ctx: Ctx, question: Question, explainAt: ExplainAt): Promise<Explanation> {
  const { permission, customerId } = question
  const { actor } = ctx
  if (isPlanned(permission)) return explainPlanned(actor, permission)
  const holders = [...holdersOf(permission, actor.kind)]
  const inDirectory = <T>(work: (tx: Tx) => Promise<T>) => inCapacity(ctx, 'as_identity', work)
  // Asked together: one message each for the own organisation and for the customer.
  const [{ state }, able, roleGivers] = await inDirectory((tx) =>
    Promise.all([
      getOrganisation(tx, actor.organisationId),
      listHolders(tx, actor.organisationId, holders),
      listHolders(tx, actor.organisationId, ['global-admin', 'user-admin']),
    ]),
  )
  const isOfPartner = customerId !== undefined && actor.kind !== 'customer'
  const there = isOfPartner
    ? await explainAt(ctx, permission, customerId, [actor.userId, ...able.map(({ id }) => id)])
    : undefined
  const asking = { ...askingOf(actor), isSuspended: beginsNothing(state) }
  const decision = there?.decideFor(asking, actor.userId) ?? decideAnywhere(asking, permission)
  const obstacle = decision.may ? null : decision.obstacle
  const givers =
    obstacle === 'admin-role' && there
      ? await inDirectory((tx) => listHolders(tx, actor.organisationId, holdersOf(there.wayOn, actor.kind)))
      : roleGivers
  const isAble = (row: UserRow) =>
    there?.decideFor(asOther(row, actor.kind), row.id).may ??
    (!row.is_limited || guestPermissions.has(permission))
  return {
    permission,
    may: decision.may,
    through: throughOf(actor, permission),
    throughGroups: groupsGiving(
      able.find(({ id }) => id === actor.userId),
      holders,
    ),
    obstacle,
    customer: there?.view(actor.userId) ?? null,
    isAboutCustomers: actor.kind !== 'customer' && customerPermissions.has(permission),
    holders,
    people: able.filter(isAble).map((row) => ({
      id: row.id,
      name: row.display_name,
      isMe: row.id === actor.userId,
      isGuest: row.is_guest,
      through: holders.filter((role) => row.roles.includes(role)),
      throughGroups: groupsGiving(row, holders),
      paths: there?.pathsFor(row.id) ?? [],
    })),
    requestable: obstacle === 'role' ? holders.filter((role) => requestableBy(actor).includes(role)) : [],
    givers: givers.map((row) => row.display_name),
  }
}

/** Nobody may do what is not there yet, and asking for a role would not change that: the roles are all there is to say. */
function explainPlanned(actor: Actor, permission: TableRow): Explanation {
  const holders = [...holdersOf(permission, actor.kind)]
  return {
    permission,
    may: false,
    through: throughOf(actor, permission),
    throughGroups: [],
    obstacle: holders.length > 0 ? 'planned' : 'tier',
    customer: null,
    isAboutCustomers: false,
    holders,
    people: [],
    requestable: [],
    givers: [],
  }
}

/** Without a customer named: whether one could be worked for at all, so the second factor counts (I-31). */
function decideAnywhere(asking: Asking, permission: Permission): Decision {
  if (!customerPermissions.has(permission)) return decide(asking, permission)
  return decide(asking, permission, anyCustomer)
}
const anyCustomer = { isRelated: true, defaultRoles: directoryRoles, delegatedRoles: null }
