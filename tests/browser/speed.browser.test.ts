import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cookiesIn, settle, watchRequests } from '#scripts/screenshots/visit.ts'
import { withSharedCustomer } from '../story.ts'
import { aWorld } from '../world.ts'
import { theBrowser } from './browser.ts'

const browser = theBrowser()
const budget = 220_000

test('the sign-in page needs at most 220 KB of script', async () => {
  const { base } = await aWorld()
  const { page, loaded } = await aPage(base)

  await page.goto('/sign-in')
  await settle(page)

  expect(await loaded()).toBeLessThanOrEqual(budget)
  await page.context().close()
})

test('the start page of a reseller needs at most 220 KB of script', async () => {
  const world = await aWorld()
  const { page, loaded } = await aPage(world.base, (await world.as(world.kiefer)).cookie())

  await page.goto('/')
  await settle(page)

  expect(await loaded()).toBeLessThanOrEqual(budget)
  await page.context().close()
})

test('nothing moves while the start page and a list come in', async () => {
  const world = await aWorld()
  await withSharedCustomer(world)
  const { page } = await aPage(world.base, (await world.as(world.kiefer)).cookie())
  await page.addInitScript(`
    globalThis.shifted = 0
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifted += value })
      .observe({ type: 'layout-shift', buffered: true })`)

  for (const path of ['/', '/customers', '/orders']) {
    await page.goto(path)
    await settle(page)
    expect(await page.evaluate<number>('shifted'), path).toBeLessThanOrEqual(0.05)
  }
  await page.context().close()
})

test('a further page fetches what is its own, and nothing twice', async () => {
  const world = await aWorld()
  const { page, scripts } = await aPage(world.base, (await world.as(world.kiefer)).cookie())
  await page.goto('/')
  await settle(page)
  const before = scripts.length

  for (const path of ['/activity', '/orders', '/activity']) {
    await page.locator(`nav a[href="${path}"]`).first().click()
    await page.waitForURL(`**${path}`)
    await settle(page)
  }

  const further = scripts.slice(before).map(({ url }) => url)
  expect(new Set(further).size).toBe(further.length)
  expect(further.filter((url) => /activity-page/.test(url))).toHaveLength(1)
  expect(further.filter((url) => /(customers|providers|invitations|users)-page/.test(url))).toEqual([])
  expect(await sizeOf(scripts.slice(before))).toBeLessThanOrEqual(40_000)
  await page.context().close()
})

type Script = { url: string; body: () => Promise<Buffer> }

/** A German reader's page, as the people of the tests are, that remembers the scripts it was sent. */
async function aPage(base: string, cookie = '') {
  const context = await browser.window({ locale: 'de', baseURL: base })
  if (cookie) await context.addCookies(cookiesIn(cookie, base))
  const page = await context.newPage()
  watchRequests(page)
  const scripts: Script[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push({ url: response.url(), body: () => response.body() })
  })
  return { page, scripts, loaded: () => sizeOf(scripts) }
}

/** As it travels behind a compressing server. */
async function sizeOf(scripts: Script[]): Promise<number> {
  const bodies = await Promise.all(scripts.map(({ body }) => body()))
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
}
