import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, OneOf } from './common.ts'
import { defineStates } from './states.ts'

/** What an application is checked for (domain.md §3.3), in the order of the board. */
export const checkKinds = ['email-ownership', 'employment', 'business', 'due-diligence'] as const
export type CheckKind = (typeof checkKinds)[number]

const all = ['not_started', 'pending', 'passed', 'challenged', 'rejected'] as const
export const checkStates = defineStates({
  states: all,
  moves: {
    start: { from: ['not_started'], to: 'pending' },
    pass: { from: ['pending', 'challenged'], to: 'passed' },
    challenge: { from: ['pending'], to: 'challenged' },
    reject: { from: ['pending', 'challenged', 'passed'], to: 'rejected' },
    /** The operator takes a decision back. */
    reopen: { from: ['passed', 'challenged'], to: 'pending' },
    /** The applicant has answered: a document, or a corrected field. */
    answer: { from: ['challenged', 'rejected'], to: 'pending' },
    /** A field this check depends on was changed. */
    rerun: { from: all, to: 'pending' },
    /** It can only begin again when the new contact has confirmed. */
    reset: { from: all, to: 'not_started' },
  },
})
export type CheckState = (typeof all)[number]
export type CheckMove = keyof typeof checkStates.moves

/** Whose turn it is; nobody's when a check is passed or has not begun. */
export const nextActors = ['applicant', 'contact', 'operator'] as const

export const documentTypes = [
  'register-extract',
  'articles-of-association',
  'business-licence',
  'tax-certificate',
  'utility-bill',
  'bank-statement',
  'employment-letter',
  'payroll-record',
  'domain-registration',
  'domain-invoice',
  'ownership-statement',
  'power-of-attorney',
] as const
export type DocumentType = (typeof documentTypes)[number]

type Rule = { check: CheckKind; anyOf: readonly DocumentType[] }

/**
 * Why a check can fail, and the documents of which any one settles it. Applicant and reviewer read this one
 * list (pain 2): "any of", never "all of".
 */
export const vettingRules = {
  'contact-denied': { check: 'email-ownership', anyOf: [] },
  'contact-not-employed': {
    check: 'employment',
    anyOf: ['employment-letter', 'payroll-record', 'register-extract', 'power-of-attorney'],
  },
  'domain-not-owned': { check: 'employment', anyOf: ['domain-registration', 'domain-invoice'] },
  'legal-entity-not-found': {
    check: 'business',
    anyOf: ['register-extract', 'articles-of-association', 'business-licence', 'tax-certificate'],
  },
  'address-mismatch': {
    check: 'business',
    anyOf: ['register-extract', 'utility-bill', 'bank-statement', 'tax-certificate'],
  },
  'duplicate-account': { check: 'due-diligence', anyOf: ['register-extract', 'ownership-statement'] },
  'unclear-ownership': { check: 'due-diligence', anyOf: ['ownership-statement', 'register-extract'] },
} as const satisfies Record<string, Rule>
export type VettingRule = keyof typeof vettingRules
export const ruleNames = Object.keys(vettingRules) as VettingRule[]
export const rulesOf = (check: CheckKind): VettingRule[] =>
  ruleNames.filter((rule) => vettingRules[rule].check === check)
export const documentsFor = (rule: VettingRule): readonly DocumentType[] => vettingRules[rule].anyOf
/** Every document that can settle some rule of a check. */
export const documentsOfCheck = (check: CheckKind): DocumentType[] => [
  ...new Set(rulesOf(check).flatMap((rule) => documentsFor(rule))),
]

/** What a check found by itself: which domain was equal, or that none was. */
export const checkFindings = [
  'domain-of-tenant',
  'domain-of-website',
  'domain-proved',
  'domain-differs',
  'registered',
  'vat-id',
  'known-company',
] as const

/** What is odd about a company's name without being wrong (domain.md §6). */
export const companyNameWarnings = ['name-website', 'name-repeated', 'name-spaced'] as const
export type CompanyNameWarning = (typeof companyNameWarnings)[number]
/** The same, and what the applicant is shown of the address: the tenant's country decides, not the street's (I-08). */
export const stepWarnings = [...companyNameWarnings, 'country-of-tenant'] as const
/** The same, and what the tenant or the membership registry says otherwise. */
export const companyWarnings = [
  ...companyNameWarnings,
  'name-of-tenant',
  'name-of-partner-id',
  'country-of-tenant',
] as const
export type CompanyWarning = (typeof companyWarnings)[number]

/** One document at most so large (bytes), and so many for each check. */
export const maxDocumentBytes = 10 * 1024 * 1024
export const maxDocumentsPerCheck = 5

/** What an applicant has uploaded for a check. */
export const VettingDocument = Type.Object({
  id: Id,
  check: OneOf(checkKinds),
  type: OneOf(documentTypes),
  comment: Nullable(Type.String()),
  fileName: Type.String(),
  size: Type.Integer(),
  uploadedBy: Type.String(),
  uploadedAt: Moment,
})
export type VettingDocument = Static<typeof VettingDocument>

export const Check = Type.Object({
  kind: OneOf(checkKinds),
  state: OneOf(all),
  since: Moment,
  dueAt: Nullable(Moment),
  nextActor: Nullable(OneOf(nextActors)),
  /** The person whose turn it is; who of the operator it is, only the operator is told. */
  owner: Nullable(Type.String()),
  rule: Nullable(OneOf(ruleNames)),
  comment: Nullable(Type.String()),
  finding: Nullable(OneOf(checkFindings)),
  /** At the check of the business: what to look at; told to the operator only. */
  warnings: Type.Array(OneOf(companyWarnings)),
  decidedBy: Nullable(Type.String()),
  can: Type.Array(OneOf(['pass', 'challenge', 'reopen', 'upload'] as const)),
})
export type Check = Static<typeof Check>

/** An application that may be the same company: what is equal is named. */
export const Duplicate = Type.Object({
  enrolmentId: Id,
  organisationName: Type.String(),
  country: Type.String(),
  state: Type.String(),
  by: Type.Array(OneOf(['name', 'domain', 'registration-id'] as const)),
})
export type Duplicate = Static<typeof Duplicate>

/** Business days (Monday to Friday, UTC) until each party's turn is over (domain.md §6). */
export const turnDays = { contact: 5, applicant: 10, operator: 5 } as const
