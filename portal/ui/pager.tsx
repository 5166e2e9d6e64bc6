import { Button, Select } from '@fluentui/react-components'
import { ArrowPreviousRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useMessages } from '../lib/i18n.tsx'
import { pageSizes, type ListState } from '../lib/use-list-search.ts'
import { useDataListStyles } from './data-list-styles.ts'
import { Row } from './row.tsx'

type PagerProps = { state: ListState; next: string | null; prefetch?: (after: string) => void }

/** Next and previous by key, and how many rows a page holds; left out when everything is on one page. */
export function Pager({ state, next, prefetch }: PagerProps) {
  const t = useMessages()
  const styles = useDataListStyles()
  if (state.isFirstPage && !next && state.page.limit === pageSizes[0]) return null
  return (
    <nav aria-label={t.ui.pages} className={styles.pager}>
      <label className={styles.pagerSize}>
        {t.ui.rowsPerPage}
        <Select value={String(state.page.limit)} onChange={(_, data) => state.resize(Number(data.value))}>
          {pageSizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </Select>
      </label>
      <Row>
        {state.isFirstPage ? null : <Back state={state} />}
        <Button
          icon={<ChevronRightRegular />}
          iconPosition="after"
          disabled={!next}
          onMouseEnter={() => (next ? prefetch?.(next) : undefined)}
          onFocus={() => (next ? prefetch?.(next) : undefined)}
          onClick={() => (next ? state.next(next) : undefined)}
        >
          {t.ui.nextPage}
        </Button>
      </Row>
    </nav>
  )
}

/** A shared link to a later page knows no page before it; then only the way to the first one is left. */
function Back({ state }: { state: ListState }) {
  const t = useMessages()
  return state.canGoBack ? (
    <Button icon={<ChevronLeftRegular />} onClick={state.previous}>
      {t.ui.previousPage}
    </Button>
  ) : (
    <Button icon={<ArrowPreviousRegular />} onClick={state.first}>
      {t.ui.firstPage}
    </Button>
  )
}
