import { type OrgKind, type Role, rolesOf } from '#contract/permissions.ts'
import type { Tx } from '#server/platform/database.ts'
import { recordAsSystem } from '#server/platform/events.ts'
import { countHolders, lockPeople, setRoles } from '../identity/index.ts'
import type { Claims } from './claims.ts'
import { groupRolesOf, type ProviderRow } from './provider-store.ts'

/** The roles a person's groups stand for, as far as this kind of organisation has them. */
export function rolesFrom(provider: ProviderRow, { groups = [] }: Claims, kind: string): Role[] {
  const allowed = rolesOf[kind as OrgKind]
  const held = groupRolesOf(provider).flatMap(({ group, role }) => (groups.includes(group) ? [role] : []))
  return allowed.filter((role) => held.includes(role))
}

/**
 * Where the tenant maps groups, each sign-in brings the person's roles up to date. The last global admin and
 * the last admin agent keep theirs, whatever the groups say (I-40); where the provider says nothing about groups,
 * everybody keeps what they have.
 */
export async function applyGroups(
  tx: Tx,
  provider: ProviderRow,
  claims: Claims,
  userId: string,
  now: Date,
): Promise<void> {
  const { organisation_id } = provider
  if (groupRolesOf(provider).length === 0 || !claims.groups) return
  const member = await tx
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['m.own_roles as roles', 'm.group_roles', 'o.kind', 'o.name as organisation'])
    .select(['u.email', 'u.language'])
    .where('m.organisation_id', '=', organisation_id)
    .where('m.user_id', '=', userId)
    .executeTakeFirst()
  if (!member) return
  const mapped = rolesFrom(provider, claims, member.kind)
  const after = [
    ...mapped,
    ...(await lastHeld(tx, organisation_id, member.roles, [...mapped, ...member.group_roles])),
  ]
  if (after.toSorted().join() === member.roles.toSorted().join()) return
  await setRoles(tx, organisation_id, userId, after)
  const { roles: before, email, language, organisation } = member
  const added = after.filter((role) => !before.includes(role))
  const removed = before.filter((role) => !after.includes(role))
  const details = { before, after, added, removed, email, language, organisation, by: provider.name }
  await recordAsSystem(tx, 'role.assign', { id: userId, name: claims.name }, organisation_id, now, details)
}

/** Whoever would lose such a role waits for the other who does the same, so that of the last two one stays (I-40). */
async function lastHeld(
  tx: Tx,
  organisationId: string,
  before: readonly string[],
  mapped: readonly string[],
): Promise<string[]> {
  const losing = ['global-admin', 'admin-agent'].filter(
    (role) => before.includes(role) && !mapped.includes(role),
  )
  if (losing.length > 0) await lockPeople(tx, organisationId)
  const kept: string[] = []
  for (const role of losing) if ((await countHolders(tx, organisationId, role)) < 2) kept.push(role)
  return kept
}
