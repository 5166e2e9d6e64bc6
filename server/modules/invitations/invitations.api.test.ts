import { expect, test } from 'vitest'
import { becomePartners, inviteJointly, linkOf } from '#tests/story.ts'
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

test('the timeline tells what happened, by whom: sent, delivered, opened, signed in, forwarded, reminded, accepted', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  const recipientEmail = `chefin@${world.ahorn.domain}`
  const draft = await reseller.partnerships.inviteCustomer({ partnershipId, language: 'de', recipientEmail })
  const invitationId = draft.id
  const link = linkOf(draft.url)
  await reseller.invitations.send({ invitationId, way: 'system' })
  await world.mailTo(recipientEmail, /bitten um Ihre Autorisierung/)
  await expect
    .poll(async () => (await reseller.invitations.get({ invitationId })).timeline.map(({ step }) => step))
    .toContain('delivered')
  await world.visitor().invitations.seen({ link })
  const { userId } = await world.person(world.ahorn, ['global-admin'])
  const clerk = await world.as(world.ahorn, ['billing-admin'])
  await clerk.invitations.seen({ link })
  await clerk.invitations.seen({ link })
  await clerk.linkWays.forward({ link, userIds: [userId] })
  const reminded = await reseller.invitations.remind({ invitationId })
  await world.mailTo(recipientEmail, /^Erinnerung: /)
  await (
    await world.as(world.ahorn)
  ).customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })

  const { timeline } = await reseller.invitations.get({ invitationId })

  expect(timeline.map(({ step }) => step)).toEqual([
    'created',
    'sent',
    'delivered',
    'viewed',
    'signed-in',
    'forwarded',
    'reminded',
    'accepted',
  ])
  expect(timeline.at(-1)).toMatchObject({ by: 'Erika Muster', detail: 'Bäckerei Ahorn' })
  expect(timeline.find(({ step }) => step === 'signed-in')).toMatchObject({ detail: 'Bäckerei Ahorn' })
  expect(reminded.can).toContain('remind')
})

test('a reminder goes out once a day, and only for what the portal sent', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  const { id: invitationId } = await reseller.partnerships.inviteCustomer({
    partnershipId,
    language: 'de',
    recipientEmail: 'post@beispiel.example',
  })
  const remind = () => reseller.invitations.remind({ invitationId })

  await expect(remind()).rejects.toMatchObject({ code: 'wrong_state' })
  await reseller.invitations.send({ invitationId, way: 'system' })
  await remind()
  await expect(remind()).rejects.toMatchObject({ code: 'too_many_requests' })
  const again = await reseller.invitations.send({ invitationId, way: 'clipboard' })
  expect(again.timeline.find(({ step }) => step === 'resent')).toMatchObject({ detail: 'clipboard' })
})

test('a replaced invitation says so to its holder, who asks for the new one; the sender is told', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const { userName } = await world.person(world.kiefer, ['sales-agent'], 'verkauf')
  const reseller = await world.as(world.kiefer)
  const asks = { order: true, roles: [], agreement: false }
  const old = await reseller.partnerships.inviteCustomer({ partnershipId, language: 'de', asks })
  await world.owner.query(
    'update invitations set created_by = (select id from users where user_name = $1) where id = $2',
    [userName, old.id],
  )

  const successor = await reseller.invitations.supersede({ invitationId: old.id })

  expect(successor).toMatchObject({ state: 'draft', asks, subject: old.subject, withName: old.withName })
  expect(await reseller.invitations.supersede({ invitationId: old.id })).toMatchObject({ id: successor.id })
  const link = linkOf(old.url)
  const admin = await world.as(world.ahorn)
  expect(await admin.invitations.link({ link })).toMatchObject({ obstacle: 'superseded' })
  await expect(
    admin.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' }),
  ).rejects.toMatchObject({ code: 'link_revoked' })
  await admin.invitations.askAgain({ link })
  await admin.invitations.askAgain({ link })
  await world.mailTo(userName, /Um eine neue Einladung wird gebeten: Erika Muster, Bäckerei Ahorn/)
  const { timeline, state } = await reseller.invitations.get({ invitationId: old.id })
  expect({ state, asked: timeline.filter(({ step }) => step === 'asked-again').length }).toEqual({
    state: 'superseded',
    asked: 1,
  })
  await expect(world.visitor().invitations.askAgain({ link: linkOf(successor.url) })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

test('both partners of a joint invitation learn that it was declined', async () => {
  const world = await aWorld()
  const { id } = await becomePartners(world)
  const { userName } = await world.person(world.nordlicht, ['sales-agent'])
  const link = await inviteJointly(world, await world.as(world.kiefer), id)

  const admin = await world.as(world.ahorn)
  await admin.invitations.decline({ link, reason: 'Kein Bedarf' })
  await admin.invitations.askAgain({ link }) // whoever changes their mind is not stuck

  const mail = await world.mailTo(userName, /Bäckerei Ahorn hat Ihre Einladung abgelehnt/)
  expect(mail.text).toContain('Kiefer IT für Sie beide')
  expect(mail.text).toContain('Kein Bedarf')
})

test('one recipient’s refusal leaves a campaign’s link to the others', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.kiefer, ['sales-agent'])
  const reseller = await world.as(world.kiefer)
  const { id: invitationId, url } = await reseller.invitations.inviteAlone({ language: 'de', maxUses: 5 })
  const link = linkOf(url)
  const first = await world.as(world.linde)

  await first.invitations.decline({ link, reason: 'Kein Bedarf' })
  await first.invitations.decline({ link, reason: 'Kein Bedarf' })

  const { state, uses, timeline } = await reseller.invitations.get({ invitationId })
  expect({ state, uses }).toEqual({ state: 'draft', uses: 0 })
  expect(timeline.filter(({ step }) => step === 'declined')).toMatchObject([
    { by: 'Erika Muster, Hotel Linde', detail: 'Kein Bedarf' },
  ])
  await world.mailTo(userName, /Hotel Linde hat Ihre Einladung abgelehnt/)
  const second = await world.as(world.ahorn)
  await second.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })
  expect((await reseller.customers.list()).items).toMatchObject([{ name: 'Bäckerei Ahorn' }])
})

test('who is not meant cannot decline either: another company, another region', async () => {
  const world = await aWorld()
  const reseller = await world.as(world.kiefer)
  const recipientEmail = `chefin@${world.ahorn.domain}`
  const { id: invitationId, url } = await reseller.invitations.inviteAlone({ language: 'de', recipientEmail })
  const link = linkOf(url)
  const campaign = await reseller.invitations.inviteAlone({ language: 'de', maxUses: 2 })
  const overseas = await world.as(await world.org('customer', 'Prairie Bakery', { country: 'US' }))

  for (const [who, wanted, obstacle] of [
    [await world.as(world.linde), link, 'wrong-domain'],
    [overseas, linkOf(campaign.url), 'other-region'],
  ] as const)
    await expect(who.invitations.decline({ link: wanted })).rejects.toMatchObject({
      code: 'wrong_organisation',
      problem: { obstacle },
    })
  expect(await reseller.invitations.get({ invitationId })).toMatchObject({ state: 'draft' })
  await (await world.as(world.ahorn)).invitations.decline({ link })
  expect(await reseller.invitations.get({ invitationId })).toMatchObject({ state: 'declined' })
})

test('who may not invite alone does not send, edit or replace such an invitation either, nor without second factor', async () => {
  const world = await aWorld()
  const agent = await world.as(world.kiefer, ['sales-agent'])
  const admin = await world.as(world.kiefer, ['global-admin'])
  const unproved = await world.as(world.kiefer, ['sales-agent'], 'en', 'with-password')
  const { id: invitationId, subject, body } = await agent.invitations.inviteAlone({ language: 'de' })
  const ways = (who: typeof agent) => [
    () => who.invitations.send({ invitationId, way: 'clipboard' }),
    () => who.invitations.edit({ invitationId, subject, body }),
    () => who.invitations.supersede({ invitationId }),
  ]

  expect((await admin.invitations.get({ invitationId })).can).toEqual(['revoke'])
  for (const way of ways(admin))
    await expect(way()).rejects.toMatchObject({
      problem: { code: 'forbidden', holders: ['admin-agent', 'sales-agent'] },
    })
  for (const way of ways(unproved))
    await expect(way()).rejects.toMatchObject({ code: 'second_factor_required' })
  for (const way of ways(agent)) await way()
})
