import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { languages, type Language } from '#contract/common.ts'
import { inLanes } from './lanes.ts'
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

/** Photographs every page of every guest in both languages, light and dark, wide and narrow. */
export async function takePictures({ browser, base, guests, folder }: Options): Promise<Picture[]> {
  const pictures: Picture[] = []
  // A person has one language at a time, so a guest sees the portal in one after the other.
  await inLanes(guests, async (guest) => {
    for (const language of languages)
      pictures.push(...(await walkThrough({ browser, base, folder, guest, language })))
  })
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
      await stretch(page, size)
      const picture = { look: `${language}-${colorScheme}-${size.width}`, name: `${guest.name}-${stop.name}` }
      await mkdir(join(folder, picture.look), { recursive: true })
      await page.screenshot({
        path: join(folder, picture.look, `${picture.name}.png`),
        animations: 'disabled',
      })
      pictures.push(picture)
    }
  }
  return pictures
}

/** Makes the screen as high as the page, so that the menu reaches its end too. */
async function stretch(page: Page, size: (typeof sizes)[number]): Promise<void> {
  await settle(page)
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  if (height <= size.height) return
  await page.setViewportSize({ width: size.width, height })
  await settle(page)
}
