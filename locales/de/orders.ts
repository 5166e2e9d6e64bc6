import type { orders as en } from '../en/orders.ts'
import { plural } from '../plural.ts'

export const orders: typeof en = {
  terms: { P1M: '1 Monat', P1Y: '1 Jahr', P3Y: '3 Jahre' },
  billings: { monthly: 'monatlich', annual: 'jährlich' },
  offer: (term, billing) => `${term}, ${billing} abgerechnet`,
  perBilling: { monthly: 'im Monat', annual: 'im Jahr' },
  export: 'Bestellungen exportieren',
  exportFile: 'bestellungen.csv',
  toApprovals: 'Freigaben',
  list: {
    title: 'Bestellungen',
    sentence: 'Alles, was bestellt wurde, das Neueste zuerst.',
    empty: 'Noch keine Bestellungen',
    emptyProvider:
      'Wählen Sie einen Kunden und fügen Sie ein Abonnement hinzu; die Bestellung erscheint dann hier.',
    emptyReseller: 'Hier erscheinen die Bestellungen, die Ihre Anbieter für Ihre Kunden aufgeben.',
    toCustomers: 'Kunden',
  },
  customer: 'Kunde',
  reseller: 'Eingetragener Partner',
  placedAt: 'Bestellt am',
  placedBy: 'Bestellt von',
  positions: 'Positionen',
  total: 'Summe, netto',
  state: 'Status',
  states: { completed: 'Abgeschlossen' },
  id: 'Bestell-ID',
  orderOf: (customer, date) => `Bestellung für ${customer} vom ${date}`,
  lines: 'Bestellt wurde',
  product: 'Produkt',
  quantity: 'Anzahl',
  term: 'Laufzeit',
  billing: 'Abrechnung',
  unitPrice: 'Einzelpreis',
  lineTotal: 'Summe',
  open: 'Bestellung öffnen',
  noTotal: 'Preise gelten zwischen Anbieter und Betreiber; Vertriebspartner sehen sie nicht.',
  placed: {
    title: 'Die Bestellung ist aufgegeben',
    text: 'Die Abonnements sind aktiv, ihre Lizenzen lassen sich sofort zuweisen. Kunde und Vertriebspartner wurden per E-Mail benachrichtigt.',
    subscriptions: 'Abonnements des Kunden zeigen',
    next: 'Weiteres für diesen Kunden bestellen',
  },
  wizard: {
    title: 'Abonnement hinzufügen',
    sentence: (customer) => `Für ${customer}.`,
    steps: {
      products: 'Produkte',
      details: 'Anzahl und Laufzeit',
      reseller: 'Eingetragener Partner',
      review: 'Überprüfen',
    },
    titles: {
      products: 'Was braucht der Kunde?',
      details: 'Wie viele, und wie lange?',
      reseller: 'Wer betreut den Kunden?',
      review: 'Prüfen Sie alles noch einmal',
    },
    search: 'Produktname oder Teilenummer',
    catalogue: 'Produkte',
    partNumber: 'Teilenummer',
    add: 'Zum Warenkorb',
    added: 'Im Warenkorb',
    remove: 'Entfernen',
    removeOf: (title) => `Entfernen: ${title}`,
    addOf: (title) => `Zum Warenkorb: ${title}`,
    pricesIn: (country) => `Preise für ${country}, netto je Lizenz`,
    noPrice: (country) => `Für ${country} gibt es keinen Preis; dieses Produkt lässt sich nicht bestellen.`,
    cart: (n) => `Warenkorb: ${plural('de', n, { one: 'Produkt', other: 'Produkte' })}`,
    cartEmpty: 'Der Warenkorb ist leer. Legen Sie mindestens ein Produkt hinein, um fortzufahren.',
    cartFull: 'Der Warenkorb enthält 20 Produkte; mehr sind in einer Bestellung nicht möglich.',
    offer: 'Laufzeit und Abrechnung',
    quantityRule: 'Geben Sie eine ganze Zahl von 1 bis 100.000 ein.',
    resellerHint: 'Der eingetragene Partner betreut den Kunden; ihm wird der Verkauf zugerechnet.',
    noReseller:
      'Keiner Ihrer Vertriebspartner hat eine Beziehung zu diesem Kunden. Eine gemeinsame Einladung eines Vertriebspartners stellt beide her.',
    after:
      'Die Bestellung gilt sofort: Die Abonnements beginnen heute und verlängern sich am Ende der Laufzeit automatisch.',
    buy: 'Kaufen',
    askAgreement: 'Zur Unterschrift senden',
    agreementAsked:
      'Die globalen Administratoren des Kunden haben eine E-Mail mit dem Weg zur Vereinbarung bekommen.',
    agreementAskedOn: (at) =>
      `Gesendet am ${at}; diese Seite geht von selbst weiter, sobald der Kunde angenommen hat.`,
    askToBuy: 'Um das Kaufrecht bitten',
    toCustomer: 'Zum Kunden',
    blocked: 'Für diesen Kunden kann zurzeit nicht bestellt werden',
    obstacles: {
      'no-relationship':
        'Der Kunde hat Sie nicht autorisiert. Eine gemeinsame Einladung eines Ihrer Vertriebspartner stellt die Beziehung her.',
      'no-agreement':
        'Der Kunde hat die Kundenvereinbarung nicht angenommen. Ein globaler Administrator des Kunden nimmt sie mit der Einladung an.',
      'no-buy-right': 'Der Kunde hat Ihnen kein Kaufrecht gegeben. Eine neue Einladung kann darum bitten.',
      'partner-suspended': 'Ihre Organisation ist ausgesetzt. Bitte wenden Sie sich an den Betreiber.',
      'agreement-unsigned':
        'Ihre Organisation hat die Partnervereinbarung noch nicht unterzeichnet. Ein globaler Administrator unterzeichnet sie unter „Kontoeinstellungen“, „Vereinbarungen“.',
      'agreement-overdue':
        'Ihre Organisation hat der neuen Partnervereinbarung nicht rechtzeitig zugestimmt. Ein globaler Administrator kann das unter „Kontoeinstellungen“, „Vereinbarungen“ nachholen.',
      'no-partnership':
        'Mit diesem Vertriebspartner besteht keine aktive Partnerschaft. Fordern Sie zuerst eine Partnerschaft an.',
      'partnership-suspended':
        'Der Betreiber hat die Partnerschaft mit diesem Vertriebspartner gesperrt. Laufende Abonnements bleiben bestehen.',
      'reseller-suspended':
        'Der Betreiber hat den Vertriebspartner gesperrt. Laufende Abonnements bleiben bestehen.',
      'reseller-not-enrolled':
        'Die Registrierung des Vertriebspartners ist nicht abgeschlossen: Die Partnervereinbarung fehlt. Sein globaler Administrator kann sie annehmen.',
      'reseller-no-agreement':
        'Der Vertriebspartner hat der neuen Partnervereinbarung nicht rechtzeitig zugestimmt. Sein globaler Administrator kann das unter Kontoeinstellungen, Vereinbarungen nachholen.',
      'reseller-partner-id':
        'Die Partner-ID (MPN-ID) des Vertriebspartners ist im Verzeichnis deaktiviert. Der Betreiber kann sie wieder aktivieren.',
      'reseller-without-relationship':
        'Der Kunde hat diesen Vertriebspartner nicht autorisiert. Dazu muss er eine Einladung des Vertriebspartners annehmen.',
      'reseller-no-buy-right':
        'Der Kunde hat diesem Vertriebspartner nicht erlaubt, für ihn bestellen zu lassen. Eine neue Einladung des Vertriebspartners kann darum bitten.',
      'guardrail-freeze':
        'Der Kunde hat Bestellungen zurzeit eingefroren (Leitplanke „Bestellpause“). Sein globaler Administrator kann das unter Partner, Leitplanken aufheben.',
      'guardrail-seats':
        'Mit dieser Bestellung hätte der Kunde mehr Plätze, als er zulässt (Leitplanke „Höchstzahl der Plätze“). Sein globaler Administrator kann sie unter Partner, Leitplanken anheben.',
      'guardrail-spend':
        'Mit dieser Bestellung würde der Kunde im Monat mehr ausgeben, als er zulässt (Leitplanke „Höchste Ausgaben im Monat“). Seine globale Administration kann die Grenze unter Partner, Leitplanken anheben.',
      'guardrail-approval':
        'Der Kunde gibt jede Bestellung zuerst frei. Seine globalen Administratoren sind gefragt; Sie erhalten die Antwort per E-Mail und geben die Bestellung dann unter Bestellungen, Freigaben auf.',
      'no-price': 'Mindestens ein Produkt hat im Markt des Kunden keinen gültigen Preis.',
    },
    notAvailable: 'nicht wählbar',
  },
  subscriptions: {
    export: 'Abonnements exportieren',
    exportFile: 'abonnements.csv',
    title: 'Abonnements',
    sentence: 'Was Ihre Organisation nutzen darf, bis wann, und wer es liefert.',
    list: 'Abonnements',
    empty: 'Noch keine Abonnements',
    emptyText: 'Sobald ein Anbieter bestellt hat, erscheinen die Abonnements hier.',
    runsUntil: 'Läuft bis',
    starts: 'Begonnen am',
    renew: 'Automatische Verlängerung',
    renewOn: 'ein',
    renewOff: 'aus',
    state: 'Status',
    states: {
      active: 'Aktiv',
      suspended: 'Ausgesetzt',
      expired: 'Abgelaufen',
      disabled: 'Deaktiviert',
      deleted: 'Gelöscht',
    },
    provider: 'Indirekter Anbieter',
    reseller: 'Eingetragener Partner',
    id: 'Abonnement-ID',
    productId: 'Produkt-ID',
    toProduct: 'Was das Produkt enthält',
  },
}
