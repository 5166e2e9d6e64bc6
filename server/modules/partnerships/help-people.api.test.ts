import { expect, test } from 'vitest'
import { becomePartners } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

test('admin access lets a provider see the reseller’s people and send who is no administrator a link; each use is in the reseller’s log', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  const clerk = await world.person(world.kiefer, ['sales-agent'])
  const boss = await world.person(world.kiefer, ['global-admin'])
  const agent = await world.as(world.nordlicht, ['admin-agent'])
  const look = () => agent.resellerPeople.look({ partnershipId })
  const send = (userId: string) => agent.resellerPeople.sendLink({ partnershipId, userId })

  for (const attempt of [look, () => send(clerk.userId)])
    await expect(attempt()).rejects.toMatchObject({ problem: { missing: 'partner-access' } })
  await reseller.partnershipEndings.grantAccess({ partnershipId })

  const { items } = await look()
  expect(items.find(({ id }) => id === clerk.userId)).toEqual({
    id: clerk.userId,
    name: 'Erika Muster',
    roles: ['sales-agent'],
    state: 'active',
    hasSecondFactor: false,
    canSendLink: true,
  })
  await send(clerk.userId)
  const mail = await world.mailTo(clerk.userName, /Kennwort/)
  expect(mail.text).toContain('/p/')
  await expect(send(boss.userId)).rejects.toMatchObject({ code: 'wrong_state' })
  await expect(send((await world.person(world.buche, [])).userId)).rejects.toMatchObject({
    code: 'not_found',
  })
  const log = (await reseller.operations.events()).items.filter(({ action }) =>
    action.startsWith('partner-access'),
  )
  expect(log.map(({ action, actorOrganisation }) => [action, actorOrganisation])).toEqual([
    ['partner-access.send-link', 'Nordlicht Distribution'],
    ['partner-access.look', 'Nordlicht Distribution'],
    ['partner-access.grant', 'Kiefer IT'],
  ])
})

test('taken back, admin access is refused with the next request; it takes a second factor and the right role', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  await reseller.partnershipEndings.grantAccess({ partnershipId })
  const agent = await world.as(world.nordlicht, ['admin-agent'])
  await agent.resellerPeople.look({ partnershipId })

  const unproved = await world.as(world.nordlicht, ['admin-agent'], 'en', 'with-password')
  await expect(unproved.resellerPeople.look({ partnershipId })).rejects.toMatchObject({
    code: 'second_factor_required',
  })
  const seller = await world.as(world.nordlicht, ['sales-agent'])
  await expect(seller.resellerPeople.look({ partnershipId })).rejects.toMatchObject({ code: 'forbidden' })
  const stranger = await world.as(world.suedlicht, ['admin-agent'])
  await expect(stranger.resellerPeople.look({ partnershipId })).rejects.toMatchObject({ code: 'not_found' })
  await reseller.partnershipEndings.revokeAccess({ partnershipId })
  await expect(agent.resellerPeople.look({ partnershipId })).rejects.toMatchObject({
    problem: { missing: 'partner-access' },
  })
})
