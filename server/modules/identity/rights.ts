import { type Explanation, groupOf, type Right } from '#contract/access.ts'
import { allEndpoints } from '#contract/all.ts'
import {
  guestPermissions,
  guestRoles,
  holdersOf,
  type Permission,
  permissions,
  type Role,
  rolesOf,
} from '#contract/permissions.ts'
import { type Actor, type Ctx, inCapacity } from '#server/platform/context.ts'
import { getOrganisation } from './identity-store.ts'
import { listHolders, type UserRow } from './user-store.ts'

/** The own roles that give a permission. */
const throughOf = (actor: Actor, permission: Permission): Role[] =>
  actor.permissions.has(permission)
    ? holdersOf(permission, actor.kind).filter((role) => actor.roles.includes(role))
    : []

/** The table of rights as it stands for the person: what the tier excludes is left out (§2.1). */
export const rightsOf = (actor: Actor): Right[] =>
  permissions
    .filter((permission) => holdersOf(permission, actor.kind).length > 0)
    .map((permission) => ({
      permission,
      group: groupOf(permission),
      holders: [...holdersOf(permission, actor.kind)],
      isHeld: actor.permissions.has(permission),
      through: throughOf(actor, permission),
    }))

/** What a partner does inside a customer's organisation, by the paths that name one. */
const onCustomers = new Set(
  allEndpoints.filter(({ path }) => path.includes('/:customerId')).map(({ access }) => access),
)
/** What a suspended organisation may not do until the operator reinstates it (order_obstacle). */
const endedBySuspension: readonly Permission[] = ['order.place']

function obstacleOf(actor: Actor, permission: Permission, state: string): Explanation['obstacle'] {
  if (!actor.permissions.has(permission)) return missing(actor, permission)
  if (state === 'suspended' && endedBySuspension.includes(permission)) return 'suspended'
  const isPartner = actor.kind === 'provider' || actor.kind === 'reseller'
  const lacksFactor = isPartner && onCustomers.has(permission) && !actor.proofs.secondFactorAt
  return lacksFactor ? 'second-factor' : null
}

function missing(actor: Actor, permission: Permission): Explanation['obstacle'] {
  if (holdersOf(permission, actor.kind).length === 0) return 'tier'
  return actor.isGuest && !guestPermissions.has(permission) ? 'guest' : 'role'
}

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

/** "Who may do this?" and "why may I not?": the path that grants it or the one that is missing. */
export const explain = (ctx: Ctx, { permission }: { permission: Permission }): Promise<Explanation> =>
  inCapacity(ctx, 'as_identity', async (tx) => {
    const { actor } = ctx
    const holders = [...holdersOf(permission, actor.kind)]
    const { state } = await getOrganisation(tx, actor.organisationId)
    const obstacle = obstacleOf(actor, permission, state)
    const able = await listHolders(tx, actor.organisationId, holders)
    const givers = await listHolders(tx, actor.organisationId, ['global-admin', 'user-admin'])
    const may = (row: UserRow) => !row.is_guest || guestPermissions.has(permission)
    return {
      permission,
      may: obstacle === null,
      through: throughOf(actor, permission),
      throughGroups: groupsGiving(
        able.find(({ id }) => id === actor.userId),
        holders,
      ),
      obstacle,
      holders,
      people: able.filter(may).map((row) => ({
        id: row.id,
        name: row.display_name,
        isMe: row.id === actor.userId,
        isGuest: row.is_guest,
        through: holders.filter((role) => row.roles.includes(role)),
        throughGroups: groupsGiving(row, holders),
      })),
      requestable: obstacle === 'role' ? holders.filter((role) => requestableBy(actor).includes(role)) : [],
      givers: givers.map((row) => row.display_name),
    }
  })
