import { expect, test } from 'vitest'
import { withSharedCustomer } from '../story.ts'
import { aWorld } from '../world.ts'
import { violationsOn } from './axe.ts'
import { theBrowser } from './browser.ts'
import { saved } from './files.ts'
import { type Hands, see, seeTitle } from './hands.ts'
import { watchMishaps } from './mishaps.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()
const both = ['en', 'de'] as const

type Texts = (typeof messages)['en']

/** From the customer's page through the wizard to Buy, with the reason noted first. */
async function wantToOrder(hands: Hands, t: Texts, customerId: string, reason: string) {
  const { wizard } = t.orders
  await hands.open(`/customers/${customerId}`)
  await hands.press(t.workNote.open)
  await hands.fill(t.workNote.reason, reason)
  await hands.fill(t.workNote.ticket, 'INC-4711')
  await hands.follow(t.customers.order)
  await hands.press(wizard.addOf('Office Suite Basic'))
  await hands.press(t.ui.next)
  await hands.fill(t.orders.quantity, '3')
  await hands.press(t.ui.next)
  await see(hands.page, wizard.titles.reseller)
  await hands.press(t.ui.next)
  await hands.press(wizard.buy)
}

test.each(both)(
  'a customer sets guardrails, approves an order, reads why it was placed, and ends the partner with one click (%s)',
  async (language) => {
    const world = await aWorld()
    const t: Texts = messages[language]
    const { approvals, guardrails, customerLog, company, farewells } = t
    const { provider, admin } = await withSharedCustomer(world)
    const customerId = world.ahorn.id
    const partner = await windowOf(world.base, provider, language)
    const customer = await windowOf(world.base, admin, language)
    const mishaps = [partner, customer].map(({ page }) => watchMishaps(page))
    const reason = 'Drei neue Bäcker in der Filiale'

    await customer.open('/partners')
    await see(customer.page, company.partners.neverUsed)
    await see(customer.page, company.partners.ways['joint-invitation']('Erika Muster'))
    await customer.follow(guardrails.title)
    await customer.fill(guardrails.seatCap, 'viele')
    await customer.press(guardrails.save)
    await see(customer.page, guardrails.wholeNumber)
    await customer.fill(guardrails.seatCap, '5')
    await customer.fill(guardrails.spendCap('EUR'), language === 'de' ? '99,50' : '99.50')
    await customer.tick(guardrails.needsApproval)
    await customer.press(guardrails.save)
    await see(customer.page, guardrails.saved)

    await wantToOrder(partner, t, customerId, reason)
    await see(partner.page, t.orders.wizard.obstacles['guardrail-approval'])
    mishaps[0]!.taken(true)

    await customer.follow(guardrails.toApprovals)
    await customer.press(t.ui.openRow)
    await see(customer.page, approvals.seats(3))
    expect(await violationsOn(customer.page)).toEqual([])
    await customer.press(approvals.approve)
    await see(customer.page, approvals.approved('Nordlicht Distribution'))

    await partner.open('/approvals')
    await partner.press(t.ui.openRow)
    await partner.press(approvals.place)
    await see(partner.page, approvals.placed('Bäckerei Ahorn'))

    await customer.open('/log?kind=order')
    await see(customer.page, customerLog.forUs('Bäckerei Ahorn'))
    await customer.press(t.ui.openRow)
    await see(customer.page, reason)
    await see(customer.page, 'INC-4711')
    const file = await saved(customer, () => customer.press(customerLog.export))
    expect(file.text).toContain(reason)
    expect(file.text).toContain(customerLog.csv.columns[0])

    await customer.open('/partners')
    await see(
      customer.page,
      company.partners.didLast('Erika Muster', t.operations.activity.actions['order.place']),
    )
    await customer.press(farewells.endOf('Nordlicht Distribution'))
    await customer.dialog().press(farewells.endNow)
    await seeTitle(customer.page, farewells.certificateOf('Nordlicht Distribution'))
    expect(mishaps.flatMap((one) => one.taken(false))).toEqual([])
    await partner.open(`/customers/${customerId}`)
    await see(partner.page, t.errors.not_found)
  },
)
