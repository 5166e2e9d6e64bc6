import { adminRightsRoles, type AdminRightsRole, type Asks, completeRoles } from '#contract/customers.ts'
import { isFreeMailDomain } from '#server/platform/rules.ts'
import type { InvitationRow } from './invitation-store.ts'

/** A partner an invitation speaks for, and what it asks of the customer. */
export type AskingPartner = {
  id: string
  name: string
  country: string
  kind: 'provider' | 'reseller'
  order: boolean
  roles: AdminRightsRole[]
}

/** What is asked unless the sender says otherwise: all of it, but a provider alone asks for no roles (pain 41). */
export const usualAsks = (kind: string, senderKind: string): Asks => ({
  order: true,
  roles: kind === 'reseller_alone' && senderKind === 'provider' ? [] : [...adminRightsRoles],
  agreement: true,
})

/** As much of an invitation as says who asks for what. */
export type Asking = Pick<
  InvitationRow,
  | 'kind'
  | 'from_id'
  | 'from_kind'
  | 'from_name'
  | 'from_country'
  | 'with_id'
  | 'with_name'
  | 'with_country'
  | 'asks_order'
  | 'asks_roles'
  | 'asks_agreement'
>

export const asksOf = (row: Asking): Asks => ({
  order: row.asks_order,
  roles: completeRoles(row.asks_roles as AdminRightsRole[]),
  agreement: row.asks_agreement,
})

/** The partners behind a customer's invitation, the reseller first; together only the reseller administers (W7). */
export function askingPartners(row: Asking): AskingPartner[] {
  const { order, roles } = asksOf(row)
  const kind = row.from_kind as AskingPartner['kind']
  const from = { id: row.from_id, name: row.from_name, country: row.from_country, kind, order }
  if (row.kind === 'reseller_alone') return [{ ...from, roles }]
  const other = {
    id: row.with_id ?? '',
    name: row.with_name ?? '',
    country: row.with_country ?? '',
    kind: kind === 'provider' ? ('reseller' as const) : ('provider' as const),
    order,
  }
  return (kind === 'reseller' ? [from, other] : [other, from]).map((partner) => ({
    ...partner,
    roles: partner.kind === 'reseller' ? roles : [],
  }))
}

/**
 * The domain a personal invitation is bound to: its recipient's, if that is a company's. Free mail says nothing
 * about an organisation, a campaign is for many, and a partnership is bound by who accepts it.
 */
export function boundDomainOf(
  invitation: { kind: string; max_uses: number },
  email: string | null | undefined,
): string | null {
  const domain = email?.slice(email.lastIndexOf('@') + 1).toLowerCase()
  const isPersonal = invitation.kind !== 'partnership' && invitation.max_uses === 1
  return domain && isPersonal && !isFreeMailDomain(domain) ? domain : null
}
