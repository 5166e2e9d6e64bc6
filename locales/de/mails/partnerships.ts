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
  partnershipAsked: {
    subject: ({ name }) => `${name} bittet Sie um eine Partnerschaft`,
    body: 'Ein indirekter Vertriebspartner hat Sie im Verzeichnis gefunden und möchte mit Ihnen zusammenarbeiten. Nehmen Sie an, geht eine Einladung an ihn; geteilt wird nichts, bevor dort ein globaler Administrator zugestimmt hat.',
    button: 'Lesen und beantworten',
  },
  askAccepted: {
    subject: ({ name }) => `${name} ist zu einer Partnerschaft mit Ihnen bereit`,
    body: 'Ihre Organisation hat diesen Anbieter um eine Partnerschaft gebeten. Hier ist seine Einladung; annehmen muss sie ein globaler Administrator.',
  },
  askDeclined: {
    subject: ({ name }) => `${name} hat Ihre Bitte um eine Partnerschaft abgelehnt`,
    body: 'Es hat sich nichts geändert. Der Grund steht unten.',
    button: 'Anbieter suchen',
  },
  entrySubmitted: {
    subject: ({ name }) => `${name} hat einen neuen Verzeichniseintrag zur Freigabe`,
    body: 'Ein Anbieter hat seinen Eintrag im öffentlichen Verzeichnis geändert. Bis zu Ihrer Entscheidung bleibt der freigegebene sichtbar.',
    button: 'Vergleichen und entscheiden',
  },
  entryReleased: {
    subject: 'Ihr Verzeichniseintrag wurde freigegeben',
    body: 'Das öffentliche Verzeichnis zeigt von jetzt an Ihren neuen Eintrag.',
    button: 'Eintrag ansehen',
  },
  entryRefused: {
    subject: 'Ihr Verzeichniseintrag wurde nicht freigegeben',
    body: 'Das öffentliche Verzeichnis zeigt weiter den bisherigen Eintrag. Der Grund steht unten; Sie können den Text berichtigen und erneut senden.',
    button: 'Eintrag berichtigen',
  },
  partnershipExport: {
    resellers: 'indirekte-vertriebspartner.csv',
    providers: 'indirekte-anbieter.csv',
    columns: [
      'Mandanten-ID',
      'Name',
      'Land',
      'Status',
      'Partner seit',
      'Letzter Tag',
      'Administratorzugriff',
    ],
    states: { active: 'aktiv', ending: 'endet', removed: 'entfernt', suspended: 'gesperrt' },
    yes: 'ja',
    no: 'nein',
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
