import type { Permission, Role } from '#contract/permissions.ts'
import { guestPermissions, holdersOf } from '#contract/permissions.ts'
import { AppError } from './app-error.ts'
import type { Actor } from './context.ts'

type Rule<R> = {
  /** the role must hold this */
  permission: Permission
  /** who–which: besides the permission, how the actor must stand to the record */
  when?: (actor: Actor, record: R) => boolean
  /** the roles that can, where `when` says no */
  holders?: (record: R) => readonly Role[]
  /** the record must be in a state that allows the action */
  possible?: (record: R, now: Date) => boolean
}

/** 403 that names the missing right and who holds it (pain 61). */
export function forbidden(
  actor: Actor,
  permission: Permission,
  holders: readonly Role[] = holdersOf(permission, actor.kind),
): AppError {
  // A guest's role would allow it, were the person no guest: naming the role would send them in a circle.
  if (actor.isGuest && !guestPermissions.has(permission))
    return new AppError('forbidden', { permission, holders, reason: 'guest' })
  return new AppError('forbidden', { permission, holders })
}

/** What a part of an operation takes besides its endpoint's permission. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw forbidden(actor, permission)
}

/** Rules for the actions on one kind of record. `require` guards commands, `allowed` fills `can` in replies. */
export function definePolicy<R>() {
  return <const A extends string>(rules: Record<A, Rule<R>>) => {
    const isPossible = (action: A, record: R, now: Date) => rules[action].possible?.(record, now) ?? true
    const stands = (action: A, actor: Actor, record: R) => rules[action].when?.(actor, record) ?? true
    return {
      allowed: (actor: Actor, record: R, now: Date): A[] =>
        (Object.keys(rules) as A[]).filter(
          (action) =>
            actor.permissions.has(rules[action].permission) &&
            stands(action, actor, record) &&
            isPossible(action, record, now),
        ),
      require: (actor: Actor, action: A, record: R, now: Date): void => {
        if (!actor.permissions.has(rules[action].permission)) throw forbidden(actor, rules[action].permission)
        if (!stands(action, actor, record))
          throw forbidden(actor, rules[action].permission, rules[action].holders?.(record))
        if (!isPossible(action, record, now)) throw new AppError('wrong_state', { action })
      },
    }
  }
}
