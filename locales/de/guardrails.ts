import type { guardrails as en } from '../en/guardrails.ts'

export const guardrails: typeof en = {
  title: 'Leitplanken',
  sentence:
    'Grenzen für Bestellungen, die Partner für Sie aufgeben. Sie binden jeden Partner ab der nächsten Bestellung; hält eine davon eine Bestellung auf, erfahren es Ihre globalen Administratoren per E-Mail.',
  seatCap: 'Höchstzahl der Plätze insgesamt',
  seatCapHint: 'Über alle Abonnements zusammen. Leer bedeutet: keine Grenze.',
  wholeNumber: 'Geben Sie eine ganze Zahl ein, 0 oder mehr.',
  spendCap: (currency) => `Höchste Ausgaben im Monat (${currency})`,
  spendCapHint: (spent) =>
    `Alle Abonnements zusammen, zu empfohlenen Verkaufspreisen. Derzeit: ${spent}. Leer bedeutet: keine Grenze.`,
  amount: 'Geben Sie einen Betrag ein, zum Beispiel 1500 oder 1500,50.',
  needsApproval: 'Jede Bestellung braucht unsere Freigabe (Vier-Augen-Prinzip)',
  needsApprovalHint:
    'Die Bestellung eines Partners wartet dann, bis einer Ihrer globalen Administratoren sie freigibt.',
  toApprovals: 'Bestellungen, die auf Freigabe warten',
  freezes: 'Bestellpausen',
  noFreeze: 'Es ist keine Bestellpause gesetzt.',
  between: (from, to) => `${from} bis ${to}`,
  lift: 'Aufheben',
  lifted: 'Die Bestellpause ist aufgehoben.',
  later: 'Das Ende muss nach dem Beginn liegen.',
  both: 'Geben Sie Beginn und Ende ein.',
  freezeFrom: 'Bestellpause von',
  freezeTo: 'Bestellpause bis',
  freezeHint: (zone) => `In dieser Zeit wird nichts bestellt. Ihre Zeitzone: ${zone}.`,
  timeZone: 'Zeitzone',
  save: 'Speichern',
  saved: 'Die Leitplanken sind gespeichert.',
  lastChange: (person, at) => `Zuletzt geändert von ${person}, ${at}.`,
  history: 'Alle Änderungen',
}
