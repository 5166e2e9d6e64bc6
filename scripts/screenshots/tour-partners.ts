import { menus, settingsMenu } from '../../portal/app/menu.ts'
import { holdersOf, type OrgKind } from '#contract/permissions.ts'
import { pathOf, refusal, stop, type Cast, type SignIn, type Stop } from './stops.ts'

/** What stands in the menus of a kind of organisation. */
export const menuStops = (kind: OrgKind): Stop[] =>
  [
    ...[...menus[kind], ...settingsMenu].filter(({ needs }) => holdersOf(needs, kind).length > 0),
    { path: '/security' },
  ]
    .filter(({ path }) => kind === 'reseller' || !['/enrolment', '/settings/agreements'].includes(path))
    .map(({ path }) => stop(path))

/** Delegated administration, as the partner sees it. */
const administrationStops = (account: string, running: string | undefined): Stop[] => [
  stop('/access-health'),
  stop('/admin-relationships', 'admin-relationships-all'),
  stop('/renewals'),
  stop(account, 'customer-give-back', ({ giveBack }) => [giveBack.action]),
  stop('/elevations'),
  stop(`${account}/admin-relationships`, 'customer-admin-relationships'),
  stop(`${account}/admin-relationships/new`, 'admin-relationship-new'),
  stop(`${account}/admin-relationships/${running}`, 'admin-relationship'),
]

/** Chips that are set; what a list's and the portal's search find. */
const findingStops: Stop[] = [
  stop('/invitations?kind=reseller_joint&state=sent', 'invitations-filtered'),
  stop('/orders?search=b', 'orders-search'),
  { ...stop('/', 'search'), lookFor: 'ahorn' },
]

export async function resellerStops({ reseller, customer }: Cast): Promise<Stop[]> {
  const { organisation } = await customer.identity.session()
  const customers = (await reseller.customers.list()).items
  const closed = customers.find(({ hasAdminRights }) => !hasAdminRights)
  const [partnership] = (await reseller.partnerships.list()).items
  const [order] = (await reseller.orders.list()).items
  const invitations = (await reseller.invitations.list()).items
  const [, user] = (await reseller.licences.users({ customerId: organisation.id })).items
  const [person] = (await reseller.identity.users()).items
  const [group] = (await reseller.groups.list()).items
  const account = `/customers/${organisation.id}`
  const admin = (await reseller.adminRelationships.list({ customerId: organisation.id })).items
  const running = admin.find(({ state }) => state === 'active')
  return [
    ...menuStops('reseller'),
    stop('/settings/sign-ins'),
    stop('/settings/rights'),
    stop('/settings/rights?permission=order.place', 'settings-rights-explained'),
    stop(`/customers?open=${organisation.id}`, 'customers-open'),
    stop('/customers?search=zzzz', 'customers-no-hit'),
    stop(account, 'customer-account'),
    stop(`${account}/subscriptions`, 'customer-subscriptions'),
    stop(`${account}/users?open=${user?.id}`, 'customer-users'),
    stop(`${account}/users?add=yes`, 'customer-users-add'),
    stop(`/customers/${closed?.id}/users`, 'customer-users-closed'),
    ...administrationStops(account, running?.id),
    stop(
      `/settings/rights?permission=licence.assign&customerId=${organisation.id}`,
      'settings-rights-customer',
    ),
    stop(`/providers?open=${partnership?.id}`, 'providers-open'),
    stop(`/providers/${partnership?.id}/customers`, 'provider-customers'),
    stop(`/providers/${partnership?.id}/invite`, 'provider-invite'),
    stop(`/providers/${partnership?.id}/invite-existing`, 'provider-invite-existing'),
    stop(`/providers/${partnership?.id}/remove`, 'provider-remove'),
    stop('/providers?state=removed', 'providers-removed'),
    stop('/providers/asks'),
    ...['draft', 'sent', 'declined', 'accepted'].map((state) => {
      const found = invitations.find((invitation) => invitation.state === state)
      return stop(`/invitations/${found?.id ?? invitations[0]?.id}`, `invitation-${state}`)
    }),
    ...findingStops,
    stop(`/orders/${order?.id}`, 'order'),
    stop('/notifications'),
    stop('/orders', 'bell', ({ notifications }) => [new RegExp(`^${notifications.bell(0)}`)]),
    stop(`/settings/users?open=${person?.id}`, 'settings-users-open'),
    stop('/settings/users?add=yes', 'settings-users-add'),
    stop('/settings/users?state=deleted', 'settings-users-no-hit'),
    stop(`/settings/groups/${group?.id}`, 'settings-group'),
    stop('/settings/security-report?list=without-factor', 'settings-security-report-list'),
    ...['legal', 'contacts', 'billing', 'locations', 'tenants'].map((tab) =>
      stop(`/settings/organisation/${tab}`),
    ),
    stop('/catalogue', 'catalogue'),
    stop('/nowhere', 'not-found'),
    refusal('/customers/01980000-0000-7000-8000-000000000000', 'customer-of-a-stranger'),
  ]
}

export async function providerStops({ provider, customer }: Cast): Promise<Stop[]> {
  const { organisation } = await customer.identity.session()
  const partnerships = (await provider.partnerships.list()).items
  const [partnership] = partnerships
  const open = partnerships.find(({ grantsAdminAccess }) => grantsAdminAccess)
  const [order] = (await provider.orders.list()).items
  const [product] = (await provider.catalogue.products({ search: 'business' })).items
  const wizard = `/customers/${organisation.id}/order`
  return [
    ...menuStops('provider'),
    stop(`/resellers?open=${partnership?.id}`, 'resellers-open'),
    stop('/resellers/request', 'reseller-request'),
    stop('/resellers/asks'),
    stop('/customers/add', 'customers-add'),
    stop(`/resellers/${partnership?.id}/customers`, 'reseller-customers'),
    stop(`/resellers/${partnership?.id}/invite`, 'reseller-invite'),
    stop(`/resellers/${partnership?.id}/remove`, 'reseller-remove'),
    stop(`/resellers/${partnership?.id}/people`, 'reseller-people'),
    stop(`/resellers/${open?.id}/people`, 'reseller-people-open'),
    stop(`/resellers/${partnership?.id}/invite-existing`, 'reseller-invite-existing'),
    stop(`/customers/${organisation.id}`, 'customer-account'),
    stop(`${wizard}?search=business`, 'order-products', ({ orders }) => [
      orders.wizard.addOf(product?.title ?? ''),
    ]),
    stop(`${wizard}?step=details`, 'order-details'),
    stop(`${wizard}?step=reseller`, 'order-reseller'),
    stop(`${wizard}?step=review`, 'order-review'),
    stop(`/orders?open=${order?.id}`, 'orders-open'),
    stop(`/orders/${order?.id}?placed=yes`, 'order-placed'),
    stop('/catalogue?search=business', 'catalogue-search'),
    stop(`/catalogue/${product?.id}/${product?.skuId}`, 'product'),
  ]
}

export async function customerStops({ customer }: Cast, signIn: SignIn): Promise<Stop[]> {
  const { organisation } = await customer.identity.session()
  const [user] = (await customer.licences.users({ customerId: organisation.id })).items
  const admin = (await customer.adminRelationships.list({ customerId: organisation.id })).items
  const asked = admin.find(({ state }) => state === 'approval_pending')
  const [reseller] = (await customer.customers.partners()).items.filter(({ can }) => can.length > 0)
  const buche = await signIn('admin@buche.example')
  const [partnership] = (await buche.partnerships.list()).items
  const invitation = await buche.partnerships.inviteCustomer({
    partnershipId: partnership?.id ?? '',
    language: 'de',
  })
  return [
    ...menuStops('customer'),
    stop('/partners', 'partners-remove-roles', ({ company }) => [
      company.partners.removeOf(reseller?.partnerName ?? ''),
    ]),
    stop(`/users-and-licenses?open=${user?.id}`, 'users-and-licenses-open'),
    stop(`/log?organisation=${reseller?.partnerId ?? ''}`, 'log-of-partner'),
    stop('/log?kind=nothing', 'log-no-hit'),
    stop('/guardrails'),
    stop('/approvals'),
    stop(`/partners/${reseller?.id}/end`, 'partner-end'),
    stop('/admin-relationships'),
    stop('/elevations'),
    stop(`/admin-relationships/${asked?.id}`, 'admin-relationship-answer'),
    stop('/users-and-licenses?add=yes', 'users-and-licenses-add'),
    stop(pathOf(invitation.url), 'invitation-to-accept'),
    stop(pathOf(invitation.url), 'invitation-decline', ({ links }) => [links.decline.open]),
  ]
}
