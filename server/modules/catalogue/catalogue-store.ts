import { type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { containing } from '#server/platform/names.ts'

export type ProductRow = Omit<Selectable<DB['products']>, 'search'>
export type PriceRow = Selectable<DB['prices']>
export type ImportRow = Omit<Selectable<DB['catalogue_imports']>, 'content'>

const productColumns = [
  'product_id',
  'sku_id',
  'licence_sku_id',
  'part_number',
  'title',
  'sort_title',
] as const

/** Products by title; each word of the search must appear in title or part number. */
export function listProducts(
  tx: Tx,
  page: { search?: string | undefined; after: readonly [string, string, string]; limit: number },
): Promise<ProductRow[]> {
  const [title, productId, skuId] = page.after
  let query = tx
    .selectFrom('products')
    .select(productColumns)
    .where(sql<boolean>`(sort_title, product_id, sku_id) > (${title}, ${productId}, ${skuId})`)
    .orderBy('sort_title')
    .orderBy('product_id')
    .orderBy('sku_id')
    .limit(page.limit + 1)
  for (const word of page.search?.split(/\s+/).filter(Boolean).slice(0, 8) ?? [])
    query = query.where('search', 'like', containing(word))
  return query.execute()
}

export async function getProduct(tx: Tx, productId: string, skuId: string): Promise<ProductRow> {
  const row = await tx
    .selectFrom('products')
    .select(productColumns)
    .where('product_id', '=', productId)
    .where('sku_id', '=', skuId)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { productId, skuId })
  return row
}

export function listPlans(tx: Tx, licenceSkuId: string) {
  return tx
    .selectFrom('service_plans')
    .select(['plan_id', 'name', 'title'])
    .where('licence_sku_id', '=', licenceSkuId)
    .orderBy('title')
    .limit(500)
    .execute()
}

/** Prices in force now, of one market or all. */
export function listPrices(
  tx: Tx,
  productId: string,
  skuId: string,
  market: string | undefined,
  now: Date,
): Promise<PriceRow[]> {
  let query = tx
    .selectFrom('prices')
    .selectAll()
    .where('product_id', '=', productId)
    .where('sku_id', '=', skuId)
    .where('effective_from', '<=', now)
    .where('effective_to', '>', now)
    .orderBy('market')
    .orderBy('term')
    .orderBy('billing')
    .limit(100)
  if (market) query = query.where('market', '=', market)
  return query.execute()
}

const importColumns = [
  'id',
  'kind',
  'file_name',
  'state',
  'rows',
  'added',
  'changed',
  'unchanged',
  'problems',
  'problem_count',
  'created_by',
  'created_at',
  'applied_at',
] as const

export function listImports(
  tx: Tx,
  page: { after: { at: Date; id: string }; limit: number },
): Promise<ImportRow[]> {
  return tx
    .selectFrom('catalogue_imports')
    .select(importColumns)
    .where(sql<boolean>`(created_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
}

export async function getImport(tx: Tx, id: string): Promise<ImportRow> {
  const row = await tx
    .selectFrom('catalogue_imports')
    .select(importColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { importId: id })
  return row
}
