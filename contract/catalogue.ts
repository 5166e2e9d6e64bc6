import Type, { type Static } from 'typebox'
import { Id, Money, Nullable, OneOf, Page, Paging } from './common.ts'
import { endpoint } from './endpoint.ts'
import { ImportReport } from './imports.ts'

export const terms = ['P1M', 'P1Y', 'P3Y'] as const
export const billingPlans = ['monthly', 'annual'] as const
export const markets = ['DE', 'AT', 'CH', 'FR', 'US', 'GB'] as const

export const Product = Type.Object({
  id: Type.String(),
  skuId: Type.String(),
  licenceSkuId: Id,
  partNumber: Type.String(),
  title: Type.String(),
})
export type Product = Static<typeof Product>

/** Net price per seat for one billing period; `cost` is what the provider pays and only providers see it (I-03). */
export const Price = Type.Object({
  market: Type.String(),
  term: OneOf(terms),
  billing: OneOf(billingPlans),
  cost: Nullable(Money),
  retail: Money,
})
export type Price = Static<typeof Price>

export const ProductDetail = Type.Intersect([
  Product,
  Type.Object({
    plans: Type.Array(Type.Object({ id: Id, name: Type.String(), title: Type.String() })),
    /** Empty for those who may not see prices. */
    prices: Type.Array(Price),
  }),
])
export type ProductDetail = Static<typeof ProductDetail>

export const importKinds = ['service-plans', 'product-skus', 'price-sheet'] as const
/** An uploaded file and what is wrong with it; nothing changes until it is applied. */
export const CatalogueImport = Type.Intersect([ImportReport, Type.Object({ kind: OneOf(importKinds) })])
export type CatalogueImport = Static<typeof CatalogueImport>

const oneImport = Type.Object({ importId: Id })

export const catalogueApi = {
  products: endpoint({
    method: 'GET',
    path: '/products',
    summary: 'Sellable products by title; `search` finds words of title and part number.',
    access: 'product.view',
    query: Type.Object({ search: Type.Optional(Type.String({ maxLength: 100 })), ...Paging }),
    reply: Page(Product),
  }),
  product: endpoint({
    method: 'GET',
    path: '/products/:productId/:skuId',
    summary: 'One product: its service plans and, for those who may see them, prices by market.',
    access: 'product.view',
    params: Type.Object({
      productId: Type.String({ pattern: '^[A-Z0-9]{1,20}$' }),
      skuId: Type.String({ pattern: '^[A-Z0-9]{1,10}$' }),
    }),
    query: Type.Object({ market: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })) }),
    reply: ProductDetail,
  }),
  imports: endpoint({
    method: 'GET',
    path: '/catalogue-imports',
    summary: 'Catalogue uploads, newest first.',
    access: 'catalogue.import',
    query: Type.Object({ ...Paging }),
    reply: Page(CatalogueImport),
  }),
  upload: endpoint({
    method: 'POST',
    path: '/catalogue-imports',
    summary: 'Upload a CSV (multipart field `file`); it is checked and reported, not yet applied.',
    access: 'catalogue.import',
    query: Type.Object({ kind: OneOf(importKinds) }),
    format: 'upload',
    reply: CatalogueImport,
  }),
  import: endpoint({
    method: 'GET',
    path: '/catalogue-imports/:importId',
    summary: 'One upload with its validation report.',
    access: 'catalogue.import',
    params: oneImport,
    reply: CatalogueImport,
  }),
  apply: endpoint({
    method: 'POST',
    path: '/catalogue-imports/:importId/apply',
    summary: 'Apply a checked upload to the catalogue, all rows or none.',
    access: 'catalogue.import',
    params: oneImport,
    reply: CatalogueImport,
  }),
}
