import { standingApi, type MeasureImpact } from '#contract/standing.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { Problem } from '../../ui/problem.tsx'

type ImpactProps = {
  partnerId: string
  providerId?: string
  lines: (impact: MeasureImpact) => string[]
}

/** What a measure would touch, from the server's dry run, and who is told. */
export function ImpactList({ partnerId, providerId, lines }: ImpactProps) {
  const t = useMessages().standing
  const format = useFormat()
  const impact = useRead(standingApi.impact, { partnerId, ...(providerId ? { providerId } : {}) })
  if (impact.error) return <Problem error={impact.error} retry={() => void impact.refetch()} />
  if (!impact.data) return null
  const { linked, names } = impact.data
  const rest = linked > names.length ? ['…'] : []
  const told = t.toldLine(linked, format.list([...names.map(({ name }) => name), ...rest]))
  return (
    <>
      <strong>{t.impact}</strong>
      <Bullets sentences={[...lines(impact.data), told]} />
    </>
  )
}
