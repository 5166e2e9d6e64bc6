import { beforeAll, expect, test } from 'vitest'
import { recoveryPeriod } from '#contract/recoveries.ts'
import { linkIn } from '../mailbox.ts'
import { startNameServer } from '../name-server.ts'
import { goOn, letTimePass, newPassword, opening, provedDomain, toBecome } from '../recovery.ts'
import { aWorld, type Org, theServer, type World } from '../world.ts'
import { theBrowser } from './browser.ts'
import { see, seeTitle } from './hands.ts'
import { stageOf } from './people.ts'

const browser = theBrowser()
let dns: Awaited<ReturnType<typeof startNameServer>>
beforeAll(async () => {
  dns = await startNameServer()
  await theServer({ MITTLER_DNS_SERVERS: dns.address })
})

test('lost admin: from the sign-in page by proof of the domain to being global admin', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'keyboard', 'de')
  const { t } = stage
  const { lost, claim } = t.recoveries
  const domain = await provedDomain(world, world.ahorn)
  const hands = await stage.visitor()

  await hands.open('/sign-in')
  await hands.follow(t.identity.signIn.lostAdmin)
  await seeTitle(hands.page, lost.title)
  await hands.fill(lost.domain, domain)
  await hands.fill(lost.firstName, 'Nora')
  await hands.fill(lost.lastName, 'Neumann')
  await hands.fill(lost.email, 'nora@gmail.com')
  await hands.press(lost.action)
  await see(hands.page, t.rules['foreign-domain']({}))
  await hands.fill(lost.email, `nora@${domain}`)
  await hands.press(lost.action)
  await seeTitle(hands.page, lost.sent)

  const link = linkIn(await stage.mailWith(`nora@${domain}`, '/r/'), 'r')
  await hands.open(`/r/${link}`)
  await seeTitle(hands.page, claim.title(domain))
  const [host = '', record = ''] = await hands.page.locator('dd span > span').allInnerTexts()
  dns.records.set(host, [record])
  await hands.press(claim.check)
  await see(hands.page, claim.waiting)

  const id = link.slice(0, 36)
  await letTimePass(world, id, recoveryPeriod.hours.domain + 1)
  await goOn(world)
  await hands.open(`/p/${linkIn(await stage.mailWith(`nora@${domain}`, '/p/'), 'p')}`)
  await hands.fill(t.identity.setPassword.password, newPassword)
  await hands.press(t.identity.setPassword.action)
  await seeTitle(hands.page, t.identity.setPassword.done)
  await hands.open('/settings/users')
  await see(hands.page, 'Nora Neumann')

  expect(stage.errors).toEqual([])
  await stage.leave()
})

/** The address of the organisation's one admin. */
const addressOf = async (world: World, of: Org) =>
  (await world.owner.query('select email from users where organisation_id = $1', [of.id])).rows[0].email

test('an admin who is still there stops a recovery with one click from the mail', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'en')
  const { t } = stage
  const admin = await stage.person(world.ahorn, ['global-admin'])
  const operator = await world.as(world.kompass)
  const { id } = await operator.recoveries.open(opening(world.ahorn))
  const mail = await stage.mailWith(await addressOf(world, world.ahorn), '/settings/recoveries')

  await admin.open(/http\S+\/settings\/recoveries/.exec(mail.text)?.[0] ?? '')
  await see(admin.page, 'Nora Neumann')
  await admin.press(t.recoveries.own.stopOf('Nora Neumann'))
  await see(admin.page, t.recoveries.own.stopped)

  await toBecome(world, id, 'stopped')
  expect(stage.errors).toEqual([])
  await stage.leave()
})

test('the operator opens a recovery, and a second person approves it', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'de')
  const { t } = stage
  const r = t.recoveries
  const first = await stage.person(world.kompass, ['global-admin'])
  const second = await stage.person(world.kompass, ['global-admin'])

  await first.follow(t.shell.menu.recoveries)
  await seeTitle(first.page, r.title)
  await first.follow(r.open)
  await first.fill(r.fields.domain, world.ahorn.domain)
  await first.choose(r.fields.who, r.fields.new)
  await first.fill(r.fields.firstName, 'Nora')
  await first.fill(r.fields.lastName, 'Neumann')
  await first.fill(r.fields.email, `nora@${world.ahorn.domain}`)
  await first.fill(r.fields.reason, 'Anruf unter der Nummer aus dem Register.')
  await first.press(r.open)
  await see(first.page, t.rules.const({}))
  await first.tick(r.fields.isVerified)
  await first.press(r.open)
  await seeTitle(first.page, 'Bäckerei Ahorn')
  await see(first.page, r.secondPerson)

  await second.open(new URL(first.page.url()).pathname)
  await second.press(r.approve)
  await second.dialog().press(r.approve)
  await see(second.page, r.approved)

  expect(stage.errors).toEqual([])
  await stage.leave()
})
