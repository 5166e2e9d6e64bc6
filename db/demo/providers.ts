import type { providerServices } from '#contract/partnerships.ts'
import type { PartnerFacts } from './partners.ts'

type Service = (typeof providerServices)[number]
export type EntryFacts = { services: Service[]; en: string; de: string }

/** What the directory says about each provider, by key. */
export const entries: Record<string, EntryFacts> = {
  nordlicht: {
    services: ['support', 'technical', 'marketing'],
    en: 'Cloud subscriptions for resellers in Northern and Central Europe, with a helpdesk that answers by phone. Migration projects are planned together with you.',
    de: 'Cloud-Abonnements für Vertriebspartner in Nord- und Mitteleuropa, mit einem Helpdesk, das ans Telefon geht. Migrationen planen wir gemeinsam mit Ihnen.',
  },
  suedlicht: {
    services: ['support', 'financing'],
    en: 'Distributor for small resellers between the Alps and the Danube. We pre-finance annual commitments.',
    de: 'Distributor für kleinere Vertriebspartner zwischen Alpen und Donau. Jahresbindungen finanzieren wir vor.',
  },
  redwood: {
    services: ['support', 'technical', 'financing'],
    en: 'Two-tier cloud distribution for managed service providers across the United States.',
    de: 'Zweistufige Cloud-Distribution für Managed-Service-Anbieter in den Vereinigten Staaten.',
  },
  westwind: {
    services: ['technical', 'marketing'],
    en: 'Specialised in security and device management, with ready-made campaigns for your customers.',
    de: 'Spezialisiert auf Sicherheit und Geräteverwaltung, mit fertigen Kampagnen für Ihre Kunden.',
  },
  donaukai: {
    services: ['support', 'technical', 'financing'],
    en: 'From the first seat to several thousand: licensing advice, provisioning and second-level support.',
    de: 'Vom ersten Platz bis zu mehreren Tausend: Lizenzberatung, Bereitstellung und Second-Level-Support.',
  },
  gletscherblick: {
    services: ['support', 'marketing', 'financing'],
    en: 'Swiss distributor with invoices in francs and support in three languages.',
    de: 'Schweizer Distributor mit Rechnungen in Franken und Support in drei Sprachen.',
  },
  rivage: {
    services: ['marketing'],
    en: 'Distribution and joint marketing for resellers in France. We bring you leads and share the stand.',
    de: 'Distribution und gemeinsames Marketing für Vertriebspartner in Frankreich. Wir vermitteln Kontakte und teilen den Messestand.',
  },
  thistledown: {
    services: ['support', 'technical', 'marketing', 'financing'],
    en: 'Full-service distributor for the United Kingdom, with engineers on call around the clock.',
    de: 'Distributor mit vollem Angebot für das Vereinigte Königreich, mit Technikern rund um die Uhr.',
  },
}

const provider = { kind: 'provider' } as const

/** Providers that only stand in the directory. */
export const otherProviders: PartnerFacts[] = [
  {
    ...provider,
    key: 'westwind',
    name: 'Westwind Cloud Distribution',
    country: 'DE',
    language: 'de',
    phone: '+492214710355',
    people: { admin: 'Carsten Niehaus' },
  },
  {
    ...provider,
    key: 'donaukai',
    name: 'Donaukai Distribution',
    country: 'AT',
    language: 'de',
    phone: '+43158887100',
    people: { admin: 'Theresa Hofstätter' },
  },
  {
    ...provider,
    key: 'gletscherblick',
    name: 'Gletscherblick Distribution AG',
    country: 'CH',
    language: 'de',
    phone: '+41315550110',
    people: { admin: 'Urs Aebischer' },
  },
  {
    ...provider,
    key: 'rivage',
    name: 'Rivage Distribution SAS',
    country: 'FR',
    language: 'en',
    phone: '+33199001234',
    people: { admin: 'Hélène Marchais' },
  },
  {
    ...provider,
    key: 'thistledown',
    name: 'Thistledown Distribution Ltd',
    country: 'GB',
    language: 'en',
    phone: '+442079460123',
    people: { admin: 'Fiona Garrick' },
  },
]
