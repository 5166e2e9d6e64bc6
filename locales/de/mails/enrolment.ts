import type { enrolmentMails as english } from '../../en/mails/enrolment.ts'

/** E-Mails zur Registrierung. */
export const enrolmentMails: typeof english = {
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
  confirmed: {
    subject: ({ name }) => `Wir prüfen den Antrag von ${name}`,
    body: 'Vielen Dank, dass Sie Ihre Adresse bestätigt haben. Jetzt prüfen wir die Angaben; das kann einige Tage dauern. Wir schreiben Ihnen bei jedem Schritt.',
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
    body: 'Die Partnervereinbarung ist unterzeichnet. Wer den Antrag gestellt und wer unterzeichnet hat, hat jetzt die Rolle Administrator-Agent; anderen geben Sie sie in der Benutzerverwaltung. Autorisieren Sie als Nächstes einen indirekten Anbieter, der Sie eingeladen hat, oder suchen Sie einen im Verzeichnis.',
    button: 'Portal öffnen',
  },
  partnerIdCorrected: {
    subject: (partnerId) => `Ihre Partner-ID wurde auf ${partnerId} berichtigt`,
    body: 'Der Betreiber hat die Partner-ID berichtigt, mit der Ihre Organisation verknüpft ist. Ihre Registrierung und Ihr Profil nennen ab jetzt die richtige; Sie müssen nichts tun.',
    button: 'Profil ansehen',
  },
  membershipPassword: {
    subject: 'Wählen Sie das Kennwort Ihres Mitgliedskontos',
    body: 'Der Betreiber des Programms führt für Sie ein Mitgliedskonto. Es weist nach, dass Ihre Partner-ID Ihrem Unternehmen gehört. Wählen Sie das Kennwort über den folgenden Link; er funktioniert einmal.',
    button: 'Kennwort wählen',
    reason: 'Sie erhalten diese E-Mail, weil Ihre Adresse zu einem Mitgliedskonto gehört.',
  },
}
