import type { partnerships as en } from '../en/partnerships.ts'

export const partnerships: typeof en = {
  providers: {
    title: 'Indirekte Anbieter',
    sentence: 'Die Anbieter, die Sie autorisiert haben. Laden Sie gemeinsam mit einem von ihnen Kunden ein.',
    empty: 'Noch kein indirekter Anbieter',
    emptyText:
      'Suchen Sie einen Anbieter und einigen Sie sich mit ihm. Er sendet Ihnen dann eine Einladung; sobald ein globaler Administrator Ihrer Organisation sie angenommen hat, erscheint der Anbieter hier.',
    emptyAction: 'Anbieter suchen',
    customers: (name) => `Gemeinsame Kunden mit ${name}`,
  },
  resellers: {
    title: 'Indirekte Vertriebspartner',
    sentence: 'Die Vertriebspartner, die Sie als Anbieter autorisiert haben.',
    empty: 'Noch kein indirekter Vertriebspartner',
    emptyText:
      'Fordern Sie eine Partnerschaft an. Der Vertriebspartner erscheint hier, sobald sein globaler Administrator zugestimmt hat.',
    emptyAction: 'Partnerschaft anfordern',
    customers: (name) => `Gemeinsame Kunden mit ${name}`,
  },
  search: 'Name',
  name: 'Name',
  location: 'Standort',
  state: 'Status',
  suspended: 'Gesperrt',
  suspendedReasons: {
    own: 'Ihre Organisation ist gesperrt: Neues kann nicht beginnen. Grund und Ansprechpartner stehen oben auf der Seite.',
    partnership: 'Diese Partnerschaft ist gesperrt: Mit diesem Partner kann Neues nicht beginnen.',
    none: undefined,
  },
  states: { active: 'Aktiv', removed: 'Entfernt' },
  since: 'Partner seit',
  access: 'Administratorzugriff auf den Mandanten des Vertriebspartners',
  accessYes: 'gewährt',
  accessNo: 'nicht gewährt',
  partnerId: 'Mandanten-ID',
  viewCustomers: 'Kunden anzeigen',
  inviteCustomers: 'Neue Kunden einladen',
  request: 'Partnerschaft anfordern',
  customersSentence: 'Hier stehen nur Kunden, die Sie beide autorisiert haben.',
  noCustomers: 'Noch keine gemeinsamen Kunden',
  noCustomersText: 'Ein Kunde erscheint hier, sobald er eine gemeinsame Einladung angenommen hat.',
  inviteTitle: (name) => `Neuen Kunden gemeinsam mit ${name} einladen`,
  inviteSentence:
    'Hier bereiten Sie eine E-Mail mit persönlichem Link vor. Vor dem Senden können Sie sie noch bearbeiten.',
  why: 'Warum eine gemeinsame Einladung?',
  whyText: [
    'Um Abonnements oder Lizenzen zu bestellen, braucht der Anbieter eine eigene Vertriebspartnerschaft mit dem Kunden.',
    'Der globale Administrator des Kunden autorisiert Vertriebspartner und Anbieter in einem Schritt und nimmt die Kundenvereinbarung an.',
    'Der Vertriebspartner erhält Administratorrechte für Benutzer und Lizenzen; der Kunde kann sie jederzeit zurücknehmen.',
  ],
  requestTitle: 'Partnerschaft anfordern',
  requestSentence:
    'Hier bereiten Sie eine E-Mail an einen Vertriebspartner vor, mit dem Sie sich geeinigt haben. Vor dem Senden können Sie sie noch bearbeiten.',
  requestWhy: 'Wozu der Vertriebspartner zustimmt',
  requestWhyText: [
    'Sie dürfen für diejenigen seiner Kunden bestellen, die auch Sie autorisiert haben.',
    'Zustimmen muss ein globaler Administrator des Vertriebspartners; dessen Registrierung muss abgeschlossen sein.',
    'Kunden werden dadurch nicht geteilt. Jeder Kunde entscheidet selbst.',
  ],
  email: 'E-Mail des Empfängers',
  emailHint: 'Lassen Sie das Feld leer, wenn Sie die E-Mail selbst versenden.',
  language: 'Sprache der E-Mail',
  languages: { en: 'Englisch', de: 'Deutsch' },
  prepare: 'Einladung vorbereiten',
}
