import { adminRelationshipsApi, type AdminRelationship } from '#contract/admin-relationships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { Asking } from './actions.tsx'
import { namesOf, useRelationshipAct } from './use-acts.ts'

/** Roles nobody used for so many days: proposed to be given back; one has to stay. */
export function UnusedRoles({ row, days }: { row: AdminRelationship; days: number }) {
  const { accessCare, adminRelationships: t, directoryRoles } = useMessages()
  const format = useFormat()
  const toast = useToast()
  const { unusedRoles: roles } = row
  const names = format.list(roles.map((role) => directoryRoles[role]))
  const drop = useRelationshipAct(adminRelationshipsApi.dropRoles, () => toast({ text: t.dropped(names) }))
  if (roles.length === 0 || roles.length === row.roles.length || !row.can.includes('drop-roles')) return null
  return (
    <>
      <Notice title={accessCare.unused.title(roles.length, days)}>{accessCare.unused.text(names)}</Notice>
      <div>
        <Asking
          title={accessCare.unused.dropTitle}
          effects={t.dropEffects(names)}
          action={accessCare.unused.drop}
          act={drop}
          run={() => drop.mutate({ ...namesOf(row), roles })}
        />
      </div>
    </>
  )
}
