import { beforeAll, expect, test } from 'vitest'
import { withSharedCustomer } from '../story.ts'
import { aWorld, theServer } from '../world.ts'
import { theBrowser } from './browser.ts'
import { see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()
// The operator reads of all partners here, so these tests keep to themselves.
beforeAll(async () => void (await theServer({})))

test('the operator sees what a suspension touches and suspends; the partner reads why, and what it cannot do says so', async () => {
  const world = await aWorld()
  const { reseller } = await withSharedCustomer(world)
  const t = messages.en
  const operator = await windowOf(world.base, await world.as(world.kompass), 'en')
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
  const partner = await windowOf(world.base, reseller, 'de')
  await partner.open('/providers')
  await see(partner.page, /Ihre Organisation ist seit .* gesperrt/)
  await see(partner.page, /Invoice 4711/)
  const invite = partner.page.getByRole('button', { name: d.partnerships.inviteCustomers })
  expect(await invite.getAttribute('aria-disabled')).toBe('true')
  expect(await invite.getAttribute('title')).toBe(d.partnerships.suspendedReasons.own)
  await Promise.all([operator.page.context().close(), partner.page.context().close()])
})
