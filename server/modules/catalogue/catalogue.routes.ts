import { catalogueApi } from '#contract/catalogue.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, decodeCursor, pageOf } from '#server/platform/paging.ts'
import { getImport, getProduct, listImports, listPlans, listPrices, listProducts } from './catalogue-store.ts'
import { viewImport, viewPrice, viewProduct } from './catalogue-view.ts'
import { applyCatalogue, uploadCatalogue } from './upload-catalogue.ts'

const cursor = [/^.{0,300}$/s, /^[A-Z0-9]{1,20}$/, /^[A-Z0-9]{1,10}$/] as const

export const catalogueRoutes: Routes = (on) => {
  on(catalogueApi.products, async (ctx, { search, after, limit = 20 }) => {
    const [title = '', productId = '', skuId = ''] = after ? decodeCursor(after, cursor) : []
    const rows = await listProducts(ctx.tx, { search, after: [title, productId, skuId], limit })
    return pageOf(rows, limit, viewProduct, (row) => [row.sort_title, row.product_id, row.sku_id])
  })
  on(catalogueApi.product, async (ctx, { productId, skuId, market }) => {
    const product = await getProduct(ctx.tx, productId, skuId)
    const maySeePrices = ctx.actor.permissions.has('price.view')
    const [plans, prices] = await Promise.all([
      listPlans(ctx.tx, product.licence_sku_id),
      maySeePrices ? listPrices(ctx.tx, productId, skuId, market, ctx.now) : [],
    ])
    return {
      ...viewProduct(product),
      plans: plans.map(({ plan_id, name, title }) => ({ id: plan_id, name, title })),
      prices: prices.map(viewPrice),
    }
  })
  on(catalogueApi.imports, async (ctx, { after, limit = 20 }) => {
    const rows = await listImports(ctx.tx, { after: beforeMoment(after), limit })
    return pageOf(
      rows,
      limit,
      (row) => viewImport(ctx, row),
      (row) => [row.created_at, row.id],
    )
  })
  on(catalogueApi.upload, async (ctx, input, upload) =>
    viewImport(ctx, await uploadCatalogue(ctx, input, upload)),
  )
  on(catalogueApi.import, async (ctx, { importId }) => viewImport(ctx, await getImport(ctx.tx, importId)))
  on(catalogueApi.apply, async (ctx, input) => viewImport(ctx, await applyCatalogue(ctx, input)))
}
