import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Role } from '#contract/permissions.ts'
import { withSharedCustomer } from '../story.ts'
import { aWorld, type Org, type World } from '../world.ts'
import { theBrowser } from './browser.ts'
import { mouse, see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const browser = theBrowser()
const t = messages.en

/** A window of somebody who is signed in already: signing in is not what this is about. */
async function windowOf(world: World, org: Org, roles: Role[]) {
  const { userId, userName } = await world.person(org, roles)
  const cookie = randomBytes(32).toString('base64url')
  await world.owner.query(`update users set language = 'en' where id = $1`, [userId])
  await world.owner.query(
    `insert into sessions (id, user_id, organisation_id, user_agent, created_at, expires_at, password_at, second_factor_at)
     values ($1, $2, $3, 'test', now(), now() + interval '1 hour', now(), now())`,
    [createHash('sha256').update(cookie).digest('hex'), userId, org.id],
  )
  const window = await browser.window({ locale: 'en-GB', baseURL: world.base })
  await window.addCookies([{ name: 'mittler_session', value: cookie, url: world.base }])
  return { hands: mouse(await window.newPage()), userId, userName, leave: () => window.close() }
}

test('a saved support profile stands on the partner card; who types over a newer one loses nothing', async () => {
  const world = await aWorld()
  await withSharedCustomer(world)
  const o = t.organisation
  const { hands: admin, leave } = await windowOf(world, world.kiefer, ['global-admin'])
  await admin.open('/settings/organisation/contacts')
  await seeTitle(admin.page, o.tab.contacts)
  const card = admin.page.getByRole('region', { name: o.sections.support })
  await card.getByLabel(o.fields.email).fill('hilfe@kiefer.example')
  await card.getByLabel(o.fields.phone).fill('0731 123456')
  const colleague = await world.as(world.kiefer)
  await colleague.accounts.setSupport({ version: 0, email: 'erste@kiefer.example', phone: '0731 111111' })

  await card.getByRole('button', { name: o.save }).click()
  await see(admin.page, o.meanwhileText)
  await see(admin.page, 'erste@kiefer.example')
  expect(await card.getByLabel(o.fields.email).inputValue()).toBe('hilfe@kiefer.example')
  await card.getByRole('button', { name: o.save }).click()
  await see(admin.page, o.saved(o.sections.support))

  const customer = await windowOf(world, world.ahorn, ['global-admin'])
  await customer.hands.open('/partners')
  await see(customer.hands.page, 'hilfe@kiefer.example')
  await see(customer.hands.page, '+49731123456')
  await Promise.all([leave(), customer.leave()])
})

test('a group with the role Admin agent gives its member the customers, and the explorer says through which', async () => {
  const world = await aWorld()
  const g = t.groups
  const { hands: admin, leave } = await windowOf(world, world.kiefer, ['global-admin'])
  const member = await windowOf(world, world.kiefer, [])
  await world.owner.query(
    `update users set first_name = 'Nora', last_name = 'Neumann', display_name = 'Nora Neumann' where id = $1`,
    [member.userId],
  )

  await admin.open('/settings/groups')
  await seeTitle(admin.page, g.title)
  await admin.press(g.add)
  const dialog = admin.page.getByRole('dialog')
  await dialog.getByLabel(g.name).fill('Nachtdienst')
  await dialog.getByRole('checkbox', { name: /^Admin agent/ }).check()
  await dialog.getByRole('button', { name: g.add }).click()
  await seeTitle(admin.page, 'Nachtdienst')
  await admin.fill(g.findPerson, 'nora')
  await admin.press(g.find)
  await admin.page.getByRole('button', { name: g.addPersonOf('Nora Neumann') }).click()
  await see(admin.page, g.memberAdded('Nora Neumann'))

  await member.hands.open('/customers')
  await seeTitle(member.hands.page, t.customers.title)
  await member.hands.open('/settings/rights?permission=customer.export')
  await see(member.hands.page, t.rights.roleOfGroups('Nachtdienst'))
  await Promise.all([leave(), member.leave()])
})
