import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { withSharedCustomer } from '../story.ts'
import { aWorld, theServer } from '../world.ts'
import { theBrowser } from './browser.ts'
import { mouse, see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const browser = theBrowser()
// The operator reads of all partners here, so these tests keep to themselves.
beforeAll(async () => void (await theServer({})))

/** Somebody's window, signed in by the session of a client. */
async function windowOf(base: string, client: Client, locale: 'en-GB' | 'de-DE') {
  const window = await browser.window({ locale, baseURL: base })
  await client.identity.setLanguage({ language: locale === 'de-DE' ? 'de' : 'en' })
  const pairs = client
    .cookie()
    .split('; ')
    .map((pair) => pair.split('='))
  await window.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: base })))
  return mouse(await window.newPage())
}

test('the operator sees what a suspension touches and suspends; the partner reads why, and what it cannot do says so', async () => {
  const world = await aWorld()
  const { reseller } = await withSharedCustomer(world)
  const t = messages.en
  const operator = await windowOf(world.base, await world.as(world.kompass), 'en-GB')
  await operator.open('/programme-partners')
  await operator.follow('Kiefer IT')
  await seeTitle(operator.page, 'Kiefer IT')
  await operator.press(t.standing.suspend)
  const dialog = operator.dialog()
  await see(operator.page, /1 customer is looked after/)
  await see(operator.page, /1 linked partner \(Nordlicht Distribution\)/)
  await dialog.choose(t.standing.reason, t.standing.reasons.payment)
  await dialog.fill(t.standing.note, 'Invoice 4711')
  await dialog.tick(t.standing.understood)
  await dialog.press(t.standing.suspend)
  await see(operator.page, t.standing.suspendedToast('Kiefer IT'))
  await see(operator.page, t.standing.states.in_force)

  const d = messages.de
  const partner = await windowOf(world.base, reseller, 'de-DE')
  await partner.open('/providers')
  await see(partner.page, /Ihre Organisation ist seit .* gesperrt/)
  await see(partner.page, /Invoice 4711/)
  const invite = partner.page.getByRole('button', { name: d.partnerships.inviteCustomers })
  expect(await invite.getAttribute('aria-disabled')).toBe('true')
  expect(await invite.getAttribute('title')).toBe(d.partnerships.suspendedReasons.own)
  await Promise.all([operator.page.context().close(), partner.page.context().close()])
})
