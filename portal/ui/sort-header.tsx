import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowSortRegular } from '@fluentui/react-icons/svg/arrow-sort'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { useMessages } from '../lib/i18n.tsx'
import type { ListState } from '../lib/use-list-search.ts'

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
})

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
