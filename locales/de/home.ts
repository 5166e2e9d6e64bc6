import type { home as en } from '../en/home.ts'
import { plural } from '../plural.ts'

const n = (count: number | null, one: string, other: string) => plural('de', count ?? 1, { one, other })
const word = (count: number | null, one: string, other: string): string => ((count ?? 1) === 1 ? one : other)

export const home: typeof en = {
  sentence: (organisation) => `Was bei ${organisation} jetzt ansteht.`,
  tasksTitle: 'Was jetzt ansteht',
  figuresTitle: 'Auf einen Blick',
  due: (date) => `Bis ${date}`,
  tasks: {
    'answer-invitation': [
      (_count, name) => `${name ?? ''} wartet auf Ihre Antwort auf eine Einladung.`,
      'Lesen und beantworten',
    ],
    'answer-asks': [
      (count) =>
        `${n(count, 'Vertriebspartner bittet', 'Vertriebspartner bitten')} Sie um eine Partnerschaft.`,
      'Lesen und beantworten',
    ],
    'answer-admin-request': [
      (_count, name) => `${name ?? ''} möchte Ihre Organisation verwalten.`,
      'Prüfen und entscheiden',
    ],
    'renew-admin-relationships': [
      (count) =>
        `${n(count, 'Administratorbeziehung endet', 'Administratorbeziehungen enden')} innerhalb von 60 Tagen.`,
      'Verlängern',
    ],
    'release-entries': [
      (count) =>
        `${n(count, 'Eintrag des Anbieterverzeichnisses wartet', 'Einträge des Anbieterverzeichnisses warten')} auf Ihre Freigabe.`,
      'Vergleichen und entscheiden',
    ],
    enrol: [
      () => 'Ihre Registrierung ist noch nicht abgeschlossen. Ihre Eingaben sind gespeichert.',
      'Registrierung fortsetzen',
    ],
    'confirm-email': [
      () => 'Der Hauptansprechpartner muss Ihren Antrag über den gesendeten Link bestätigen.',
      'Stand ansehen',
    ],
    'wait-for-vetting': [
      () => 'Der Betreiber überprüft Ihren Antrag. Sie müssen nichts tun.',
      'Stand ansehen',
    ],
    'sign-agreement': [
      () => 'Ihr Antrag ist genehmigt. Nehmen Sie die Partnervereinbarung an, dann kann es losgehen.',
      'Lesen und annehmen',
    ],
    'sign-first-agreement': [
      () =>
        'Ihre Partnervereinbarung ist noch nicht unterzeichnet. Solange das kein globaler Administrator tut, kann nichts bestellt werden.',
      'Lesen und annehmen',
    ],
    'renew-agreement': [
      () =>
        'Es gibt eine neue Fassung der Partnervereinbarung. Ein globaler Administrator muss ihr rechtzeitig zustimmen.',
      'Lesen und zustimmen',
    ],
    'agreement-overdue': [
      () =>
        'Die Frist für die neue Partnervereinbarung ist abgelaufen. Bis ein globaler Administrator zustimmt, kann für Ihre Kunden nichts bestellt werden.',
      'Lesen und zustimmen',
    ],
    'send-documents': [
      () => 'Der Betreiber braucht einen Nachweis von Ihnen, um mit der Überprüfung fortzufahren.',
      'Ansehen, was fehlt',
    ],
    'mend-enrolment': [
      () => 'Ihr Antrag wurde nicht genehmigt. Berichtigen Sie ihn und reichen Sie ihn erneut ein.',
      'Berichtigen',
    ],
    'find-provider': [
      () =>
        'Sie haben noch keinen indirekten Anbieter. Suchen Sie einen; er lädt Sie dann zur Partnerschaft ein.',
      'Indirekte Anbieter',
    ],
    'invite-customer': [
      () => 'Sie haben noch keine Kunden. Laden Sie den ersten gemeinsam mit einem Partner ein.',
      'Neue Kunden einladen',
    ],
    'open-invitations': [
      (count) => `${n(count, 'Einladung ist', 'Einladungen sind')} noch nicht beantwortet.`,
      'Einladungen zeigen',
    ],
    'request-partnership': [
      () => 'Sie haben noch keine indirekten Vertriebspartner. Laden Sie den ersten ein.',
      'Partnerschaft anfordern',
    ],
    vet: [
      (count) => `${n(count, 'Antrag wartet', 'Anträge warten')} auf Ihre Entscheidung.`,
      'Zur Überprüfung',
    ],
    'failed-mails': [
      (count) => `${n(count, 'E-Mail war', 'E-Mails waren')} nicht zustellbar.`,
      'Nicht zustellbare zeigen',
    ],
    'failed-jobs': [
      (count) =>
        `${n(count, 'Auftrag', 'Aufträge')} des Portals ${word(count, 'ist', 'sind')} endgültig fehlgeschlagen.`,
      'Fehlgeschlagene Aufträge',
    ],
    'import-catalogue': [
      () => 'Der Katalog ist leer. Importieren Sie Produkte und Preise.',
      'Katalog importieren',
    ],
    'decide-order-approvals': [
      (count) => `${n(count, 'Bestellung wartet', 'Bestellungen warten')} auf Ihre Freigabe.`,
      'Prüfen und entscheiden',
    ],
    'decide-elevations': [
      (count) =>
        `${n(count, 'Bitte', 'Bitten')} um Rollen auf Zeit ${count === 1 ? 'wartet' : 'warten'} auf Ihre Entscheidung.`,
      'Prüfen und entscheiden',
    ],
    'place-approved-orders': [
      (count) =>
        `${n(count, 'Bestellung ist', 'Bestellungen sind')} vom Kunden freigegeben und ${word(count, 'kann', 'können')} aufgegeben werden.`,
      'Bestellen',
    ],
    'answer-association': [
      (count) => `${n(count, 'Partner möchte', 'Partner möchten')} Ihren Mandanten seinem Konto zuordnen.`,
      'Lesen und beantworten',
    ],
    'approve-recoveries': [
      (count) =>
        `${n(count, 'Kontowiederherstellung wartet', 'Kontowiederherstellungen warten')} auf Ihre Genehmigung.`,
      'Prüfen und entscheiden',
    ],
    'answer-access-requests': [
      (count) => `${n(count, 'Antrag auf eine Rolle wartet', 'Anträge auf Rollen warten')} auf Ihre Antwort.`,
      'Lesen und beantworten',
    ],
    'name-second-admin': [
      () =>
        'Ihre Organisation hat nur einen globalen Administrator. Findet diese Person nicht mehr hinein, kann niemand mehr unterzeichnen oder Rollen vergeben: Benennen Sie einen zweiten.',
      'Zweiten benennen',
    ],
    'review-partners': [
      (count) =>
        `${n(count, 'Partner arbeitet', 'Partner arbeiten')} für Sie. Prüfen Sie ab und zu, wer was darf.`,
      'Partner prüfen',
    ],
    'no-seats-left': [
      (count) =>
        `Bei ${n(count, 'Produkt', 'Produkten')} sind alle Lizenzen zugewiesen. Nehmen Sie welche zurück oder fragen Sie Ihren Partner nach weiteren.`,
      'Benutzer und Lizenzen',
    ],
    'place-first-order': [
      () => 'Ihre ersten Kunden sind da. Geben Sie die erste Bestellung auf.',
      'Kunden auswählen',
    ],
  },
  notEnrolled: 'Ihre Organisation ist noch nicht registriert',
  notEnrolledText:
    'Um die Registrierung kümmert sich ein globaler Administrator Ihrer Organisation. Danach beginnt hier Ihre Arbeit.',
  done: 'Alles erledigt',
  doneText: 'Im Moment wartet nichts auf Sie. Das könnte der nächste Schritt sein:',
  suggestions: {
    invite: 'Neue Kunden einladen',
    providers: 'Indirekte Anbieter',
    request: 'Partnerschaft anfordern',
    customers: 'Kunden',
    catalogue: 'Katalog',
    partners: 'Meine Partner prüfen',
    users: 'Benutzer und Lizenzen',
    activity: 'Was zuletzt geschah',
    imports: 'Katalog importieren',
    programme: 'Partner des Programms',
  },
  figures: {
    customers: (count) => word(count, 'Kunde', 'Kunden'),
    partners: (count) => word(count, 'Partner', 'Partner'),
    subscriptions: (count) => word(count, 'aktives Abonnement', 'aktive Abonnements'),
    seats: (count) => word(count, 'Lizenz', 'Lizenzen'),
    users: (count) => word(count, 'Benutzer', 'Benutzer'),
    products: (count) => word(count, 'Produkt', 'Produkte'),
    'mails-sent': (count) => word(count, 'gesendete E-Mail', 'gesendete E-Mails'),
  },
  lately: (count) => `${count} neu in 30 Tagen`,
  more: (value) => `mehr als ${value}`,
}
