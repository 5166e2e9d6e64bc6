import type { Language } from '#contract/common.ts'
import type { OrgKind, Role } from '#contract/permissions.ts'
import { sortable } from '#server/platform/names.ts'
import { applicants } from './applicants.ts'
import { castCustomer, type CustomerFacts, customers } from './customers.ts'
import { names } from './names.ts'
import { type PartnerFacts, partners } from './partners.ts'
import { otherProviders } from './providers.ts'
import { resellers } from './resellers.ts'
import { type Clock, idOf, nth, roll, type Row } from './rows.ts'

export type Person = {
  id: string
  userName: string
  name: string
  roles: Role[]
  canSignIn: boolean
  org: Org
}
export type Org = {
  id: string
  tenantId: string
  key: string
  kind: OrgKind
  name: string
  domain: string
  country: string
  language: Language
  state: 'active' | 'enrolling'
  createdAt: Date
  people: Person[]
}

const mailboxRoles: Record<keyof PartnerFacts['people'], Role[]> = {
  admin: ['global-admin', 'admin-agent'],
  sales: ['sales-agent'],
  helpdesk: ['helpdesk-agent'],
  billing: ['billing-admin'],
}
const germanSpeaking = ['DE', 'AT', 'CH']

function newOrg(
  facts: Pick<Org, 'key' | 'kind' | 'name' | 'country' | 'language' | 'state' | 'createdAt'>,
): Org {
  const { key } = facts
  return {
    ...facts,
    id: idOf('organisation', key),
    tenantId: idOf('tenant', key),
    domain: `${key}.example`,
    people: [],
  }
}

function addPerson(org: Org, mailbox: string, name: string, roles: Role[], canSignIn = false): void {
  const userName = `${mailbox}@${org.domain}`
  org.people.push({ id: idOf('user', userName), userName, name, roles, canSignIn, org })
}

function partnerOrg(facts: PartnerFacts, state: Org['state'], createdAt: Date): Org {
  const org = newOrg({ ...facts, state, createdAt })
  for (const [mailbox, held] of Object.entries(mailboxRoles)) {
    const name = facts.people[mailbox as keyof typeof mailboxRoles]
    const isPlainAdmin = state === 'enrolling' || facts.kind === 'operator'
    if (name) addPerson(org, mailbox, name, isPlainAdmin ? ['global-admin'] : held, facts.isCast)
  }
  return org
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i' }
/** A name as the left side of an address: "Jörg Strauß" is joerg.strauss. */
export const mailboxOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüßı]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z -]/g, '')
    .replaceAll(' ', '.')

/** The days since a customer's authorisation: the oldest 395, the newest 3. */
export const customerAge = (index: number): number => 395 - Math.round((index * 392) / (customers.length - 1))

function customerOrg(facts: CustomerFacts, index: number, clock: Clock): Org {
  const { key, name, country } = facts
  const language = germanSpeaking.includes(country) ? 'de' : 'en'
  const createdAt = clock(customerAge(index) + 1 + roll(`since ${key}`, 20), key)
  const org = newOrg({ key, kind: 'customer', name, country, language, state: 'active', createdAt })
  const isCast = key === castCustomer.key
  const { first, last } = names[country] ?? { first: [], last: [] }
  const start = roll(`people ${key}`, 1000)
  addPerson(
    org,
    'admin',
    isCast ? castCustomer.admin : `${nth(first, start)} ${nth(last, start)}`,
    ['global-admin'],
    isCast,
  )
  const count = isCast ? castCustomer.people : 2 + roll(`size ${key}`, 8)
  for (let i = 1; i <= count; i++) {
    const person = `${nth(first, start + i)} ${nth(last, start + i * 7)}`
    addPerson(org, mailboxOf(person), person, [])
  }
  return org
}

/** Every organisation of the demo world with its people. */
export function buildOrganisations(clock: Clock): Org[] {
  const applied = applicants.map((facts) =>
    partnerOrg(facts, 'enrolling', clock(facts.submitted + 2, facts.key)),
  )
  return [
    ...[...partners, ...resellers].map((facts, index) =>
      partnerOrg(facts, 'active', clock(720 - index * 25, facts.key)),
    ),
    ...otherProviders.map((facts, index) => partnerOrg(facts, 'active', clock(690 - index * 31, facts.key))),
    ...applied,
    ...customers.map((facts, index) => customerOrg(facts, index, clock)),
  ]
}

/** The organisation of a key; the facts name each other by it. */
export function orgOf(orgs: readonly Org[], key: string): Org {
  const org = orgs.find((candidate) => candidate.key === key)
  if (!org) throw new Error(`the demo world has no organisation ${key}`)
  return org
}

/** A person of an organisation by mailbox, or else its administrator. */
export function personOf(org: Org, mailbox = 'admin'): Person {
  const person = org.people.find(({ userName }) => userName.startsWith(`${mailbox}@`)) ?? org.people[0]
  if (!person) throw new Error(`${org.name} has no people`)
  return person
}

export const organisationRows = (orgs: Org[], partnerIds: Map<string, string>): Row<'organisations'>[] =>
  orgs.map(({ id, kind, name, country, language, state, createdAt, key }) => ({
    id,
    kind,
    name,
    sort_name: sortable(name),
    country,
    language,
    state,
    partner_id: (state === 'active' && partnerIds.get(key)) || null,
    created_at: createdAt,
  }))

/** One tenant shows how people are led to a second factor; everywhere else a password is enough to play. */
const requiresSecondFactor = 'suedlicht'

export const tenantRows = (orgs: Org[]): Row<'tenants'>[] =>
  orgs.map(({ id, tenantId, domain, createdAt, key }) => ({
    id: tenantId,
    organisation_id: id,
    initial_domain: domain,
    mfa_policy: key === requiresSecondFactor ? 'required' : 'optional',
    created_at: createdAt,
  }))

export const userRows = (orgs: Org[], passwordHash: string): Row<'users'>[] =>
  orgs.flatMap(({ people, country, language, tenantId, createdAt }) =>
    people.map(({ id, org, userName, name, canSignIn }) => ({
      id,
      organisation_id: org.id,
      tenant_id: tenantId,
      user_name: userName,
      first_name: name.slice(0, name.lastIndexOf(' ')),
      last_name: name.slice(name.lastIndexOf(' ') + 1),
      display_name: name,
      email: userName,
      language,
      password_hash: canSignIn ? passwordHash : null,
      state: 'active',
      usage_location: country,
      created_at: createdAt,
    })),
  )

/** Everyone's own membership, and one guest, so that there is an organisation to switch to. */
export function membershipRows(orgs: Org[], clock: Clock): Row<'memberships'>[] {
  const own = orgs.flatMap(({ id, people, createdAt }) =>
    people.map((person) => ({
      user_id: person.id,
      organisation_id: id,
      roles: person.roles as string[],
      is_guest: false,
      created_at: createdAt,
    })),
  )
  const guest = {
    user_id: personOf(orgOf(orgs, 'kiefer'), 'billing').id,
    organisation_id: orgOf(orgs, 'buche').id,
    roles: ['referrals-admin'],
    is_guest: true,
    created_at: clock(120, 'guest'),
  }
  return [...own, guest]
}
