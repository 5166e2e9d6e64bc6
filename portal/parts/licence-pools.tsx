import type { LicencePool } from '#contract/licences.ts'
import { useFormat } from '../lib/format.ts'
import { useMessages } from '../lib/i18n.tsx'
import type { Column } from '../ui/data-list.tsx'
import { Section } from '../ui/section.tsx'
import { SmallTable } from '../ui/small-table.tsx'
import { StateBadge } from '../ui/state-badge.tsx'

/** Licences bought, assigned and still available per product. */
export function LicencePools({ pools }: { pools: LicencePool[] }) {
  const t = useMessages().licences
  const columns = useColumns()
  return (
    <Section title={t.pools}>
      {pools.length === 0 ? (
        <div>{t.poolsEmpty}</div>
      ) : (
        <SmallTable label={t.pools} columns={columns} rows={pools} rowId={(pool) => pool.licenceSkuId} />
      )}
    </Section>
  )
}

function useColumns(): Column<LicencePool>[] {
  const t = useMessages().licences
  const format = useFormat()
  return [
    { key: 'title', header: t.product, cell: (pool) => pool.title },
    { key: 'owned', header: t.owned, cell: (pool) => format.number(pool.owned), isNumber: true },
    { key: 'assigned', header: t.assigned, cell: (pool) => format.number(pool.assigned), isNumber: true },
    {
      key: 'available',
      header: t.available,
      cell: (pool) =>
        pool.available > 0 ? (
          format.number(pool.available)
        ) : (
          <StateBadge tone="attention">{t.noneLeft}</StateBadge>
        ),
      isNumber: true,
    },
  ]
}
