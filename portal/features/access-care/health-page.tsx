import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation } from '@tanstack/react-query'
import { type AccessHealth, accessCareApi, healthSorts } from '#contract/access-care.ts'
import { download } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SelectFilter } from '../../ui/filters.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

/** How the access to each customer stands (pain 36): what ends, what nobody uses, what is dangerous. */
export function AccessHealthPage() {
  const t = useMessages().accessCare
  const state = useListSearch()
  const sort = healthSorts.find((name) => name === state.text('sort')) ?? 'name'
  const query = { sort, ...state.page }
  const list = usePage(accessCareApi.health, query)
  const prefetch = usePrefetch(accessCareApi.health)
  const others = healthSorts.filter((name) => name !== 'name')
  return (
    <ListPage
      title={t.title}
      sentence={t.sentence}
      action={
        <Row>
          <ButtonLink to="/renewals">{t.ending.title}</ButtonLink>
          <ExportButton sort={sort} />
        </Row>
      }
      label={t.list}
      list={list}
      columns={useColumns()}
      rowId={(row) => row.customerId}
      state={state}
      filters={[]}
      filterLabel={t.sort}
      controls={
        <SelectFilter
          state={state}
          name="sort"
          label={t.sort}
          all={t.sorts.name}
          options={others.map((value) => ({ value, label: t.sorts[value] }))}
        />
      }
      empty={<Empty title={t.empty} text={t.emptyText} />}
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

function ExportButton({ sort }: { sort: (typeof healthSorts)[number] }) {
  const t = useMessages().accessCare
  const save = useMutation({ mutationFn: () => download(accessCareApi.exportHealth, { sort }, t.csvFile) })
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={save.isPending}
        onClick={() => save.mutate()}
      >
        {t.export}
      </Button>
      {save.error ? <Problem error={save.error} /> : null}
    </>
  )
}

function useColumns(): Column<AccessHealth>[] {
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
