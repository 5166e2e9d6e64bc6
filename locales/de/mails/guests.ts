import type { guestsMails as english } from '../../en/mails/guests.ts'

/** E-Mails zu Gästen und erbetenen Rechten. */
export const guestsMails: typeof english = {
  guestInvited: {
    subject: ({ name }) => `${name} lädt Sie als Gast ein`,
    body: ({ name, partner }) =>
      `${partner} von ${name} lädt Sie ein, im Konto von ${name} mitzuarbeiten. Öffnen Sie den Link, melden Sie sich mit Ihrem eigenen Konto an und nehmen Sie dort an. Das Öffnen des Links ändert nichts.`,
    roles: 'Ihre Rollen dort',
    button: 'Einladung ansehen',
  },
  guestAccepted: {
    subject: ({ name }) => `${name} ist jetzt Ihr Gast`,
    body: 'Ihre Einladung wurde angenommen. In der Benutzerverwaltung sehen Sie jederzeit, wer Gast ist, und beenden einen Besuch mit einem Klick.',
    button: 'Benutzerverwaltung öffnen',
  },
  guestLeft: {
    subject: ({ name }) => `${name} ist nicht mehr Ihr Gast`,
    body: 'Der Gast hat Ihre Organisation von sich aus verlassen.',
  },
  guestRemoved: {
    subject: ({ name }) => `Sie sind nicht mehr Gast bei ${name}`,
    body: 'Ein Administrator dort hat Ihren Besuch beendet. Ihr Konto in Ihrer eigenen Organisation bleibt, wie es ist.',
  },
  accessRequested: {
    subject: ({ name, partner }) => `${name} beantragt die Rolle ${partner}`,
    body: 'Jemand Ihrer Organisation braucht eine Rolle, die Sie geben können. Entscheiden Sie im Portal; die Antwort geht per E-Mail hinaus.',
    role: 'Rolle',
    button: 'Antrag ansehen',
  },
  accessApproved: {
    subject: ({ name }) => `Sie haben jetzt die Rolle ${name}`,
    body: 'Ihr Antrag wurde genehmigt. Die Rolle gilt ab Ihrem nächsten Klick.',
    button: 'Ihre Rechte ansehen',
  },
  accessDenied: {
    subject: ({ name }) => `Sie erhalten die Rolle ${name} nicht`,
    body: 'Ihr Antrag wurde abgelehnt. Fragen Sie die unten genannte Person, wenn etwas unklar ist.',
  },
}
