import type { AccessPath, CustomerExplanation } from '#contract/access.ts'
import { type Asking, decide, type Decision } from '#contract/decision.ts'
import { directoryRolesFor } from '#contract/directory-roles.ts'
import type { Permission } from '#contract/permissions.ts'
import type { Ctx } from '#server/platform/context.ts'
import { type CustomerAccess, findCustomerAccess, standingIn } from './customer-access.ts'

/** What the explorer of rights asks about one customer (I-24, I-31, I-34). */
export type ExplainAt = {
  decideFor: (asking: Asking, userId: string) => Decision
  pathsFor: (userId: string) => AccessPath[]
  view: (userId: string) => CustomerExplanation
  /** Whom to ask first when only a role at the customer is missing. */
  wayOn: Permission
}

/** The decision and its reasons at one customer, for these people of the own organisation. */
export async function explainAt(
  ctx: Ctx,
  permission: Permission,
  customerId: string,
  userIds: string[],
): Promise<ExplainAt> {
  const access = await findCustomerAccess(ctx.tx, customerId, userIds)
  const needs = directoryRolesFor(permission)
  const giving = access.active.filter(({ roles }) => roles.some((role) => needs.includes(role)))
  return {
    decideFor: (asking, userId) => decide(asking, permission, standingIn(access, userId)),
    pathsFor: (userId) => pathsIn(access, userId, needs),
    view: (userId) => ({
      id: access.id,
      name: access.name,
      since: access.since.toISOString(),
      consentedBy: access.consentedBy,
      needs: [...needs],
      paths: pathsIn(access, userId, needs),
      candidates: giving.map(({ id, name, roles, endsAt }) => ({
        id,
        name,
        roles: roles.filter((role) => needs.includes(role)),
        endsAt: endsAt.toISOString(),
      })),
    }),
    wayOn: giving.length > 0 ? 'admin-relationship.map' : 'admin-relationship.request',
  }
}

/** Which of the person's groups and elevations give one of the roles; the default only where no group counts. */
function pathsIn(access: CustomerAccess, userId: string, needs: readonly string[]): AccessPath[] {
  const useful = (roles: AccessPath['roles']) => roles.filter((role) => needs.includes(role))
  const own = access.paths.filter((path) => path.userId === userId)
  const isByDefault = !own.some(({ groupName }) => groupName !== null)
  const nothing = { relationshipId: null, relationshipName: null, groupName: null, until: null }
  const { defaults } = access
  const all: AccessPath[] = [
    ...own.map((path) => ({
      kind: path.groupName === null ? ('elevation' as const) : ('group' as const),
      roles: useful(path.roles),
      relationshipId: path.relationshipId,
      relationshipName: path.relationshipName,
      groupName: path.groupName,
      until: path.endsAt.toISOString(),
    })),
    ...(defaults && isByDefault
      ? [{ kind: 'default' as const, roles: useful(defaults.roles), ...nothing }]
      : []),
  ]
  return all.filter(({ roles }) => roles.length > 0)
}
