import { sealLink } from '#server/platform/links.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

/** To the owner of each account of the batch: choose your password; the user name travels in no mail with a secret (I-44). */
const choosePassword = defineMail({
  name: 'membership-password',
  on: 'membership.invite',
  to: async (tx, event) => {
    const { batch } = event.details as { batch: string }
    const links = await tx
      .selectFrom('membership_links as l')
      .innerJoin('membership_accounts as a', 'a.user_name', 'l.user_name')
      .select(['l.id', 'l.expires_at', 'a.email'])
      .where('l.batch', '=', batch)
      .where('a.email', 'is not', null)
      .execute()
    const operator = await tx
      .selectFrom('organisations')
      .select('language')
      .where('id', '=', event.organisation_id)
      .executeTakeFirst()
    return links.map(({ id, expires_at, email }) => ({
      email: email ?? '',
      language: operator?.language === 'en' ? ('en' as const) : ('de' as const),
      data: { linkId: id, expiresAt: expires_at.toISOString() },
    }))
  },
  compose: (t, _event, { language, data = {} }) => ({
    subject: t.mails.membershipPassword.subject,
    body: [t.mails.membershipPassword.body],
    facts: [[t.mails.facts.validUntil, dateIn(language, String(data['expiresAt']))]],
    button: {
      label: t.mails.membershipPassword.button,
      path: `/m/${sealLink('membership', String(data['linkId']))}`,
    },
    reason: t.mails.membershipPassword.reason,
  }),
})

/** To the partner whose number was corrected. */
const corrected = defineMail({
  name: 'partner-id-corrected',
  on: 'partner-id.correct',
  to: (tx, event) => peopleOf(tx, event.organisation_id, ['global-admin']),
  compose: (t, event) => {
    const { from, to } = event.details as { from: string; to: string }
    return {
      subject: t.mails.partnerIdCorrected.subject(to),
      body: [t.mails.partnerIdCorrected.body],
      facts: [
        [t.mails.facts.oldPartnerId, from],
        [t.mails.facts.partnerId, to],
      ],
      button: { label: t.mails.partnerIdCorrected.button, path: '/settings/organisation' },
      reason: t.mails.reason.partner,
    }
  },
})

export const membershipMails: Mail[] = [choosePassword, corrected]
