import { expect, test } from 'vitest'
import { languages } from '#contract/common.ts'
import { linkIn } from '../mailbox.ts'
import { aWorld, password } from '../world.ts'
import { theBrowser } from './browser.ts'
import { see, seeTitle, setUpAuthenticator } from './hands.ts'
import { signIn, stageOf } from './people.ts'

const browser = theBrowser()
const fresh = 'Frische-Brise-am-Meer-4'

test.each(languages)('a forgotten password is set anew from the sign-in page (%s)', async (language) => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'keyboard', language)
  const { t } = stage
  const { userId, userName } = await world.person(world.kiefer, ['sales-agent'])
  await world.owner.query('update users set language = $2 where id = $1', [userId, language])
  const hands = await stage.visitor()

  await hands.open('/sign-in')
  await hands.follow(t.identity.signIn.forgot)
  await seeTitle(hands.page, t.identity.forgot.title)
  await hands.fill(t.identity.signIn.userName, userName)
  await hands.press(t.identity.forgot.action)
  await seeTitle(hands.page, t.identity.forgot.sent)
  const link = linkIn(await stage.mailWith(userName, '/p/'), 'p')
  await hands.open(`/p/${link}`)
  await seeTitle(hands.page, t.identity.setPassword.newTitle)
  await hands.fill(t.identity.setPassword.password, 'Password2026!')
  await hands.press(t.identity.setPassword.action)
  await see(hands.page, t.rules['password-breached']({}))
  await hands.fill(t.identity.setPassword.password, fresh)
  await hands.press(t.identity.setPassword.action)
  await seeTitle(hands.page, t.identity.setPassword.done)

  expect(stage.errors).toEqual([])
  await stage.leave()
})

test('account settings > User management: add a user, tick Admin agent, Update (seed step 9)', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'en')
  const { t } = stage
  const u = t.settings.users
  const admin = await stage.person(world.kiefer, ['global-admin', 'admin-agent'])

  await admin.press(t.shell.settings)
  await admin.follow(t.shell.menu.users)
  await seeTitle(admin.page, u.title)
  await admin.press(u.add)
  await admin.fill(t.licences.fields.userPrefix, 'nora')
  await admin.fill(t.licences.fields.firstName, 'Nora')
  await admin.fill(t.licences.fields.lastName, 'Neumann')
  await admin.fill(t.licences.fields.email, 'nora@post.example')
  await admin.press(u.addAction)
  await see(admin.page, u.added('Nora Neumann', 'nora@post.example'))

  const row = admin.page.getByRole('row', { name: /Nora Neumann/ })
  await row.getByRole('button', { name: t.ui.openRow }).click()
  await admin.tick(/^Admin agent/)
  await admin.press(u.update)
  await see(admin.page, u.updated('Nora Neumann'))
  await row.getByText('Admin agent', { exact: true }).waitFor()
  await admin.press(u.actions.delete.action)
  await admin.dialog().press(u.actions.delete.action)
  await see(admin.page, u.actions.delete.done('Nora Neumann'))

  expect(stage.errors).toEqual([])
  await stage.leave()
})

test('Sign-ins: the other device is seen, signed out, and out with its next click', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'de')
  const { t } = stage
  const { userName } = await world.person(world.kiefer, ['sales-agent'])
  const [here, there] = [await stage.visitor(), await stage.visitor()]
  for (const hands of [here, there]) {
    await hands.open('/sign-in')
    await signIn(hands, t, userName)
    await hands.page.waitForURL(`${world.base}/`)
  }

  await here.open('/settings/sign-ins')
  await see(here.page, t.account.sessions.here)
  const device = t.account.sessions.onSystem('Chrome', 'Linux')
  await here.press(t.account.sessions.endOf(device))
  await see(here.page, t.account.sessions.ended(device))
  await there.open('/customers')
  await seeTitle(there.page, t.identity.signIn.title)

  expect(stage.errors).toEqual([])
  await stage.leave()
})

test('a refusal leads to who may, and from there to the role', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'en')
  const { t } = stage
  const person = await stage.person(world.kiefer, ['report-viewer'])
  const admin = await stage.person(world.kiefer, ['global-admin'])

  await person.open('/customers')
  await person.follow(t.ui.whyNot)
  await seeTitle(person.page, t.rights.title)
  await see(person.page, t.rights.whyNot)
  await see(person.page, t.rights.plannedNote)
  await person.press(t.rights.whoOf(t.rights.permissions['ticket.file']))
  await see(person.page, t.rights.laterBy)
  await person.open('/settings/rights?permission=customer.view')
  await person.choose(t.rights.ask.role, 'Sales agent')
  await person.fill(t.rights.ask.reason, 'I look after customers now.')
  await person.press(t.rights.ask.action)
  await see(person.page, t.rights.ask.sent('Sales agent'))

  await admin.open('/settings/access-requests')
  await see(admin.page, 'I look after customers now.')
  await admin.press(t.rights.requests.approveOf('Erika Muster', 'Sales agent'))
  await see(admin.page, t.rights.requests.approved('Erika Muster', 'Sales agent'))
  await person.open('/customers')
  await setUpAuthenticator(person.dialog(), t)
  await see(person.page, t.customers.empty)

  expect(stage.errors).toEqual([])
  await stage.leave()
})

test('a guest is invited, accepts at home and acts for the host', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'keyboard', 'de')
  const { t } = stage
  const g = t.settings.guests
  const host = await stage.person(world.buche, ['global-admin', 'admin-agent'])
  const guest = await stage.person(world.kiefer, ['sales-agent'])
  const address = `gast@${world.kiefer.domain}`
  await world.owner.query('update users set email = $2 where organisation_id = $1', [
    world.kiefer.id,
    address,
  ])

  await host.open('/settings/guests')
  await host.fill(g.email, address)
  await host.tick(/^Empfehlungsadministrator/)
  await host.press(g.invite)
  await see(host.page, g.invited(address))
  await guest.open(`/g/${linkIn(await stage.mailWith(address, '/g/'), 'g')}`)
  await seeTitle(guest.page, t.identity.guest.title('Buche Systems'))
  await guest.press(t.identity.guest.accept('Buche Systems'))
  // Working for another organisation takes a second factor (I-31).
  await see(guest.page, t.security.secondStep.setUpElsewhere('Buche Systems'))
  await setUpAuthenticator(guest, t)
  await guest.page.waitForURL(`${world.base}/`)
  await see(guest.page, `${t.kinds.reseller}, ${t.shell.asGuest}`)

  expect(stage.errors).toEqual([])
  await stage.leave()
})

test('a password is changed an hour after signing in: who it is comes first, and nothing typed is lost', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'de')
  const { t } = stage
  const words = t.account.password
  const person = await stage.person(world.kiefer, ['sales-agent'])
  await world.owner.query(
    `update sessions set password_at = now() - interval '1 hour' where ended_at is null`,
  )

  await person.open('/settings/sign-ins')
  await person.fill(words.current, password)
  await person.fill(words.next, fresh)
  await person.press(words.action)
  const dialog = person.dialog()
  await dialog.fill(t.identity.signIn.password, password)
  await dialog.press(t.security.prove.action)
  await see(person.page, words.changed)

  expect(stage.errors).toEqual([])
  await stage.leave()
})
