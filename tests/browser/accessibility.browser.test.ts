import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { languages, type Language } from '#contract/common.ts'
import { inLanes } from '#scripts/screenshots/lanes.ts'
import type { Guest, Stop } from '#scripts/screenshots/stops.ts'
import { tourOf } from '#scripts/screenshots/tour.ts'
import { settle, step, watchRequests, welcome } from '#scripts/screenshots/visit.ts'
import { theServer } from '../world.ts'
import { theBrowser } from './browser.ts'
import { overhangOf, violationsOn } from './axe.ts'
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

/** 270 looks, 240 of them with axe; 90 s on two cores that do nothing else. */
const patience = 480_000
const wide = { width: 1280, height: 800 }
/** The narrowest screen WCAG asks for. */
const phone = { width: 320, height: 640 }

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
  const app = new URL('../../portal/app/', import.meta.url)
  const files = readdirSync(app).filter((name) => /^routes|-pages\.tsx$/.test(name))
  const routes = files.map((name) => readFileSync(new URL(name, app), 'utf8')).join('\n')
  const paths = [...routes.matchAll(/(?:[pP]age\(|\[)\s*'(\/[^']*)'/g)].map(([, path = '']) => path)
  const visited = guests.flatMap(({ stops }) => stops.map(({ path }) => path.split('?')[0] ?? ''))
  const missing = paths.filter((path) => {
    const pattern = new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`)
    return !visited.some((address) => pattern.test(address))
  })
  expect(paths.length).toBeGreaterThan(30)
  expect(missing).toEqual([])
})

/**
 * One guest's pages, each with what is wrong with it. A page is examined in one language, every eighth in English, and
 * every page stands in German, whose words are longer, on the narrowest screen.
 */
async function follow(guest: Guest, language: Language): Promise<string[]> {
  const window = await browser.window({ locale: language, baseURL: base })
  await welcome(window, base, guest, language)
  const page = await window.newPage()
  watchRequests(page)
  const mishaps = watchMishaps(page)
  const hasBoth = languagesFor(guest).length > 1
  const flaws: string[] = []
  let last: Stop | undefined
  for (const [index, stop] of guest.stops.entries()) {
    const isInEnglish = index % 8 === 0
    const isExamined = !isKnown(stop) && (!hasBoth || isInEnglish === (language === 'en'))
    if (!isExamined && language === 'en') continue
    if (isExamined) examined.add(stop.name)
    await dress(page, hasBoth && isInEnglish ? index >> 3 : index)
    await step(page, stop, last, language)
    last = stop
    const found = [...(isExamined ? await examine(page) : []), ...(await overhang(page))]
    found.push(...mishaps.taken(stop.isRefused ?? false))
    flaws.push(...found.map((flaw) => `${language} ${guest.name} ${stop.name}: ${flaw}`))
  }
  await window.close()
  return flaws
}

/** The account's own pages are the same for all kinds of organisations: whoever comes second only measures them. */
const examined = new Set<string>()
const isKnown = ({ name, path }: Stop) => path.startsWith('/settings/') && examined.has(name)

/** Wide or on a phone, light or dark, in turn. */
async function dress(page: Page, turn: number): Promise<void> {
  await page.setViewportSize(turn % 2 === 0 ? wide : phone)
  await page.emulateMedia({ colorScheme: (turn >> 1) % 2 === 0 ? 'light' : 'dark' })
}

const examine = async (page: Page): Promise<string[]> => [
  ...(await untitled(page)),
  ...(await violationsOn(page)),
]

async function overhang(page: Page): Promise<string[]> {
  if (page.viewportSize()?.width !== phone.width) {
    await page.setViewportSize(phone)
    await settle(page)
  }
  const pixels = await overhangOf(page)
  return pixels > 0 ? [`scrolls sideways by ${pixels}px at 320px`] : []
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
