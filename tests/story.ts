import type { AdminRelationship } from '#contract/admin-relationships.ts'
import type { Client } from './client.ts'
import type { Org, World } from './world.ts'

/** The product every test buys, with prices in Germany and Austria. */
export const product = {
  productId: 'CFQ7TTCTEST1',
  skuId: '0001',
  licenceSkuId: '11111111-2222-4333-8444-555555555555',
}

/** Puts one product with prices into the catalogue. */
export async function withCatalogue({ owner }: World): Promise<void> {
  await owner.query(
    `insert into products values ($1, $2, $3, 'TEST_PRODUCT', 'Office Suite Basic', 'office suite basic', 'office suite basic test_product') on conflict do nothing`,
    [product.productId, product.skuId, product.licenceSkuId],
  )
  await owner.query(
    `insert into prices select $1, $2, market, 'P1Y', 'monthly', 'EUR', 1234, 1543, '2020-01-01', '9999-01-01' from unnest(array['DE', 'AT']) market on conflict do nothing`,
    [product.productId, product.skuId],
  )
}

export const linkOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1)

/** The provider invites, the reseller authorizes: the partnership both see. */
export async function becomePartners(
  world: World,
  provider: Org = world.nordlicht,
  reseller: Org = world.kiefer,
) {
  const invitation = await (await world.as(provider)).partnerships.request({ language: 'de' })
  const partner = await world.as(reseller)
  return await partner.partnerships.authorize({
    link: linkOf(invitation.url),
    isConsented: true,
    grantsAdminAccess: false,
  })
}

/** Reseller and provider invite jointly; returns the link for the customer. */
export async function inviteJointly(world: World, reseller: Client, partnershipId: string): Promise<string> {
  const invitation = await reseller.partnerships.inviteCustomer({ partnershipId, language: 'de' })
  return linkOf(invitation.url)
}

/** The whole way to a customer both partners share. */
export async function withSharedCustomer(world: World, customer: Org = world.ahorn) {
  await withCatalogue(world)
  const partnership = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  const provider = await world.as(world.nordlicht)
  const admin = await world.as(customer)
  const link = await inviteJointly(world, reseller, partnership.id)
  await admin.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })
  return { partnership, reseller, provider, admin, link }
}

/** An order of the test product by the provider, naming the reseller. */
export const orderSeats = (world: World, provider: Client, quantity: number, customer: Org = world.ahorn) =>
  provider.orders.place({
    customerId: customer.id,
    resellerId: world.kiefer.id,
    lines: [
      {
        productId: product.productId,
        skuId: product.skuId,
        term: 'P1Y',
        billing: 'monthly',
        quantity,
      },
    ],
  })

type Administration = Partial<Pick<AdminRelationship, 'name' | 'durationDays' | 'roles' | 'autoExtend'>>

/** An admin relationship of a partner with a customer, asked for and approved. */
export async function runningAdministration(
  world: World,
  partner: Client,
  admin: Client,
  more: Administration = {},
) {
  const customerId = world.ahorn.id
  const { id } = await partner.adminRelationships.create({
    customerId,
    name: 'Betreuung',
    durationDays: 365,
    roles: ['directory-readers', 'license-administrator'],
    autoExtend: false,
    ...more,
  })
  const one = { customerId, adminRelationshipId: id }
  await partner.adminRelationships.send(one)
  await admin.adminRelationships.approve({ ...one, isAccepted: true })
  return one
}

/** A partner of the customer, by its name. */
export async function relationshipWith(admin: Client, name: string) {
  const { items } = await admin.customers.partners()
  const found = items.find(({ partnerName }) => partnerName === name)
  if (!found) throw new Error(`${name} is no partner`)
  return found
}
