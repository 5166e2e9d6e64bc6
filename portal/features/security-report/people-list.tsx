import { type ReportList, type ReportRow, securityReportApi } from '#contract/security-report.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import type { ListState } from '../../lib/use-list-search.ts'
import { type Column, DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'

type PeopleListProps = { list: ReportList; state: ListState }

/** The people behind a figure, each with the way to where it is mended. */
export function PeopleList({ list, state }: PeopleListProps) {
  const t = useMessages().securityReport
  const query = { list, ...state.page }
  const page = usePage(securityReportApi.people, query)
  const prefetch = usePrefetch(securityReportApi.people)
  return (
    <DataList
      label={t.lists[list]}
      list={page}
      columns={useColumns()}
      rowId={(row) => row.userId}
      state={state}
      empty={<Empty title={t.none} text={t.noneText} />}
      actions={({ userId, name, userName }) => (
        <ButtonLink
          size="small"
          to="/settings/users"
          search={{ search: name, open: userId }}
          label={t.openOf(userName)}
        >
          {t.open}
        </ButtonLink>
      )}
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

function useColumns(): Column<ReportRow>[] {
  const { securityReport: t, ui } = useMessages()
  const yes = (is: boolean) => (is ? ui.yes : ui.no)
  return [
    {
      key: 'name',
      header: t.name,
      cell: ({ name, userName }) => (
        <>
          {name}
          <div>{userName}</div>
        </>
      ),
    },
    { key: 'admin', header: t.admin, cell: ({ isGlobalAdmin }) => yes(isGlobalAdmin) },
    { key: 'factor', header: t.factor, cell: ({ hasFactor }) => yes(hasFactor) },
    {
      key: 'last',
      header: t.lastSignIn,
      cell: ({ lastSignInAt }) => (lastSignInAt ? <Moment at={lastSignInAt} /> : t.never),
    },
  ]
}
