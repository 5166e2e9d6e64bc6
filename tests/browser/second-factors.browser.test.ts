import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { codeOf } from '../second-factors.ts'
import { withSharedCustomer } from '../story.ts'
import { aWorld, freePort, theServer, type World } from '../world.ts'
import { violationsOn } from './axe.ts'
import { theBrowser } from './browser.ts'
import { goTo, mouse, partsOf, see, seeTitle, setUpAuthenticator, type Hands } from './hands.ts'
import { signIn, stageOf, type Stage } from './people.ts'

const browser = theBrowser()

/** Passkeys belong to a name: a bare IP address has none. */
beforeAll(async () => {
  const PORT = String(await freePort())
  await theServer({ PORT, MITTLER_URL: `http://localhost:${PORT}` })
})

const person = 'Erika Muster'

async function signOut({ t, world }: Stage, hands: Hands): Promise<void> {
  await hands.press(t.shell.person(person))
  await hands.press(t.shell.signOut)
  await hands.page.waitForURL(`${world.base}/welcome`)
  await hands.open('/sign-in')
}

async function openSecurity({ t }: Stage, hands: Hands): Promise<void> {
  await hands.press(t.shell.person(person))
  await hands.follow(t.shell.security)
  await seeTitle(hands.page, t.security.title)
}

/** Moves what the sessions remember of their proofs eleven minutes back. */
const elevenMinutesLater = async ({ owner }: World) =>
  void (await owner.query(
    `update sessions set password_at = password_at - interval '11 minutes', second_factor_at = second_factor_at - interval '11 minutes'`,
  ))

/** A device that can keep passkeys and unlocks them by itself. */
async function withPasskeyDevice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('an authenticator app, in English: set up, asked for at the next sign-in, wrong and used codes refused', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'en')
  const { t } = stage
  const { userName } = await world.person(world.kiefer, ['global-admin'])
  await world.owner.query(`update users set language = 'en'`)
  const hands = await stage.visitor()
  await hands.open('/sign-in')
  await signIn(hands, t, userName)
  await see(hands.page, t.shell.menu.home)
  await openSecurity(stage, hands)
  await see(hands.page, t.security.factors.none)
  expect(await violationsOn(hands.page)).toEqual([])

  await hands.press(t.security.add.title)
  const dialog = hands.dialog()
  await dialog.press(t.security.add.totp)
  await hands.page.getByRole('img', { name: t.security.totp.picture }).waitFor()
  expect(await violationsOn(hands.page)).toEqual([])
  await dialog.press(t.security.add.other)
  const { secret, code } = await setUpAuthenticator(dialog, t)
  await see(hands.page, t.security.add.added(t.security.totp.suggestion))
  await see(hands.page, t.security.codes.left(10))
  expect(await violationsOn(hands.page)).toEqual([])

  await signOut(stage, hands)
  await signIn(hands, t, userName)
  await seeTitle(hands.page, t.security.secondStep.title)
  expect(await violationsOn(hands.page)).toEqual([])
  await hands.fill(t.security.prove.code, '12345')
  await hands.press(t.security.prove.action)
  await see(hands.page, t.ui.errorsIn(1))
  await hands.fill(t.security.prove.code, code)
  await hands.press(t.security.prove.action)
  await see(hands.page, t.rules['wrong-code']({}))
  await hands.fill(t.security.prove.code, codeOf(secret, 1))
  await hands.press(t.security.prove.action)

  await hands.page.waitForURL(`${world.base}/`)
  await see(hands.page, t.shell.menu.home)
  expect(stage.errors).toEqual([])
  await stage.leave()
})

test('a passkey, in German: set up because the organisation requires it, then signing in without a password', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'de')
  const { t } = stage
  await world.owner.query(`update tenants set mfa_policy = 'required' where id = $1`, [world.kiefer.tenantId])
  const { userId, userName } = await world.person(world.kiefer, ['global-admin', 'admin-agent'])
  const colleague = await world.person(world.kiefer, [])
  await world.owner.query(`update users set display_name = 'Otto Beispiel' where id = $1`, [colleague.userId])
  const hands = await stage.visitor()
  await withPasskeyDevice(hands.page)
  await hands.open('/settings/users')
  await signIn(hands, t, userName)

  await see(hands.page, t.security.secondStep.setUp('Kiefer IT'))
  expect(await violationsOn(hands.page)).toEqual([])
  await hands.press(t.security.add.passkey)
  await see(hands.page, t.security.passkey.text)
  expect(await violationsOn(hands.page)).toEqual([])
  await hands.press(t.security.passkey.action)
  await hands.tick(t.security.codes.saved)
  expect(await violationsOn(hands.page)).toEqual([])
  await hands.press(t.security.codes.goOn)
  await seeTitle(hands.page, t.settings.users.title)

  await signOut(stage, hands)
  const sent = hands.page.waitForRequest('**/api/passkey-sign-ins')
  await hands.press(t.identity.signIn.passkey)
  await hands.page.waitForURL(`${world.base}/`)
  const { rows } = await world.owner.query(
    `select details ->> 'way' as way from events where subject_id = $1 and action = 'session.start' order by at`,
    [userId],
  )
  expect(rows.map(({ way }) => way)).toEqual(['password', 'passkey'])
  const again = await fetch(`${world.base}/api/passkey-sign-ins`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: (await sent).postData(),
  })
  expect(again.status, 'what a passkey has signed works once').toBe(401)
  await hands.open('/settings/users')
  await hands.page
    .getByRole('row', { name: /Otto Beispiel/ })
    .getByRole('button')
    .click()
  await hands.tick(new RegExp(`^${t.roles['sales-agent']}`))
  await elevenMinutesLater(world)
  await hands.press(t.settings.users.update)
  await hands.page.getByRole('dialog', { name: t.security.prove.title }).waitFor()
  expect(await violationsOn(hands.page)).toEqual([])
  await hands.dialog().press(t.security.prove.withPasskey)
  await see(hands.page, t.settings.users.updated('Otto Beispiel'))

  expect(stage.errors).toEqual([])
  await stage.leave()
})

test('a customer who signed in a while ago proves it with the password; what was asked goes on by itself', async () => {
  const world = await aWorld()
  await withSharedCustomer(world)
  const stage = stageOf(world, browser, 'mouse', 'en')
  const { t } = stage
  const admin = await stage.person(world.ahorn, ['global-admin'])
  const labels = t.company.partners
  await goTo(admin, t.shell.menu.partners)
  await admin.press(labels.removeOf('Kiefer IT'))
  await admin.dialog().tick(labels.removeTick('Kiefer IT'))
  await elevenMinutesLater(world)

  await admin.dialog().press(labels.remove)
  const proof = admin.page.getByRole('dialog', { name: t.security.prove.title })
  const asked = mouse(admin.page, proof)
  await asked.fill(t.security.prove.password, 'guess')
  await asked.press(t.security.prove.action)
  await proof.getByText(t.rules['wrong-password']({})).first().waitFor()
  await asked.fill(t.security.prove.password, 'Sieben-Zwerge-77')
  await asked.press(t.security.prove.action)

  await see(admin.page, labels.removed('Kiefer IT'))
  await stage.leave()
})

test('a partner with a password only is led to a second factor before a customer opens, and may say later', async () => {
  const world = await aWorld()
  await withSharedCustomer(world)
  const stage = stageOf(world, browser, 'keyboard', 'de')
  const { t } = stage
  const agent = await stage.person(world.kiefer, ['admin-agent'])
  await agent.follow(t.shell.menu.customers)

  await agent.page.getByRole('dialog', { name: t.security.prove.needTitle }).waitFor()
  expect(await violationsOn(agent.page)).toEqual([])
  await agent.dialog().press(t.ui.cancel)
  await see(agent.page, t.errors.second_factor_required)
  await agent.press(t.ui.setUpFactor)
  await setUpAuthenticator(agent.dialog(), t)

  await seeTitle(agent.page, t.shell.menu.customers)
  await agent.follow('Bäckerei Ahorn')
  await seeTitle(agent.page, 'Bäckerei Ahorn')
  await partsOf(agent.page).link(t.customers.users).waitFor()
  expect(stage.errors).toEqual([])
  await stage.leave()
})
