import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, vi } from 'vitest'
import { buildPortal } from '#scripts/build-portal.ts'
import { findChromium } from '#scripts/chromium.ts'

/** A real Chromium for the file, on the portal as it is now; ends with the file. */
export function theBrowser() {
  let browser: Browser
  beforeAll(async () => {
    await buildForUse()
    browser = await chromium.launch(await findChromium())
  })
  afterAll(() => browser?.close())
  return {
    /** A person's own window: own cookies, own language. */
    async window(options: BrowserContextOptions = {}): Promise<BrowserContext> {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      })
      context.setDefaultTimeout(15_000)
      return context
    },
  }
}
export type TheBrowser = ReturnType<typeof theBrowser>

/** Vitest says NODE_ENV=test, which Vite would take for a build for development, three times the size. */
async function buildForUse(): Promise<void> {
  vi.stubEnv('NODE_ENV', 'production')
  await buildPortal()
  vi.unstubAllEnvs()
}
