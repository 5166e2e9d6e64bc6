import { Button, Checkbox } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type AccessHealth,
  accessCareApi,
  healthSorts,
  mostGivenBack,
  unusedChoices,
} from '#contract/access-care.ts'
import { unusedDays as usualDays } from '#contract/admin-rights.ts'
import { download } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { isFiltered, useListSearch } from '../../lib/use-list-search.ts'
import { GiveBack } from '../../parts/give-back.tsx'
import { type Column, DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChipFilter } from '../../ui/filter-chip.tsx'
import { FilterBar } from '../../ui/filters.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { NoHit } from '../../ui/no-hit.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Figures } from './figures.tsx'
import { useHealthColumns } from './health-columns.tsx'

/** How the access to each customer stands (pain 36): what ends, what nobody uses, what is dangerous. */
export function AccessHealthPage() {
  const t = useMessages().accessCare
  const may = useMay()
  const state = useListSearch()
  const [chosen, choose] = useState<string[]>([])
  const wanted = useWanted(state)
  const query = { ...wanted, ...state.page }
  const list = usePage(accessCareApi.health, query)
  const prefetch = usePrefetch(accessCareApi.health)
  const columns = useHealthColumns()
  const pick = usePick(chosen, choose)
  return (
    <Page>
      <PageHeader
        title={t.title}
        sentence={t.sentence}
        action={
          <Row>
            <ButtonLink to="/renewals">{t.ending.title}</ButtonLink>
            <ButtonLink to="/admin-relationships">{t.allRelationships}</ButtonLink>
            <ExportButton wanted={wanted} />
          </Row>
        }
      />
      <Figures />
      <Controls state={state} />
      {chosen.length > 0 ? (
        <Row>
          <GiveBack
            customerIds={chosen}
            at={t.picked(chosen.length)}
            action={t.giveBackPicked(chosen.length)}
            onDone={() => choose([])}
          />
        </Row>
      ) : null}
      <DataList
        label={t.list}
        list={list}
        columns={may('admin-relationship.terminate') ? [...columns, pick] : columns}
        rowId={(row) => row.customerId}
        state={state}
        empty={<Empty title={t.empty} text={t.emptyText} />}
        noHit={isFiltered(state, ['idle']) ? <NoHit state={state} names={['idle']} /> : undefined}
        prefetch={(after) => prefetch({ ...query, after })}
      />
    </Page>
  )
}

type State = ReturnType<typeof useListSearch>
type Wanted = ReturnType<typeof useWanted>
const daysIn = (state: State, name: string) => unusedChoices.find((days) => String(days) === state.text(name))

/** What the address bar asks for. */
function useWanted(state: State) {
  const unusedDays = daysIn(state, 'unused')
  const idleDays = daysIn(state, 'idle')
  return {
    sort: healthSorts.find((name) => name === state.text('sort')) ?? ('name' as const),
    ...(unusedDays && { unusedDays }),
    ...(idleDays && { idleDays }),
  }
}

function Controls({ state }: { state: State }) {
  const t = useMessages().accessCare
  const days = (choices: readonly number[]) =>
    choices.map((one) => ({ value: String(one), label: t.daysOf(one) }))
  return (
    <FilterBar label={t.list} state={state} names={['sort', 'unused', 'idle']}>
      <ChipFilter
        state={state}
        name="sort"
        label={t.sort}
        all={t.sorts.name}
        options={healthSorts
          .filter((name) => name !== 'name')
          .map((value) => ({ value, label: t.sorts[value] }))}
      />
      <ChipFilter
        state={state}
        name="unused"
        label={t.unusedAfter}
        all={t.daysOf(usualDays)}
        options={days(unusedChoices.filter((one) => one !== usualDays))}
      />
      <ChipFilter
        state={state}
        name="idle"
        label={t.idleOnly}
        all={t.idleAny}
        options={days(unusedChoices)}
      />
    </FilterBar>
  )
}

/** Customers to give default administration back at, also over several pages. */
function usePick(chosen: string[], choose: (ids: string[]) => void): Column<AccessHealth> {
  const t = useMessages().accessCare
  return {
    key: 'pick',
    header: t.choose,
    cell: ({ customerId, customerName, hasDefault }) =>
      hasDefault ? (
        <Checkbox
          aria-label={t.pick(customerName)}
          checked={chosen.includes(customerId)}
          disabled={chosen.length >= mostGivenBack && !chosen.includes(customerId)}
          onChange={(_, { checked }) =>
            choose(checked === true ? [...chosen, customerId] : chosen.filter((one) => one !== customerId))
          }
        />
      ) : null,
  }
}

function ExportButton({ wanted }: { wanted: Wanted }) {
  const t = useMessages().accessCare
  const save = useMutation({ mutationFn: () => download(accessCareApi.exportHealth, wanted, t.csvFile) })
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
