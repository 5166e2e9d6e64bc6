import { Button } from '@fluentui/react-components'
import { useMessages } from '../lib/i18n.tsx'
import { type ListState, withoutFilters } from '../lib/use-list-search.ts'
import { Empty } from './empty.tsx'

/** Search or filters found nothing: what was searched, and the way back to everything. */
export function NoHit({ state, names }: { state: ListState; names: string[] }) {
  const t = useMessages().ui
  return (
    <Empty
      title={t.noHit(state.text('search'))}
      text={t.noHitHint}
      action={<Button onClick={() => state.filter(withoutFilters(names))}>{t.reset}</Button>}
    />
  )
}
