import { type Role, rolesUnder } from '#contract/permissions.ts'
import type { Actor } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { UserRow } from './user-store.ts'

/** How long a deleted person can be restored, and the name is reserved (I-43, domain.md §6). */
export const restorableDays = 30
const globalAdmin: Role = 'global-admin'

/** A global admin is changed only by one (I-40). */
const isNoAdmin = (actor: Actor, user: UserRow) =>
  actor.roles.includes(globalAdmin) || !user.roles.includes(globalAdmin)
/** Who could take over a more powerful account, by its address or password, must hold that power already. */
const isAbove = (actor: Actor, user: UserRow) =>
  user.roles.every((role) => rolesUnder(actor.kind, actor.roles).some((under) => under === role))
const holders = (user: UserRow): Role[] =>
  user.roles.includes(globalAdmin) ? [globalAdmin] : [globalAdmin, 'user-admin']

const is =
  (...states: string[]) =>
  (user: UserRow) =>
    !user.is_guest && states.includes(user.state)
const isRestorable = (user: UserRow, now: Date) =>
  is('deleted')(user) && user.deleted_at !== null && restorableUntil(user.deleted_at) > now

/** Until when a deletion can be taken back. */
export const restorableUntil = (deletedAt: Date): Date =>
  new Date(deletedAt.getTime() + restorableDays * 86_400_000)

export const userPolicy = definePolicy<UserRow>()({
  'update-roles': {
    permission: 'role.assign',
    when: isNoAdmin,
    holders,
    possible: (user) => user.state !== 'deleted',
  },
  edit: { permission: 'user.edit', when: isAbove, holders, possible: is('invited', 'active', 'disabled') },
  invite: { permission: 'user.create', when: isAbove, holders, possible: is('invited') },
  // The link is mailed: without an address it would reach nobody.
  'reset-password': {
    permission: 'user.reset-password',
    when: isAbove,
    holders,
    possible: (user) => is('active')(user) && user.email !== null,
  },
  'end-sessions': {
    permission: 'user.edit',
    when: isNoAdmin,
    holders,
    possible: (user) => user.state === 'active',
  },
  disable: { permission: 'user.disable', when: isNoAdmin, holders, possible: is('active') },
  enable: { permission: 'user.disable', when: isNoAdmin, holders, possible: is('disabled') },
  delete: {
    permission: 'user.delete',
    when: isNoAdmin,
    holders,
    possible: is('invited', 'active', 'disabled'),
  },
  restore: { permission: 'user.delete', when: isNoAdmin, holders, possible: isRestorable },
  // A guest's second factors are the business of the guest's own organisation.
  'reset-second-factors': {
    permission: 'role.assign',
    when: isNoAdmin,
    holders,
    possible: is('invited', 'active', 'disabled'),
  },
  'remove-guest': { permission: 'guest.manage', when: isNoAdmin, holders, possible: (user) => user.is_guest },
})
export type UserAction = Parameters<typeof userPolicy.require>[1]
