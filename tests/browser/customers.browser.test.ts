import { expect, test } from 'vitest'
import { becomePartners, inviteJointly, orderSeats, withSharedCustomer } from '../story.ts'
import { aWorld } from '../world.ts'
import { violationsOn } from './axe.ts'
import { theBrowser } from './browser.ts'
import { saved } from './files.ts'
import { partsOf, see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()
const both = ['en', 'de'] as const

test.each(both)(
  'a customer grants one partner less than it asks, declines the other, and ends it again with one click (%s)',
  async (language) => {
    const world = await aWorld()
    const t = messages[language]
    const { id } = await becomePartners(world)
    const reseller = await world.as(world.kiefer)
    const link = await inviteJointly(world, reseller, id)
    const admin = await world.as(world.ahorn)
    const hands = await windowOf(world.base, admin, language)

    await hands.open(`/i/${link}`)
    await hands.page.getByRole('switch', { name: t.consent.work('Nordlicht Distribution') }).uncheck()
    await see(hands.page, t.consent.declined('Nordlicht Distribution'))
    await partsOf(hands.page).box(t.partnerRights['manage-users']).uncheck()
    await hands.tick(t.links.customer.consent('Kiefer IT'))
    await hands.press(t.links.customer.action)
    await seeTitle(hands.page, t.links.customer.done)
    expect(await hands.page.getByText(t.partnerRights['manage-users']).count()).toBe(0)
    await see(hands.page, t.partnerRights['assign-licences'])

    await hands.follow(t.links.customer.toPartners)
    await hands.press(t.farewells.endOf('Kiefer IT'))
    await hands.dialog().press(t.farewells.endNow)
    await seeTitle(hands.page, t.farewells.certificateOf('Kiefer IT'))
    await see(hands.page, t.farewells.buy)
    const pdf = await saved(hands, () => hands.press(t.farewells.save))
    expect(pdf.text.slice(0, 5)).toBe('%PDF-')
    expect(pdf.name).toMatch(/\d{4}-\d{2}-\d{2}\.pdf$/)
    expect((await reseller.customers.list()).items).toEqual([])

    const late = await inviteJointly(world, reseller, id)
    await reseller.partnershipEndings.remove({ partnershipId: id, reason: 'Neue Wege', isUnderstood: true })
    await hands.open(`/i/${late}`)
    await seeTitle(hands.page, t.links.obstacles['partnership-ended'][0] ?? '')
    await see(hands.page, t.links.partnershipEnded('Kiefer IT', 'Nordlicht Distribution'))
    await hands.press(t.links.askAlone('Kiefer IT'))
    await see(hands.page, t.consent.asked('Kiefer IT'))
    const sender = await windowOf(world.base, reseller, language)
    await sender.open('/invitations')
    await see(sender.page, t.invitations.states.orphaned)
  },
)

test.each(both)(
  'a provider adds a customer for a reseller and comes back to what was typed (%s)',
  async (language) => {
    const world = await aWorld()
    const t = messages[language]
    const { id } = await becomePartners(world)
    const provider = await world.as(world.nordlicht)
    const hands = await windowOf(world.base, provider, language)
    const prefix = `fichte-${crypto.randomUUID().slice(0, 8)}`
    const { labels } = t.newCustomer

    await hands.open('/resellers')
    await hands.follow(`${t.newCustomer.add}: Kiefer IT`)
    await hands.press(t.newCustomer.begin)
    await hands.fill(labels.organisationName, 'Gasthof Fichte')
    await hands.fill(labels.domainPrefix, prefix)
    await hands.fill(labels.line1, 'Waldweg 3')
    await hands.fill(labels.postalCode, '79098')
    await hands.fill(labels.city, 'Freiburg')
    const countries = new Intl.DisplayNames(language, { type: 'region' })
    await hands.choose(labels.country, countries.of('IT') ?? '')
    await hands.press(t.ui.next)
    await see(hands.page, t.rules.required({})) // an address there names its province
    await hands.fill(labels.state, 'Milano')
    await hands.choose(labels.country, countries.of('DE') ?? '')
    await hands.fill(t.ui.optional(labels.state), '')
    await hands.press(t.ui.next)
    await hands.fill(labels.firstName, 'Jana')
    await hands.fill(labels.lastName, 'Fichte')
    await hands.fill(labels.email, `jana@${prefix}.example`)
    await hands.fill(labels.userPrefix, 'jana')
    await hands.press(t.ui.next)
    await hands.page.getByRole('heading', { level: 2, name: t.newCustomer.steps.agreement }).waitFor()
    await hands.page.reload()
    await hands.choose(labels.agreement, t.newCustomer.modes['by-customer'])
    await hands.press(t.ui.next)
    await see(hands.page, `jana@${prefix}`)
    await hands.press(t.newCustomer.submit)
    await seeTitle(hands.page, t.newCustomer.done('Gasthof Fichte'))

    expect((await provider.customers.list()).items).toMatchObject([{ name: 'Gasthof Fichte' }])
    expect(id).toBeTruthy()
  },
)

test.each(both)(
  'partners leave in good order: what stands in the way is settled, a day and a successor are named, then it ends (%s)',
  async (language) => {
    const world = await aWorld()
    const t = messages[language].farewells
    const { provider, reseller, admin } = await withSharedCustomer(world)
    await orderSeats(world, provider, 2)
    const [ours, theirs, customer] = await Promise.all(
      [provider, reseller, admin].map((client) => windowOf(world.base, client, language)),
    )
    if (!ours || !theirs || !customer) throw new Error('Three came.')
    const end = `/customers/${world.ahorn.id}/end`
    const reason = 'Wir geben das Geschäft ab'

    await theirs.open(end)
    await see(theirs.page, t.blockersText)
    await theirs.press(`${t.askToSuspend('Nordlicht Distribution')}: Office Suite Basic`)
    await see(theirs.page, t.askedProvider('Nordlicht Distribution'))

    await ours.open(end)
    await see(ours.page, t.blockersText)
    expect(await violationsOn(ours.page)).toEqual([])
    await ours.follow(`${t.toSubscriptions}: Office Suite Basic`)
    await ours.press(t.suspendOf('Office Suite Basic'))
    await ours.dialog().press(t.suspend)
    await see(ours.page, t.suspendedToast('Office Suite Basic'))
    await ours.open(end)
    await seeTitle(ours.page, t.title('Bäckerei Ahorn'))
    await see(ours.page, t.suspended('2 × Office Suite Basic'))
    await ours.fill(messages[language].ui.optional(t.handover), 'Südlicht')
    await ours.fill(t.reason, reason)
    await ours.tick(t.understood)
    await ours.press(t.giveNotice)
    await see(ours.page, t.takenOver('Südlicht'))

    await customer.open('/partners')
    await see(customer.page, t.why(reason))
    await see(customer.page, t.takenOver('Südlicht'))

    await ours.open(end)
    await ours.fill(t.reason, reason)
    await ours.tick(t.understood)
    await ours.press(t.endNow)
    await seeTitle(ours.page, t.certificateOf('Bäckerei Ahorn'))
    await see(ours.page, t.hasEnded)
    await ours.open(`/customers/${world.ahorn.id}`)
    await see(ours.page, messages[language].errors.not_found)
    await customer.open('/ended')
    await customer.follow('Nordlicht Distribution')
    await seeTitle(customer.page, t.certificateOf('Nordlicht Distribution'))
  },
)
