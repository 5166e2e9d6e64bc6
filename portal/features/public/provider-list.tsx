import { makeStyles, tokens } from '@fluentui/react-components'
import type { ProviderEntry } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { isFiltered, type ListState } from '../../lib/use-list-search.ts'
import type { Listed } from '../../ui/data-list.tsx'
import { DataListSkeleton } from '../../ui/data-list-skeleton.tsx'
import { Empty } from '../../ui/empty.tsx'
import { NoHit } from '../../ui/no-hit.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Problem } from '../../ui/problem.tsx'
import { ProviderCard } from './provider-card.tsx'

const filters = ['search', 'country', 'service']
const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  count: { color: tokens.colorNeutralForeground2, margin: 0 },
  item: { display: 'grid' },
})

/** The entries found, and every other state the list can be in. */
export function ProviderList({ list, state }: { list: Listed<ProviderEntry>; state: ListState }) {
  const t = useMessages().publicPages.directory
  const styles = useStyles()
  if (list.error) return <Problem error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <DataListSkeleton label={t.list} columns={2} />
  if (list.data.items.length === 0) return <Nothing state={state} />
  return (
    <>
      <output className={styles.count}>{t.found(list.data.items.length)}</output>
      <ul className={styles.grid} aria-label={t.list} aria-busy={list.isPlaceholderData}>
        {list.data.items.map((provider) => (
          <li key={provider.id} className={styles.item}>
            <ProviderCard provider={provider} />
          </li>
        ))}
      </ul>
      <Pager state={state} next={list.data.next} />
    </>
  )
}

function Nothing({ state }: { state: ListState }) {
  const t = useMessages().publicPages.directory
  return isFiltered(state, filters) ? (
    <NoHit state={state} names={filters} />
  ) : (
    <Empty title={t.empty} text={t.emptyText} />
  )
}
