import type { mails as english } from '../en/mails.ts'

/** Die deutschen Texte der E-Mails. */
export const mails: typeof english = {
  reason: {
    contact:
      'Sie erhalten diese E-Mail, weil Ihre Adresse in einem Antrag als Hauptansprechpartner genannt wurde.',
    applicant: 'Sie erhalten diese E-Mail, weil Ihre Organisation sich für das Programm angemeldet hat.',
    invited: (name) =>
      `Sie erhalten diese E-Mail, weil ${name} Ihre Adresse in einer Einladung angegeben hat.`,
    partner: 'Sie erhalten diese E-Mail aufgrund Ihrer Rolle in Ihrer Organisation.',
    user: 'Sie erhalten diese E-Mail, weil für Sie ein Konto angelegt wurde.',
  },
  facts: {
    applicant: 'Antragsteller',
    organisation: 'Organisation',
    partnerId: 'Partner-ID (MPN-ID)',
    validUntil: 'Gültig bis',
    reason: 'Regel',
    due: 'Bis',
    comment: 'Kommentar',
    customer: 'Kunde',
    provider: 'Indirekter Anbieter',
    reseller: 'Indirekter Vertriebspartner',
    agreement: 'Kundenvereinbarung, Fassung',
    userName: 'Benutzername',
    placedBy: 'Aufgegeben von',
    answeredBy: 'Beantwortet von',
    dueAt: 'Fällig war',
    oldPartnerId: 'Bisherige Partner-ID',
  },
  verification: {
    subject: ({ name }) => `Bitte bestätigen Sie den Antrag von ${name}`,
    body: ({ name, partner }) =>
      `${partner} hat für ${name} die Aufnahme in das Partnerprogramm beantragt und Sie als Hauptansprechpartner angegeben. Bitte bestätigen Sie, dass Ihnen dieser Antrag bekannt ist und dass diese Adresse zu Ihrem Unternehmen gehört. Falls Sie nichts davon wissen, können Sie das auf derselben Seite sagen.`,
    later: 'Die Überprüfung beginnt erst nach Ihrer Bestätigung. Das Öffnen des Links ändert nichts.',
    button: 'Ansehen und bestätigen',
  },
  received: {
    subject: ({ name }) => `Der Antrag von ${name} ist eingegangen`,
    body: 'Der Hauptansprechpartner wurde gebeten, seine Adresse zu bestätigen. Danach prüfen wir Ihre Angaben; das kann einige Tage dauern. Wir schreiben Ihnen bei jedem Schritt.',
    button: 'Stand ansehen',
  },
  documents: {
    subject: ({ name }) => `${name}: Ein Nachweis wird gebraucht`,
    body: (check) =>
      `Um mit Ihrem Antrag fortzufahren, brauchen wir einen Nachweis für diese Prüfung: ${check}. Einer der unten genannten genügt. Die anderen Prüfungen gehen inzwischen weiter.`,
    button: 'Ansehen, was fehlt',
  },
  approved: {
    subject: ({ name }) => `${name} ist genehmigt: Bitte unterzeichnen Sie die Partnervereinbarung`,
    body: 'Ihr Antrag wurde genehmigt. Ein Schritt fehlt noch: Ein globaler Administrator stimmt der Partnervereinbarung zu. Danach können Sie einen indirekten Anbieter autorisieren und Kunden einladen.',
    button: 'Zur Vereinbarung',
  },
  rejected: {
    subject: ({ name }) => `Der Antrag von ${name} muss korrigiert werden`,
    body: 'Wir konnten Ihren Antrag so nicht genehmigen. Alles, was Sie eingegeben haben, bleibt erhalten: Korrigieren Sie, was unten genannt ist, und senden Sie den Antrag erneut.',
    button: 'Antrag korrigieren',
  },
  ready: {
    subject: ({ name }) => `${name} ist bereit: Ihr Konto ist aktiv`,
    body: 'Die Partnervereinbarung ist unterzeichnet, und Sie haben die Rolle Administrator-Agent. Autorisieren Sie als Nächstes einen indirekten Anbieter, der Sie eingeladen hat, oder suchen Sie einen im Verzeichnis.',
    button: 'Portal öffnen',
  },
  membershipPassword: {
    subject: 'Wählen Sie das Kennwort Ihres Mitgliedskontos',
    body: 'Der Betreiber des Programms führt für Sie ein Mitgliedskonto. Es weist nach, dass Ihre Partner-ID Ihrem Unternehmen gehört. Wählen Sie das Kennwort über den folgenden Link; er funktioniert einmal.',
    button: 'Kennwort wählen',
    reason: 'Sie erhalten diese E-Mail, weil Ihre Adresse zu einem Mitgliedskonto gehört.',
  },
  partnerIdCorrected: {
    subject: (partnerId) => `Ihre Partner-ID wurde auf ${partnerId} berichtigt`,
    body: 'Der Betreiber hat die Partner-ID berichtigt, mit der Ihre Organisation verknüpft ist. Ihre Registrierung und Ihr Profil nennen ab jetzt die richtige; Sie müssen nichts tun.',
    button: 'Profil ansehen',
  },
  vettingDue: {
    subject: ({ name }) => `${name} wartet auf Ihre Überprüfung`,
    body: 'Der Hauptansprechpartner hat den Antrag bestätigt. Die Entscheidung liegt nun bei Ihnen.',
    button: 'Antrag öffnen',
  },
  overdueApplicant: {
    subject: ({ name }) => `Der Antrag von ${name} dauert länger als zugesagt`,
    body: 'Die Frist für den nächsten Schritt ist verstrichen. Der Betreiber weiß es ebenfalls.',
    turns: {
      email_verification:
        'Wir warten noch auf die Bestätigung des Hauptansprechpartners. Sie können die E-Mail erneut senden lassen.',
      under_review: 'Der Betreiber ist an der Reihe; Sie müssen nichts tun.',
      info_requested: 'Wir warten noch auf einen Nachweis von Ihnen.',
    },
    button: 'Stand ansehen',
  },
  overdueOperator: {
    subject: ({ name }) => `Überfällig: der Antrag von ${name}`,
    body: 'Die Frist für den nächsten Schritt ist verstrichen. Der Antragsteller weiß, dass es länger dauert.',
    turns: {
      email_verification: 'Der Hauptansprechpartner hat nicht bestätigt.',
      under_review: 'Die Entscheidung liegt bei Ihnen.',
      info_requested: 'Der Antragsteller hat nicht gesendet, was angefordert war.',
    },
    button: 'Antrag öffnen',
  },
  vettingAnswered: {
    subject: ({ name }) => `${name} hat geantwortet`,
    body: 'Der Antragsteller hat hochgeladen oder berichtigt, was fehlte. Nun ist es an Ihnen, zu entscheiden.',
    button: 'Antrag öffnen',
  },
  invitations: {
    partnership: {
      subject: ({ from }) => `${from} lädt Sie zu einer Partnerschaft ein`,
      body: ({ from, person }) =>
        `Guten Tag,\n\nwir möchten als indirekter Anbieter mit Ihnen zusammenarbeiten. Bitte öffnen Sie den Link unten, melden Sie sich als globaler Administrator Ihrer Organisation an und autorisieren Sie ${from}.\n\nDanach finden Sie uns unter „Indirekte Anbieter“, und wir können Bestellungen für die Kunden aufgeben, die uns beide autorisiert haben.\n\nMit freundlichen Grüßen\n${person}\n${from}`,
    },
    reseller_joint: {
      subject: ({ from, with: other }) => `${from} und ${other} bitten um Ihre Autorisierung`,
      body: ({ from, with: other, person }) =>
        `Guten Tag,\n\nbitte autorisieren Sie ${from} und ${other}, Ihre Cloud-Dienste zu betreuen.\n\nSchritt 1: Öffnen Sie den Link unten und melden Sie sich als globaler Administrator an. Falls Ihre Organisation noch kein Konto hat, können Sie es dabei anlegen.\nSchritt 2: Lesen Sie, was die beiden jeweils dürfen, und stimmen Sie zu oder lehnen Sie ab.\n\nAdministratorrechte können Sie jederzeit unter „Partner“ wieder entziehen.\n\nMit freundlichen Grüßen\n${person}\n${from}`,
    },
    button: 'Einladung öffnen',
  },
  partnershipActive: {
    subject: ({ name, partner }) => `${partner} und ${name} sind jetzt Partner`,
    body: 'Die Partnerschaft ist aktiv. Bestellungen sind für Kunden möglich, die beide Partner autorisiert haben; darüber hinaus sieht keiner die Kunden des anderen.',
    button: 'Portal öffnen',
  },
  invitationDeclined: {
    subject: ({ name }) => `${name} hat Ihre Einladung abgelehnt`,
    body: 'Es wurden keine Rechte erteilt. Der Grund steht, falls angegeben, unten und im Verlauf der Einladung.',
    button: 'Einladungen ansehen',
  },
  customerAccepted: {
    subject: ({ name }) => `${name} hat Sie autorisiert`,
    body: 'Der Kunde hat beide Partner autorisiert und der Kundenvereinbarung zugestimmt. Sie finden ihn in Ihrer Kundenliste.',
    button: 'Kunden öffnen',
  },
  customerConfirmation: {
    subject: ({ partner }) => `Sie haben ${partner} autorisiert`,
    body: 'Ihre Autorisierung ist aktiv. Unter „Partner“ sehen Sie jederzeit, wer was darf, und entziehen Administratorrechte mit einem Klick.',
    button: 'Partner ansehen',
  },
  rightsRemoved: {
    subject: ({ name }) => `${name} hat Ihnen die Administratorrechte entzogen`,
    body: 'Ab sofort können Sie Benutzer und Lizenzen dieses Kunden weder sehen noch ändern. Die Vertriebspartnerschaft und die Abonnements bleiben unverändert.',
    button: 'Kunden öffnen',
  },
  orderPlaced: {
    subject: ({ name }) => `Bestellung für ${name} aufgegeben`,
    body: 'Die folgenden Abonnements sind ab sofort aktiv.',
    button: 'Bestellungen ansehen',
    subscriptionsButton: 'Abonnements ansehen',
    seats: (quantity) => (quantity === 1 ? '1 Lizenz' : `${quantity} Lizenzen`),
  },
  userCreated: {
    subject: ({ name }) => `Ihr Konto bei ${name}`,
    body: 'Für Sie wurde ein Konto angelegt. Wählen Sie über den Link unten Ihr Kennwort; der Link funktioniert einmal.',
    button: 'Kennwort wählen',
  },
  customerExport: {
    fileName: 'kunden.csv',
    columns: ['Kunden-ID', 'Firmenname', 'Primäre Domäne', 'Land', 'Seit'],
  },
}
