import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { PortalMessages } from '#locales/en/portal.ts'
import { codeOf } from '../second-factors.ts'

/** How a person works a page; what is meant is named as the page names it. */
export type Hands = {
  page: Page
  /** Opens an address, as from a mail or a bookmark. */
  open(address: string): Promise<void>
  /** A button. */
  press(name: string): Promise<void>
  /** A link. */
  follow(name: string): Promise<void>
  fill(label: string, text: string): Promise<void>
  /** One option of a list. */
  choose(label: string, option: string): Promise<void>
  /** One of several radio buttons. */
  pick(name: RegExp): Promise<void>
  tick(label: string | RegExp): Promise<void>
  /** The same hands in the dialog that is open; what is behind it cannot be reached. */
  dialog(): Hands
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Whatever a person would reach for; a button that is still blocked is waited for. */
export function partsOf(page: Page | Locator) {
  const role = (kind: 'button' | 'link' | 'checkbox', name: string | RegExp) =>
    page.getByRole(kind, { name, exact: true }).filter({ visible: true }).first()
  return {
    button: (name: string) => role('button', name),
    link: (name: string) => role('link', name),
    box: (name: string | RegExp) => role('checkbox', name),
    /** Required fields carry a star behind their label. */
    field: (label: string) => page.getByLabel(new RegExp(`^${escape(label)}\\s*\\*?$`)).first(),
    radio: (name: RegExp) => page.getByRole('radio', { name }),
  }
}

export const see = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor()
export const seeTitle = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor()

/** A page of the menu; it is there when its title is. */
export async function goTo(hands: Hands, entry: string): Promise<void> {
  await hands.follow(entry)
  await seeTitle(hands.page, entry)
}

/** Sets up an authenticator app wherever it is offered; returns the key the app was given and the code it gave. */
export async function setUpAuthenticator(hands: Hands, { security }: PortalMessages) {
  await hands.press(security.add.totp)
  const key = await hands.page.locator('code').first().innerText()
  const secret = key.replaceAll(' ', '')
  const code = codeOf(secret)
  await hands.fill(security.totp.code, code)
  await hands.press(security.totp.action)
  await hands.tick(security.codes.saved)
  await hands.press(security.codes.goOn)
  return { secret, code }
}

export function mouse(page: Page, place: Page | Locator = page): Hands {
  const { button, link, box, field, radio } = partsOf(place)
  return {
    page,
    open: async (address) => void (await page.goto(address)),
    press: (name) => button(name).click(),
    follow: (name) => link(name).click(),
    fill: (label, text) => field(label).fill(text),
    choose: async (label, option) => void (await field(label).selectOption({ label: option })),
    pick: (name) => radio(name).check(),
    tick: (label) => box(label).check(),
    dialog: () => mouse(page, page.getByRole('dialog')),
  }
}

/** Tab, Enter, Space, arrows and typing: no pointer ever touches the page. */
export function keyboard(page: Page, place: Page | Locator = page): Hands {
  const { button, link, box, field, radio } = partsOf(place)
  const hit = async (target: Locator, key: string) => {
    await tabTo(page, target)
    await page.keyboard.press(key)
  }
  return {
    page,
    open: async (address) => void (await page.goto(address)),
    press: (name) => hit(button(name), 'Enter'),
    follow: (name) => hit(link(name), 'Enter'),
    async fill(label, text) {
      await tabTo(page, field(label))
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    },
    choose: (label, option) => typeToOption(page, field(label), option),
    async pick(name) {
      const wanted = radio(name)
      await wanted.waitFor()
      if (await wanted.isChecked()) return
      await tabTo(page, page.getByRole('radio').first())
      for (let presses = 0; presses < 20 && !(await wanted.isChecked()); presses++)
        await page.keyboard.press('ArrowDown')
    },
    tick: (label) => hit(box(label), 'Space'),
    dialog: () => keyboard(page, page.getByRole('dialog')),
  }
}

/** A list takes letters together only while they come quickly; a person who sees the wrong one begins again. */
async function typeToOption(page: Page, list: Locator, option: string): Promise<void> {
  await tabTo(page, list)
  await list.getByRole('option', { name: option, exact: true }).waitFor({ state: 'attached' })
  const chosen = list.locator('option:checked')
  await expect
    .poll(
      async () => {
        await page.keyboard.type(option)
        return chosen.innerText()
      },
      { interval: 1200 },
    )
    .toBe(option)
}

const mostTabs = 150

/** Presses Tab until the element has the focus; a page where it is never reached fails. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await usable(target)
  for (let presses = 0; presses < mostTabs; presses++) {
    if (await target.evaluate(hasFocus)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Not reached by keyboard: ${String(target)}`)
}

type Focusable = { ownerDocument: { activeElement: unknown } }
/** Runs in the page. */
const hasFocus = (element: Focusable) => element.ownerDocument.activeElement === element

/** Waits until it is there and not blocked; a page that draws it anew meanwhile does not matter. */
async function usable(target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  await expect.poll(() => target.isEnabled(), { timeout: 15_000 }).toBe(true)
}
