import { type DirectoryRole, directoryRoles, directoryRolesFor } from './directory-roles.ts'
import {
  guestPermissions,
  holdersOf,
  isPlanned,
  type OrgKind,
  type Permission,
  type Role,
  type TableRow,
} from './permissions.ts'

/** Who wants to do it, as the session knows the person. */
export type Asking = {
  kind: OrgKind
  roles: readonly Role[]
  isGuest: boolean
  /** Proved in this session. */
  hasSecondFactor: boolean
  /** Whether the operator has suspended the organisation. */
  isSuspended?: boolean
}

/** What stands between a partner, one of its people and one customer at this moment. */
export type Standing = {
  /** An active relationship of the partner with the customer (I-20). */
  isRelated: boolean
  /** What everybody of the partner may use there by default administration; null without any. */
  defaultRoles: readonly DirectoryRole[] | null
  /** What the person's groups give; null when none does. */
  delegatedRoles: readonly DirectoryRole[] | null
  /** What the person took for a time; it adds to the rest. */
  elevatedRoles?: readonly DirectoryRole[] | null
  /** Whether the customer gave the right to buy (I-01, I-02); left out where nobody asks about it. */
  mayOrder?: boolean
}

export const obstacles = [
  'tier',
  'planned',
  'guest',
  'role',
  'suspended',
  'second-factor',
  'relationship',
  'buy-right',
  'admin-role',
] as const
export type Obstacle = (typeof obstacles)[number]

export type Decision =
  | { may: true; through: Role[]; adminRole: DirectoryRole | null }
  | { may: false; obstacle: Obstacle; needs: readonly DirectoryRole[] }

/**
 * What begins something new, which a suspended organisation may not until the operator reinstates it (I-51;
 * order_obstacle, refuse_suspended). Granting a provider access is refused as well, but not here: taking it back
 * is the same permission and stays possible.
 */
const endedBySuspension: readonly Permission[] = [
  'order.place',
  'admin-relationship.request',
  'customer.invite',
  'relationship.request',
  'customer.create',
  'partnership.request',
  'partnership.ask',
  'partnership.authorize',
  'tenant.associate',
]
/** What takes the customer's right to buy besides the relationship. */
const needsBuyRight: readonly Permission[] = ['order.place']

/**
 * The one decision about rights: tier ∩ role ∩ suspension, and about a customer ∩ second factor ∩ relationship ∩
 * grant (§2.2, I-20, I-24, I-31). Answers with the path, or with what stands in the way first. `standing` is left
 * out for what concerns no customer. What is still to come nobody may. The database asks the same of its rows on every request
 * (customers/enter-customer.ts); both read `directoryRolesFor`.
 */
export function decide(asking: Asking, permission: TableRow, standing?: Standing): Decision {
  const holders = holdersOf(permission, asking.kind)
  const through = holders.filter((role) => asking.roles.includes(role))
  const needs = directoryRolesFor(permission)
  const no = (obstacle: Obstacle): Decision => ({ may: false, obstacle, needs })
  if (holders.length === 0) return no('tier')
  if (isPlanned(permission)) return no('planned')
  if (asking.isGuest && !guestPermissions.has(permission)) return no('guest')
  if (through.length === 0) return no('role')
  if (asking.isSuspended && endedBySuspension.includes(permission)) return no('suspended')
  if (!standing || asking.kind === 'customer') return { may: true, through, adminRole: null }
  if (!asking.hasSecondFactor) return no('second-factor')
  if (!standing.isRelated) return no('relationship')
  if (standing.mayOrder === false && needsBuyRight.includes(permission)) return no('buy-right')
  if (needs.length === 0) return { may: true, through, adminRole: null }
  const adminRole = leastOf(needs, effectiveRoles(standing))
  return adminRole ? { may: true, through, adminRole } : no('admin-role')
}

/** What the groups give wins over the default administration, also where that would give more (I-31, C18). */
export const effectiveRoles = (standing: Standing): readonly DirectoryRole[] => [
  ...(standing.delegatedRoles ?? standing.defaultRoles ?? []),
  ...(standing.elevatedRoles ?? []),
]

/** Of the roles held that are enough, the least privileged one: that is the one used. */
const leastOf = (
  needs: readonly DirectoryRole[],
  held: readonly DirectoryRole[],
): DirectoryRole | undefined => directoryRoles.find((role) => needs.includes(role) && held.includes(role))
