import { beforeAll, expect, test } from 'vitest'
import { startNameServer } from '../name-server.ts'
import { aWorld, theServer } from '../world.ts'
import { violationsOn } from './axe.ts'
import { theBrowser } from './browser.ts'
import { mouse, see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const browser = theBrowser()
let dns: Awaited<ReturnType<typeof startNameServer>>
beforeAll(async () => {
  dns = await startNameServer()
  await theServer({ MITTLER_DNS_SERVERS: dns.address })
})

test('a domain is claimed and proved by DNS, people are added at it, and two are disabled at once (de)', async () => {
  const world = await aWorld()
  const t = messages.de
  const { domains: d, licences: l } = t
  const u = t.settings.users
  const client = await world.as(world.kiefer)
  const admin = await browser.windowOf(world.base, client, 'de')
  const name = `kiefer-${world.kiefer.domain}`

  await admin.open('/settings/domains')
  await admin.press(d.add)
  await admin.dialog().fill(d.name, name)
  await admin.dialog().press(d.add)
  await see(admin.page, d.added(name))
  await admin.press(d.checkOf(name))
  await see(admin.page, d.results.missing)
  expect(await violationsOn(admin.page)).toEqual([])
  const [claimed] = (await client.domains.list()).items
  dns.records.set(claimed?.host ?? '', [claimed?.record ?? ''])
  await admin.press(d.checkOf(name))
  await see(admin.page, d.states.verified)

  await admin.open('/settings/users?add=yes')
  for (const [prefix, firstName] of [
    ['nora', 'Nora'],
    ['nils', 'Nils'],
  ] as const) {
    await admin.choose(l.fields.domain, name)
    await admin.fill(l.fields.userPrefix, prefix)
    await admin.fill(l.fields.firstName, firstName)
    await admin.fill(l.fields.lastName, 'Neumann')
    await admin.fill(l.fields.email, `${prefix}@post.example`)
    await admin.press(u.addAction)
    await see(admin.page, u.added(`${firstName} Neumann`, `${prefix}@post.example`))
    await see(admin.page, `${prefix}@${name}`)
    await admin.press(u.add)
  }
  await world.owner.query(`update users set state = 'active' where user_name like $1`, [`%@${name}`])
  await admin.open('/settings/users')
  await admin.tick(u.select('Nora Neumann'))
  await admin.tick(u.select('Nils Neumann'))
  await admin.press(u.bulkDisable)
  await admin.dialog().press(u.bulkDisable)
  await see(admin.page, u.bulkDone(2))
})

test('a tenant is associated with the consent of both sides, and the security report says what to mend (en)', async () => {
  const world = await aWorld()
  const t = messages.en
  const a = t.organisation.tenants
  const r = t.securityReport
  const partner = await browser.windowOf(world.base, await world.as(world.kiefer), 'en')
  const owner = await browser.windowOf(world.base, await world.as(world.linde), 'en')

  await partner.open('/settings/organisation/tenants')
  await partner.press(a.add)
  await partner.fill(a.domain, world.linde.domain)
  await mouse(partner.page, partner.page.locator('form')).press(a.add)
  await see(partner.page, a.added(world.linde.domain))
  await owner.open('/settings/organisation/tenants')
  await owner.press(t.ui.openRow)
  await owner.press(a.accept)
  expect(await violationsOn(owner.page)).toEqual([])
  await owner.dialog().press(a.accept)
  await see(owner.page, a.accepted('Kiefer IT'))
  await partner.page.reload()
  await see(partner.page, a.states.associated)

  await partner.open('/settings/security-report')
  await seeTitle(partner.page, r.title)
  await partner.follow(r.showWithout)
  await see(partner.page, r.lists['without-factor'])
  await see(partner.page, 'Erika Muster')
  expect(await violationsOn(partner.page)).toEqual([])
})
