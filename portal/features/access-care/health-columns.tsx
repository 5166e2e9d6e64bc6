import type { AccessHealth } from '#contract/access-care.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Row } from '../../ui/row.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

/** What stands in each row of the list. */
export function useHealthColumns(): Column<AccessHealth>[] {
  const t = useMessages().accessCare
  const format = useFormat()
  return [
    {
      key: 'customer',
      header: t.customer,
      cell: ({ customerId, customerName }) => (
        <TextLink to={`/customers/${customerId}/admin-relationships`}>{customerName}</TextLink>
      ),
    },
    {
      key: 'access',
      header: t.access,
      cell: ({ active, hasDefault, pending }) => (
        <>
          {t.state(active, hasDefault)}
          {pending > 0 ? <div>{t.pending(pending)}</div> : null}
        </>
      ),
    },
    { key: 'ends', header: t.ends, cell: ({ endsAt }) => (endsAt ? <Moment at={endsAt} /> : '–') },
    {
      key: 'used',
      header: t.used,
      cell: ({ lastUsedOn }) => (lastUsedOn ? format.calendarDay(lastUsedOn) : t.never),
    },
    { key: 'problems', header: t.found, cell: (row) => <Problems row={row} /> },
  ]
}

function Problems({ row }: { row: AccessHealth }) {
  const t = useMessages().accessCare
  if (row.problems.length === 0) return <StateBadge tone="good">{t.good}</StateBadge>
  const textOf = (problem: AccessHealth['problems'][number]) =>
    problem === 'no-second-factor'
      ? `${t.problems[problem]}: ${t.missing(row.withoutFactor)}`
      : t.problems[problem]
  return (
    <Row>
      {row.problems.map((problem) => (
        <StateBadge key={problem} tone={problem === 'unused' ? 'info' : 'attention'}>
          {textOf(problem)}
        </StateBadge>
      ))}
    </Row>
  )
}
