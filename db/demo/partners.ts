import type { Language } from '#contract/common.ts'
import type { Address } from '#contract/common.ts'
import type { OrgKind } from '#contract/permissions.ts'

export type PartnerFacts = {
  key: string
  name: string
  kind: Exclude<OrgKind, 'customer'>
  country: string
  language: Language
  phone: string
  address: Omit<Address, 'country'>
  /** First and last name by mailbox. */
  people: { admin: string; sales?: string; helpdesk?: string; billing?: string }
  /** These people can sign in. */
  isCast?: boolean
  partnerId?: string
}

/** Operator, providers and resellers that are in business; their domain is the key under `.example`. */
export const partners: PartnerFacts[] = [
  {
    key: 'kompass',
    name: 'Kompass Cloud',
    kind: 'operator',
    country: 'DE',
    language: 'de',
    phone: '+493023125400',
    address: { line1: 'Windrosenallee 7', city: 'Berlin', postalCode: '10117' },
    people: { admin: 'Johanna Reimers' },
    isCast: true,
  },
  {
    key: 'nordlicht',
    name: 'Nordlicht Distribution',
    kind: 'provider',
    country: 'DE',
    language: 'de',
    phone: '+494066969100',
    address: { line1: 'Polarsternkai 12', city: 'Hamburg', postalCode: '20457' },
    people: {
      admin: 'Henrike Lorenzen',
      sales: 'Jannis Petersen',
      helpdesk: 'Swantje Boysen',
      billing: 'Malte Thomsen',
    },
    isCast: true,
  },
  {
    key: 'suedlicht',
    name: 'Südlicht',
    kind: 'provider',
    country: 'AT',
    language: 'de',
    phone: '+43316900410',
    address: { line1: 'Sonnwendgasse 3', city: 'Graz', postalCode: '8010' },
    people: {
      admin: 'Leopold Gruber',
      sales: 'Valentina Moser',
      helpdesk: 'Florian Steiner',
      billing: 'Katharina Pichler',
    },
    isCast: true,
  },
  {
    key: 'redwood',
    name: 'Redwood Distribution',
    kind: 'provider',
    country: 'US',
    language: 'en',
    phone: '+12065550142',
    address: { line1: '480 Cedar Landing', city: 'Seattle', state: 'WA', postalCode: '98101' },
    people: { admin: 'Grace Whitfield' },
  },
  {
    key: 'kiefer',
    name: 'Kiefer IT',
    kind: 'reseller',
    country: 'DE',
    language: 'de',
    phone: '+492214710200',
    address: { line1: 'Nadelwaldstraße 18', city: 'Köln', postalCode: '50667' },
    people: {
      admin: 'Miriam Kessler',
      sales: 'Tobias Brandt',
      helpdesk: 'Aylin Demir',
      billing: 'Ralf Winkelmann',
    },
    isCast: true,
    partnerId: '4810101',
  },
  {
    key: 'buche',
    name: 'Buche Systems',
    kind: 'reseller',
    country: 'DE',
    language: 'en',
    phone: '+498999998300',
    address: { line1: 'Am Buchenhain 4', city: 'München', postalCode: '80331' },
    people: {
      admin: 'Claire Sanders',
      sales: 'Daniel Okafor',
      helpdesk: 'Nina Feldmann',
      billing: 'Stefan Ullrich',
    },
    isCast: true,
    partnerId: '4810102',
  },
  {
    key: 'maple',
    name: 'Maple Systems',
    kind: 'reseller',
    country: 'US',
    language: 'en',
    phone: '+16175550123',
    address: { line1: '27 Orchard Wharf', city: 'Boston', state: 'MA', postalCode: '02108' },
    people: { admin: 'Marcus Delgado' },
    partnerId: '4810103',
  },
]
