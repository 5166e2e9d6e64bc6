import type { standing as en } from '../en/standing.ts'
import { plural } from '../plural.ts'
import { measureReasons } from './measure-reasons.ts'

const count = (n: number, one: string, other: string) =>
  n > 1000 ? `mehr als 1000 ${other}` : plural('de', n, { one, other })

export const standing: typeof en = {
  reasons: measureReasons,
  measures: 'Sperren und Ausschlüsse',
  noMeasures: 'Gegen diesen Partner lag noch nie etwas vor.',
  kinds: { suspension: 'Sperre', deauthorisation: 'Ausschluss' },
  kindWithProvider: (provider) => `Sperre der Partnerschaft mit ${provider}`,
  states: {
    in_force: 'In Kraft',
    lifted: 'Aufgehoben',
    announced: 'Angekündigt',
    withdrawn: 'Zurückgenommen',
    done: 'Vollzogen',
  },
  what: 'Was',
  state: 'Status',
  reason: 'Grund',
  since: 'Seit',
  ends: 'Zum',
  by: 'Entschieden von',
  ended: 'Beendet',
  facts: 'Partner',
  partnerships: 'Partnerschaften',
  noPartnerships: 'Keine aktive Partnerschaft.',
  with: 'Mit',
  suspended: 'Gesperrt',
  active: 'Aktiv',
  lastDay: (on) => `Endet am ${on}`,
  end: 'Partnerschaft beenden',
  endTitle: (one, other) => `Partnerschaft von ${one} und ${other} beenden?`,
  endWhen: 'Wann sie endet',
  endNow: 'Sofort',
  endLater: 'Nach einer Frist',
  endDay: 'Letzter Tag',
  endDayHint: (days) => `Höchstens ${days} Tage im Voraus; bis dahin können Sie die Kündigung zurücknehmen.`,
  endReason: 'Grund, für beide Partner sichtbar',
  endEffects: [
    'Keine neue Bestellung kann den Vertriebspartner nennen; offene gemeinsame Einladungen werden zurückgenommen, und der Administratorzugriff des Anbieters auf den Mandanten des Vertriebspartners endet.',
    'Kunden, ihre Beziehungen zu beiden, Administratorrechte bei Kunden und laufende Abonnements bleiben, wie sie sind.',
  ],
  endCommon: (customers, subscriptions) =>
    `Die beiden teilen ${count(customers, 'Kunden', 'Kunden')} mit ${count(subscriptions, 'aktivem Abonnement', 'aktiven Abonnements')}.`,
  endDone: 'Die Partnerschaft ist beendet; beide Partner wurden benachrichtigt',
  endNoticed: 'Das Ende wurde angekündigt; beide Partner wurden benachrichtigt',
  keep: 'Kündigung zurücknehmen',
  kept: 'Die Partnerschaft geht weiter; beide Partner wurden benachrichtigt',
  agreements: 'Erteilte Zustimmungen',
  noAgreements: 'Noch keine Zustimmung.',
  suspend: 'Sperren',
  suspendTitle: (name) => `${name} sperren?`,
  cause: 'Wo liegt der Grund?',
  own: 'Beim Partner selbst',
  ofProvider: (name) => `Beim Anbieter ${name}: Nur diese Partnerschaft wird gesperrt`,
  note: 'Anmerkung für den Partner (optional)',
  handover: 'An wen sich Kunden wenden (optional)',
  handoverHint:
    'Name und Adresse oder Telefon. Nur wenn Sie hier etwas angeben, erhalten Kunden eine E-Mail; den Grund erfahren sie nicht.',
  handoverLeaving:
    'Name und Adresse oder Telefon. Steht in der E-Mail, die Kunden an dem Tag erhalten; den Grund erfahren sie nicht.',
  impact: 'Was davon betroffen ist',
  impactLines: (i) => [
    `${count(i.customers, 'Kunde wird', 'Kunden werden')} von diesem Partner betreut und ${i.customers === 1 ? 'bleibt' : 'bleiben'} bei ihm.`,
    `Administratorrechte bei ${count(i.grants, 'Kunden', 'Kunden')} bleiben in Kraft.`,
    `${count(i.invitations, 'offene Einladung kann', 'offene Einladungen können')} solange nicht angenommen werden.`,
    `${count(i.subscriptions, 'aktives Abonnement läuft', 'aktive Abonnements laufen')} weiter; Neues kann nicht bestellt werden.`,
  ],
  leavingLines: (i) => [
    `${count(i.customers, 'Kunde wird', 'Kunden werden')} an dem Tag benachrichtigt.`,
    `Administratorrechte bei ${count(i.grants, 'Kunden', 'Kunden')} enden an dem Tag.`,
    `${count(i.invitations, 'offene Einladung kann', 'offene Einladungen können')} nach dem Tag nicht mehr angenommen werden.`,
    `${count(i.subscriptions, 'aktives Abonnement läuft', 'aktive Abonnements laufen')} weiter; nach dem Tag kann nichts Neues bestellt werden.`,
    'Alle Partnerschaften enden an dem Tag. Eine neue Registrierung ist ein Jahr später möglich.',
  ],
  toldLine: (n, names) =>
    n === 0
      ? 'Die globalen Administratoren des Partners werden jetzt benachrichtigt.'
      : `Jetzt benachrichtigt werden, mit dem Grund: die globalen Administratoren des Partners und ${count(n, 'verbundener Partner', 'verbundene Partner')} (${names}).`,
  understood: 'Ich habe gelesen, was davon betroffen ist.',
  suspendedToast: (name) => `${name} ist gesperrt.`,
  reinstate: 'Wieder zulassen',
  reinstateTitle: (name) => `${name} wieder zulassen?`,
  reinstateEffects: [
    'Ab diesem Moment ist alles wieder möglich.',
    'Alle, die von der Sperre erfahren haben, werden benachrichtigt.',
  ],
  reinstatedToast: (name) => `${name} ist wieder zugelassen.`,
  deauthorise: 'Ausschließen',
  deauthoriseTitle: (name) => `Ausschluss von ${name} ankündigen?`,
  notices:
    'Der Partner und verbundene Partner werden jetzt und noch einmal 90, 60, 30 und 7 Tage vorher benachrichtigt. Bis zu dem Tag können Sie den Ausschluss zurücknehmen.',
  endsOn: 'Tag',
  announcedToast: (name) => `Der Ausschluss von ${name} ist angekündigt.`,
  withdraw: 'Zurücknehmen',
  withdrawTitle: (name) => `Den Ausschluss von ${name} zurücknehmen?`,
  withdrawEffects: [
    'Der Partner bleibt im Programm.',
    'Alle, die davon erfahren haben, werden benachrichtigt.',
  ],
  withdrawnToast: (name) => `${name} bleibt im Programm.`,
  banner: {
    suspended: (date) => `Ihre Organisation ist seit ${date} gesperrt`,
    suspendedText:
      'Bestehende Kunden betreuen Sie weiter. Neue Einladungen, Partnerschaften und Bestellungen sind nicht möglich.',
    partnership: (provider, date) => `Ihre Partnerschaft mit ${provider} ist seit ${date} gesperrt`,
    partnershipText: 'Mit diesem Anbieter kann nichts Neues beginnen. Alles andere läuft weiter.',
    leaving: (date) => `Ihre Organisation scheidet am ${date} aus dem Programm aus`,
    leavingText:
      'Dann enden Ihre Administratorrechte und Partnerschaften, und Ihre Kunden werden benachrichtigt.',
    left: (date) => `Ihre Organisation ist am ${date} aus dem Programm ausgeschieden`,
    leftText: (date) => `Was geschehen ist, bleibt lesbar. Eine neue Registrierung ist ab ${date} möglich.`,
    ask: (contact) => `Bitte wenden Sie sich an ${contact}.`,
  },
}
