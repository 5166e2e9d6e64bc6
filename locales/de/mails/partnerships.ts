import type { partnershipsMails as english } from '../../en/mails/partnerships.ts'

/** E-Mails zu Partnerschaften. */
export const partnershipsMails: typeof english = {
  partnershipActive: {
    subject: ({ name, partner }) => `${partner} und ${name} sind jetzt Partner`,
    body: 'Die Partnerschaft ist aktiv. Bestellungen sind für Kunden möglich, die beide Partner autorisiert haben; darüber hinaus sieht keiner die Kunden des anderen.',
    button: 'Portal öffnen',
  },
  partnershipNoticed: {
    subject: ({ name, partner, date }) => `Die Partnerschaft von ${partner} und ${name} endet am ${date}`,
    body: [
      'Die Partnerschaft wurde gekündigt. Bis zum Ende des letzten Tages geht alles weiter wie bisher; bis dahin kann die Kündigung von der Seite, die sie ausgesprochen hat, zurückgezogen werden.',
      'Danach nennt keine neue Bestellung mehr den Vertriebspartner, und offene gemeinsame Einladungen werden zurückgenommen. Kunden, ihre Beziehungen zu beiden Partnern, Administratorrechte und laufende Abonnements bleiben, wie sie sind.',
    ],
    button: 'Partnerschaft ansehen',
  },
  partnershipKept: {
    subject: ({ name, partner }) => `Die Partnerschaft von ${partner} und ${name} besteht weiter`,
    body: [
      'Die Kündigung wurde zurückgezogen. Die Partnerschaft hat wieder kein Enddatum, und es ändert sich nichts.',
    ],
    button: 'Partnerschaft ansehen',
  },
  partnershipEnded: {
    subject: ({ name, partner }) => `Die Partnerschaft von ${partner} und ${name} ist beendet`,
    body: [
      'Neue Bestellungen können diesen Vertriebspartner nicht mehr nennen, und offene gemeinsame Einladungen wurden zurückgenommen. Ein Administratorzugriff des Anbieters auf den Mandanten des Vertriebspartners ist erloschen.',
      'Kunden, ihre Beziehungen zu beiden Partnern, Administratorrechte bei Kunden und laufende Abonnements bleiben, wie sie sind. Diese E-Mail ersetzt keine rechtliche Erklärung; was Ihr Vertrag verlangt, bleibt Ihre Sache. Eine neue Einladung begründet eine neue Partnerschaft.',
    ],
    button: 'Portal öffnen',
  },
  accessGranted: {
    subject: ({ name }) => `${name} hat Ihnen Administratorzugriff auf den eigenen Mandanten gewährt`,
    body: 'Der Vertriebspartner kann diesen Zugriff jederzeit entziehen; die Partnerschaft hängt nicht davon ab.',
    button: 'Vertriebspartner ansehen',
  },
  accessRevoked: {
    subject: ({ name }) => `${name} hat Ihnen den Administratorzugriff auf den eigenen Mandanten entzogen`,
    body: 'Die Partnerschaft besteht unverändert weiter. Der Zugriff ist sofort erloschen.',
    button: 'Vertriebspartner ansehen',
  },
}
