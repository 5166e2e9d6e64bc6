import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, vi } from 'vitest'
import { buildPortal } from '#scripts/build-portal.ts'
import type { Language } from '#contract/common.ts'
import { findChromium } from '#scripts/chromium.ts'
import { cookiesIn } from '#scripts/screenshots/visit.ts'
import type { Client } from '../client.ts'
import { mouse, type Hands } from './hands.ts'

let launched: Promise<Browser> | undefined
/** One Chromium for all files of a worker; it ends with the worker, whose pipe it hangs on. */
const launch = async () => {
  await buildForUse()
  return await chromium.launch(findChromium())
}

/** A real Chromium, on the portal as it is now; its windows end with the file. */
export function theBrowser() {
  const windows: BrowserContext[] = []
  beforeAll(async () => void (await (launched ??= launch())))
  afterAll(async () => void (await Promise.all(windows.map((window) => window.close()))))

  /** A person's own window: own cookies, own language. */
  async function window(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const browser = await (launched ??= launch())
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    })
    windows.push(context)
    context.setDefaultTimeout(15_000)
    return context
  }

  /** The window of somebody who is signed in already, in a language. */
  async function windowOf(base: string, client: Client, language: Language): Promise<Hands> {
    const context = await window({ locale: language === 'de' ? 'de-DE' : 'en-GB', baseURL: base })
    await client.identity.setLanguage({ language })
    await context.addCookies(cookiesIn(client.cookie(), base))
    return mouse(await context.newPage())
  }

  return { window, windowOf }
}
export type TheBrowser = ReturnType<typeof theBrowser>

/** Vitest says NODE_ENV=test, which Vite would take for a build for development, three times the size. */
async function buildForUse(): Promise<void> {
  vi.stubEnv('NODE_ENV', 'production')
  await buildPortal()
  vi.unstubAllEnvs()
}
