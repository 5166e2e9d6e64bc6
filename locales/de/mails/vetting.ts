import type { vettingMails as english } from '../../en/mails/vetting.ts'

/** E-Mails zur Überprüfung. */
export const vettingMails: typeof english = {
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
  revisionApproved: {
    subject: ({ name }) => `${name}: Ihre neuen rechtlichen Angaben sind genehmigt`,
    body: 'Der Betreiber hat die Änderung Ihrer rechtlichen Angaben genehmigt. Sie gilt ab jetzt; sonst ändert sich nichts.',
    button: 'Rechtliche Angaben ansehen',
  },
  revisionRejected: {
    subject: ({ name }) => `${name}: Ihre Änderung der rechtlichen Angaben braucht eine Korrektur`,
    body: 'Die Änderung konnte so nicht genehmigt werden. Was zuvor genehmigt war, gilt weiter. Korrigieren Sie, was unten genannt ist, und senden Sie die Änderung erneut, oder nehmen Sie sie zurück.',
    button: 'Änderung korrigieren',
  },
  vettingRevision: {
    subject: ({ name }) => `${name} ändert seine rechtlichen Angaben`,
    body: 'Ein aktiver Partner hat rechtliche Angaben geändert. Offen sind nur die Prüfungen, die von der Änderung abhängen; was zuvor genehmigt war, gilt bis zu Ihrer Entscheidung weiter.',
    button: 'Änderung öffnen',
  },
  vettingAnswered: {
    subject: ({ name }) => `${name} hat geantwortet`,
    body: 'Der Antragsteller hat hochgeladen oder berichtigt, was fehlte. Nun ist es an Ihnen, zu entscheiden.',
    button: 'Antrag öffnen',
  },
}
