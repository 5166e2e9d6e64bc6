import { Button, makeStyles, Select, tokens } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowSortRegular, ArrowUpRegular } from '@fluentui/react-icons'
import { useMessages } from '../lib/i18n.tsx'
import type { ListState } from '../lib/use-list-search.ts'

const useStyles = makeStyles({
  choice: {
    display: 'none',
    '@media (max-width: 700px)': { display: 'grid', marginBottom: tokens.spacingVerticalM },
  },
  button: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    '& svg': { fontSize: '16px' },
  },
})

type Sortable = { header: string; sort?: string }
type SortChoiceProps = { state: ListState; columns: Sortable[]; preset: string | undefined }

/** On narrow screens rows are cards without column names; there the order is chosen from a list. */
export function SortChoice({ state, columns, preset = '' }: SortChoiceProps) {
  const t = useMessages().ui
  const styles = useStyles()
  const options = columns.flatMap(({ header, sort }) =>
    sort
      ? [
          { value: sort, label: t.upwards(header) },
          { value: `-${sort}`, label: t.downwards(header) },
        ]
      : [],
  )
  if (options.length === 0) return null
  return (
    <label className={styles.choice}>
      {t.sorted}
      <Select value={state.text('sort') || preset} onChange={(_, { value }) => state.filter({ sort: value })}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </label>
  )
}

export type Sorted = 'ascending' | 'descending' | undefined

/** How a column stands: by the address bar, else by what the list does by itself. */
export function sortedBy(state: ListState, sort: string, preset: string | undefined): Sorted {
  const now = state.text('sort') || preset
  if (now === sort) return 'ascending'
  return now === `-${sort}` ? 'descending' : undefined
}

type SortHeaderProps = { state: ListState; sort: string; sorted: Sorted; children: string }

/** A column's name that sorts by it, and the other way round when pressed again. */
export function SortHeader({ state, sort, sorted, children }: SortHeaderProps) {
  const t = useMessages().ui
  const Icon =
    sorted === 'ascending' ? ArrowUpRegular : sorted === 'descending' ? ArrowDownRegular : ArrowSortRegular
  return (
    <Button
      appearance="transparent"
      size="small"
      className={useStyles().button}
      icon={<Icon />}
      iconPosition="after"
      title={t.sortBy(children)}
      onClick={() => state.filter({ sort: sorted === 'ascending' ? `-${sort}` : sort })}
    >
      {children}
    </Button>
  )
}
