import { expect, test } from 'vitest'
import { adminRightsRoles, type Asks } from '#contract/customers.ts'
import { becomePartners, inviteJointly, linkOf, orderSeats, withCatalogue } from '#tests/story.ts'
import { aWorld, type Org, type World } from '#tests/world.ts'

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

/** What both partners can do at a customer, found out by trying. */
async function tried(world: World, { reseller, provider }: Awaited<ReturnType<typeof partnersIn>>, of: Org) {
  const { obstacles, resellers } = await provider.orders.check({ customerId: of.id })
  const outcome = await reseller.licences.users({ customerId: of.id }).then(
    () => true,
    () => false,
  )
  const { agreement } = await reseller.customers.get({ customerId: of.id })
  return {
    order: !obstacles.includes('no-buy-right') && resellers[0]?.obstacle !== 'reseller-no-buy-right',
    roles: outcome,
    agreement: agreement !== null,
  }
}

/** Domains of the cast are made of the names’ letters. */
const letters = 'abcdefgh'
const yesNo = [true, false]
const combinations = yesNo.flatMap((order) =>
  yesNo.flatMap((roles) => yesNo.map((agreement) => ({ order, roles, agreement }))),
)

test('each of the eight combinations can be asked for, and each can be what the customer leaves of all three', async () => {
  const world = await aWorld()
  const partners = await partnersIn(world)
  for (const [n, wanted] of combinations.entries()) {
    const asks: Asks = { ...wanted, roles: wanted.roles ? [...adminRightsRoles] : [] }
    const { partnershipId, reseller } = partners
    const asked = await world.org('customer', `Gefragt ${letters[n]}`)
    const narrow = await reseller.partnerships.inviteCustomer({ partnershipId, language: 'de', asks })
    const version = wanted.agreement ? { agreementVersion } : {}

    await (await world.as(asked)).customers.accept({ link: linkOf(narrow.url), isAccepted, ...version })

    expect(narrow.asks).toEqual(asks)
    expect(await tried(world, partners, asked)).toEqual({
      ...wanted,
      // The agreement is looked at first, so buying shows only where it was accepted.
      order: wanted.agreement ? wanted.order : true,
    })

    const chosen = await world.org('customer', `Gewählt ${letters[n]}`)
    const link = await inviteJointly(world, reseller, partnershipId)
    const receipt = await (
      await world.as(chosen)
    ).customers.accept({
      link,
      isAccepted,
      ...version,
      partners: [
        { partnerId: world.kiefer.id, mayOrder: wanted.order, roles: asks.roles },
        { partnerId: world.nordlicht.id, mayOrder: wanted.order, roles: [] },
      ],
    })

    const { agreement } = await reseller.customers.get({ customerId: chosen.id })
    expect(agreement !== null).toBe(wanted.agreement)
    // Left open, the agreement is accepted later: then each half works as it was granted.
    for (const later of wanted.agreement ? [] : [asked, chosen]) {
      await (await world.as(later)).customers.acceptAgreement({ agreementVersion })
      expect(await tried(world, partners, later)).toEqual({ ...wanted, agreement: true })
    }
    const rights = Object.fromEntries(receipt.map((partner) => [partner.partnerName, partner.rights]))
    const administering = ['view-users', 'manage-users', 'assign-licences', 'reset-passwords']
    expect(rights).toEqual({
      'Kiefer IT': [
        'view-account',
        ...(wanted.order ? ['arrange-orders'] : []),
        ...(wanted.roles ? administering : []),
      ],
      'Nordlicht Distribution': ['view-account', ...(wanted.order ? ['place-orders'] : [])],
    })
  }
})

test('without the right to buy on either side an order is refused; a later invitation can add it', async () => {
  const world = await aWorld()
  await withCatalogue(world)
  const { partnershipId, reseller, provider } = await partnersIn(world)
  const admin = await world.as(world.ahorn)
  const accept = async (consents: { kiefer: boolean; nordlicht: boolean }) =>
    await admin.customers.accept({
      link: await inviteJointly(world, reseller, partnershipId),
      isAccepted,
      agreementVersion,
      partners: [
        { partnerId: world.kiefer.id, mayOrder: consents.kiefer, roles: [] },
        { partnerId: world.nordlicht.id, mayOrder: consents.nordlicht, roles: [] },
      ],
    })
  const refusal = () =>
    orderSeats(world, provider, 1).then(
      () => 'placed',
      (error: { problem: { obstacle: string } }) => error.problem.obstacle,
    )

  await accept({ kiefer: false, nordlicht: false })
  expect(await refusal()).toBe('no-buy-right')
  await accept({ kiefer: false, nordlicht: true })
  expect(await refusal()).toBe('reseller-no-buy-right')
  await accept({ kiefer: true, nordlicht: false })
  expect(await refusal()).toBe('placed')
  expect((await admin.customers.partners()).items).toHaveLength(2)
})

test('the customer accepts one partner and declines the other, who is told', async () => {
  const world = await aWorld()
  const { partnershipId, reseller, provider } = await partnersIn(world)
  const { userName } = await world.person(world.nordlicht, ['sales-agent'])
  const admin = await world.as(world.ahorn)

  const receipt = await admin.customers.accept({
    link: await inviteJointly(world, reseller, partnershipId),
    isAccepted,
    partners: [{ partnerId: world.kiefer.id, mayOrder: true, roles: ['license-administrator'] }],
  })

  expect(receipt).toMatchObject([
    { partnerName: 'Kiefer IT', rights: ['view-account', 'arrange-orders', 'view-users', 'assign-licences'] },
  ])
  expect((await provider.customers.list()).items).toEqual([])
  await world.mailTo(userName, /Bäckerei Ahorn hat Sie nicht autorisiert/)
  const { userId } = await world.person(world.ahorn, [])
  const user = { customerId: world.ahorn.id, userId, licenceSkuId: userId }
  await expect(
    reseller.licences.createUser({
      customerId: world.ahorn.id,
      firstName: 'Ute',
      lastName: 'Neu',
      userPrefix: 'ute',
      email: 'ute@ahorn.example',
      usageLocation: 'DE',
      language: 'de',
    }),
  ).rejects.toMatchObject({ code: 'forbidden', problem: { missing: 'admin-rights' } })
  await expect(reseller.licences.assign(user)).rejects.toMatchObject({ code: 'not_found' }) // no such product: the right stands
})

test('nobody is given more than was asked, nor a partner that did not ask', async () => {
  const world = await aWorld()
  const { partnershipId, reseller } = await partnersIn(world)
  const admin = await world.as(world.ahorn)
  const { url } = await reseller.partnerships.inviteCustomer({
    partnershipId,
    language: 'de',
    asks: { order: false, roles: ['license-administrator'], agreement: false },
  })
  const accept = (partnerId: string, mayOrder: boolean, roles: (typeof adminRightsRoles)[number][]) =>
    admin.customers.accept({ link: linkOf(url), isAccepted, partners: [{ partnerId, mayOrder, roles }] })

  for (const attempt of [
    () => accept(world.kiefer.id, true, []),
    () => accept(world.kiefer.id, false, ['user-administrator']),
    () => accept(world.suedlicht.id, false, []),
  ])
    await expect(attempt()).rejects.toMatchObject({
      code: 'invalid_input',
      problem: { fields: { partners: {} } },
    })
  expect((await admin.customers.partners()).items).toEqual([])
})

test('a partner alone invites, and becomes the customer’s second partner without touching the first', async () => {
  const world = await aWorld()
  const { partnershipId, reseller } = await partnersIn(world)
  const admin = await world.as(world.ahorn)
  await admin.customers.accept({
    link: await inviteJointly(world, reseller, partnershipId),
    isAccepted,
    agreementVersion,
  })
  const { items: before } = await admin.customers.partners()
  const buche = await world.as(world.buche)

  const { url } = await buche.invitations.inviteAlone({ language: 'de' })
  await admin.customers.accept({ link: linkOf(url), isAccepted, agreementVersion })

  const { items } = await admin.customers.partners()
  expect(items.map(({ partnerName }) => partnerName).toSorted()).toEqual([
    'Buche Systems',
    'Kiefer IT',
    'Nordlicht Distribution',
  ])
  expect(items.filter(({ partnerName }) => partnerName !== 'Buche Systems')).toEqual(before)
  expect(items.find(({ partnerName }) => partnerName === 'Buche Systems')).toMatchObject({
    way: 'invitation',
  })
})

test('invited by one partner alone, a customer without tenant creates one on the way and accepts', async () => {
  const world = await aWorld()
  const reseller = await world.as(world.kiefer)
  const { url } = await reseller.invitations.inviteAlone({ language: 'de', maxUses: 3 })
  const visitor = world.visitor('de')
  const domainPrefix = `post-${crypto.randomUUID().slice(0, 8)}`

  await visitor.customers.createTenant({
    link: linkOf(url),
    organisationName: 'Gasthof Zur Post',
    domainPrefix,
    country: 'DE',
    contactEmail: `wirt@${domainPrefix}.example`,
    firstName: 'Jo',
    lastName: 'Wirt',
    userPrefix: 'wirt',
    password: 'Kaiserschmarrn-24',
    language: 'de',
  })
  await visitor.customers.accept({ link: linkOf(url), isAccepted, agreementVersion })

  expect((await reseller.customers.list()).items).toMatchObject([{ name: 'Gasthof Zur Post' }])
})

test('an invitation to a company’s mailbox stops any other organisation, by name, and changes nothing', async () => {
  const world = await aWorld()
  const { partnershipId, reseller } = await partnersIn(world)
  const { url } = await reseller.partnerships.inviteCustomer({
    partnershipId,
    language: 'de',
    recipientEmail: `chefin@${world.ahorn.domain}`,
  })
  const link = linkOf(url)
  const wrong = await world.as(world.linde)

  expect(await wrong.invitations.link({ link })).toMatchObject({
    obstacle: 'wrong-domain',
    boundDomain: world.ahorn.domain,
  })
  await expect(wrong.customers.accept({ link, isAccepted, agreementVersion })).rejects.toMatchObject({
    code: 'wrong_organisation',
    problem: { obstacle: 'wrong-domain' },
  })
  expect((await wrong.customers.partners()).items).toEqual([])
  await (await world.as(world.ahorn)).customers.accept({ link, isAccepted, agreementVersion })
})

test('a campaign link brings as many customers as it has uses, also when many click at once', async () => {
  const world = await aWorld()
  const { partnershipId, reseller } = await partnersIn(world)
  const { url, id } = await reseller.partnerships.inviteCustomer({
    partnershipId,
    language: 'de',
    maxUses: 2,
  })
  const customers = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (n) => world.as(await world.org('customer', `Kampagne ${n}`))),
  )

  const answers = await Promise.allSettled(
    customers.map((customer) =>
      customer.customers.accept({ link: linkOf(url), isAccepted, agreementVersion }),
    ),
  )

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(await reseller.invitations.get({ invitationId: id })).toMatchObject({
    state: 'accepted',
    uses: 2,
    maxUses: 2,
  })
  expect((await reseller.customers.list()).items).toHaveLength(2)
})
