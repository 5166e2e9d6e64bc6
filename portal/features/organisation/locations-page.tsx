import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type Location, locationsApi } from '#contract/locations.ts'
import { ownListsApi } from '#contract/own-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { searchOf, useListSearch } from '../../lib/use-list-search.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { CodeText } from '../../ui/code-text.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FilteredList } from '../../ui/filtered-list.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { LocationDetail } from './location-detail.tsx'
import { AddLocation } from './location-form.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'

/** Locations: each with a partner ID of its own; archived ones stay in the list (W2g, pain 9). */
export function LocationsPage() {
  const { organisation: t, ui } = useMessages()
  const state = useListSearch()
  const search = searchOf(state)
  const query = { ...state.page, ...search }
  const list = usePage(locationsApi.list, query)
  const prefetch = usePrefetch(locationsApi.list)
  const [isAdding, add] = useState(false)
  return (
    <OrganisationFrame
      title={t.tab.locations}
      sentence={t.locations.sentence}
      action={isAdding ? undefined : <AddButton onClick={() => add(true)} />}
    >
      {isAdding ? <AddLocation onClose={() => add(false)} /> : null}
      <FilteredList
        tools={
          <ExportButton endpoint={ownListsApi.locations} input={search} fileName={`${t.tab.locations}.csv`}>
            {ui.export}
          </ExportButton>
        }
        filters={['search']}
        filterLabel={t.locations.list}
        controls={<SearchFilter state={state} label={t.locations.name} />}
        label={t.locations.list}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={t.locations.empty} text={t.locations.emptyText} />}
        expand={(row) => <LocationDetail key={row.version} location={row} />}
        prefetch={(after) => prefetch({ ...query, after })}
      />
    </OrganisationFrame>
  )
}

function AddButton({ onClick }: { onClick: () => void }) {
  const t = useMessages().organisation.locations
  const may = useMay()
  const whoMay = useWhoMay()
  if (!may('location.manage')) return <BlockedAction action={t.add} reason={whoMay('location.manage')} />
  return (
    <Button appearance="primary" onClick={onClick}>
      {t.add}
    </Button>
  )
}

const tones = { active: 'good', inactive: 'attention', archived: 'quiet' } as const

function useColumns(): Column<Location>[] {
  const t = useMessages().organisation.locations
  const format = useFormat()
  return [
    { key: 'name', header: t.name, cell: ({ name }) => name },
    { key: 'id', header: t.partnerId, cell: ({ partnerId }) => <CodeText>{partnerId}</CodeText> },
    { key: 'country', header: t.country, cell: ({ address }) => format.country(address.country) },
    {
      key: 'state',
      header: t.state,
      cell: ({ state }) => <StateBadge tone={tones[state]}>{t.states[state]}</StateBadge>,
    },
  ]
}
