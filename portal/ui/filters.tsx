import { Field, Input, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ListState } from '../lib/use-list-search.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  search: { flexGrow: 1, flexBasis: '220px', maxWidth: '420px' },
  searchBox: { width: '100%', maxWidth: '100%' },
  filter: { width: 'fit-content', minWidth: 'min(200px, 100%)', maxWidth: 'min(320px, 100%)' },
  day: { width: 'fit-content', maxWidth: '100%' },
  dayBox: { minWidth: 0, maxWidth: '100%' },
  select: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
})

/** Search and filters above a list. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search aria-label={label} className={useStyles().bar}>
      {children}
    </search>
  )
}

/** Search words; they go to the address bar (`?search=`) a moment after the last key. */
export function SearchFilter({ state, label }: { state: ListState; label: string }) {
  const styles = useStyles()
  const set = state.text('search')
  const [typed, type] = useState(set)
  useFollow(set, type)
  useDebounced(typed, (text) => (text.trim() === set ? undefined : state.filter({ search: text.trim() })))
  return (
    <Field label={label} className={styles.search}>
      <SearchBox
        className={styles.searchBox}
        value={typed}
        maxLength={100}
        onChange={(_, data) => type(data.value)}
      />
    </Field>
  )
}

export type SelectFilterProps = {
  state: ListState
  /** The name in the address bar. */
  name: string
  label: string
  /** What stands there when nothing is chosen, for example "All countries". */
  all: string
  options: { value: string; label: string }[]
  /** What is chosen as long as the address bar says nothing; there, everything is then called `all`. */
  preset?: string | undefined
}

/** The value of `all` where something else is preset. */
export const everything = 'all'

/** A filter with a fixed choice. */
export function SelectFilter({ state, name, label, all, options, preset = '' }: SelectFilterProps) {
  const styles = useStyles()
  return (
    <Field label={label} className={styles.filter}>
      <Select
        className={styles.select}
        value={state.text(name) || preset}
        onChange={(_, data) => state.filter({ [name]: data.value })}
      >
        <option value={preset ? everything : ''}>{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** A calendar day, from or up to which the list goes. */
export function DayFilter({ state, name, label }: { state: ListState; name: string; label: string }) {
  const styles = useStyles()
  return (
    <Field label={label} className={styles.day}>
      <Input
        className={styles.dayBox}
        type="date"
        value={state.text(name)}
        onChange={(_, data) => state.filter({ [name]: data.value })}
      />
    </Field>
  )
}

/** Back and forward in the browser change the box too. */
function useFollow(set: string, type: (text: string) => void) {
  useEffect(() => type(set), [set, type])
}

function useDebounced(text: string, run: (text: string) => void) {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const timer = setTimeout(() => latest.current(text), 300)
    return () => clearTimeout(timer)
  }, [text])
}
