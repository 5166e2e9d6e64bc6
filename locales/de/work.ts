import { invitationBulks } from './invitation-bulks.ts'
import { newCustomer } from './new-customer.ts'
import type { work as en } from '../en/work.ts'

export const work: typeof en = {
  invitationBulks,
  newCustomer,
  finding: {
    find: 'Suchen',
    nothingFound: 'Nichts gefunden.',
    details: 'Angaben',
    moreFound: 'Es gibt noch mehr; geben Sie mehr vom Namen ein.',
    choose: 'Auswählen',
  },
  workNote: {
    open: 'Grund oder Ticket vermerken',
    reason: 'Grund Ihrer Arbeit hier',
    ticket: 'Ticket',
    hint: 'Steht im Protokoll des Kunden bei allem, was Sie hier tun, bis Sie das Feld leeren oder den Browser schließen.',
  },
  giveBack: {
    action: 'Standardverwaltung zurückgeben',
    dropUnused: 'Ungenutzte Rechte zurückgeben',
    unused: (names, days) =>
      `Niemand aus Ihrer Organisation hat diese Rechte hier in den letzten ${days} Tagen genutzt: ${names}. Geben Sie besser zurück, was niemand braucht.`,
    title: (at) => `Standardverwaltung zurückgeben: ${at}?`,
    all: 'Die gesamte Standardverwaltung endet: Wer in keiner Gruppe mit einer Administratorbeziehung ist, sieht Benutzer und Lizenzen nicht mehr.',
    some: (names) => `Diese Rechte enden: ${names}.`,
    effects: [
      'Beziehung, Abonnements und Administratorbeziehungen bleiben, wie sie sind.',
      'Der Kunde erfährt es per E-Mail. Nur er kann die Rechte wieder geben.',
    ],
    done: (n) => (n === 1 ? 'Bei 1 Kunden zurückgegeben.' : `Bei ${n} Kunden zurückgegeben.`),
  },
  sentInvitations: {
    anyState: 'Jeder Stand',
    search: 'Empfänger oder Organisation',
    pick: (subject) => `${subject} auswählen`,
    choose: 'Widerrufen',
    revokeChosen: (n) => `Ausgewählte widerrufen: ${n}`,
    revokeManyTitle: (n) => (n === 1 ? '1 Einladung widerrufen?' : `${n} Einladungen widerrufen?`),
    revokedMany: (n) => (n === 1 ? '1 Einladung wurde widerrufen.' : `${n} Einladungen wurden widerrufen.`),
    export: 'Als CSV exportieren',
    csvFile: 'einladungen.csv',
    csvColumns: [
      'Einladungs-ID',
      'Empfänger',
      'Angenommen von',
      'Für',
      'Gemeinsam mit',
      'Stand',
      'Angelegt von',
      'Angelegt',
      'Gesendet',
      'Gültig bis',
    ],
  },
}
