import { adminRightsRoles } from '#contract/customers.ts'
import { sortable } from '#server/platform/names.ts'
import { customers, type Pair, pairs, withoutAdminRights, withoutAgreement } from './customers.ts'
import { agreementVersion } from './enrolments.ts'
import { acceptedInvitation, type InvitationRow, tellSent } from './invitations.ts'
import { customerAge, type Org, orgOf, type Person, personOf } from './organisations.ts'
import { entries } from './providers.ts'
import { type Clock, idOf, nth, plus, plusDays, roll, type Row } from './rows.ts'
import { type Story, tell } from './story.ts'

/** A customer with its two partners and the moment it authorised them. */
export type Bond = {
  key: string
  customer: Org
  admin: Person
  provider: Org
  reseller: Org
  acceptedAt: Date
  age: number
  invitation: InvitationRow
}

/** The public directory; phone numbers come from the partners' facts. */
export const entryRows = (orgs: Org[], phones: Map<string, string>): Row<'provider_entries'>[] =>
  Object.entries(entries).map(([key, { services, en, de }]) => {
    const { id, name, country, domain } = orgOf(orgs, key)
    return {
      organisation_id: id,
      name,
      sort_name: sortable(name),
      search: `${sortable(name)} ${domain}`,
      country,
      countries: ['US', 'GB'].includes(country) ? [country] : [...new Set([country, 'DE', 'AT', 'CH'])],
      services,
      description: { en, de },
      email: `partner@${domain}`,
      phone: phones.get(key) ?? '',
      website: `https://www.${domain}`,
      is_released: true,
    }
  })

/** The partnerships and the invitations they came from. */
export function partnershipRows(orgs: Org[], clock: Clock, story: Story) {
  const invitations: InvitationRow[] = []
  const rows = Object.values(pairs).map((pair): Row<'partnerships'> => {
    const provider = orgOf(orgs, pair.provider)
    const reseller = orgOf(orgs, pair.reseller)
    const by = personOf(reseller)
    const sender = personOf(provider, 'sales')
    const key = `${provider.key} ${reseller.key}`
    const at = clock(pair.authorised, key)
    const draft = {
      key,
      kind: 'partnership',
      by: sender,
      recipient: by.userName,
      language: reseller.language,
    } as const
    const invitation = acceptedInvitation({ ...draft, at: plusDays(at, -4) }, by, at)
    invitations.push(invitation)
    tellSent(story, invitation, sender)
    const id = idOf('partnership', key)
    const details = {
      providerId: provider.id,
      resellerId: reseller.id,
      grantsAdminAccess: pair.grantsAdminAccess,
      consentVersion: agreementVersion,
    }
    tell(story, { at, by, action: 'partnership.authorize', subject: { id, name: provider.name }, details })
    return {
      id,
      provider_id: provider.id,
      reseller_id: reseller.id,
      state: 'active',
      provider_name: provider.name,
      provider_sort_name: sortable(provider.name),
      provider_country: provider.country,
      reseller_name: reseller.name,
      reseller_sort_name: sortable(reseller.name),
      reseller_country: reseller.country,
      invitation_id: invitation.id,
      authorized_by: by.id,
      authorized_by_name: by.name,
      authorized_at: at,
      consent_version: agreementVersion,
      grants_admin_access: pair.grantsAdminAccess,
    }
  })
  return { invitations, rows }
}

/** Every customer authorised one pair of partners, by the reseller's invitation. */
export const buildBonds = (orgs: Org[], clock: Clock, story: Story): Bond[] =>
  customers.map(({ key, pair }, index) => {
    const customer = orgOf(orgs, key)
    const [provider, reseller] = partnersOf(orgs, pair)
    const admin = personOf(customer)
    const age = customerAge(index)
    const acceptedAt = clock(age, `accepted ${key}`)
    const by = personOf(reseller, nth(['sales', 'admin', 'sales'], index))
    const at = plusDays(acceptedAt, -2 - roll(`invited ${key}`, 7))
    const draft = { key, kind: 'reseller_joint', by, with: provider, recipient: admin.userName, at } as const
    const invitation = acceptedInvitation({ ...draft, language: customer.language }, admin, acceptedAt)
    if (age < 60) tellSent(story, invitation, by)
    const details = {
      partners: [reseller.id, provider.id],
      names: [reseller.name, provider.name],
      agreementVersion,
    }
    const subject = { id: invitation.id, name: customer.name }
    tell(story, { at: acceptedAt, by: admin, action: 'relationship.accept', subject, details })
    return { key, customer, admin, provider, reseller, acceptedAt, age, invitation }
  })

const partnersOf = (orgs: Org[], pair: Pair) =>
  [orgOf(orgs, pairs[pair].provider), orgOf(orgs, pairs[pair].reseller)] as const

const channels = ['own-marketing', 'own-marketing', 'referral', 'own-marketing', 'provider']

/** Two relationships a customer; only the reseller's carries administrator rights. */
export const relationshipRows = (bonds: Bond[]): Row<'relationships'>[] =>
  bonds.flatMap(({ key, customer, admin, provider, reseller, acceptedAt, invitation }, index) =>
    [reseller, provider].map((partner) => ({
      id: idOf('relationship', partner.key, key),
      partner_id: partner.id,
      customer_id: customer.id,
      state: 'active',
      partner_kind: partner.kind,
      partner_name: partner.name,
      partner_country: partner.country,
      customer_name: customer.name,
      sort_name: sortable(customer.name),
      search: `${sortable(customer.name)} ${customer.domain}`,
      customer_domain: customer.domain,
      customer_country: customer.country,
      channel: nth(channels, index),
      has_admin_rights: partner === reseller && !withoutAdminRights.includes(key),
      joint_id: idOf('joint', key),
      invitation_id: invitation.id,
      accepted_by: admin.id,
      accepted_by_name: admin.name,
      accepted_at: acceptedAt,
    })),
  )

/** The resellers' administrator rights; some customers have taken them back. */
export const grantRows = (bonds: Bond[], story: Story): Row<'grants'>[] =>
  bonds.map(({ key, customer, admin, reseller, acceptedAt, age }) => {
    const id = idOf('grant', key)
    const isRemoved = withoutAdminRights.includes(key)
    const endedAt = plus(plusDays(acceptedAt, Math.floor(age * 0.7)), 95)
    if (isRemoved) {
      const details = { partnerId: reseller.id, roles: [...adminRightsRoles] }
      tell(story, {
        at: endedAt,
        by: admin,
        action: 'admin-rights.remove',
        subject: { id, name: reseller.name },
        details,
      })
    }
    return {
      id,
      partner_id: reseller.id,
      customer_id: customer.id,
      roles: [...adminRightsRoles],
      state: isRemoved ? 'removed_by_customer' : 'active',
      started_at: acceptedAt,
      ended_at: isRemoved ? endedAt : null,
      ended_by: isRemoved ? admin.name : null,
    }
  })

export const customerAgreementRows = (bonds: Bond[]): Row<'customer_agreements'>[] =>
  bonds
    .filter(({ key }) => !withoutAgreement.includes(key))
    .map(({ customer, admin, acceptedAt }) => ({
      customer_id: customer.id,
      version: agreementVersion,
      accepted_by: admin.id,
      accepted_by_name: admin.name,
      accepted_at: acceptedAt,
    }))
