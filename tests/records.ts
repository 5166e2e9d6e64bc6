import { underReview } from './applicant.ts'
import type { Client } from './client.ts'
import { opening } from './recovery.ts'
import { withAuthenticator } from './second-factors.ts'
import { inviteJointly, orderSeats, product, withSharedCustomer } from './story.ts'
import { upload } from './upload.ts'
import type { World } from './world.ts'

/** What only the operator is asked for by ID, or is everybody's: nobody can be a stranger to it. */
export const recordsOfTheProgramme = new Set([
  'enrolmentId',
  'importId',
  'jobId',
  'mailId',
  'measureId',
  'partnerId',
  'profileId',
  'programmePartnershipId',
  'providerId',
  'versionId',
])

/** One of each kind of record, of Nordlicht, Kiefer, Bäckerei Ahorn or their people; by the name paths use. */
export async function recordsOf(world: World): Promise<Record<string, string>> {
  const { partnership, reseller, provider, admin } = await withSharedCustomer(world)
  const order = await orderSeats(world, provider, 3)
  const { items: partners } = await admin.customers.partners()
  await admin.guardrails.set({ needsApproval: true, timeZone: 'UTC' })
  await orderSeats(world, provider, 1).catch(() => undefined)
  const { items: approvals } = await admin.orderApprovals.list()
  return {
    ...(await ofOrganisation(world, reseller, admin)),
    ...(await ofAdministration(world, reseller, admin)),
    ...(await ofInvitations(world, partnership.id, { provider, reseller })),
    ...(await ofPeople(world, admin)),
    customerId: world.ahorn.id,
    organisationId: world.kiefer.id,
    partnershipId: partnership.id,
    relationshipId: partners[0]!.id,
    orderId: order.id,
    subscriptionId: order.lines[0]!.subscriptionId,
    licenceSkuId: product.licenceSkuId,
    approvalId: approvals[0]!.id,
    farewellId: await anEndedRelationship(world, reseller, partnership.id),
    documentId: await aDocument(world),
  }
}

async function ofOrganisation(world: World, reseller: Client, admin: Client) {
  const location = await reseller.locations.add({
    name: 'Kiefer Ulm',
    address: { line1: 'Weg 1', city: 'Ulm', postalCode: '89073', country: 'DE' },
    contact: { firstName: 'Ute', email: 'ulm@kiefer.example', phone: '+49731123456' },
  })
  const { id: associationId } = await reseller.tenants.request({
    domain: (await world.org('customer', 'Pension Esche')).domain,
  })
  const domain = await admin.domains.add({ name: `ahorn-${world.ahorn.domain}` })
  const recovery = await (await world.as(world.kompass)).recoveries.open(opening(world.ahorn))
  return { locationId: location.id, associationId, domainId: domain.id, recoveryId: recovery.id }
}

async function ofAdministration(world: World, reseller: Client, admin: Client) {
  const group = await reseller.groups.create({ name: 'Nachtdienst', roles: [] })
  const asked = await reseller.adminRelationships.create({
    customerId: world.ahorn.id,
    name: 'Betreuung',
    durationDays: 30,
    roles: ['directory-readers'],
    autoExtend: false,
  })
  const administered = { customerId: world.ahorn.id, adminRelationshipId: asked.id }
  await reseller.adminRelationships.send(administered)
  await admin.adminRelationships.approve({ ...administered, isAccepted: true })
  await reseller.elevations.allow({ ...administered, elevation: 'approval' })
  const elevation = await reseller.elevations.request({
    ...administered,
    roles: ['directory-readers'],
    minutes: 15,
    reason: 'Störung',
  })
  const renewal = await reseller.accessCare.renew({ relationshipIds: [asked.id] })
  return {
    groupId: group.id,
    adminRelationshipId: asked.id,
    elevationId: elevation.id,
    renewalId: renewal.id,
  }
}

async function ofInvitations(
  world: World,
  partnershipId: string,
  { provider, reseller }: { provider: Client; reseller: Client },
) {
  const { items: invitations } = await reseller.invitations.list()
  const draft = await provider.newCustomers.start({ partnershipId })
  const { body: bulk } = await upload(world, reseller, '/invitation-bulks?language=de', {
    name: 'kunden.csv',
    content: 'Email\r\nchef@esche.example\r\n',
  })
  const free = await world.org('provider', 'Westwind')
  await world.owner.query(
    `insert into provider_entries (organisation_id, name, sort_name, search, country, services, description, email, phone, website, is_released)
     values ($1, 'Westwind', 'westwind', 'westwind', 'DE', '{}', '{"en":"","de":""}', 'mail@westwind.example', '', '', true)`,
    [free.id],
  )
  const ask = await reseller.partnershipAsks.ask({ providerId: free.id, message: 'Guten Tag' })
  return {
    invitationId: invitations[0]!.id,
    draftId: draft.id,
    bulkId: (bulk as { id: string }).id,
    askId: ask.id,
  }
}

async function ofPeople(world: World, admin: Client) {
  const { items: users } = await admin.licences.users({ customerId: world.ahorn.id })
  const helper = await world.as(world.kiefer, ['helpdesk-agent'])
  const request = await helper.access.request({ role: 'sales-agent', reason: 'Bitte' })
  const [session] = (await admin.account.sessions()).items
  await withAuthenticator(admin)
  const { factors } = await admin.secondFactors.get()
  return {
    userId: users[0]!.id,
    requestId: request.id,
    sessionId: session!.id,
    factorId: factors[0]!.id,
  }
}

/** With another customer, so that the first stays. */
async function anEndedRelationship(world: World, reseller: Client, partnershipId: string): Promise<string> {
  const admin = await world.as(await world.org('customer', 'Metzgerei Birke'))
  const link = await inviteJointly(world, reseller, partnershipId)
  await admin.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })
  const { items } = await admin.customers.partners()
  return (await admin.farewells.endByCustomer({ relationshipId: items[0]!.id })).id
}

/** What an applicant sent to prove that the contact works there. */
async function aDocument(world: World): Promise<string> {
  const { applicant } = await underReview(world, `andere-${world.kiefer.domain}`)
  await upload(world, applicant, '/enrolment/documents?check=employment&type=employment-letter', {
    name: 'brief.pdf',
    content: '%PDF-1.7\n%%EOF',
  })
  const { documents } = await applicant.enrolment.get()
  return documents[0]!.id
}
