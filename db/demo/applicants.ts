import type { CheckKind, CheckState, VettingRule } from '#contract/checks.ts'
import type { ResellerFacts } from './resellers.ts'

export type ApplicantFacts = ResellerFacts & {
  state: 'email_verification' | 'under_review' | 'info_requested' | 'qualified' | 'rejected'
  /** Days since the application was submitted. */
  submitted: number
  contact: string
  rejection?: { reason: VettingRule; comment: string }
  approval?: string
  /** What the operator or the board itself asked for. */
  asked?: { rule: VettingRule; comment: string | null }
  /** Checks that stand elsewhere than the state implies. */
  checks?: Partial<Record<CheckKind, CheckState>>
  /** The contact's mail domain, when it is not the tenant's. */
  mailDomain?: string
}

const applicant = { kind: 'reseller', language: 'de', isCast: true } as const

/** Resellers on their way through vetting. */
export const applicants: ApplicantFacts[] = [
  {
    ...applicant,
    key: 'eiche',
    name: 'Eiche Informatik AG',
    country: 'CH',
    phone: '+41445550110',
    address: { line1: 'Eichhaldenweg 21', city: 'Zürich', postalCode: '8001' },
    people: { admin: 'Reto Zumbühl' },
    contact: 'Seraina Caflisch',
    partnerId: '4811001',
    state: 'under_review',
    submitted: 9,
    checks: { business: 'passed', 'due-diligence': 'passed' },
  },
  {
    ...applicant,
    key: 'ulmenhof',
    name: 'Ulmenhof Beratung',
    country: 'AT',
    phone: '+43662880210',
    address: { line1: 'Ulmenhof 2', line2: 'Stiege 3', city: 'Salzburg', postalCode: '5020' },
    people: { admin: 'Magdalena Eder' },
    contact: 'Magdalena Eder',
    partnerId: '4811002',
    state: 'under_review',
    submitted: 2,
    checks: { business: 'passed' },
  },
  {
    ...applicant,
    key: 'weide',
    name: 'Weide & Söhne EDV',
    country: 'DE',
    phone: '+496990009500',
    address: { line1: 'Korbmacherstraße 40', city: 'Frankfurt am Main', postalCode: '60311' },
    people: { admin: 'Günther Weide' },
    contact: 'Lukas Weide',
    partnerId: '4811003',
    state: 'rejected',
    submitted: 9,
    rejection: {
      reason: 'address-mismatch',
      comment:
        'Im Handelsregister steht die Anschrift Korbmacherstraße 14. Bitte die Hausnummer prüfen und den Antrag erneut senden.',
    },
  },
  {
    ...applicant,
    key: 'pappel',
    name: 'Pappel Netzwerke',
    country: 'DE',
    phone: '+498999998412',
    address: { line1: 'Pappelallee 66', city: 'Augsburg', postalCode: '86150' },
    people: { admin: 'Svenja Hartung' },
    contact: 'Svenja Hartung',
    partnerId: '4811004',
    state: 'qualified',
    submitted: 7,
    approval: 'Registerauszug und Anschrift stimmen überein.',
  },
  {
    ...applicant,
    key: 'erle',
    name: 'Erle Systemhaus',
    country: 'DE',
    phone: '+494066969233',
    address: { line1: 'Erlenbruch 9', city: 'Lübeck', postalCode: '23552' },
    people: { admin: 'Piet Andresen' },
    contact: 'Wiebke Andresen',
    partnerId: '4811005',
    state: 'email_verification',
    submitted: 1,
  },
  {
    ...applicant,
    key: 'birke',
    name: 'Birke Datentechnik GmbH',
    country: 'DE',
    phone: '+493090182099',
    address: { line1: 'Birkenallee 5', city: 'Potsdam', postalCode: '14467' },
    people: { admin: 'Jonas Birkner' },
    contact: 'Hanna Birkner',
    partnerId: '4811006',
    state: 'info_requested',
    submitted: 3,
    mailDomain: 'birkner-gruppe.example',
    asked: { rule: 'contact-not-employed', comment: null },
    checks: { employment: 'challenged' },
  },
]

/** Partner IDs nobody uses yet, for trying an enrolment: one fits, one is of another country, one inactive. */
export const freeProfiles = [
  { partner_id: '4812001', name: 'Fichte Systemhaus Freiburg', country: 'DE', is_active: true },
  { partner_id: '4812002', name: 'Fichte Systemhaus Innsbruck', country: 'AT', is_active: true },
  { partner_id: '4812003', name: 'Fichte Systemhaus Ulm', country: 'DE', is_active: false },
]
