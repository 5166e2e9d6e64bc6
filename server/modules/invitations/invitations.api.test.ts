import { expect, test } from 'vitest'
import { becomePartners, inviteJointly } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

test('the sender of a declined invitation sees who declined it', async () => {
  const world = await aWorld()
  const partnership = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  const link = await inviteJointly(world, reseller, partnership.id)

  await (await world.as(world.ahorn)).invitations.decline({ link, reason: 'Wir haben schon einen Partner' })

  expect((await reseller.invitations.list()).items[0]).toMatchObject({ state: 'declined' })
  const { items } = await reseller.operations.events()
  expect(items.find(({ action }) => action === 'invitation.decline')).toMatchObject({
    actorOrganisation: 'Bäckerei Ahorn',
  })
})
