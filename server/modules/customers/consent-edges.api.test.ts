import { expect, test } from 'vitest'
import {
  becomePartners,
  inviteJointly,
  linkOf,
  orderSeats,
  withCatalogue,
  withSharedCustomer,
} from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'

const agreementVersion = '2026-11'
const isAccepted = true as const

async function partnersIn(world: World) {
  const { id: partnershipId } = await becomePartners(world)
  return {
    partnershipId,
    reseller: await world.as(world.kiefer),
    provider: await world.as(world.nordlicht),
  }
}

test('an agreement left open is accepted later by the customer itself, once', async () => {
  const world = await aWorld()
  const { partnershipId, reseller, provider } = await partnersIn(world)
  const admin = await world.as(world.ahorn)
  const customerId = world.ahorn.id
  await admin.customers.accept({ link: await inviteJointly(world, reseller, partnershipId), isAccepted })
  expect((await provider.orders.check({ customerId })).obstacles).toEqual(['no-agreement'])
  const { version } = await admin.customers.agreement()

  await admin.customers.acceptAgreement({ agreementVersion: version })
  await admin.customers.acceptAgreement({ agreementVersion: version })

  expect((await provider.orders.check({ customerId })).obstacles).toEqual([])
  const entries = await world.auditOf(customerId)
  expect(entries.filter((action) => action === 'customer-agreement.accept')).toHaveLength(1)
})

test('two pairs of partners serve one customer side by side, and neither sees anything of the other', async () => {
  const world = await aWorld()
  await withCatalogue(world)
  const { partnershipId, reseller, provider } = await partnersIn(world)
  const { id: second } = await becomePartners(world, world.suedlicht, world.buche)
  const [buche, suedlicht] = [await world.as(world.buche), await world.as(world.suedlicht)]
  const admin = await world.as(world.ahorn)
  const customerId = world.ahorn.id
  for (const link of [
    await inviteJointly(world, reseller, partnershipId),
    await inviteJointly(world, buche, second),
  ])
    await admin.customers.accept({ link, isAccepted, agreementVersion })
  await orderSeats(world, provider, 4)

  const seen = JSON.stringify([
    await suedlicht.customers.get({ customerId }),
    await suedlicht.orders.customerSubscriptions({ customerId }),
    await suedlicht.orders.check({ customerId }),
    await suedlicht.orders.list(),
    await suedlicht.farewells.preview({ customerId }),
    await buche.orders.customerSubscriptions({ customerId }),
    await buche.partnerships.list(),
    await buche.customers.list(),
  ])

  expect(seen).not.toMatch(/Kiefer|Nordlicht|Office Suite/)
  expect((await admin.customers.partners()).items).toHaveLength(4)
  expect((await admin.orders.subscriptions()).items).toMatchObject([
    { providerName: 'Nordlicht Distribution' },
  ])
})

test('the provider sends the agreement for signature, once a day; accepted, the order goes through', async () => {
  const world = await aWorld()
  await withCatalogue(world)
  const { partnershipId, reseller, provider } = await partnersIn(world)
  const { userName } = await world.person(world.ahorn, ['global-admin'])
  const admin = await world.as(world.ahorn)
  const customerId = world.ahorn.id
  await admin.customers.accept({ link: await inviteJointly(world, reseller, partnershipId), isAccepted })
  expect(await provider.orders.check({ customerId })).toMatchObject({
    obstacles: ['no-agreement'],
    agreementAskedAt: null,
  })

  const { askedAt } = await provider.customers.askAgreement({ customerId })

  expect(await provider.customers.askAgreement({ customerId })).toEqual({ askedAt })
  expect(await provider.orders.check({ customerId })).toMatchObject({ agreementAskedAt: askedAt })
  const mail = await world.mailTo(userName, /Nordlicht Distribution bittet Sie, die Kundenvereinbarung/)
  expect(mail.text).toContain('/partners')
  await admin.customers.acceptAgreement({ agreementVersion })
  await orderSeats(world, provider, 1)
  await expect(provider.customers.askAgreement({ customerId })).rejects.toMatchObject({ code: 'wrong_state' })
})

test('how a customer came stands in the invitation and stays with the relationship', async () => {
  const world = await aWorld()
  const { partnershipId, reseller, provider } = await partnersIn(world)
  const { url } = await reseller.partnerships.inviteCustomer({
    partnershipId,
    language: 'de',
    channel: 'referral',
  })
  await (await world.as(world.ahorn)).customers.accept({ link: linkOf(url), isAccepted, agreementVersion })

  expect((await reseller.customers.list()).items).toMatchObject([{ channel: 'referral' }])
  expect((await provider.customers.list()).items).toMatchObject([{ channel: 'referral' }])
})

test('connected with both for all that is asked, the customer is told so; what is missing is added', async () => {
  const world = await aWorld()
  const { partnership, reseller, admin } = await withSharedCustomer(world)
  const again = await inviteJointly(world, reseller, partnership.id)
  expect(await admin.invitations.link({ link: again })).toMatchObject({ obstacle: 'already-connected' })
  await expect(admin.customers.accept({ link: again, isAccepted, agreementVersion })).rejects.toMatchObject({
    problem: { obstacle: 'already-connected' },
  })

  const { items } = await admin.customers.partners()
  const kept = items.find(({ partnerName }) => partnerName === 'Kiefer IT')!
  const gone = items.find(({ partnerName }) => partnerName === 'Nordlicht Distribution')!
  await admin.farewells.endByCustomer({ relationshipId: gone.id })
  expect(await admin.invitations.link({ link: again })).toMatchObject({ obstacle: null })
  await admin.customers.accept({ link: again, isAccepted, agreementVersion })

  const now = (await admin.customers.partners()).items
  expect(now.map(({ partnerName }) => partnerName).toSorted()).toEqual([
    'Kiefer IT',
    'Nordlicht Distribution',
  ])
  expect(now.find(({ id }) => id === kept.id)).toMatchObject({ since: kept.since, rights: kept.rights })
})

test('a joint invitation whose partnership has ended is refused; each partner can still ask alone', async () => {
  const world = await aWorld()
  const { partnershipId, reseller } = await partnersIn(world)
  const link = await inviteJointly(world, reseller, partnershipId)
  await reseller.partnershipEndings.remove({ partnershipId, reason: 'Neue Wege', isUnderstood: true })
  const admin = await world.as(world.ahorn)

  expect(await admin.invitations.link({ link })).toMatchObject({
    obstacle: 'partnership-ended',
    from: { name: 'Kiefer IT' },
  })
  await expect(admin.customers.accept({ link, isAccepted, agreementVersion })).rejects.toMatchObject({
    code: 'partnership_ended',
  })
  const single = await reseller.invitations.inviteAlone({ language: 'de' })
  await admin.customers.accept({ link: linkOf(single.url), isAccepted, agreementVersion })
  expect((await admin.customers.partners()).items).toMatchObject([{ partnerName: 'Kiefer IT' }])
})

test('a customer of another region is refused, and both regions are named', async () => {
  const world = await aWorld()
  const { partnershipId, reseller } = await partnersIn(world)
  const overseas = await world.as(await world.org('customer', 'Prairie Bakery', { country: 'US' }))
  const link = await inviteJointly(world, reseller, partnershipId)

  expect(await overseas.invitations.link({ link })).toMatchObject({
    obstacle: 'other-region',
    regions: { sender: 'EU/EFTA', own: 'US' },
  })
  await expect(overseas.customers.accept({ link, isAccepted, agreementVersion })).rejects.toMatchObject({
    problem: { obstacle: 'other-region' },
  })
  expect((await overseas.customers.partners()).items).toEqual([])
})

test('of several grants of one moment the customer reads the one that holds', async () => {
  const world = await aWorld()
  const { partnershipId, reseller } = await partnersIn(world)
  const admin = await world.as(world.ahorn)
  const link = await inviteJointly(world, reseller, partnershipId)
  await admin.customers.accept({ link, isAccepted, agreementVersion })
  const ofReseller = async () =>
    (await admin.customers.partners()).items.find(({ partnerName }) => partnerName === 'Kiefer IT')
  const before = await ofReseller()
  // Ended at the very moment the other began, and written after it.
  await world.owner.query(
    `insert into grants (partner_id, customer_id, roles, state, started_at, ended_at)
     select partner_id, customer_id, '{license-administrator}', 'removed_by_customer', started_at, started_at
     from grants where partner_id = $1 and customer_id = $2`,
    [world.kiefer.id, world.ahorn.id],
  )

  expect(before).toMatchObject({ can: expect.arrayContaining(['remove-admin-rights']) })
  expect(before?.rights.length).toBeGreaterThan(2)
  expect(await ofReseller()).toEqual(before)
})
