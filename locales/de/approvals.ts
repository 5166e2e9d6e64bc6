import type { approvals as en } from '../en/approvals.ts'

/** Bestellungen, die auf die Freigabe des Kunden warten. */
export const approvals: typeof en = {
  title: 'Freigaben',
  sentenceCustomer:
    'Bestellungen, die Partner für Sie aufgeben möchten. Freigegeben, darf genau diese Bestellung einmal innerhalb von 14 Tagen aufgegeben werden.',
  sentenceProvider:
    'Bestellungen, die ein Kunde zuerst freigibt. Freigegeben, darf jede einmal innerhalb von 14 Tagen aufgegeben werden.',
  list: 'Bestellungen, die auf Freigabe warten',
  customer: 'Kunde',
  provider: 'Indirekter Anbieter',
  reseller: 'Indirekter Vertriebspartner',
  requestedAt: 'Angefragt am',
  requestedBy: 'Angefragt von',
  monthly: 'Im Monat, zu empfohlenen Verkaufspreisen',
  state: 'Status',
  states: {
    open: 'Wartet',
    approved: 'Freigegeben',
    declined: 'Abgelehnt',
    used: 'Aufgegeben',
    closed: 'Geschlossen',
  },
  expired: 'Abgelaufen',
  closedHint:
    'Die Partnerschaft oder eine Beziehung, über die diese Bestellung läuft, ist beendet. Es wurde nichts gekauft.',
  expiresAt: 'Gültig bis',
  decidedBy: 'Beantwortet von',
  decidedAt: 'Beantwortet am',
  reason: 'Grund',
  seats: (n) => (n === 1 ? '1 Platz' : `${n} Plätze`),
  approve: 'Freigeben',
  approved: (partner) => `${partner} darf diese Bestellung jetzt aufgeben.`,
  decline: 'Ablehnen',
  declineTitle: (partner) => `Die Bestellung von ${partner} ablehnen?`,
  declined: (partner) => `${partner} erfährt, dass Sie abgelehnt haben.`,
  reasonHint: 'Der Partner liest ihn. Er darf leer bleiben.',
  place: 'Bestellung aufgeben',
  placed: (customer) => `Die Bestellung für ${customer} ist aufgegeben.`,
  empty: 'Keine Bestellung wartet',
  emptyText: 'Bestellungen stehen hier, wenn die Leitplanken eines Kunden dessen Freigabe verlangen.',
}
