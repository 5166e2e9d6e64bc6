import { beforeAll, expect, test } from 'vitest'
import { identityApi } from '#contract/identity.ts'

import { send } from '#tests/client.ts'
import { client, startOidcProvider } from '#tests/oidc-provider.ts'
import { protectedPerson } from '#tests/second-factors.ts'
import { aWorld, theServer, type World } from '#tests/world.ts'
import { guessing } from '../identity/index.ts'

let outside: Awaited<ReturnType<typeof startOidcProvider>>
beforeAll(async () => {
  const { base } = await theServer({ MITTLER_LOCAL_ISSUERS: 'on' })
  outside = await startOidcProvider(`${base}/api/external-sign-in/callback`)
})

async function withContact(world: World) {
  const admin = await world.as(world.kiefer)
  const email = `wache@${world.kiefer.domain}`
  await admin.accounts.setSecurityContact({
    version: 0,
    firstName: 'Wanda',
    lastName: 'Wache',
    email,
    phone: '0731 123456',
  })
  return { admin, email }
}

test('the security contact hears of the rule for second factors, the own sign-in, and a global admin’s reset', async () => {
  const world = await aWorld()
  const { admin, email } = await withContact(world)
  const lost = await protectedPerson(world, world.kiefer, ['global-admin'])

  await admin.secondFactors.changePolicy({ policy: 'required' })
  await admin.identityProviders.set({
    name: 'Kiefer Entra ID',
    issuer: outside.issuer,
    clientId: client.id,
    clientSecret: client.secret,
    createsUsers: false,
    groupClaim: 'groups',
    groupRoles: [],
  })
  await admin.identityProviders.remove()
  await admin.secondFactors.reset({ userId: lost.userId, reason: 'Telefon verloren' })

  await world.mailTo(email, /Vorgabe zum zweiten Faktor/)
  expect((await world.mailTo(email, /eigene Anmeldung .* geändert/)).text).toContain('Kiefer Entra ID')
  await world.mailTo(email, /eigene Anmeldung .* entfernt/)
  const mail = await world.mailTo(email, /globalen Administrators wurden zurückgesetzt/)
  expect(mail.text).toContain('Telefon verloren')
})

test('a lock of an administrator is told, one of somebody without such a role is not', async () => {
  const world = await aWorld()
  const { email } = await withContact(world)
  const clerk = await world.person(world.kiefer, [])
  const boss = await world.person(world.kiefer, ['global-admin'])
  await world.owner.query(`update users set display_name = 'Carla Clerk' where id = $1`, [clerk.userId])
  for (const { userName } of [clerk, boss])
    for (let n = 0; n < guessing.name.free; n += 1)
      await send({ base: world.base, address: `10.9.${n}.1` }, identityApi.signIn, {
        userName,
        password: `Guess-${n}`,
      })

  const mail = await world.mailTo(email, /rät am Kennwort/)

  expect(mail.text).toContain('Erika Muster')
  expect(mail.text).not.toContain('Carla Clerk')
})
