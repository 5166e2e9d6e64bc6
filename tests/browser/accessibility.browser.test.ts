import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { languages, type Language } from '#contract/common.ts'
import { inLanes } from '#scripts/screenshots/lanes.ts'
import type { Guest } from '#scripts/screenshots/stops.ts'
import { tourOf } from '#scripts/screenshots/tour.ts'
import { settle, step, watchRequests, welcome } from '#scripts/screenshots/visit.ts'
import { theServer } from '../world.ts'
import { theBrowser } from './browser.ts'
import { violationsOn } from './axe.ts'
import { watchMishaps } from './mishaps.ts'

const browser = theBrowser()
const demoPassword = 'Nebel-ueber-dem-Fjord-8'
let base: string
let guests: Guest[]

beforeAll(async () => {
  const server = await theServer({
    MITTLER_DEMO: 'on',
    MITTLER_DEMO_PASSWORD: demoPassword,
    SMTP_URL: '',
  })
  base = server.base
  guests = await tourOf({ ...server, password: demoPassword })
})

/** 240 looks; 80 s on two idle cores. */
const patience = 300_000
const wide = { width: 1280, height: 800 }
const phone = { width: 360, height: 740 }
/** The narrowest screen WCAG asks for. */
const narrowest = { width: 320, height: 640 }

test(
  'every page can be read and used by everybody, in English and in German',
  async () => {
    const flaws: string[] = []
    // A person has one language at a time, so a guest sees the portal in one after the other.
    await inLanes(guests, async (guest) => {
      for (const language of languagesFor(guest)) flaws.push(...(await follow(guest, language)))
    })
    expect(flaws).toEqual([])
  },
  patience,
)

/** The cast in both languages; newcomers and applicants, whose pages are mostly the same, in one each. */
const languagesFor = (guest: Guest): readonly Language[] =>
  /new|applicant/.test(guest.name)
    ? languages.filter((_, index) => index === guests.indexOf(guest) % 2)
    : languages

test('the tour leaves no page of the portal out', () => {
  const read = (name: string) => readFileSync(new URL(`../../portal/app/${name}`, import.meta.url), 'utf8')
  const routes = read('routes.tsx') + read('settings-pages.tsx')
  const paths = [...routes.matchAll(/(?:[pP]age\(|\[)\s*'(\/[^']*)'/g)].map(([, path = '']) => path)
  const visited = guests.flatMap(({ stops }) => stops.map(({ path }) => path.split('?')[0] ?? ''))
  const missing = paths.filter((path) => {
    const pattern = new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`)
    return !visited.some((address) => pattern.test(address))
  })
  expect(paths.length).toBeGreaterThan(30)
  expect(missing).toEqual([])
})

/** One guest's pages, each with what is wrong with it. */
async function follow(guest: Guest, language: Language): Promise<string[]> {
  const window = await browser.window({ locale: language, baseURL: base })
  await welcome(window, base, guest, language)
  const page = await window.newPage()
  watchRequests(page)
  const mishaps = watchMishaps(page)
  const flaws: string[] = []
  for (const [index, stop] of guest.stops.entries()) {
    await dress(page, index + languages.indexOf(language))
    await step(page, stop, guest.stops[index - 1], language)
    const found = [...(await look(page)), ...mishaps.taken(stop.isRefused ?? false)]
    flaws.push(...found.map((flaw) => `${language} ${guest.name} ${stop.name}: ${flaw}`))
  }
  await window.close()
  return flaws
}

/** Every second page on a phone, every second in the dark; the other language has it the other way round. */
async function dress(page: Page, turn: number): Promise<void> {
  await page.setViewportSize(turn % 2 === 0 ? wide : phone)
  await page.emulateMedia({ colorScheme: (turn >> 1) % 2 === 0 ? 'light' : 'dark' })
}

async function look(page: Page): Promise<string[]> {
  const flaws = [...(await untitled(page)), ...(await violationsOn(page))]
  await page.setViewportSize(narrowest)
  await settle(page)
  const overhang = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return overhang > 0 ? [...flaws, `scrolls sideways by ${overhang}px at 320px`] : flaws
}

/** The browser's title names page and organisation. */
async function untitled(page: Page): Promise<string[]> {
  const [title, heading] = await page.evaluate<[string, string]>(
    '[document.title, document.querySelector("h1").textContent]',
  )
  const [name, organisation, product] = title.split(' · ')
  const isGood = name === heading && organisation && product === 'Mittler'
  return isGood ? [] : [`titled "${title}"`]
}
