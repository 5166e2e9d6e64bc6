import type { Language } from '#contract/common.ts'
import type { Messages } from '#locales/en.ts'
import { sealLink } from '#server/platform/links.ts'
import { momentIn } from '#server/platform/mail/dates.ts'
import {
  defineMail,
  type EventRow,
  type Mail,
  peopleOf,
  type Recipient,
} from '#server/platform/mail/define-mail.ts'
import { contactsOf } from './contacts.ts'
import type { RecoveryDetails } from './recovery-store.ts'

type Details = RecoveryDetails & { linkId?: string; endReason?: string | null }
const detailsIn = (event: EventRow) => event.details as Details

/** Who, by whom, why and until when: what an administrator needs in order to stop it or to let it be. */
function factsOf(t: Messages, event: EventRow, language: Language): [string, string][] {
  const { person, email, domain, reason, endReason, dueAt } = detailsIn(event)
  const facts = t.mails.facts
  const by = [event.actor_name, event.actor_organisation].filter(Boolean).join(', ')
  const all: [string, string][] = [
    [t.mails.recovery.person, `${person} (${email})`],
    [facts.domain, domain ?? ''],
    [facts.person, by],
    [facts.reason, (endReason === 'admin-present' ? '' : endReason) ?? reason ?? ''],
    [t.mails.recovery.due, dueAt ? momentIn(language, dueAt) : ''],
  ]
  return all.filter(([, value]) => value !== '')
}

type Notice = 'opened' | 'approved' | 'proved' | 'stopped' | 'withdrawn' | 'completed'

/** To all global admins of the organisation, and to its contacts (I-26). */
const notice = (name: string, on: string, key: Notice) =>
  defineMail({
    name,
    on,
    to: async (tx, event) => [
      ...(await peopleOf(tx, event.organisation_id, ['global-admin'])),
      ...(await contactsOf(tx, event.organisation_id)),
    ],
    compose: (t, event, { language }) => {
      const words = t.mails.recovery[key]
      const isAwaited = detailsIn(event).state === 'approval'
      return {
        subject: words.subject(event.subject),
        body: [words.body, ...(isAwaited ? [t.mails.recovery.secondPerson] : [])],
        facts: factsOf(t, event, language),
        button: { label: t.mails.recovery.toStop, path: '/settings/recoveries' },
        reason: t.mails.reason.partner,
      }
    },
  })

type Claim = 'claim' | 'claimProved' | 'claimEnded'
const claimant = (event: EventRow): Recipient[] => {
  const { email, language, kind } = detailsIn(event)
  return kind === 'domain' ? [{ email, language: language as Language }] : []
}

/** To whoever asked with a mailbox of the domain. */
const toClaimant = (name: string, on: string, key: Claim) =>
  defineMail({
    name,
    on,
    to: (_tx, event) => Promise.resolve(claimant(event)),
    compose: (t, event, { language }) => {
      const { recoveryId, domain, dueAt } = detailsIn(event)
      const words = t.mails.recovery[key]
      return {
        subject: words.subject(domain ?? ''),
        body: words.body,
        facts: dueAt ? [[t.mails.recovery.due, momentIn(language, dueAt)]] : [],
        button: { label: t.mails.recovery.toClaim, path: `/r/${sealLink('recovery', recoveryId)}` },
        reason: t.mails.recovery.claimReason,
      }
    },
  })

/** The way back in; like every secret it travels without the user name (I-44). */
const wayIn = defineMail({
  name: 'recovery-link',
  on: 'recovery.complete',
  to: (_tx, event) => {
    const { email, language } = detailsIn(event)
    return Promise.resolve([{ email, language: language as Language }])
  },
  compose: (t, event) => ({
    subject: t.mails.recovery.link.subject(event.subject),
    body: t.mails.recovery.link.body,
    button: {
      label: t.mails.recovery.link.button,
      path: `/p/${sealLink('password', detailsIn(event).linkId ?? '')}`,
    },
    reason: t.mails.reason.account,
  }),
})

/** To the operator's other people: one of them has to approve. */
const approvalNeeded = defineMail({
  name: 'recovery-approval',
  on: 'recovery-case.open',
  to: async (tx, event) => {
    if (detailsIn(event).state !== 'approval') return []
    const people = await peopleOf(tx, event.organisation_id, ['global-admin'])
    const opener = await tx
      .selectFrom('users')
      .select('email')
      .where('id', '=', detailsIn(event).openedBy)
      .executeTakeFirst()
    return people.filter(({ email }) => email !== opener?.email)
  },
  compose: (t, event, { language }) => ({
    subject: t.mails.recovery.approval.subject(event.subject),
    body: [t.mails.recovery.approval.body],
    facts: factsOf(t, event, language),
    button: {
      label: t.mails.recovery.approval.button,
      path: `/recoveries/${detailsIn(event).recoveryId}`,
    },
    reason: t.mails.reason.partner,
  }),
})

/** To the operator's people: the organisation has stopped what they had opened. */
const stoppedForOperator = defineMail({
  name: 'recovery-stopped-operator',
  on: 'recovery.stop',
  to: (tx, event) => {
    const { operatorId } = detailsIn(event)
    return operatorId ? peopleOf(tx, operatorId, ['global-admin']) : Promise.resolve([])
  },
  compose: (t, event, { language }) => ({
    subject: t.mails.recovery.stopped.subject(event.subject),
    body: [t.mails.recovery.stopped.body],
    facts: factsOf(t, event, language),
    button: {
      label: t.mails.recovery.approval.button,
      path: `/recoveries/${detailsIn(event).recoveryId}`,
    },
    reason: t.mails.reason.partner,
  }),
})

export const recoveryMails: Mail[] = [
  notice('recovery-opened', 'recovery.open', 'opened'),
  notice('recovery-approved', 'recovery.approve', 'approved'),
  notice('recovery-proved', 'recovery.prove', 'proved'),
  notice('recovery-stopped', 'recovery.stop', 'stopped'),
  notice('recovery-withdrawn', 'recovery.withdraw', 'withdrawn'),
  notice('recovery-completed', 'recovery.complete', 'completed'),
  toClaimant('recovery-claim', 'recovery.request', 'claim'),
  toClaimant('recovery-claim-proved', 'recovery.prove', 'claimProved'),
  toClaimant('recovery-claim-stopped', 'recovery.stop', 'claimEnded'),
  toClaimant('recovery-claim-withdrawn', 'recovery.withdraw', 'claimEnded'),
  wayIn,
  approvalNeeded,
  stoppedForOperator,
]
