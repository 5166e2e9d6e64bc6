import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { onTestFailed } from 'vitest'
import type { Language } from '#contract/common.ts'
import type { Role } from '#contract/permissions.ts'
import { cookiesIn } from '#scripts/screenshots/visit.ts'
import { de } from '#locales/de.ts'
import { en } from '#locales/en.ts'
import { password, type Org, type World } from '../world.ts'
import type { TheBrowser } from './browser.ts'
import { keyboard, mouse, type Hands } from './hands.ts'

export const messages = { en, de }
const locales = { en: 'en-GB', de: 'de-DE' }

/** A stage where every person has a window of the browser and works it in the same way. */
export function stageOf(world: World, browser: TheBrowser, way: 'mouse' | 'keyboard', language: Language) {
  const t = messages[language]
  const windows: BrowserContext[] = []
  const errors: string[] = []
  async function visitor(): Promise<Hands> {
    const window = await browser.window({ locale: locales[language], baseURL: world.base })
    windows.push(window)
    const page = await window.newPage()
    page.on('pageerror', (error) => errors.push(error.message))
    return way === 'mouse' ? mouse(page) : keyboard(page)
  }
  /** Somebody of an organisation who has signed in with user name and password, on the start page. */
  async function person(of: Org, roles: Role[]): Promise<Hands> {
    const { userId } = await world.person(of, roles)
    const client = await world.signedIn(userId, of, language, 'with-password')
    await client.identity.setLanguage({ language })
    const hands = await visitor()
    await hands.page.context().addCookies(cookiesIn(client.cookie(), world.base))
    await hands.open('/')
    return hands
  }
  onTestFailed(() => keepPictures(windows))
  const country = new Intl.DisplayNames(language, { type: 'region' })
  return {
    world,
    language,
    t,
    errors,
    visitor,
    person,
    germany: country.of('DE') ?? '',
    austria: country.of('AT') ?? '',
    list: (names: string[]) => new Intl.ListFormat(language).format(names),
    /** The mail to an address that leads to such a page. */
    mailWith: (to: string, path: string) =>
      world.mailbox.find((mail) => mail.to === to && mail.text.includes(path)),
    leave: () => Promise.all(windows.map((window) => window.close())),
  }
}
export type Stage = ReturnType<typeof stageOf>

export async function signIn(hands: Hands, t: typeof en, userName: string): Promise<void> {
  await hands.fill(t.identity.signIn.userName, userName)
  await hands.fill(t.identity.signIn.password, password)
  await hands.press(t.identity.signIn.action)
}

/** What every window showed when the test failed. */
async function keepPictures(windows: BrowserContext[]): Promise<void> {
  for (const [index, page] of windows.flatMap((window) => window.pages()).entries()) {
    const path = join(tmpdir(), 'mittler-browser', `window-${index + 1}.png`)
    await page.screenshot({ path, fullPage: true })
    process.stderr.write(`${path}: ${page.url()}\n`)
  }
}
