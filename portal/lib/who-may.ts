import { holdersOf, type Permission } from '#contract/permissions.ts'
import { useMessages } from './i18n.tsx'
import { useSession } from './session.ts'

/** Why an action is blocked: the roles of the own organisation that hold the permission, as a sentence. */
export function useWhoMay(): (permission: Permission) => string {
  const t = useMessages()
  const kind = useSession()?.organisation.kind
  return (permission) => t.ui.heldBy((kind ? holdersOf(permission, kind) : []).map((role) => t.roles[role]))
}

/** Whether anybody in an organisation like this may do it; what a tier excludes is not even shown. */
export function useIsForUs(): (permission: Permission) => boolean {
  const kind = useSession()?.organisation.kind
  return (permission) => kind !== undefined && holdersOf(permission, kind).length > 0
}
