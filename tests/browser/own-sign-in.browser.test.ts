import { beforeAll, expect, test } from 'vitest'
import { languages } from '#contract/common.ts'
import type { en } from '#locales/en.ts'
import { client, startOidcProvider } from '../oidc-provider.ts'
import { aWorld, theServer, type World } from '../world.ts'
import { theBrowser } from './browser.ts'
import { type Hands, see, seeTitle } from './hands.ts'
import { stageOf } from './people.ts'

const browser = theBrowser()
let outside: Awaited<ReturnType<typeof startOidcProvider>>
beforeAll(async () => {
  const { base } = await theServer({ MITTLER_LOCAL_ISSUERS: 'on' })
  outside = await startOidcProvider(`${base}/api/external-sign-in/callback`)
})

test('an admin sets up the own sign-in, and a person of a mapped group comes in through it with the role', async () => {
  const world = await aWorld()
  const stage = stageOf(world, browser, 'mouse', 'de')
  const { t } = stage
  const p = t.identityProvider
  const admin = await stage.person(world.kiefer, ['global-admin'])
  const name = `nele@${world.kiefer.domain}`
  outside.add({ sub: name, preferred_username: name, name: 'Nele Neu', groups: ['technik'], amr: ['mfa'] })

  await admin.open('/settings/identity-provider')
  await admin.press(p.setUp)
  await admin.fill(p.fields.name, 'Kiefer Keycloak')
  await admin.fill(p.fields.issuer, outside.issuer)
  await admin.fill(p.fields.clientId, client.id)
  await admin.fill(p.fields.clientSecret, client.secret)
  await admin.tick(p.fields.createsUsers)
  await admin.press(p.addGroup)
  await admin.fill(p.groupNumber(1), 'technik')
  await admin.choose(p.roleNumber(1), t.roles['helpdesk-agent'])
  await admin.press(p.save)
  await see(admin.page, p.saved)

  const nele = await stage.visitor()
  await nele.open('/sign-in?next=/settings/rights')
  await nele.fill(t.identity.signIn.userName, name)
  await nele.follow(t.ownSignIn.signInWith('Kiefer Keycloak'))
  await seeTitle(nele.page, t.rights.title)
  await see(nele.page, t.rights.mine(t.roles['helpdesk-agent']))
  await setUpAfterProof(world, nele, t, name)

  await admin.page.reload()
  await see(admin.page, p.tested)
  expect(stage.errors).toEqual([])
  await stage.leave()
})

/** Eleven minutes later: no password here, so the provider is asked again, and the page is the one it was. */
async function setUpAfterProof(world: World, nele: Hands, t: typeof en, name: string) {
  await world.owner.query(
    `update sessions set password_at = password_at - interval '11 minutes', second_factor_at = second_factor_at - interval '11 minutes'
     where user_id = (select id from users where user_name = $1)`,
    [name],
  )
  await nele.open('/security')
  await nele.press(t.security.add.title)
  await nele.press(t.security.add.totp)
  await see(nele.page, t.security.prove.textAway)
  await nele.follow(t.security.prove.withExternal)
  await seeTitle(nele.page, t.security.title)
  await nele.press(t.security.add.title)
  await nele.press(t.security.add.totp)
  await see(nele.page, t.security.totp.scan)
}

test.each(languages)('whom the own sign-in refuses is told so on the sign-in page (%s)', async (language) => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  await admin.identityProviders.set({
    name: 'Kiefer Keycloak',
    issuer: outside.issuer,
    clientId: client.id,
    clientSecret: client.secret,
    createsUsers: false,
    groupClaim: 'groups',
    groupRoles: [],
  })
  const stage = stageOf(world, browser, 'keyboard', language)
  const { t } = stage
  const { problems, signInWith } = t.ownSignIn
  const stranger = `niemand@${world.kiefer.domain}`
  const unknown = `unbekannt@${world.kiefer.domain}`
  outside.add({ sub: unknown, preferred_username: unknown, name: 'Uwe Unbekannt' })
  const hands = await stage.visitor()

  await hands.open('/sign-in')
  await hands.fill(t.identity.signIn.userName, stranger)
  await hands.follow(signInWith('Kiefer Keycloak'))
  await see(hands.page, problems['provider-refused'])
  await hands.fill(t.identity.signIn.userName, unknown)
  await hands.follow(signInWith('Kiefer Keycloak'))
  await see(hands.page, problems['unknown-person'])
  await seeTitle(hands.page, t.identity.signIn.title)

  expect(stage.errors).toEqual([])
  await stage.leave()
})
