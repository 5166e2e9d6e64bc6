import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { isFiltered, type ListState, withoutFilters } from '../lib/use-list-search.ts'

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  search: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    flexGrow: 1,
    flexBasis: '220px',
    maxWidth: '420px',
  },
  searchBox: { width: '100%', maxWidth: '100%' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
})

type FilterBarProps = {
  label: string
  /** What the address bar calls search and filters; with several there is a button that resets all. */
  state?: ListState
  names?: string[]
  /** What is done with the list that is shown, for example its export; at the end of the bar. */
  tools?: ReactNode
  children: ReactNode
}

/** Search and filters above a list. */
export function FilterBar({ label, state, names = [], tools, children }: FilterBarProps) {
  const styles = useStyles()
  return (
    <search aria-label={label} className={styles.bar}>
      {children}
      {state && names.length > 1 && isFiltered(state, names) ? (
        <ClearAll state={state} names={names} />
      ) : null}
      {tools ? <div className={styles.tools}>{tools}</div> : null}
    </search>
  )
}

function ClearAll({ state, names }: { state: ListState; names: string[] }) {
  const t = useMessages().ui
  return (
    <Button appearance="subtle" onClick={() => state.filter(withoutFilters(names))}>
      {t.reset}
    </Button>
  )
}

/** Search words; they go to the address bar (`?search=`) a moment after the last key. */
export function SearchFilter({ state, label }: { state: ListState; label: string }) {
  const styles = useStyles()
  const id = useId()
  const set = state.text('search')
  const [typed, type] = useState(set)
  useFollow(set, type)
  useDebounced(typed, (text) => (text.trim() === set ? undefined : state.filter({ search: text.trim() })))
  return (
    <div className={styles.search}>
      <label htmlFor={id}>{label}</label>
      <SearchBox
        id={id}
        className={styles.searchBox}
        value={typed}
        maxLength={100}
        onChange={(_, data) => type(data.value)}
      />
    </div>
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
