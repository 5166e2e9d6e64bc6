import { membershipApi, type RegistryProfile } from '#contract/membership.ts'
import { programmeListsApi } from '#contract/programme-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { searchOf, sortOf, useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { Row } from '../../ui/row.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

/** Who owns which partner ID, and which tenant transacts with it (I-41). */
export function RegistryPage() {
  const { membership: t, ui } = useMessages()
  const state = useListSearch()
  const search = searchOf(state)
  const query = { ...state.page, ...search, ...sortOf(state, ['name', '-name', 'id', '-id']) }
  const list = usePage(membershipApi.list, query)
  const prefetch = usePrefetch(membershipApi.list)
  return (
    <ListPage
      title={t.title}
      sentence={t.sentence}
      label={t.list}
      action={<Actions />}
      list={list}
      columns={useColumns()}
      sort="name"
      rowId={(row) => row.id}
      state={state}
      filters={['search']}
      filterLabel={t.search}
      tools={
        <ExportButton endpoint={programmeListsApi.registry} input={search} fileName={`${t.title}.csv`}>
          {ui.export}
        </ExportButton>
      }
      controls={<SearchFilter state={state} label={t.search} />}
      empty={<Empty title={t.empty} text={t.emptyText} action={<Actions />} />}
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

function Actions() {
  const t = useMessages().membership
  return (
    <Row>
      <ButtonLink to="/membership/new" appearance="primary">
        {t.add}
      </ButtonLink>
      <ButtonLink to="/membership-imports">{t.importFile}</ButtonLink>
    </Row>
  )
}

function useColumns(): Column<RegistryProfile>[] {
  const t = useMessages().membership
  const format = useFormat()
  return [
    {
      key: 'name',
      sort: 'name',
      header: t.name,
      cell: (row) => <TextLink to={`/membership/${row.id}`}>{row.name}</TextLink>,
    },
    { key: 'id', sort: 'id', header: t.partnerId, cell: (row) => <CodeText>{row.partnerId}</CodeText> },
    { key: 'country', header: t.country, cell: (row) => format.country(row.country) },
    { key: 'state', header: t.state, cell: (row) => <ProfileState isActive={row.isActive} /> },
    {
      key: 'linked',
      header: t.linkedTo,
      cell: ({ linkedTo }) => (linkedTo ? `${linkedTo.name} (${linkedTo.domain})` : t.free),
    },
  ]
}

/** Active or not, as a word with an icon. */
export function ProfileState({ isActive }: { isActive: boolean }) {
  const t = useMessages().membership
  return <StateBadge tone={isActive ? 'good' : 'quiet'}>{isActive ? t.active : t.inactive}</StateBadge>
}
