import type { Language } from '#contract/common.ts'
import type { OrgKind } from '#contract/permissions.ts'

/** A partner organisation; its domain is the key under `.example`. */
export type PartnerFacts = {
  key: string
  name: string
  kind: Exclude<OrgKind, 'customer'>
  country: string
  language: Language
  phone: string
  /** First and last name by mailbox. */
  people: { admin: string; sales?: string; helpdesk?: string; billing?: string }
  /** These people can sign in. */
  isCast?: boolean
}

/** The operator and the providers with customers of their own. */
export const partners: PartnerFacts[] = [
  {
    key: 'kompass',
    name: 'Kompass Cloud',
    kind: 'operator',
    country: 'DE',
    language: 'de',
    phone: '+493023125400',
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
    people: { admin: 'Grace Whitfield' },
  },
]
