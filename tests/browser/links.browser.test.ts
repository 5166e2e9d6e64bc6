import { expect, test } from 'vitest'
import { becomePartners, inviteJointly, linkOf, withSharedCustomer } from '../story.ts'
import { aWorld } from '../world.ts'
import { theBrowser } from './browser.ts'
import { partsOf, see, seeTitle, setUpAuthenticator } from './hands.ts'
import { messages, signIn, stageOf } from './people.ts'

const browser = theBrowser()

test('whoever opens a mailed link signed out comes back to it after signing in', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'en')
  const { t } = stage
  const request = await (await world.as(world.nordlicht)).partnerships.request({ language: 'en' })
  const { userName } = await world.person(world.kiefer, ['global-admin'])
  const admin = await stage.visitor()

  await admin.open(request.url)
  await admin.follow(t.links.signIn)
  await signIn(admin, t, userName)

  await admin.page.waitForURL(`**/i/${linkOf(request.url)}`)
  await partsOf(admin.page).box(messages.de.links.partnership.consent('Nordlicht Distribution')).waitFor()
  await stage.leave()
})

test('a page behind the sign-in is where the sign-in leads', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'de')
  const { userName } = await world.person(world.kiefer, ['global-admin'])
  const admin = await stage.visitor()

  await admin.open('/customers?search=post')
  await signIn(admin, stage.t, userName)

  await admin.page.waitForURL('**/customers?search=post')
  await stage.leave()
})

test('a link that was cut off says that it is not valid, and nothing is granted', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'en')
  const { id } = await becomePartners(world)
  const link = await inviteJointly(world, await world.as(world.kiefer), id)
  const visitor = await stage.visitor()

  for (const edited of [link.slice(0, -2), `${link.slice(0, -2)}xx`, link.slice(0, 30)]) {
    await visitor.open(`/i/${edited}`)
    await seeTitle(visitor.page, stage.t.links.titles.invalid)
    await see(visitor.page, stage.t.links.invalidText)
  }
  for (const kind of ['p', 'v']) {
    await visitor.open(`/${kind}/${link.slice(0, -2)}xx`)
    await seeTitle(visitor.page, stage.t.links.titles.invalid)
  }
  await stage.leave()
})

test('the page of a customer that is somebody else’s does not exist', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'en')
  await withSharedCustomer(world)
  const stranger = await stage.person(world.buche, ['global-admin', 'admin-agent'])

  for (const tab of ['', '/users', '/subscriptions']) {
    await stranger.open(`/customers/${world.ahorn.id}${tab}`)
    if (tab === '') await setUpAuthenticator(stranger.dialog(), stage.t) // whoever asks needs it, whatever the answer
    await see(stranger.page, stage.t.errors.not_found)
    expect(await stranger.page.getByText(world.ahorn.name).count()).toBe(0)
  }
  await stage.leave()
})

test('from any page a person signs out, and Back shows nothing more', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'en')
  const { t } = stage
  const person = await stage.person(world.kiefer, ['sales-agent'])

  for (const path of ['/settings/sign-ins', '/security']) {
    await person.open(path)
    await person.page.getByRole('heading', { level: 1 }).waitFor()
  }
  await person.press(t.shell.person('Erika Muster'))
  await person.page.getByText(t.shell.signOut, { exact: true }).click()
  await person.page.getByRole('link', { name: t.shell.signIn }).first().waitFor()
  await person.page.goBack()

  await seeTitle(person.page, t.identity.signIn.title)
  expect(stage.errors).toEqual([])
  await stage.leave()
})
