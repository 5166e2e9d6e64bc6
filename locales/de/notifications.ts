import type { notifications as en } from '../en/notifications.ts'

/** Glocke, Suche über jeder Seite und was das Portal jemandem mitgeteilt hat, noch einmal. */
export const notifications: typeof en = {
  title: 'Benachrichtigungen',
  bell: (count) => (count === 0 ? 'Benachrichtigungen' : `Benachrichtigungen, ${count} ungelesen`),
  readAll: 'Alle als gelesen markieren',
  all: 'Alle Benachrichtigungen',
  none: 'Noch keine Benachrichtigungen',
  found: 'Gefunden',
  foundKinds: { customer: 'Kunde', partner: 'Partner', order: 'Bestellung', person: 'Person' },
  sentence: 'Alles, was Ihnen das Portal zu dieser Organisation per E-Mail geschrieben hat, Neuestes zuerst.',
  list: 'Benachrichtigungen',
  empty: 'Noch keine Benachrichtigungen',
  emptyText: 'Was Ihnen das Portal zu dieser Organisation per E-Mail schreibt, steht künftig auch hier.',
  subject: 'Betreff',
  state: 'Status',
  at: 'Zeitpunkt',
  isRead: 'Gelesen',
  isNew: 'Neu',
  read: 'Als gelesen markieren',
  readOf: (subject) => `Als gelesen markieren: ${subject}`,
}
