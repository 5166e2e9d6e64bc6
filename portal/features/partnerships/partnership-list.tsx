import type { ReactNode } from 'react'
import { partnershipsApi, type Partnership } from '#contract/partnerships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { sortOf, useListSearch } from '../../lib/use-list-search.ts'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChipFilter } from '../../ui/filter-chip.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { Moment } from '../../ui/moment.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { Row } from '../../ui/row.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { ExportPartnerships } from './export-button.tsx'
import { PartnershipDetails } from './partnership-details.tsx'
import { PartnershipActions } from './partnership-actions.tsx'

export type PartnerSide = 'providers' | 'resellers'
type ListProps = { side: PartnerSide; /** What brings the next partner. */ action: ReactNode }

const states = ['ending', 'suspended', 'removed'] as const

/** The partners of the other tier, with what can be done together (W6). */
export function PartnershipList({ side, action }: ListProps) {
  const t = useMessages().partnerships
  const state = useListSearch()
  const chosen = states.find((known) => known === state.text('state'))
  const search = {
    ...(state.text('search') ? { search: state.text('search') } : {}),
    ...(chosen ? { state: chosen } : {}),
  }
  const query = { ...state.page, ...search, ...sortOf(state, ['name', '-name']) }
  const list = usePage(partnershipsApi.list, query)
  const prefetch = usePrefetch(partnershipsApi.list)
  return (
    <ListPage
      title={t[side].title}
      sentence={t[side].sentence}
      action={action}
      tools={<ExportPartnerships filter={search} fileName={`${t[side].title}.csv`} />}
      filters={['search', 'state']}
      filterLabel={t[side].title}
      controls={
        <>
          <SearchFilter state={state} label={t.search} />
          <ChipFilter
            state={state}
            name="state"
            label={t.show}
            all={t.standing}
            options={[
              { value: 'ending', label: t.endingOnes },
              { value: 'suspended', label: t.suspendedOnes },
              { value: 'removed', label: t.removedOnes },
            ]}
          />
        </>
      }
      label={t[side].title}
      list={list}
      columns={useColumns()}
      sort="name"
      rowId={(row) => row.id}
      state={state}
      empty={<Empty title={t[side].empty} text={t[side].emptyText} action={action} />}
      expand={(row) => <PartnershipDetails partnership={row} side={side} />}
      actions={(row) => <PartnershipActions partnership={row} side={side} />}
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

const tones = { active: 'good', ending: 'attention', removed: 'quiet' } as const

function useColumns(): Column<Partnership>[] {
  const t = useMessages().partnerships
  const format = useFormat()
  return [
    { key: 'name', header: t.name, cell: (row) => row.partnerName, sort: 'name' },
    { key: 'country', header: t.location, cell: (row) => format.country(row.partnerCountry) },
    {
      key: 'state',
      header: t.state,
      cell: (row) => (
        <Row>
          {row.suspended ? (
            <StateBadge tone="attention">{t.suspended}</StateBadge>
          ) : (
            <StateBadge tone={tones[row.state]}>{t.states[row.state]}</StateBadge>
          )}
          {row.partner?.leavesAt ? <StateBadge tone="attention">{t.leaving}</StateBadge> : null}
        </Row>
      ),
    },
    { key: 'since', header: t.since, cell: (row) => <Moment at={row.authorizedAt} /> },
  ]
}
