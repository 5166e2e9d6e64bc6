import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Fluent's own stops for the Tab key are empty on purpose. */
const context = { exclude: [['[data-tabster-dummy]']] }
const drawn =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => Promise.all(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)).then(done, done))))'
/** No rule of these reads style sheets, which `preload` would fetch for them. */
const options = { runOnly: rules, resultTypes: ['violations'], reporter: 'v2', preload: false }

/** By how many pixels a page would have to be scrolled sideways. */
export const overhangOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** What axe finds against WCAG 2.2 A and AA and its best practice, one line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (await page.evaluate('!window.axe')) await page.evaluate(axe)
  await page.evaluate(drawn) // colours of what was clicked a moment ago are still on their way
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`,
  )
  return violations.map(
    ({ id, nodes }) => `${id} ${nodes.length}× ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 160)}`,
  )
}
