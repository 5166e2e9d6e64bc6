import type { agreementsMails as english } from '../../en/mails/agreements.ts'

/** E-Mails zu Partnervereinbarungen. */
export const agreementsMails: typeof english = {
  agreementDue: {
    subject: ({ name }) => `Bitte stimmen Sie der neuen Partnervereinbarung zu (Fassung ${name})`,
    reminder: ({ name, date }) =>
      `Erinnerung: Bitte stimmen Sie der Partnervereinbarung bis ${date} zu (Fassung ${name})`,
    body: 'Es gibt eine neue Fassung der Partnervereinbarung. Ein globaler Administrator Ihrer Organisation liest sie im Portal und stimmt ihr zu; dort ist gekennzeichnet, was sich seit der Fassung geändert hat, der Sie zugestimmt haben.',
    until:
      'Bis zum unten genannten Tag läuft alles weiter wie bisher. Danach kann für Ihre Kunden nichts bestellt werden, bis die Zustimmung vorliegt; laufende Abonnements bleiben bestehen.',
    version: 'Fassung',
    effective: 'Gilt ab',
    signBy: 'Zustimmen bis',
    button: 'Lesen und zustimmen',
  },
  agreementCopy: {
    fileName: 'partnervereinbarung',
    version: (version, region) => `Fassung ${version}, Region ${region}`,
    signed: 'Elektronisch unterzeichnet',
    organisation: 'Für die Organisation',
    signedBy: 'Durch',
    signedAt: 'Am',
    region: 'Region',
    id: 'ID der Fassung',
  },
}
