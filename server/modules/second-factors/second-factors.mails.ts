import type { Language } from '#contract/common.ts'
import type { Messages } from '#locales/en.ts'
import { momentIn } from '#server/platform/mail/dates.ts'
import { defineMail, type EventRow, type Mail } from '#server/platform/mail/define-mail.ts'

type Details = { kind?: 'totp' | 'passkey'; name?: string; device?: string; left?: number; reason?: string }
type Key = 'added' | 'removed' | 'reset' | 'codesRenewed' | 'codeUsed'

/** Who, when, on which device, and what it was about. */
function factsOf(t: Messages, event: EventRow, language: Language): [string, string][] {
  const { kind, name, device, left, reason } = event.details as Details
  const facts = t.mails.facts
  return [
    ...(kind && name ? [[t.security.kinds[kind], name] as [string, string]] : []),
    [facts.person, event.actor_name],
    [facts.at, momentIn(language, event.at)],
    ...(device ? [[facts.device, device] as [string, string]] : []),
    ...(left === undefined ? [] : [[facts.codesLeft, String(left)] as [string, string]]),
    ...(reason ? [[facts.reason, reason] as [string, string]] : []),
  ]
}

/** To the person whose sign-in it is, and to nobody else. */
const aboutSignIn = (name: string, on: string, key: Key): Mail =>
  defineMail({
    name,
    on,
    to: async (tx, event) => {
      const person = await tx
        .selectFrom('users')
        .select(['email', 'language'])
        .where('id', '=', event.subject_id)
        .executeTakeFirst()
      return person?.email ? [{ email: person.email, language: person.language as Language }] : []
    },
    compose: (t, event, { language }) => ({
      subject: t.mails.secondFactor[key].subject,
      body: [t.mails.secondFactor[key].body, t.mails.secondFactor.notYou],
      facts: factsOf(t, event, language),
      button: { label: t.mails.secondFactor.button, path: '/security' },
      reason: t.mails.reason.own,
    }),
  })

export const secondFactorMails: Mail[] = [
  aboutSignIn('second-factor-added', 'second-factor.add', 'added'),
  aboutSignIn('second-factor-removed', 'second-factor.remove', 'removed'),
  aboutSignIn('second-factors-reset', 'second-factor.reset', 'reset'),
  aboutSignIn('recovery-codes-renewed', 'recovery-code.renew', 'codesRenewed'),
  aboutSignIn('recovery-code-used', 'recovery-code.use', 'codeUsed'),
]
