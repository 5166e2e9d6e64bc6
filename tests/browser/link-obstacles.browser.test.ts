import { expect, test } from 'vitest'
import type { Language } from '#contract/common.ts'
import type { linkObstacles } from '#contract/link-page.ts'
import { becomePartners, linkOf } from '../story.ts'
import { aWorld, type Org, type World } from '../world.ts'
import { overhangOf, violationsOn } from './axe.ts'
import { theBrowser } from './browser.ts'
import { type Hands, partsOf, see, seeTitle } from './hands.ts'
import { watchMishaps } from './mishaps.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()
const both = ['en', 'de'] as const

type Code = (typeof linkObstacles)[number]
/** What a visitor can do about it: a button or a link, by its name. */
type Way = { press: string } | { follow: string }

async function ask(world: World, provider: Org = world.nordlicht) {
  const client = await world.as(provider)
  const { id, url } = await client.partnerships.request({ language: 'de' })
  return { id, link: linkOf(url), client }
}

/** A link for each way an invitation can be over for the reseller that opens it. */
async function linksThatAreOver(world: World): Promise<Partial<Record<Code, string>>> {
  const { owner, kiefer, buche, suedlicht } = world
  const reseller = await world.as(kiefer)
  const other = await world.as(buche)
  const [expired, revoked, superseded, used, declined] = await Promise.all(
    Array.from({ length: 5 }, () => ask(world)),
  )
  if (!expired || !revoked || !superseded || !used || !declined) throw new Error('Five were asked for.')
  await owner.query(`update invitations set expires_at = now() - interval '1 second' where id = $1`, [
    expired.id,
  ])
  await revoked.client.invitations.revoke({ invitationId: revoked.id })
  await superseded.client.invitations.supersede({ invitationId: superseded.id })
  const consent = { isConsented: true as const, grantsAdminAccess: false }
  await other.partnerships.authorize({ link: used.link, ...consent })
  await reseller.invitations.decline({ link: declined.link })
  await becomePartners(world, suedlicht, kiefer)
  const again = await ask(world, suedlicht)
  const gone = await ask(world, await world.org('provider', 'Westwind Distribution'))
  await owner.query(
    `update organisations set state = 'suspended' where id = (select from_id from invitations where id = $1)`,
    [gone.id],
  )
  const own = await reseller.invitations.inviteAlone({ language: 'de' })
  return {
    expired: expired.link,
    revoked: revoked.link,
    superseded: superseded.link,
    used: used.link,
    declined: declined.link,
    'already-connected': again.link,
    'sender-not-ready': gone.link,
    'own-organisation': linkOf(own.url),
  }
}

const waysOf = (language: Language): Partial<Record<Code, Way>> => {
  const { consent, links, shell } = messages[language]
  const askAgain = { press: consent.askAgain }
  return {
    expired: askAgain,
    revoked: askAgain,
    superseded: askAgain,
    declined: askAgain,
    used: { follow: shell.myPortal },
    'already-connected': { follow: links.toPartnerships },
    'own-organisation': { press: links.copyLink },
  }
}

async function seeWay({ page }: Hands, way: Way): Promise<void> {
  const { button, link } = partsOf(page)
  await ('press' in way ? button(way.press) : link(way.follow)).waitFor()
}

test.each(both)(
  'a link that is over says why, and leads on: ended, replaced, used, declined, connected, own (%s)',
  async (language) => {
    const world = await aWorld()
    const t = messages[language]
    const links = await linksThatAreOver(world)
    const hands = await windowOf(world.base, await world.as(world.kiefer), language)
    const mishaps = watchMishaps(hands.page)
    const ways = waysOf(language)
    await hands.page.setViewportSize({ width: 360, height: 740 })

    for (const [code, link] of Object.entries(links) as [Code, string][]) {
      const [title = '', sentence = ''] = t.links.obstacles[code]
      await hands.open(`/i/${link}`)
      await seeTitle(hands.page, title)
      await see(hands.page, sentence)
      await see(hands.page, t.links.who)
      expect(await hands.page.getByRole('checkbox').count(), code).toBe(0)
      expect(await overhangOf(hands.page), code).toBe(0)
      const way = ways[code]
      if (way) await seeWay(hands, way)
    }

    await hands.open(`/i/${links.expired}`)
    await hands.press(t.consent.askAgain)
    await see(hands.page, t.consent.asked('Nordlicht Distribution'))
    expect(await violationsOn(hands.page)).toEqual([])
    expect(mishaps.taken(false)).toEqual([])
    await hands.open(`/i/${links.expired?.slice(0, -2)}`) // cut off on its way
    await seeTitle(hands.page, t.links.titles.invalid)
    await see(hands.page, t.links.invalidText)
  },
)

/** Somebody who works for two organisations as their own person, signed in for the first. */
async function ofBoth(world: World, first: Org, second: Org) {
  const { userId } = await world.person(first, ['global-admin'])
  await world.owner.query(
    `insert into memberships (user_id, organisation_id, roles, is_guest, of_account, created_at) values ($1, $2, '{global-admin}', true, true, now())`,
    [userId, second.id],
  )
  return await world.signedIn(userId, first)
}

test.each(both)(
  'the wrong organisation is named and switched in place; both regions are named; a suspended one is told (%s)',
  async (language) => {
    const world = await aWorld()
    const { links: t, kinds } = messages[language]
    const { link } = await ask(world)
    const person = await windowOf(world.base, await ofBoth(world, world.ahorn, world.kiefer), language)
    const country = new Intl.DisplayNames(language, { type: 'region' })

    await person.open(`/i/${link}`)
    await see(person.page, t.wrongKindPartnership('Bäckerei Ahorn', kinds.customer))
    await person.press('Kiefer IT')
    await see(person.page, t.signedInFor('Kiefer IT', 'Erika Muster'))
    await partsOf(person.page).box(t.partnership.consent('Nordlicht Distribution')).waitFor()

    const overseas = await ask(world, await world.org('provider', 'Prairie Distribution', { country: 'US' }))
    await person.open(`/i/${overseas.link}`)
    await see(person.page, t.obstacles['other-region'][0]!)
    const [theirs = '', ours = ''] = [country.of('US'), country.of('DE')]
    await see(person.page, t.otherRegion('US', theirs, 'EU/EFTA', ours))
    await partsOf(person.page).link(t.findOther).waitFor()

    await world.owner.query(`update organisations set state = 'suspended' where id = $1`, [world.kiefer.id])
    await person.open(`/i/${link}`)
    await see(person.page, t.obstacles['own-suspended'][1]!)
    expect(await person.page.getByRole('checkbox').count()).toBe(0)
    expect(await violationsOn(person.page)).toEqual([])
  },
)

test.each(both)(
  'a reseller that is not vetted yet keeps the link, and answers it from its start page once it is (%s)',
  async (language) => {
    const world = await aWorld()
    const { links: t, home } = messages[language]
    const { link } = await ask(world)
    const fresh = await world.org('reseller', 'Neu GmbH', { state: 'enrolling' })
    const hands = await windowOf(world.base, await world.as(fresh), language)
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
    const { rows } = await world.owner.query('select expires_at from invitations where id = $1', [
      link.split('.')[0],
    ])

    await hands.open(`/i/${link}`)
    await see(hands.page, t.obstacles['not-enrolled'][1]!)
    await see(hands.page, t.kept(day.format(rows[0].expires_at)))
    await partsOf(hands.page).link(t.enroll).waitFor()
    await world.owner.query(`update organisations set state = 'active' where id = $1`, [fresh.id])

    await hands.open('/')
    await see(hands.page, home.tasks['answer-invitation'][0](null, 'Nordlicht Distribution'))
    await hands.follow(home.tasks['answer-invitation'][1])
    await hands.tick(t.partnership.consent('Nordlicht Distribution'))
    await hands.press(t.partnership.action)
    await seeTitle(hands.page, t.partnership.done)
  },
)

test.each(both)(
  'an invitation bound to another company is a hard stop, with the ways to the right one (%s)',
  async (language) => {
    const world = await aWorld()
    const { links: t, consent } = messages[language]
    const { id: partnershipId } = await becomePartners(world)
    const reseller = await world.as(world.kiefer)
    const recipientEmail = `chefin@${world.linde.domain}`
    const bound = { partnershipId, language: 'de' as const, recipientEmail }
    const { url } = await reseller.partnerships.inviteCustomer(bound)
    const hands = await windowOf(world.base, await ofBoth(world, world.ahorn, world.linde), language)

    await hands.open(`/i/${linkOf(url)}`)
    await see(hands.page, consent.wrongDomain(world.linde.domain, 'Bäckerei Ahorn'))
    await see(hands.page, consent.wrongDomainNew(world.linde.domain))
    await partsOf(hands.page).link(t.forward).waitFor()
    expect(await violationsOn(hands.page)).toEqual([])
    await hands.press('Hotel Linde')
    await see(hands.page, t.signedInFor('Hotel Linde', 'Erika Muster'))
  },
)
