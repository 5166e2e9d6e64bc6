import { expect, test } from 'vitest'
import { linkIn } from './mailbox.ts'
import { withAuthenticator } from './second-factors.ts'
import { linkOf, product, withCatalogue } from './story.ts'
import { aWorld, password } from './world.ts'

test('from enrolment to a licence in use, every link real', async () => {
  const world = await aWorld()
  await withCatalogue(world)
  const mark = world.kiefer.domain.slice(-16, -8)
  await world.owner.query(
    `insert into membership_accounts select $1, password_hash from users where password_hash is not null limit 1`,
    [`fichte-${mark}`],
  )
  await world.owner.query(
    `insert into membership_profiles values ($1, $4, 'Fichte Systemhaus', 'DE', true), ($2, $4, 'Fichte Wien', 'AT', true), ($3, $4, 'Fichte alt', 'DE', false)`,
    [...[1, 2, 3].map((n) => `${Number.parseInt(mark.slice(0, 5), 16) + 10_000}${n}`), `fichte-${mark}`],
  )
  const operator = await world.as(world.kompass)
  const applicant = world.visitor('de')

  // W1: enrolment
  await applicant.identity.createTenant({
    organisationName: 'Fichte Systemhaus GmbH',
    domainPrefix: `fichte-${mark}`,
    country: 'DE',
    contactEmail: `petra.fichte@fichte-${mark}.example`,
    firstName: 'Petra',
    lastName: 'Fichte',
    userPrefix: 'petra',
    password: 'Wald-und-Wiese-2026',
    language: 'de',
  })
  await applicant.enrolment.start()
  const { profiles } = await applicant.enrolment.signInToMembership({ userName: `fichte-${mark}`, password })
  expect(profiles.map(({ obstacle }) => obstacle)).toEqual([null, 'other-country', 'inactive'])
  await applicant.enrolment.choosePartnerId({ partnerId: profiles[0]!.partnerId })
  const contact = `petra.fichte@fichte-${mark}.example`
  await applicant.enrolment.submit({
    legalProfile: {
      legalName: 'Fichte Systemhaus GmbH',
      address: { line1: 'Waldweg 3', city: 'Freiburg', postalCode: '79098', country: 'DE' },
    },
    primaryContact: { firstName: 'Petra', lastName: 'Fichte', email: contact, phone: '0761 1234567' },
    supportContact: {
      email: 'hilfe@fichte.example',
      phone: '+49 761 1234568',
      website: `https://www.fichte-${mark}.example`,
    },
  })
  const verification = linkIn(await world.mailTo(contact, /bestätigen/), 'v')
  await world.visitor().status.confirmEmail({ link: verification })
  const enrolment = await applicant.enrolment.get()
  expect(enrolment.state).toBe('under_review')
  for (const check of ['business', 'due-diligence'] as const)
    await operator.vetting.pass({ enrolmentId: enrolment.id, check })
  await operator.enrolment.approve({ enrolmentId: enrolment.id })
  await world.mailTo(contact, /genehmigt/)
  const signed = await applicant.enrolment.signAgreement({
    version: enrolment.agreementVersion,
    isAccepted: true,
  })
  expect(signed.state).toBe('active')
  expect((await applicant.identity.session()).roles).toContain('admin-agent')

  // I-31: a partner's tenant requires a second factor, from the moment it is active
  expect((await applicant.identity.session()).pending).toBe('set-up-factor')
  await withAuthenticator(applicant)
  expect((await applicant.identity.session()).pending).toBeNull()

  // W4, W5: partnership
  const provider = await world.as(world.nordlicht)
  const invitation = await provider.partnerships.request({ language: 'de', recipientEmail: contact })
  await provider.invitations.send({ invitationId: invitation.id, way: 'system' })
  const toReseller = linkIn(await world.mailTo(contact, /Partnerschaft/), 'i')
  const partnership = await applicant.partnerships.authorize({
    link: toReseller,
    isConsented: true,
    grantsAdminAccess: false,
  })
  expect(partnership.partnerName).toBe('Nordlicht Distribution')
  expect((await provider.partnerships.list()).items.map(({ partnerName }) => partnerName)).toEqual([
    'Fichte Systemhaus GmbH',
  ])

  // W7, W9: customer without tenant
  const joint = await applicant.partnerships.inviteCustomer({ partnershipId: partnership.id, language: 'de' })
  const customer = world.visitor('de')
  await customer.customers.createTenant({
    link: linkOf(joint.url),
    organisationName: 'Gasthof Zur Post',
    domainPrefix: `post-${mark}`,
    country: 'DE',
    contactEmail: `wirt@post-${mark}.example`,
    firstName: 'Jo',
    lastName: 'Wirt',
    userPrefix: 'wirt',
    password: 'Kaiserschmarrn-24',
    language: 'de',
  })
  const partners = await customer.customers.accept({
    link: linkOf(joint.url),
    isAccepted: true,
    agreementVersion: '2026-11',
  })
  expect(partners.map(({ partnerKind }) => partnerKind).toSorted()).toEqual(['provider', 'reseller'])
  const [seen] = (await provider.customers.list()).items
  expect(seen).toMatchObject({ name: 'Gasthof Zur Post', hasAdminRights: false })
  expect((await applicant.customers.list()).items[0]).toMatchObject({ id: seen!.id, hasAdminRights: true })
  expect((await applicant.partnerships.customers({ partnershipId: partnership.id })).items).toHaveLength(1)
  await world.mailTo(`wirt@post-${mark}.example`, /autorisiert/)

  // W20: order
  const resellerId = (await applicant.identity.session()).organisation.id
  const order = await provider.orders.place({
    customerId: seen!.id,
    resellerId,
    lines: [
      { productId: product.productId, skuId: product.skuId, term: 'P1Y', billing: 'monthly', quantity: 2 },
    ],
  })
  expect(order.total).toEqual({ amount: 2468, currency: 'EUR' })
  expect((await applicant.orders.list()).items[0]).toMatchObject({ id: order.id, total: null })
  expect((await customer.orders.subscriptions()).items[0]).toMatchObject({ quantity: 2, state: 'active' })

  // W17, W19: user and licence
  const user = await applicant.licences.createUser({
    customerId: seen!.id,
    firstName: 'Resi',
    lastName: 'Huber',
    userPrefix: 'resi',
    email: `resi@post-${mark}.example`,
    usageLocation: 'DE',
    language: 'de',
  })
  const choose = linkIn(await world.mailTo(`resi@post-${mark}.example`, /Konto/), 'p')
  await world.visitor().identity.setPassword({ link: choose, password: 'Eine-lange-Losung-5' })
  const licensed = await applicant.licences.assign({
    customerId: seen!.id,
    userId: user.id,
    licenceSkuId: product.licenceSkuId,
  })
  expect(licensed).toMatchObject({ state: 'active', licences: [{ title: 'Office Suite Basic' }] })

  // W11b: revoke
  const reseller = (await customer.customers.partners()).items.find(
    ({ partnerKind }) => partnerKind === 'reseller',
  )!
  await customer.customers.removeAdminRights({ relationshipId: reseller.id })
  await expect(applicant.licences.users({ customerId: seen!.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect((await applicant.customers.list()).items).toHaveLength(1)
})
