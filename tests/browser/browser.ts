import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { buildPortal } from '#scripts/build-portal.ts'
import { findChromium } from '#scripts/chromium.ts'

/** A real Chromium for the file, on the portal as it is now; ends with the file. */
export function theBrowser() {
  let browser: Browser
  beforeAll(async () => {
    await buildPortal()
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
