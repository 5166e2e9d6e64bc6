import { expect, test } from 'vitest'
import { clientFor } from '#tests/client.ts'
import { client, startOidcProvider, travel } from '#tests/oidc-provider.ts'
import { aWorld, theServer } from '#tests/world.ts'

test('name and groups that the ID token leaves out are asked for (OpenID Connect Core 1.0, 5.3)', async () => {
  const { base } = await theServer({ MITTLER_LOCAL_ISSUERS: 'on' })
  const outside = await startOidcProvider(`${base}/api/external-sign-in/callback`, { saysLittle: true })
  const world = await aWorld()
  const { domain } = world.kiefer
  const admin = await world.as(world.kiefer)
  await admin.identityProviders.set({
    name: 'Keycloak',
    issuer: outside.issuer,
    clientId: client.id,
    clientSecret: client.secret,
    createsUsers: true,
    groupClaim: 'groups',
    groupRoles: [{ group: 'technik', role: 'helpdesk-agent' }],
  })
  const userName = `leise@${domain}`
  const person = { sub: `leise-${domain}`, preferred_username: userName, name: 'Lena Leise' }
  const start = `/api/external-sign-in?userName=${encodeURIComponent(userName)}&next=/customers`
  outside.add({ ...person, groups: ['technik', 'kantine'] })

  const { path, cookie } = await travel(base, start)

  expect(path).toBe('/customers')
  expect(await clientFor({ base, cookie }).identity.session()).toMatchObject({
    user: { userName, name: 'Lena Leise' },
    roles: ['helpdesk-agent'],
  })
  outside.add({ ...person, groups: [] })
  const again = await travel(base, start)
  expect(await clientFor({ base, cookie: again.cookie }).identity.session()).toMatchObject({ roles: [] })
})
