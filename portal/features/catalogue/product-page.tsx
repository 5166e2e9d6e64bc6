import { useParams } from '@tanstack/react-router'
import { catalogueApi, type ProductDetail } from '#contract/catalogue.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { CodeText } from '../../ui/code-text.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Details } from '../../ui/details.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { ProductPrices } from './product-prices.tsx'

/** One product: identifiers, prices by market, contained services. */
export function ProductPage() {
  const t = useMessages().catalogue
  const may = useMay()
  const { productId = '', skuId = '' } = useParams({ strict: false })
  const product = useRead(catalogueApi.product, { productId, skuId })
  return (
    <Page>
      <PageHeader title={product.data?.title ?? '…'} crumbs={[{ to: '/catalogue', label: t.title }]} />
      {product.error ? <Problem error={product.error} retry={() => void product.refetch()} /> : null}
      {product.data ? (
        <>
          <Identifiers product={product.data} />
          {may('price.view') ? <ProductPrices prices={product.data.prices} /> : null}
          <Plans plans={product.data.plans} />
        </>
      ) : null}
    </Page>
  )
}

function Identifiers({ product }: { product: ProductDetail }) {
  const t = useMessages().catalogue
  return (
    <Details
      entries={[
        { name: t.partNumber, value: product.partNumber },
        { name: t.productId, value: product.id },
        { name: t.skuId, value: product.skuId },
        { name: t.licenceSkuId, value: product.licenceSkuId },
      ]}
    />
  )
}

type Plan = ProductDetail['plans'][number]

function Plans({ plans }: { plans: Plan[] }) {
  const t = useMessages().catalogue
  const columns: Column<Plan>[] = [
    { key: 'title', header: t.plan, cell: (plan) => plan.title },
    { key: 'name', header: t.planName, cell: (plan) => <CodeText>{plan.name}</CodeText> },
  ]
  return (
    <Section title={plans.length > 0 ? `${t.plansTitle} (${plans.length})` : t.plansTitle}>
      {plans.length === 0 ? (
        <div>{t.noPlans}</div>
      ) : (
        <SmallTable label={t.plansTitle} columns={columns} rows={plans} rowId={(plan) => plan.id} />
      )}
    </Section>
  )
}
