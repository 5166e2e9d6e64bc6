import type { guardrails as en } from '../en/guardrails.ts'

export const guardrails: typeof en = {
  title: 'Leitplanken',
  sentence:
    'Grenzen für Bestellungen, die Partner für Sie aufgeben. Sie binden jeden Partner ab der nächsten Bestellung; hält eine davon eine Bestellung auf, erfahren es Ihre globalen Administratoren per E-Mail.',
  seatCap: 'Höchstzahl der Plätze insgesamt',
  seatCapHint: 'Über alle Abonnements zusammen. Leer bedeutet: keine Grenze.',
  wholeNumber: 'Geben Sie eine ganze Zahl ein, 0 oder mehr.',
  freezeFrom: 'Bestellpause von',
  freezeTo: 'Bestellpause bis',
  freezeHint: (zone) => `In dieser Zeit wird nichts bestellt. Ihre Zeitzone: ${zone}.`,
  timeZone: 'Zeitzone',
  save: 'Speichern',
  saved: 'Die Leitplanken sind gespeichert.',
  lastChange: (person, at) => `Zuletzt geändert von ${person}, ${at}.`,
  history: 'Alle Änderungen',
}
