import type { commonMails as english } from '../../en/mails/common.ts'

/** Warum jemand eine E-Mail bekommt, und wie Angaben darin heißen. */
export const commonMails: typeof english = {
  reason: {
    contact:
      'Sie erhalten diese E-Mail, weil Ihre Adresse in einem Antrag als Hauptansprechpartner genannt wurde.',
    applicant: 'Sie erhalten diese E-Mail, weil Ihre Organisation sich für das Programm angemeldet hat.',
    invited: (name) =>
      `Sie erhalten diese E-Mail, weil ${name} Ihre Adresse in einer Einladung angegeben hat.`,
    partner: 'Sie erhalten diese E-Mail aufgrund Ihrer Rolle in Ihrer Organisation.',
    user: 'Sie erhalten diese E-Mail, weil für Sie ein Konto angelegt wurde.',
    own: 'Sie erhalten diese E-Mail, weil sie Ihre Anmeldung betrifft.',
    reset: 'Sie erhalten diese E-Mail, weil für Ihr Konto ein neues Kennwort angefordert wurde.',
    account: 'Sie erhalten diese E-Mail, weil sie die Sicherheit Ihres Kontos betrifft.',
    security:
      'Sie erhalten diese E-Mail, weil Sie Sicherheitskontakt Ihrer Organisation sind, oder globaler Administrator einer Organisation, die keinen benannt hat.',
  },
  facts: {
    applicant: 'Antragsteller',
    domain: 'Domäne',
    organisation: 'Organisation',
    partnerId: 'Partner-ID (MPN-ID)',
    validUntil: 'Gültig bis',
    reason: 'Grund',
    rule: 'Regel',
    due: 'Bis',
    comment: 'Kommentar',
    customer: 'Kunde',
    provider: 'Indirekter Anbieter',
    reseller: 'Indirekter Vertriebspartner',
    agreement: 'Kundenvereinbarung, Fassung',
    support: 'Support',
    userName: 'Benutzername',
    placedBy: 'Aufgegeben von',
    answeredBy: 'Beantwortet von',
    person: 'Durch',
    at: 'Wann',
    device: 'Gerät',
    codesLeft: 'Verbleibende Codes',
    changedAt: 'Geändert am',
    changedBy: 'Geändert von',
    dueAt: 'Fällig war',
    oldPartnerId: 'Bisherige Partner-ID',
    lastDay: 'Letzter Tag',
    from: 'Absender',
    forwardedBy: 'Weitergeleitet von',
    revokedInvitations: 'Zurückgenommene gemeinsame Einladungen',
  },
}
