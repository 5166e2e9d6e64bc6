import { vettingApi } from '#contract/vetting.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'

/** How many wait how long, and how long decisions took: one sentence, as soon as it is known. */
export function useFiguresSentence(): string | undefined {
  const t = useMessages().vetting.figures
  const { number } = useFormat()
  const { data } = useRead(vettingApi.figures, {})
  if (!data) return undefined
  const { waiting, decided } = data
  const open = waiting.fresh + waiting.days + waiting.long
  const waits = t.waiting(number(open), number(waiting.days), number(waiting.long), number(waiting.overdue))
  if (decided.median === null || decided.p90 === null) return waits
  return `${waits} ${t.decided(number(decided.count), number(decided.median), number(decided.p90))}`
}
