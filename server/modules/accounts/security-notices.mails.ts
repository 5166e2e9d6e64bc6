import type { Language } from '#contract/common.ts'
import type { Messages } from '#locales/en.ts'
import type { Tx } from '#server/platform/database.ts'
import { momentIn } from '#server/platform/mail/dates.ts'
import { defineMail, type EventRow, type Mail } from '#server/platform/mail/define-mail.ts'
import { securityContactOf } from './security-contact.ts'

type Details = { network?: string; reason?: string }
type Key = 'locked' | 'policy' | 'ownSignIn' | 'ownSignInRemoved' | 'ways' | 'reset'

/** Whom it concerns, who did it, when, from where and why. */
function factsOf(t: Messages, event: EventRow, language: Language): [string, string][] {
  const { network = '', reason = '' } = event.details as Details
  const facts = t.mails.facts
  const all: [string, string][] = [
    [t.mails.securityNotice.concerns, event.subject],
    [facts.person, event.actor_name],
    [facts.at, momentIn(language, event.at)],
    [t.mails.securityNotice.network, network],
    [facts.reason, reason],
  ]
  return all.filter(([, value]) => value !== '')
}

/** Whoever could take the organisation over: the roles that give roles, or work for customers. */
const powerful = ['global-admin', 'user-admin', 'admin-agent']
const holds = (roles: string[]) => async (tx: Tx, event: EventRow) => {
  const member = await tx
    .selectFrom('memberships')
    .select('roles')
    .where('organisation_id', '=', event.organisation_id)
    .where('user_id', '=', event.subject_id)
    .executeTakeFirst()
  return member?.roles.some((role) => roles.includes(role)) ?? false
}

/** M37: what could be the beginning of a break-in, or the end of what keeps one out. */
const notice = (
  name: string,
  on: string,
  key: Key,
  concerns = async (_tx: Tx, _event: EventRow) => true,
): Mail =>
  defineMail({
    name,
    on,
    to: async (tx, event) =>
      (await concerns(tx, event)) ? await securityContactOf(tx, event.organisation_id) : [],
    compose: (t, event, { language }) => {
      const words = t.mails.securityNotice
      return {
        subject: words[key].subject,
        body: [words[key].body, words.notYou],
        facts: factsOf(t, event, language),
        button: { label: words.button, path: '/activity' },
        reason: t.mails.reason.security,
      }
    },
  })

export const securityNoticeMails: Mail[] = [
  notice('security-locked', 'sign-in.lock', 'locked', holds(powerful)),
  notice('security-policy', 'mfa-policy.change', 'policy'),
  notice('security-own-sign-in', 'identity-provider.set', 'ownSignIn'),
  notice('security-own-sign-in-removed', 'identity-provider.remove', 'ownSignInRemoved'),
  notice('security-ways', 'identity-provider.set-exclusive', 'ways'),
  notice('security-reset', 'second-factor.reset', 'reset', holds(['global-admin'])),
]
