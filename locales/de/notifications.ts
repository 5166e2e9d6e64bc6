import type { notifications as en } from '../en/notifications.ts'

/** Was das Portal jemandem mitgeteilt hat, noch einmal. */
export const notifications: typeof en = {
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
  readOf: (subject) => `„${subject}“ als gelesen markieren`,
}
