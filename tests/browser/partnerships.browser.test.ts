import { expect, test } from 'vitest'
import { inviteJointly, withSharedCustomer } from '../story.ts'
import { aWorld } from '../world.ts'
import { theBrowser } from './browser.ts'
import { see, seeTitle } from './hands.ts'
import { saved } from './files.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()

test.each(['en', 'de'] as const)(
  'a reseller gives notice, the provider reads it, the reseller withdraws it and takes back admin access (%s)',
  async (language) => {
    const world = await aWorld()
    const t = messages[language].partnerships
    const { partnership, reseller } = await withSharedCustomer(world)
    await inviteJointly(world, reseller, partnership.id)
    await reseller.partnershipEndings.grantAccess({ partnershipId: partnership.id })
    const ours = await windowOf(world.base, reseller, language)
    const theirs = await windowOf(world.base, await world.as(world.nordlicht), language)
    const reason = 'Wir bündeln unseren Einkauf'

    await ours.open('/providers')
    await ours.follow(`${t.ending.remove}: Nordlicht Distribution`)
    await seeTitle(ours.page, t.ending.title('Nordlicht Distribution'))
    await see(ours.page, t.ending.invitations(1, false))
    await see(ours.page, t.ending.customers(1, false))
    await ours.fill(t.ending.reason, reason)
    await ours.tick(t.ending.understood)
    await ours.press(t.ending.giveNotice)
    await seeTitle(ours.page, t.providers.title)
    await see(ours.page, t.states.ending)

    await theirs.open(`/resellers?open=${partnership.id}`)
    await see(theirs.page, t.ending.why(reason))
    expect(await theirs.page.getByRole('button', { name: t.ending.withdraw }).count()).toBe(0)

    await ours.open(`/providers?open=${partnership.id}`)
    await ours.press(t.ending.withdraw)
    await see(ours.page, t.ending.withdrawn('Nordlicht Distribution'))
    await ours.press(t.ending.revokeAccess)
    await ours.dialog().press(t.ending.revokeAccess)
    await see(ours.page, t.accessNo)
    expect(await reseller.partnerships.get({ partnershipId: partnership.id })).toMatchObject({
      state: 'active',
      grantsAdminAccess: false,
    })
  },
)

test.each(['en', 'de'] as const)(
  'a provider saves its list as a file and removes a partnership at once; both sides read who ended it (%s)',
  async (language) => {
    const world = await aWorld()
    const t = messages[language].partnerships
    const { partnership } = await withSharedCustomer(world)
    const provider = await windowOf(world.base, await world.as(world.nordlicht), language)
    const reseller = await windowOf(world.base, await world.as(world.kiefer), language)
    const reason = 'Wir verlassen den Markt'

    await provider.open('/resellers')
    await see(provider.page, 'Kiefer IT')
    const file = await saved(provider, () => provider.press(t.export))
    expect(file.name).toBe(`${t.resellers.title}.csv`)
    expect(file.text).toContain(language === 'de' ? 'Kiefer IT;' : 'Kiefer IT,')

    await provider.open(`/resellers/${partnership.id}/remove`)
    await provider.pick(new RegExp(t.ending.now))
    await provider.fill(t.ending.reason, reason)
    await provider.tick(t.ending.understood)
    await provider.press(t.ending.remove)
    await see(provider.page, t.ending.removed('Kiefer IT'))
    await see(provider.page, t.resellers.empty)

    await reseller.open(`/providers?state=removed&open=${partnership.id}`)
    await see(reseller.page, t.states.removed)
    await see(reseller.page, t.ending.why(reason))
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date())
    await see(reseller.page, t.ending.ended.partner('Nordlicht Distribution', day))
  },
)
