import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { unusedChoices } from '#contract/access-care.ts'
import { unusedDays as usualDays } from '#contract/admin-rights.ts'
import { adminRelationshipsApi, type AdminRelationship } from '#contract/admin-relationships.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import type { ListState } from '../../lib/use-list-search.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ChipFilter } from '../../ui/filter-chip.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { UnusedRoles } from './unused.tsx'
import { namesOf, useRelationshipAct } from './use-acts.ts'

type RolesProps = { row: AdminRelationship; unusedDays: number; state: ListState }

/** The approved roles; the partner can give each back, as long as one stays (pain 34). */
export function Roles({ row, unusedDays, state }: RolesProps) {
  const { accessCare: t, adminRelationships } = useMessages()
  return (
    <Section title={adminRelationships.roles}>
      {row.can.includes('drop-roles') ? (
        <ChipFilter
          state={state}
          name="unused"
          label={t.unusedAfter}
          all={t.daysOf(usualDays)}
          options={unusedChoices
            .filter((days) => days !== usualDays)
            .map((days) => ({ value: String(days), label: t.daysOf(days) }))}
        />
      ) : null}
      <UnusedRoles row={row} days={unusedDays} />
      <RoleTable row={row} />
    </Section>
  )
}

/** Each role with what it allows. */
export function RoleTable({ row }: { row: AdminRelationship }) {
  const t = useMessages()
  const format = useFormat()
  const mayDrop = row.can.includes('drop-roles')
  const usedOn = (role: DirectoryRole) => {
    const use = row.uses.find((one) => one.role === role)
    return use ? format.calendarDay(use.on) : t.accessCare.unused.never
  }
  return (
    <SmallTable
      label={t.adminRelationships.roles}
      rows={row.roles}
      rowId={(role) => role}
      columns={[
        { key: 'role', header: t.adminRelationships.roles, cell: (role) => t.directoryRoles[role] },
        { key: 'hint', header: t.rights.what, cell: (role) => t.directoryRoleHints[role] },
        ...(row.state === 'active'
          ? [{ key: 'used', header: t.accessCare.unused.lastUsed, cell: usedOn }]
          : []),
        ...(mayDrop
          ? [
              {
                key: 'drop',
                header: t.adminRelationships.drop,
                cell: (role: DirectoryRole) => <Drop row={row} role={role} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Drop({ row, role }: { row: AdminRelationship; role: DirectoryRole }) {
  const { adminRelationships: t, directoryRoles } = useMessages()
  const [isAsking, ask] = useState(false)
  const toast = useToast()
  const name = directoryRoles[role]
  const drop = useRelationshipAct(adminRelationshipsApi.dropRoles, () => {
    ask(false)
    toast({ text: t.dropped(name) })
  })
  return (
    <>
      <Button size="small" aria-label={t.dropOf(name)} onClick={() => ask(true)}>
        {t.drop}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.dropTitle(name)}
          effects={t.dropEffects(name)}
          action={t.drop}
          isBusy={drop.isPending}
          error={drop.error}
          onConfirm={() => drop.mutate({ ...namesOf(row), roles: [role] })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
