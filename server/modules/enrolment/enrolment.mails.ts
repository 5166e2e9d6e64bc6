import { type CheckKind, documentsFor, type VettingRule } from '#contract/checks.ts'
import type { Messages } from '#locales/en.ts'
import type { Tx } from '#server/platform/database.ts'
import { sealLink } from '#server/platform/links.ts'
import {
  defineMail,
  type EventRow,
  type Mail,
  peopleOf,
  type Recipient,
} from '#server/platform/mail/define-mail.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import { applicants, contactOnly, globalAdmins, isContact, pathFor } from './applicants.ts'

type Submitted = {
  email: string
  applicant: string
  partnerId: string | null
  linkId: string
  expiresAt: string
}
const facts = (event: EventRow) => ({ name: event.subject, partner: event.actor_name, date: '' })

/** A fact that may be missing yet. */
const factOf = (label: string, value: string | null): [string, string][] => (value ? [[label, value]] : [])

/** M1, on submission and on every resend; the language is the applicant organisation's. */
const verification = (name: string, on: string): Mail =>
  defineMail({
    name,
    on,
    to: async (tx, event) => {
      const { email } = event.details as Submitted
      const organisation = await tx
        .selectFrom('organisations')
        .select('language')
        .where('id', '=', event.organisation_id)
        .executeTakeFirstOrThrow()
      return [{ email, language: organisation.language === 'de' ? 'de' : 'en' }]
    },
    compose: (t, event, { language }) => {
      const { applicant, partnerId, linkId, expiresAt } = event.details as Submitted
      return {
        subject: t.mails.verification.subject(facts(event)),
        body: [
          t.mails.verification.body({ ...facts(event), partner: applicant }),
          t.mails.verification.later,
        ],
        facts: [
          [t.mails.facts.organisation, event.subject],
          [t.mails.facts.applicant, applicant],
          ...factOf(t.mails.facts.partnerId, partnerId),
          [t.mails.facts.validUntil, dateIn(language, expiresAt)],
        ],
        button: { label: t.mails.verification.button, path: `/v/${sealLink('verification', linkId)}` },
        reason: t.mails.reason.contact,
      }
    },
  })

type Simple = 'received' | 'confirmed' | 'approved' | 'rejected' | 'ready'

/** M2 opens the status page without a sign-in; the others lead to what is to be done. */
function pathOf(event: EventRow, text: Simple): string {
  const { statusId } = event.details as { statusId?: string }
  if (text === 'received' && statusId) return `/s/${sealLink('status', statusId)}`
  return text === 'ready' ? '/' : '/enrolment'
}

const reasonFor = (t: Messages, recipient: Recipient) =>
  isContact(recipient) ? t.mails.reason.contact : t.mails.reason.applicant

/** Status mails to whoever applied: M2, M4, M5, M6. */
const status = (name: string, on: string, text: Simple, to: Mail['to'] = applicants): Mail =>
  defineMail({
    name,
    on,
    to,
    compose: (t, event, recipient) => {
      const { reason, comment } = event.details as { reason?: string; comment?: string }
      return {
        subject: t.mails[text].subject(facts(event)),
        body: [t.mails[text].body],
        facts: [
          ...(reason
            ? ([[t.mails.facts.rule, t.checks.rules[reason as VettingRule]]] as [string, string][])
            : []),
          ...(comment ? ([[t.mails.facts.comment, comment]] as [string, string][]) : []),
        ],
        button: {
          label: isContact(recipient) ? t.mails.received.button : t.mails[text].button,
          path: pathFor(recipient, pathOf(event, text)),
        },
        reason: reasonFor(t, recipient),
      }
    },
  })

/** To the partner's global admins: what became of their change. */
const revision = (name: string, on: string, text: 'revisionApproved' | 'revisionRejected'): Mail =>
  defineMail({
    name,
    on,
    to: globalAdmins,
    compose: (t, event) => {
      const { reason, comment } = event.details as { reason?: VettingRule; comment?: string }
      return {
        subject: t.mails[text].subject(facts(event)),
        body: [t.mails[text].body],
        facts: [
          ...(reason ? ([[t.mails.facts.rule, t.checks.rules[reason]]] as [string, string][]) : []),
          ...(comment ? ([[t.mails.facts.comment, comment]] as [string, string][]) : []),
        ],
        button: { label: t.mails[text].button, path: '/settings/organisation/legal' },
        reason: t.mails.reason.partner,
      }
    },
  })

type Asked = { check: CheckKind; rule: VettingRule; comment: string | null; dueAt: string }

/** M3: which rule, any one of which documents, until when. */
const documentsNeeded = defineMail({
  name: 'enrolment-documents',
  on: 'enrolment.ask',
  to: applicants,
  compose: (t, event, recipient) => {
    const { check, rule, comment, dueAt } = event.details as Asked
    const documents = documentsFor(rule).map((type) => t.checks.documents[type])
    return {
      subject: t.mails.documents.subject(facts(event)),
      body: [
        t.mails.documents.body(t.checks.kinds[check]),
        t.checks.rules[rule],
        [t.checks.anyOf, ...documents.map((name) => `– ${name}`)].join('\n'),
      ],
      facts: [
        [t.mails.facts.due, dateIn(recipient.language, dueAt)],
        ...(comment ? ([[t.mails.facts.comment, comment]] as [string, string][]) : []),
      ],
      button: {
        label: isContact(recipient) ? t.mails.received.button : t.mails.documents.button,
        path: pathFor(recipient, '/enrolment'),
      },
      reason: reasonFor(t, recipient),
    }
  },
})

async function operatorAdmins(tx: Tx) {
  const operators = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'operator')
    .limit(5)
    .execute()
  return (await Promise.all(operators.map(({ id }) => peopleOf(tx, id, ['global-admin'])))).flat()
}

/** To both sides when a due date has passed: whose turn it was, and that it has been noticed (pain 1). */
const overdue = (name: string, on: string, text: 'overdueApplicant' | 'overdueOperator'): Mail =>
  defineMail({
    name,
    on,
    to: text === 'overdueOperator' ? globalAdmins : applicants,
    compose: (t, event, recipient) => {
      const { state, dueAt } = event.details as {
        state: keyof typeof t.mails.overdueApplicant.turns
        dueAt: string
      }
      const forOperator = text === 'overdueOperator'
      return {
        subject: t.mails[text].subject(facts(event)),
        body: [t.mails[text].body, t.mails[text].turns[state]],
        facts: [[t.mails.facts.dueAt, dateIn(recipient.language, dueAt)]],
        button: {
          label: isContact(recipient) ? t.mails.received.button : t.mails[text].button,
          path: forOperator ? `/vetting/${event.subject_id}` : pathFor(recipient, '/enrolment'),
        },
        reason: forOperator ? t.mails.reason.partner : reasonFor(t, recipient),
      }
    },
  })

/** To the operator: a case has come to them, for the first time or back from the applicant. */
const toVet = (name: string, on: string, text: 'vettingDue' | 'vettingAnswered' | 'vettingRevision'): Mail =>
  defineMail({
    name,
    on,
    to: operatorAdmins,
    compose: (t, event) => ({
      subject: t.mails[text].subject(facts(event)),
      body: [t.mails[text].body],
      button: { label: t.mails[text].button, path: `/vetting/${event.subject_id}` },
      reason: t.mails.reason.partner,
    }),
  })

export const enrolmentMails: Mail[] = [
  verification('verification', 'enrolment.submit'),
  verification('verification-again', 'enrolment.resend'),
  verification('verification-revision', 'revision.submit'),
  revision('revision-approved', 'revision.approve', 'revisionApproved'),
  revision('revision-rejected', 'revision.reject', 'revisionRejected'),
  revision('revision-denied', 'revision.deny', 'revisionRejected'),
  toVet('vetting-revision', 'revision.resubmit', 'vettingRevision'),
  status('enrolment-received', 'enrolment.submit', 'received', globalAdmins),
  status('enrolment-confirmed', 'enrolment.confirm', 'confirmed', contactOnly),
  status('enrolment-approved', 'enrolment.approve', 'approved'),
  status('enrolment-rejected', 'enrolment.reject', 'rejected'),
  status('enrolment-denied', 'enrolment.deny', 'rejected'),
  status('account-ready', 'agreement.sign', 'ready'),
  documentsNeeded,
  overdue('enrolment-overdue', 'enrolment.overdue', 'overdueApplicant'),
  overdue('vetting-overdue', 'vetting.overdue', 'overdueOperator'),
  toVet('vetting-due', 'enrolment.confirm', 'vettingDue'),
  toVet('vetting-answered', 'enrolment.answer', 'vettingAnswered'),
  toVet('vetting-corrected', 'enrolment.resubmit', 'vettingAnswered'),
]
