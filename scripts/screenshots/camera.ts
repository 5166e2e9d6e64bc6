import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { languages, type Language } from '#contract/common.ts'
import type { Guest, Stop } from './stops.ts'
import { settle, visit, watchRequests, welcome } from './visit.ts'

/** One picture: `de-dark-360/reseller-customers.png`. */
export type Picture = { look: string; name: string }
type Options = { browser: Browser; base: string; guests: Guest[]; folder: string }

const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]
const schemes = ['light', 'dark'] as const
/** Two guests at a time: one draws while the other waits for the server. */
const lanes = 2

/** Photographs every page of every guest in both languages, light and dark, wide and narrow. */
export async function takePictures({ browser, base, guests, folder }: Options): Promise<Picture[]> {
  const pictures: Picture[] = []
  const walks = guests.flatMap((guest) => languages.map((language) => ({ guest, language })))
  const walkOn = async () => {
    for (let walk = walks.shift(); walk; walk = walks.shift())
      pictures.push(...(await walkThrough({ browser, base, folder, ...walk })))
  }
  await Promise.all(Array.from({ length: lanes }, walkOn))
  return pictures
}

type Walk = Omit<Options, 'guests'> & { guest: Guest; language: Language }

async function walkThrough({ browser, base, folder, guest, language }: Walk): Promise<Picture[]> {
  const context = await browser.newContext({ locale: language, baseURL: base, reducedMotion: 'reduce' })
  await welcome(context, base, guest, language)
  const page = await context.newPage()
  watchRequests(page)
  const pictures: Picture[] = []
  for (const stop of guest.stops)
    pictures.push(...(await photograph(page, { folder, guest, stop, language })))
  await context.close()
  return pictures
}

type Subject = { folder: string; guest: Guest; stop: Stop; language: Language }

/** Loads the page once and photographs it in every look. */
async function photograph(page: Page, { folder, guest, stop, language }: Subject): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    if (size === sizes[0]) await visit(page, stop, language)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      await settle(page)
      const picture = { look: `${language}-${colorScheme}-${size.width}`, name: `${guest.name}-${stop.name}` }
      await mkdir(join(folder, picture.look), { recursive: true })
      await page.screenshot({
        path: join(folder, picture.look, `${picture.name}.png`),
        fullPage: true,
        animations: 'disabled',
      })
      pictures.push(picture)
    }
  }
  return pictures
}
