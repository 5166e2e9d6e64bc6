import type { CatalogueImport, Price, Product } from '#contract/catalogue.ts'
import { importStates } from '#contract/imports.ts'
import { viewProblems } from '#server/platform/check-rows.ts'
import type { Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { ImportRow, PriceRow, ProductRow } from './catalogue-store.ts'

export const viewProduct = (row: ProductRow): Product => ({
  id: row.product_id,
  skuId: row.sku_id,
  licenceSkuId: row.licence_sku_id,
  partNumber: row.part_number,
  title: row.title,
})

export const viewPrice = ({ market, term, billing, cost, retail, currency }: PriceRow): Price => ({
  market,
  term: term as Price['term'],
  billing: billing as Price['billing'],
  cost: { amount: Number(cost), currency },
  retail: { amount: Number(retail), currency },
})

export const importPolicy = definePolicy<ImportRow>()({
  apply: { permission: 'catalogue.import', possible: (row) => importStates.canMove(row.state, 'apply') },
})

/** The upload's report, its sentences in the reader's language. */
export const viewImport = (ctx: Ctx, row: ImportRow): CatalogueImport => ({
  id: row.id,
  kind: row.kind as CatalogueImport['kind'],
  fileName: row.file_name,
  state: row.state as CatalogueImport['state'],
  rows: row.rows,
  added: row.added,
  changed: row.changed,
  unchanged: row.unchanged,
  problems: viewProblems(row.problems, ctx.language),
  problemCount: row.problem_count,
  createdAt: row.created_at.toISOString(),
  appliedAt: row.applied_at?.toISOString() ?? null,
  can: importPolicy.allowed(ctx.actor, row, ctx.now),
})
