import { expect, test } from 'vitest'
import { becomePartners, inviteJointly, linkOf } from '#tests/story.ts'
import { aWorld, type Org, type World } from '#tests/world.ts'

const askFor = async (world: World, provider: Org = world.nordlicht) =>
  linkOf((await (await world.as(provider)).partnerships.request({ language: 'de' })).url)

test('who may not decide forwards the link to a global admin, who gets one mail a day', async () => {
  const world = await aWorld()
  const link = await askFor(world)
  const boss = await world.person(world.kiefer, ['global-admin'])
  const agent = await world.as(world.kiefer, ['admin-agent'])
  const { userName } = boss

  const page = await agent.invitations.link({ link })
  expect(page).toMatchObject({ obstacle: 'not-global-admin', isKept: false })
  expect(page.whoCan.map(({ id }) => id)).toContain(boss.userId)
  const first = await agent.linkWays.forward({ link, userIds: [boss.userId] })
  await agent.linkWays.forward({ link, userIds: [boss.userId] })

  const told = first.whoCan.find(({ id }) => id === boss.userId)
  expect(told?.forwardedAt).toMatch(/^20/)
  const mail = await world.mailTo(userName, /leitet Ihnen eine Einladung von Nordlicht Distribution weiter/)
  expect(mail.text).toContain(`/i/${link}`)
  expect(await world.auditOf(link.split('.')[0]!)).toEqual(['invitation.draft', 'invitation.forward'])
})

test('a link is forwarded only inside the own organisation, and only by whom it is meant for', async () => {
  const world = await aWorld()
  const link = await askFor(world)
  const stranger = await world.person(world.buche, ['global-admin'])
  const agent = await world.as(world.kiefer, ['admin-agent'])
  const ofCustomer = await world.as(world.ahorn, ['billing-admin'])

  await expect(agent.linkWays.forward({ link, userIds: [stranger.userId] })).rejects.toMatchObject({
    problem: { code: 'invalid_input', fields: { userIds: { rule: 'unknown-person' } } },
  })
  await expect(ofCustomer.linkWays.forward({ link, userIds: [stranger.userId] })).rejects.toMatchObject({
    problem: { code: 'wrong_state', obstacle: 'wrong-kind' },
  })
})

test('a reseller that is not vetted yet keeps the link, and meets it on its start page once it is active', async () => {
  const world = await aWorld()
  const link = await askFor(world)
  const neu = await world.org('reseller', 'Neu GmbH', { state: 'enrolling' })
  const admin = await world.as(neu)

  expect(await admin.invitations.link({ link })).toMatchObject({ obstacle: 'not-enrolled', isKept: false })
  expect(await admin.linkWays.keep({ link })).toMatchObject({ isKept: true })
  await admin.linkWays.keep({ link })
  expect((await admin.operations.home()).tasks.map(({ task }) => task)).toEqual([
    'enrol',
    'name-second-admin',
  ])
  await world.owner.query(`update organisations set state = 'active' where id = $1`, [neu.id])

  const [first] = (await admin.operations.home()).tasks
  expect(first).toMatchObject({
    task: 'answer-invitation',
    name: 'Nordlicht Distribution',
    path: `/i/${link}`,
  })
  expect(await admin.invitations.link({ link })).toMatchObject({ obstacle: null })
})

test('both regions are named, before the reseller is asked to enrol in vain', async () => {
  const world = await aWorld()
  const overseas = await world.org('provider', 'Prairie Distribution', { country: 'US' })
  const link = await askFor(world, overseas)
  const neu = await world.org('reseller', 'Neu GmbH', { state: 'enrolling' })

  for (const who of [neu, world.kiefer])
    expect(await (await world.as(who)).invitations.link({ link })).toMatchObject({
      obstacle: 'other-region',
      regions: { sender: 'US', own: 'EU/EFTA' },
    })
})

test('a second invitation between partners is harmless: it says that they are, and makes nothing', async () => {
  const world = await aWorld()
  const { id } = await becomePartners(world)
  const link = await askFor(world)
  const reseller = await world.as(world.kiefer)

  expect(await reseller.invitations.link({ link })).toMatchObject({ obstacle: 'already-connected' })
  const again = await reseller.partnerships.authorize({ link, isConsented: true, grantsAdminAccess: true })
  expect(again).toMatchObject({ id, grantsAdminAccess: false })
  await expect(reseller.linkWays.keep({ link })).rejects.toMatchObject({ code: 'wrong_state' })
  const used = await askFor(world, world.suedlicht)
  await reseller.partnerships.authorize({ link: used, isConsented: true, grantsAdminAccess: false })
  const customer = await world.as(world.ahorn)
  expect(await customer.invitations.link({ link: used })).toMatchObject({ obstacle: 'used' })
})

test('a customer’s link is forwarded in the same way, and its start page shows it to the global admin', async () => {
  const world = await aWorld()
  const { id } = await becomePartners(world)
  const link = await inviteJointly(world, await world.as(world.kiefer), id)
  const boss = await world.person(world.ahorn, ['global-admin'])
  const clerk = await world.as(world.ahorn, ['billing-admin'])

  await clerk.linkWays.forward({ link, userIds: [boss.userId] })

  const admin = await world.as(world.ahorn)
  expect((await admin.operations.home()).tasks).toMatchObject([
    { task: 'answer-invitation', name: 'Kiefer IT' },
  ])
})

test('a campaign’s link that was kept leaves the start page once it is answered, yes or no', async () => {
  const world = await aWorld()
  const reseller = await world.as(world.kiefer)
  const { url } = await reseller.invitations.inviteAlone({ language: 'de', maxUses: 9 })
  const link = linkOf(url)
  const [yes, no] = [await world.as(world.ahorn), await world.as(world.linde)]
  const waits = async (who: typeof yes) =>
    (await who.operations.home()).tasks.some(({ task }) => task === 'answer-invitation')
  for (const who of [yes, no]) {
    await who.linkWays.keep({ link })
    expect(await waits(who)).toBe(true)
  }

  await yes.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })
  await no.invitations.decline({ link })

  for (const who of [yes, no]) expect(await waits(who)).toBe(false)
})

test('while the partnership of the two is suspended their link says so, before anybody chooses anything', async () => {
  const world = await aWorld()
  const { id } = await becomePartners(world)
  const link = await inviteJointly(world, await world.as(world.kiefer), id)
  const customer = await world.as(world.ahorn)
  const suspend = (at: string) =>
    world.owner.query(`update partnerships set suspended_at = ${at} where id = $1`, [id])

  await suspend('now()')
  expect(await customer.invitations.link({ link })).toMatchObject({ obstacle: 'sender-not-ready' })
  await expect(
    customer.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' }),
  ).rejects.toMatchObject({ problem: { obstacle: 'sender-not-ready' } })
  await suspend('null')
  expect(await customer.invitations.link({ link })).toMatchObject({ obstacle: null })
})

test('who comes too late for a campaign asks for an own invitation, which finds a colleague where the sender has left', async () => {
  const world = await aWorld()
  const agent = await world.person(world.kiefer, ['sales-agent'])
  const { userName } = await world.person(world.kiefer, ['admin-agent'])
  const { url } = await (await world.as(world.kiefer)).invitations.inviteAlone({ language: 'de', maxUses: 2 })
  const link = linkOf(url)
  await world.owner.query(`update invitations set created_by = $1, max_uses = 1 where id = $2`, [
    agent.userId,
    link.split('.')[0],
  ])
  await world.owner.query(`update users set state = 'disabled' where id = $1`, [agent.userId])
  const first = await world.as(world.ahorn)
  await first.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })
  expect(await first.invitations.link({ link })).toMatchObject({ obstacle: 'already-connected' })
  const late = await world.as(world.linde)

  expect(await late.invitations.link({ link })).toMatchObject({ obstacle: 'used' })
  await Promise.all([late, late, late].map((who) => who.invitations.askAgain({ link })))

  await world.mailTo(userName, /Um eine neue Einladung wird gebeten: Erika Muster, Hotel Linde/)
  const reseller = await world.as(world.kiefer)
  const { timeline } = await reseller.invitations.get({ invitationId: link.split('.')[0]! })
  expect(timeline.filter(({ step }) => step === 'asked-again')).toHaveLength(1)
})
