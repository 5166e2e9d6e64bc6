import type { BrowserContext, Page } from 'playwright-core'
import { identityApi } from '#contract/identity.ts'
import type { Language } from '#contract/common.ts'
import { de } from '#locales/de.ts'
import { en } from '#locales/en.ts'
import { send } from '#tests/client.ts'
import type { Guest, Stop } from './stops.ts'

export const words = { en, de }

/** The cookies of a client's session, for a window of the browser. */
export const cookiesIn = (cookie: string, url: string) =>
  cookie
    .split('; ')
    .map((pair) => pair.split('='))
    .map(([name = '', value = '']) => ({ name, value, url }))

/** Signs the guest in, and has the portal speak this language. */
export async function welcome(context: BrowserContext, base: string, { cookie }: Guest, language: Language) {
  if (!cookie) return
  await context.addCookies(cookiesIn(cookie, base))
  await send({ base, cookie }, identityApi.setLanguage, { language })
}

/** Opens the page, does what is to be done there, and waits until it stands still. */
export async function visit(page: Page, stop: Stop, language: Language): Promise<void> {
  await page.goto(stop.path)
  await arrive(page, stop, language)
}

/**
 * The same, as a step inside the portal like following a link, which is twice as fast. A page that is already open,
 * or on which something was opened, is loaded anew.
 */
export async function step(
  page: Page,
  stop: Stop,
  last: Stop | undefined,
  language: Language,
): Promise<void> {
  if (!last || last.act || last.lookFor || last.path === stop.path) return visit(page, stop, language)
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(stop.path)})`)
  await arrive(page, stop, language)
}

async function arrive(page: Page, { path, act, lookFor }: Stop, language: Language) {
  await settle(page).catch((error: Error) => {
    throw new Error(`${path}: ${error.message}`, { cause: error })
  })
  for (const name of act?.(words[language]) ?? []) {
    await page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
    await settle(page)
  }
  if (!lookFor) return
  await page.keyboard.press('/')
  await page.keyboard.type(lookFor)
  await page.getByRole('list', { name: words[language].notifications.found }).waitFor()
}

type Traffic = { open: Set<unknown>; whenQuiet: () => void }
const traffic = new WeakMap<Page, Traffic>()

/** Follows what the page asks the server for, so that `settle` knows when it has everything. */
export function watchRequests(page: Page): void {
  const now: Traffic = { open: new Set(), whenQuiet: () => undefined }
  const answered = (request: unknown) => {
    now.open.delete(request)
    if (now.open.size === 0) now.whenQuiet()
  }
  traffic.set(page, now)
  page.on('request', (request) => now.open.add(request))
  page.on('requestfinished', answered)
  page.on('requestfailed', answered)
}

/** A page stands still when it has a title, has all its answers, and two frames later asks for nothing more. */
export async function settle(page: Page): Promise<void> {
  const now = traffic.get(page)
  if (!now) throw new Error('watchRequests(page) comes first.')
  const quiet = () =>
    new Promise<void>((done) => {
      now.whenQuiet = done
      if (now.open.size === 0) done()
    })
  do {
    await page.locator('h1').first().waitFor()
    await quiet()
    await page.evaluate(twoFrames)
  } while (now.open.size > 0 || (await page.locator('[aria-busy="true"]').count()) > 0)
}

const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))'
