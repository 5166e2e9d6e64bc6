import { expect, test } from 'vitest'
import { linkOf } from '../story.ts'
import { aWorld } from '../world.ts'
import { violationsOn } from './axe.ts'
import { theBrowser } from './browser.ts'
import { see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()

const both = ['en', 'de'] as const

test.each(both)(
  'whoever may not decide forwards the link; the global admin meets it on the start page and accepts (%s)',
  async (language) => {
    const world = await aWorld()
    const { links: t, home, partnerships } = messages[language]
    const provider = await world.as(world.nordlicht)
    const { url } = await provider.partnerships.request({ language })
    const path = `/i/${linkOf(url)}`
    const agent = await windowOf(world.base, await world.as(world.kiefer, ['admin-agent']), language)
    const { userName } = await world.person(world.kiefer, ['global-admin'])

    await agent.open(path)
    await see(agent.page, t.obstacles['not-global-admin'][0]!)
    for (const box of await agent.page.getByRole('checkbox').all()) await box.check()
    await agent.press(t.forwardNow)
    await see(agent.page, t.forwarded)
    expect((await world.mailTo(userName, /leitet Ihnen eine Einladung/)).text).toContain(path)

    const boss = await windowOf(world.base, await world.as(world.kiefer), language)
    await boss.open('/')
    await see(boss.page, home.tasks['answer-invitation'][0](null, 'Nordlicht Distribution'))
    await boss.follow(home.tasks['answer-invitation'][1])
    await boss.tick(t.partnership.consent('Nordlicht Distribution'))
    await boss.press(t.partnership.action)
    await seeTitle(boss.page, t.partnership.done)

    await boss.open(path)
    await seeTitle(boss.page, t.obstacles['already-connected'][0]!)
    await boss.follow(t.toPartnerships)
    await see(boss.page, partnerships.states.active)
  },
)

test.each(both)(
  'a provider’s entry is released, a reseller finds it by a filter, asks, and is invited (%s)',
  async (language) => {
    const world = await aWorld()
    // The directory is everybody's: the other language's entry is out of sight in another country.
    const country = { en: 'LU', de: 'LI' }[language]
    const { directoryEntry: entry, publicPages, partnerships, links } = messages[language]
    const [asks, directory] = [partnerships.asks, publicPages.directory]
    const provider = await windowOf(world.base, await world.as(world.nordlicht), language)
    const operator = await windowOf(world.base, await world.as(world.kompass), language)
    const reseller = await windowOf(world.base, await world.as(world.kiefer), language)

    await provider.open('/settings/provider-entry')
    await provider.tick(entry.serviceNames.financing)
    await provider.tick(new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? '')
    await provider.fill(entry.descriptionEn, 'Everything for resellers')
    await provider.fill(entry.descriptionDe, 'Alles für Vertriebspartner')
    await provider.fill(entry.email, 'partner@nordlicht.example')
    await provider.fill(entry.phone, '0731 123456')
    await provider.fill(entry.website, 'https://nordlicht.example')
    expect(await violationsOn(provider.page)).toEqual([])
    await provider.press(entry.send)
    await see(provider.page, entry.states.submitted[0]!)

    await operator.open('/provider-entries')
    await operator.press(`${entry.waiting.release}: Nordlicht Distribution`)
    await see(operator.page, entry.waiting.released('Nordlicht Distribution'))

    await reseller.open(`/find-provider?country=${country}&service=financing`)
    await reseller.press(`${directory.ask}: Nordlicht Distribution`)
    await reseller.dialog().fill(directory.askMessage, 'We look after 40 craft businesses.')
    await reseller.dialog().press(directory.ask)
    await see(reseller.page, directory.asked('Nordlicht Distribution'))
    await provider.open('/resellers/asks')
    await provider.press(`${asks.accept}: Kiefer IT`)
    await see(provider.page, asks.accepted('Kiefer IT'))

    await reseller.open('/providers/asks')
    await reseller.follow(`${asks.answer}: Nordlicht Distribution`)
    await seeTitle(reseller.page, links.titles.partnership('Nordlicht Distribution'))
    await reseller.tick(links.partnership.consent('Nordlicht Distribution'))
    await reseller.press(links.partnership.action)
    await seeTitle(reseller.page, links.partnership.done)

    await reseller.open(`/find-provider?country=${country}&service=financing`)
    await reseller.press(`${directory.ask}: Nordlicht Distribution`)
    await reseller.dialog().fill(directory.askMessage, 'Once more')
    await reseller.dialog().press(directory.ask)
    await see(reseller.page, directory.alreadyPartners)
  },
)
