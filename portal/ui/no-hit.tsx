import { Button } from '@fluentui/react-components'
import { useMessages } from '../lib/i18n.tsx'
import type { ListState } from '../lib/use-list-search.ts'
import { Empty } from './empty.tsx'

/** Search or filters found nothing: what was searched, and the way back to everything. */
export function NoHit({ state, names }: { state: ListState; names: string[] }) {
  const t = useMessages().ui
  const reset = () => state.filter(Object.fromEntries(names.map((name) => [name, undefined])))
  return (
    <Empty
      title={t.noHit(state.text('search'))}
      text={t.noHitHint}
      action={<Button onClick={reset}>{t.reset}</Button>}
    />
  )
}

/** Whether any of these filters is set. */
export const isFiltered = (state: ListState, names: string[]) => names.some((name) => state.text(name) !== '')
