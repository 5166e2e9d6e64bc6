import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { CatalogueImport } from '#contract/catalogue.ts'
import { product, withCatalogue } from '#tests/story.ts'
import { aWorld, theServer, type World } from '#tests/world.ts'

// What belongs to the whole programme changes here, so these tests keep to themselves.
beforeAll(async () => void (await theServer({})))

async function upload(
  world: World,
  kind: string,
  content: string | Uint8Array<ArrayBuffer>,
  language = 'en',
) {
  const cookie = (await world.as(world.kompass)).cookie()
  const form = new FormData()
  form.append('file', new Blob([content]), 'katalog.csv')
  const response = await fetch(`${world.base}/api/catalogue-imports?kind=${kind}`, {
    method: 'POST',
    headers: { cookie, 'accept-language': language },
    body: form,
  })
  return { status: response.status, body: (await response.json()) as CatalogueImport & { code: string } }
}

const header = 'ProductId,SkuId,LicenseSkuId,LicenseSkuPartNumber,ProductTitle'
const guid = '22222222-2222-4333-8444-555555555555'

test('the real catalogue is checked, reported and applied; a second upload changes nothing', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const file = (name: string) => readFileSync(new URL(`../../../db/data/${name}.csv`, import.meta.url))
  for (const kind of ['product-skus', 'service-plans', 'price-sheet'] as const) {
    const { body } = await upload(world, kind, new Uint8Array(file(kind)))
    expect(body).toMatchObject({ state: 'validated', problemCount: 0, can: ['apply'] })
    expect((await operator.catalogue.apply({ importId: body.id })).state).toBe('applied')
    await expect(operator.catalogue.apply({ importId: body.id })).rejects.toMatchObject({
      code: 'wrong_state',
    })
  }

  const again = await upload(world, 'product-skus', new Uint8Array(file('product-skus')))

  expect(again.body).toMatchObject({ rows: 240, added: 0, changed: 0, unchanged: 240 })
  const found = await (await world.as(world.nordlicht)).catalogue.products({ search: 'business basic' })
  expect(found.items.length).toBeGreaterThan(0)
  expect(found.items.every(({ title }) => /business/i.test(title))).toBe(true)
})

test('German Excel’s semicolons and byte order mark are read', async () => {
  const world = await aWorld()

  const { body } = await upload(
    world,
    'product-skus',
    `\ufeff${header.replaceAll(',', ';')}\r\nNEU1;0001;${guid};TEIL;Büro „Groß“\r\n`,
  )

  expect(body).toMatchObject({ state: 'validated', rows: 1, added: 1 })
})

test('wrong columns, bad cells, formulas and doubles are named by row, in German', async () => {
  const world = await aWorld()
  const rows = [
    `neu,0001,${guid},TEIL,Titel`,
    `NEU2,0001,keine-guid,TEIL,=cmd|' /C calc'!A0`,
    `NEU3,0001,${guid},TEIL,Titel`,
    `NEU3,0001,${guid},TEIL,Titel`,
  ]

  const { body } = await upload(world, 'product-skus', [header, ...rows].join('\n'), 'de')

  expect(body.problems.map(({ row, column, rule }) => [row, column, rule])).toEqual([
    [2, 'ProductId', 'pattern'],
    [3, 'LicenseSkuId', 'guid'],
    [3, 'ProductTitle', 'formula'],
    [5, null, 'duplicate'],
  ])
  expect(body.problems[2]?.message).toMatch(/Tabellen|Formel/)
  expect(body).toMatchObject({ state: 'invalid', can: [] })
  const columns = await upload(world, 'product-skus', 'ProductId,SkuId,Farbe\n1,2,3')
  expect(columns.body.problems.map(({ rule, value }) => `${rule} ${value}`)).toEqual([
    'missing-column LicenseSkuId',
    'missing-column LicenseSkuPartNumber',
    'missing-column ProductTitle',
    'wrong-column Farbe',
  ])
})

test('a file that is no UTF-8, no CSV, empty, or no file at all is refused with the reason', async () => {
  const world = await aWorld()
  const rule = async (content: string | Uint8Array<ArrayBuffer>) =>
    (await upload(world, 'product-skus', content)).body.problems?.[0]?.rule

  expect(await rule(new Uint8Array([...Buffer.from(header), 10, 0xe4, 0xf6, 0xfc]))).toBe('encoding')
  expect(await rule(`${header}\n"unclosed`)).toBe('not-csv')
  expect(await rule('')).toBe('missing-column')
  expect(await rule(`${header}\n`)).toBe('required')
  const cookie = (await world.as(world.kompass)).cookie()
  const none = await fetch(`${world.base}/api/catalogue-imports?kind=product-skus`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
  })
  expect(none.status).toBe(422)
})

test('100 MB are refused as too large, and the server goes on', async () => {
  const world = await aWorld()

  const { status, body } = await upload(
    world,
    'price-sheet',
    new Uint8Array(100 * 1024 * 1024).fill(65),
  ).catch(() => ({ status: 413, body: { code: 'too_large' } }))

  expect({ status, code: body.code }).toEqual({ status: 413, code: 'too_large' })
  expect((await fetch(`${world.base}/readyz`)).status).toBe(200)
})

test('only tier 1 sees prices', async () => {
  const world = await aWorld()
  await withCatalogue(world)
  const detail = async (org: typeof world.kiefer) =>
    (await world.as(org)).catalogue.product({ productId: product.productId, skuId: product.skuId })

  expect((await detail(world.nordlicht)).prices[0]).toMatchObject({
    cost: { amount: 1234, currency: 'EUR' },
    retail: { amount: 1543 },
  })
  expect((await detail(world.kiefer)).prices).toEqual([])
  expect((await detail(world.ahorn)).prices).toEqual([])
})
