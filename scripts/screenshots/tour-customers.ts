import type { Client } from '#tests/client.ts'
import { type Cast, type Stop, stop } from './stops.ts'

/** How a reseller's customers come and go: files of invitations, renewals, and the end with its certificate. */
export async function comingAndGoingStops(base: string, cast: Cast): Promise<Stop[]> {
  const { reseller, customer } = cast
  const { organisation } = await customer.identity.session()
  const bulkId = await upload(base, reseller)
  const { id: renewalId } = await reseller.accessCare.renew({ withinDays: 90 })
  return [
    stop('/customers/request'),
    stop(`/customers/${organisation.id}/end`, 'customer-end'),
    stop('/invitation-files'),
    stop(`/invitation-files/${bulkId}`, 'invitation-file'),
    stop(`/renewals/${renewalId}`, 'renewal'),
    stop('/ended'),
    stop(`/ended/${await endOne(cast)}`, 'ended-certificate'),
  ]
}

/** A provider adds a customer for a reseller (W10). */
export async function newCustomerStops({ provider }: Cast): Promise<Stop[]> {
  const [partnership] = (await provider.partnerships.list()).items
  const partnershipId = partnership?.id ?? ''
  const { id } = await provider.newCustomers.start({ partnershipId })
  return [
    stop(`/resellers/${partnershipId}/add-customer`, 'reseller-add-customer'),
    stop(`/customer-drafts/${id}`, 'customer-draft'),
  ]
}

async function upload(base: string, client: Client): Promise<string> {
  const form = new FormData()
  const template = await client.invitationBulks.template()
  const [header = ''] = String(template).split(/\r?\n/)
  form.append('file', new Blob([`${header}\nchefin@birkenhof.example\nnobody\n`]), 'kunden.csv')
  const response = await fetch(`${base}/api/invitation-bulks?language=de`, {
    method: 'POST',
    headers: { cookie: client.cookie() },
    body: form,
  })
  const { id } = (await response.json()) as { id: string }
  return id
}

/** A customer of the provider's is settled, and let go. */
async function endOne({ provider, reseller }: Cast): Promise<string> {
  const customers = (await reseller.customers.list()).items
  for (const { id: customerId } of customers.toReversed()) {
    const { blockers } = await reseller.farewells.preview({ customerId })
    for (const { subscriptionId } of blockers)
      await provider.orders.suspend({ customerId, subscriptionId }).catch(() => undefined)
    const told = { reason: 'Wechsel des Partners', isUnderstood: true as const }
    const ended = await reseller.farewells.end({ customerId, ...told }).catch(() => undefined)
    if (ended) return ended.id
  }
  throw new Error('Every customer has something left.')
}
