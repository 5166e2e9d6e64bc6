import type { Address } from '#contract/common.ts'
import type { PartnerFacts } from './partners.ts'

export type ResellerFacts = PartnerFacts & { address: Omit<Address, 'country'>; partnerId: string }

/** The resellers in business. */
export const resellers: ResellerFacts[] = [
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
