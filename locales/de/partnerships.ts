import { plural } from '../plural.ts'
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
  states: { active: 'Aktiv', ending: 'Gekündigt', removed: 'Entfernt' },
  show: 'Anzeigen',
  standing: 'Bestehende Partnerschaften',
  removedOnes: 'Entfernte Partnerschaften',
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
  ending: {
    remove: 'Partnerschaft entfernen',
    title: (name) => `Partnerschaft mit ${name} entfernen`,
    sentence: 'Bevor Sie unten bestätigen, geschieht nichts.',
    ends: 'Was endet',
    stays: 'Was bleibt, wie es ist',
    endsText: (reseller) => [`Keine neue Bestellung kann ${reseller} als Vertriebspartner nennen.`],
    invitations: (count, more) =>
      `${more ? 'Mehr als ' : ''}${plural('de', count, { one: 'offene gemeinsame Einladung wird', other: 'offene gemeinsame Einladungen werden' })} zurückgenommen, gleich wer sie gesendet hat.`,
    noInvitations: 'Es gibt keine offenen gemeinsamen Einladungen, die zurückzunehmen wären.',
    access: (provider, reseller) =>
      `Der Administratorzugriff von ${provider} auf den Mandanten von ${reseller} erlischt.`,
    customers: (count, more) =>
      `${more ? 'Mehr als ' : ''}${plural('de', count, { one: 'gemeinsamer Kunde bleibt', other: 'gemeinsame Kunden bleiben' })} bei Ihnen beiden, mit allen Beziehungen und Administratorrechten.`,
    subscriptions: (count, more, reseller) =>
      `${more ? 'Mehr als ' : ''}${plural('de', count, { one: 'laufendes Abonnement läuft weiter und nennt', other: 'laufende Abonnements laufen weiter und nennen' })} weiterhin ${reseller} als Vertriebspartner.`,
    contract:
      'Ihr Vertrag miteinander bleibt unberührt; eine rechtliche Erklärung, die er verlangt, geben Sie selbst ab.',
    again: 'Durch eine neue Einladung können Sie wieder Partner werden.',
    when: 'Wann sie endet',
    now: 'Sofort',
    later: 'Nach einer Kündigungsfrist',
    lastDay: 'Letzter Tag',
    lastDayHint: (days) =>
      `Höchstens ${days} Tage im Voraus. Bis zum Ende dieses Tages (UTC) geht alles weiter, und Sie können die Kündigung zurückziehen.`,
    reason: 'Grund, den die andere Seite sieht',
    understood:
      'Ich habe gelesen, was endet und was bleibt, und handle gegenüber unseren Kunden nach Treu und Glauben.',
    giveNotice: 'Kündigen',
    removed: (name) => `Die Partnerschaft mit ${name} wurde entfernt`,
    noticedToast: (name, on) => `Die Partnerschaft mit ${name} endet am ${on}`,
    already: (on) =>
      `Die Partnerschaft ist schon gekündigt: Der letzte Tag ist der ${on}. Sie können sie dennoch sofort beenden.`,
    noticed: {
      own: (_name, on) => `Sie haben gekündigt; der letzte Tag ist der ${on}.`,
      partner: (name, on) => `${name} hat gekündigt; der letzte Tag ist der ${on}.`,
      operator: (_name, on) => `Der Betreiber hat gekündigt; der letzte Tag ist der ${on}.`,
    },
    ended: {
      own: (_name, on) => `Von Ihrer Organisation am ${on} beendet.`,
      partner: (name, on) => `Von ${name} am ${on} beendet.`,
      operator: (_name, on) => `Vom Betreiber dieses Portals am ${on} beendet.`,
    },
    why: (reason) => `Grund: ${reason}`,
    withdraw: 'Kündigung zurückziehen',
    withdrawn: (name) => `Die Partnerschaft mit ${name} besteht weiter`,
    end: 'Ende',
    revokeAccess: 'Administratorzugriff entziehen',
    revokeTitle: (name) => `${name} den Administratorzugriff entziehen?`,
    revokeEffects: (name) => [
      `${name} kann Ihren Mandanten nicht mehr verwalten; das wirkt ab der nächsten Anfrage.`,
      'Die Partnerschaft besteht weiter; Sie können den Zugriff wieder gewähren.',
    ],
    grantAccess: 'Administratorzugriff gewähren',
    grantTitle: (name) => `${name} Administratorzugriff auf Ihren Mandanten gewähren?`,
    grantEffects: (name) => [
      `${name} erhält Administratorzugriff auf den Mandanten Ihrer Organisation.`,
      'Für die Partnerschaft ist das nicht nötig, und Sie können ihn jederzeit entziehen.',
    ],
    accessRevoked: (name) => `${name} hat keinen Administratorzugriff mehr`,
    accessGranted: (name) => `${name} hat Administratorzugriff`,
  },
}
