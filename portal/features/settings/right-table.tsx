import { Button } from '@fluentui/react-components'
import type { Right } from '#contract/access.ts'
import { useMessages } from '../../lib/i18n.tsx'
import type { ListState } from '../../lib/use-list-search.ts'
import type { Column } from '../../ui/data-list.tsx'
import { NotPrinted } from '../../ui/not-printed.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

type TableProps = { label: string; rights: Right[]; state: ListState }

/** The permissions of one area in plain words. */
export function RightTable({ label, rights, state }: TableProps) {
  return (
    <SmallTable label={label} columns={useColumns(state)} rows={rights} rowId={(right) => right.permission} />
  )
}

function useColumns(state: ListState): Column<Right>[] {
  const t = useMessages()
  const r = t.rights
  const named = (roles: Right['holders']) => roles.map((role) => t.roles[role]).join(', ')
  const explore = (right: Right) => {
    state.filter({ permission: right.permission })
    scrollTo({ top: 0 })
  }
  return [
    { key: 'what', header: r.what, cell: (right) => r.permissions[right.permission] },
    { key: 'holders', header: r.heldBy, cell: (right) => named(right.holders) },
    {
      key: 'may',
      header: r.may,
      cell: (right) =>
        right.isHeld ? (
          <>
            <StateBadge tone="good">{r.yes}</StateBadge> {r.through(named(right.through))}
          </>
        ) : right.group === 'planned' ? (
          <>
            <StateBadge tone="quiet">{r.notYet}</StateBadge>{' '}
            {right.through.length > 0 ? r.later(named(right.through)) : null}
          </>
        ) : (
          <StateBadge tone="quiet">{r.no}</StateBadge>
        ),
    },
    {
      key: 'who',
      header: r.who,
      cell: (right) => (
        <NotPrinted>
          <Button
            size="small"
            aria-label={r.whoOf(r.permissions[right.permission])}
            onClick={() => explore(right)}
          >
            {r.who}
          </Button>
        </NotPrinted>
      ),
    },
  ]
}
