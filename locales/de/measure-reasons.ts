import type { measureReasons as en } from '../en/measure-reasons.ts'

export const measureReasons: typeof en = {
  payment: 'Rechnungen sind seit mehr als 60 Tagen überfällig.',
  abuse: 'Das Programm wurde schwerwiegend missbraucht.',
  security: 'Konten des Partners gefährden seine Kunden.',
  vetting: 'Die rechtlichen Angaben des Partners ließen sich nicht bestätigen.',
  agreement: 'Der Partnervereinbarung wurde nicht zugestimmt, oder sie wurde verletzt.',
  inactivity: 'Der Partner war lange nicht im Programm aktiv.',
  'own-request': 'Der Partner hat darum gebeten.',
  'provider-issue': 'Der Grund liegt beim indirekten Anbieter, nicht beim Vertriebspartner.',
}
