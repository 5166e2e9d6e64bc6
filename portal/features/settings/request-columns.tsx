import type { AccessRequest } from '#contract/access.ts'
import { useMessages } from '../../lib/i18n.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Moment } from '../../ui/moment.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

const tones = { open: 'waiting', approved: 'good', denied: 'bad', withdrawn: 'quiet' } as const

/** What was asked for, why, and what became of it. */
export function useRequestColumns(): Column<AccessRequest>[] {
  const t = useMessages()
  const r = t.rights.requests
  return [
    { key: 'role', header: r.role, cell: (row) => t.roles[row.role] },
    { key: 'reason', header: r.reason, cell: (row) => row.reason },
    { key: 'asked', header: r.asked, cell: (row) => <Moment at={row.createdAt} /> },
    {
      key: 'state',
      header: r.state,
      cell: (row) => <StateBadge tone={tones[row.state]}>{r.states[row.state]}</StateBadge>,
    },
    {
      key: 'answer',
      header: r.answer,
      cell: (row) =>
        row.decidedBy && row.state !== 'withdrawn'
          ? r.answerBy(row.decidedBy, row.decisionReason ?? '')
          : '–',
    },
  ]
}
