import { afterAll, beforeAll, expect, test } from 'vitest'
import { requireOfEverybody } from '#server/platform/second-factor-rule.ts'
import { withAuthenticator } from '#tests/second-factors.ts'
import { aWorld, password, theServer } from '#tests/world.ts'

beforeAll(async () => {
  await theServer({ MITTLER_SECOND_FACTORS: 'everybody' })
})
/** The rule is the process's, which goes on with other files and their server. */
afterAll(() => requireOfEverybody(false))

test('where the installation requires it, nobody works without a second factor, whatever the tenant chose', async () => {
  const world = await aWorld()
  const enrolling = await world.org('reseller', 'Eiche Netzwerke', { state: 'enrolling' })
  for (const org of [world.ahorn, world.nordlicht, enrolling]) {
    const { userName } = await world.person(org, ['global-admin'])
    const visitor = world.visitor()
    await visitor.identity.signIn({ userName, password })

    expect(await visitor.identity.session()).toMatchObject({ pending: 'set-up-factor', permissions: [] })
    await expect(visitor.operations.home()).rejects.toMatchObject({ code: 'second_factor_required' })

    await withAuthenticator(visitor)
    await visitor.operations.home()
    expect((await visitor.operations.organisation()).mfaPolicy).toBe('required')
    expect((await visitor.securityReport.get()).mfaPolicy).toBe('required')
  }
})

test('no tenant can choose otherwise then, and nobody removes the last second factor', async () => {
  const world = await aWorld()
  const { userId } = await world.person(world.ahorn, ['global-admin'])
  const admin = await world.signedIn(userId, world.ahorn, 'en', 'with-password')
  await withAuthenticator(admin)
  const [factor] = (await admin.secondFactors.get()).factors

  await expect(admin.secondFactors.changePolicy({ policy: 'optional' })).rejects.toMatchObject({
    problem: { code: 'wrong_state', obstacle: 'installation' },
  })
  await expect(admin.secondFactors.remove({ factorId: factor?.id ?? '' })).rejects.toMatchObject({
    code: 'last_factor',
  })
})
