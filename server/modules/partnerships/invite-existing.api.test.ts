import { expect, test } from 'vitest'
import { becomePartners, linkOf, withSharedCustomer } from '#tests/story.ts'
import { remindOn } from '#tests/measures.ts'
import { aWorld } from '#tests/world.ts'

test('a reseller asks customers it has to authorise a new provider as well: each once, by a link of its own', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const { userName } = await world.person(world.ahorn, ['global-admin'])
  const { id: partnershipId } = await becomePartners(world, world.suedlicht, world.kiefer)
  const customerIds = [world.ahorn.id, world.linde.id]
  const invite = () => reseller.partnerships.inviteExisting({ partnershipId, customerIds })

  expect(await invite()).toEqual({ invited: 1, left: 1 })
  expect(await invite()).toEqual({ invited: 0, left: 2 })

  const mail = await world.mailTo(userName, /Kiefer IT und Südlicht bitten um Ihre Autorisierung/)
  const [sent] = (await reseller.invitations.list()).items
  expect(sent).toMatchObject({ state: 'sent', recipientEmail: null, boundDomain: world.ahorn.domain })
  const link = linkOf(sent!.url)
  expect(mail.text).toContain(`/i/${link}`)
  const waiting = async () =>
    (await admin.operations.home()).tasks.filter(({ task }) => task === 'answer-invitation')
  expect(await waiting()).toMatchObject([{ name: 'Kiefer IT', path: `/i/${link}` }])
  const stranger = await world.as(world.linde)
  expect(await stranger.invitations.link({ link })).toMatchObject({ obstacle: 'wrong-domain' })
  await admin.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })
  expect((await admin.customers.partners()).items.map(({ partnerName }) => partnerName).toSorted()).toEqual([
    'Kiefer IT',
    'Nordlicht Distribution',
    'Südlicht',
  ])
  expect(await invite()).toEqual({ invited: 0, left: 2 })
  expect(await waiting()).toEqual([])
})

test('such a link stays its customer’s whatever becomes of the text, and is sent again and reminded of, as long as it is a customer', async () => {
  const world = await aWorld()
  const { reseller, admin } = await withSharedCustomer(world)
  const { userName } = await world.person(world.ahorn, ['global-admin'])
  const { id: partnershipId } = await becomePartners(world, world.suedlicht, world.kiefer)
  await reseller.partnerships.inviteExisting({ partnershipId, customerIds: [world.ahorn.id] })
  const [sent] = (await reseller.invitations.list()).items
  const invitationId = sent!.id
  await world.mailTo(userName, /Kiefer IT und Südlicht bitten um Ihre Autorisierung/)

  await reseller.invitations.edit({ invitationId, subject: 'Noch einmal', body: 'Guten Tag' })
  expect(await reseller.invitations.get({ invitationId })).toMatchObject({
    customerId: world.ahorn.id,
    boundDomain: world.ahorn.domain,
    recipientEmail: null,
  })
  await reseller.invitations.send({ invitationId, way: 'system' })
  await world.mailTo(userName, /^Noch einmal/)
  await reseller.invitations.remind({ invitationId })
  await world.mailTo(userName, /^Erinnerung: Noch einmal/)
  await remindOn(world, world.kiefer, 28)
  const successor = await reseller.invitations.supersede({ invitationId })
  expect(successor).toMatchObject({ boundDomain: world.ahorn.domain, customerId: world.ahorn.id })
  const { timeline } = await reseller.invitations.get({ invitationId })
  expect(timeline.filter(({ step }) => step === 'reminded')).toMatchObject([
    { detail: world.ahorn.domain, by: 'Erika Muster' },
    { detail: world.ahorn.domain, by: null },
  ])
  const { items } = await admin.customers.partners()
  const kiefer = items.find(({ partnerName }) => partnerName === 'Kiefer IT')
  await admin.farewells.endByCustomer({ relationshipId: kiefer!.id })
  await expect(
    reseller.invitations.send({ invitationId: successor.id, way: 'system' }),
  ).rejects.toMatchObject({ problem: { fields: { recipientEmail: { rule: 'required' } } } })
})
