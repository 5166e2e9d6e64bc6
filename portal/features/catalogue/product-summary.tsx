import { catalogueApi, type Product } from '#contract/catalogue.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Stack } from '../../ui/stack.tsx'

const shown = 8

/** The expanded row: the first contained services and the way to the rest. */
export function ProductSummary({ product }: { product: Product }) {
  const t = useMessages().catalogue
  const detail = useRead(catalogueApi.product, { productId: product.id, skuId: product.skuId })
  if (detail.error) return <Problem error={detail.error} />
  if (!detail.data) return null
  const titles = detail.data.plans.slice(0, shown).map(({ title }) => title)
  const hasMore = detail.data.plans.length > shown
  return (
    <Stack>
      {titles.length === 0 ? (
        <div>{t.noPlans}</div>
      ) : (
        <div>
          <strong>{t.plans(detail.data.plans.length)}:</strong> {titles.join(', ')}
          {hasMore ? ' …' : null}
        </div>
      )}
      <div>
        <ButtonLink to={`/catalogue/${product.id}/${product.skuId}`} size="small">
          {detail.data.prices.length > 0 ? `${t.plansTitle}, ${t.prices}` : t.plansTitle}
        </ButtonLink>
      </div>
    </Stack>
  )
}
