import { expect, test } from 'vitest'
import { becomePartners, linkOf, withSharedCustomer } from '#tests/story.ts'
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
  const stranger = await world.as(world.linde)
  expect(await stranger.invitations.link({ link })).toMatchObject({ obstacle: 'wrong-domain' })
  await admin.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })
  expect((await admin.customers.partners()).items.map(({ partnerName }) => partnerName).toSorted()).toEqual([
    'Kiefer IT',
    'Nordlicht Distribution',
    'Südlicht',
  ])
  expect(await invite()).toEqual({ invited: 0, left: 2 })
})
