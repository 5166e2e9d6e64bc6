import type { LogSummary } from '#contract/customer-log.ts'
import { useMessages } from '../../lib/i18n.tsx'
import type { ListState } from '../../lib/use-list-search.ts'
import { DayFilter, ChipFilter } from '../../ui/filter-chip.tsx'

export const filterNames = ['organisation', 'person', 'kind', 'from', 'to']

/** What the address bar says, as the API asks for it: days are the reader's own, from midnight to midnight. */
export function filterOf(state: ListState) {
  const given = {
    organisationId: state.text('organisation'),
    personId: state.text('person'),
    kind: state.text('kind'),
    from: midnight(state.text('from'), 0),
    to: midnight(state.text('to'), 1),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value))
}

function midnight(day: string, daysLater: number): string {
  const at = new Date(`${day}T00:00:00`)
  if (Number.isNaN(at.getTime())) return ''
  at.setDate(at.getDate() + daysLater)
  return at.toISOString()
}

/** By organisation, person, kind and time. */
export function LogFilters({ state, summary }: { state: ListState; summary: LogSummary | undefined }) {
  const t = useMessages().customerLog
  const kinds: Record<string, string> = t.kinds
  const named = (entries: { id: string; name: string }[] = []) =>
    entries.map(({ id, name }) => ({ value: id, label: name }))
  const kindOptions = (summary?.kinds ?? []).map((value) => ({ value, label: kinds[value] ?? value }))
  return (
    <>
      <ChipFilter
        state={state}
        name="organisation"
        label={t.partner}
        all={t.allPartners}
        options={named(summary?.organisations)}
      />
      <ChipFilter
        state={state}
        name="person"
        label={t.person}
        all={t.allPeople}
        options={named(summary?.people)}
      />
      <ChipFilter state={state} name="kind" label={t.kind} all={t.allKinds} options={kindOptions} />
      <DayFilter state={state} name="from" label={t.from} />
      <DayFilter state={state} name="to" label={t.to} />
    </>
  )
}
