import type { PortalMessages } from '../en/portal.ts'
import { plural } from '../plural.ts'

const hours = (n: number) => plural('de', n, { one: 'Stunde', other: 'Stunden' })

export const recoveries: PortalMessages['recoveries'] = {
  title: 'Kontowiederherstellung',
  sentence:
    'Organisationen, die ihren einzigen globalen Administrator verloren haben. Jede sieht mit Ihrem Grund, was hier geschieht, und kann es stoppen.',
  list: 'Wiederherstellungen',
  state: 'Status',
  allStates: 'Alle Status',
  states: {
    proof: 'DNS-Nachweis fehlt',
    approval: 'Zustimmung fehlt',
    waiting: 'Wartezeit läuft',
    completed: 'Abgeschlossen',
    stopped: 'Gestoppt',
    expired: 'Abgelaufen',
  },
  kinds: { operator: 'Vom Betreiber eröffnet', domain: 'Durch Nachweis einer Domäne' },
  organisation: 'Organisation',
  kind: 'Weg',
  person: 'Wird globaler Administrator',
  userName: 'Benutzername',
  email: 'Link geht an',
  domain: 'Nachzuweisende Domäne',
  reason: 'Grund',
  opened: 'Eröffnet',
  openedBy: 'Eröffnet von',
  approvedBy: 'Zugestimmt hat',
  due: 'Wird wirksam am',
  ended: 'Beendet',
  endedBy: 'Beendet von',
  endReason: 'Warum beendet',
  adminPresent: 'Ein globaler Administrator der Organisation hat sich inzwischen angemeldet.',
  empty: 'Noch keine Kontowiederherstellung',
  emptyText:
    'Hat eine Organisation ihren einzigen globalen Administrator verloren, eröffnen Sie hier die Wiederherstellung.',
  open: 'Wiederherstellung eröffnen',
  openSentence: (n) =>
    `Nur wenn Sie außerhalb des Portals geklärt haben, wer fragt. Alle globalen Administratoren der Organisation erfahren es sofort, mit Ihrem Grund, und haben ${hours(n)} Zeit, es zu stoppen.`,
  fields: {
    domain: 'Domäne der Organisation',
    domainHint: 'Die Anfangsdomäne oder eine nachgewiesene.',
    who: 'Wer erhält Zugang',
    existing: 'Eine Person der Organisation',
    new: 'Ein neuer globaler Administrator',
    userName: 'Benutzername',
    userNameHint: 'Nach der Wartezeit werden zweite Faktoren entfernt, und alle Sitzungen enden.',
    firstName: 'Vorname',
    lastName: 'Nachname',
    email: 'E-Mail-Adresse',
    emailHint: 'Dorthin geht der Link für das Kennwort; sie wird die Adresse des Kontos.',
    language: 'Sprache der E-Mails',
    reason: 'Grund',
    reasonHint: 'Was geschehen ist und wie Sie geklärt haben, wer fragt. Die Organisation liest das.',
    isVerified: 'Ich habe geklärt, dass diese Adresse der Person gehört.',
  },
  openedToast: (name) => `Die Wiederherstellung für ${name} ist eröffnet.`,
  approve: 'Zustimmen',
  approveTitle: (name) => `Der Wiederherstellung für ${name} zustimmen?`,
  approveEffects: (person, n) => [
    'Die Wartezeit beginnt, und alle globalen Administratoren der Organisation werden benachrichtigt.',
    `Stoppt sie niemand innerhalb von ${hours(n)}, wird ${person} globaler Administrator und erhält einen Link per E-Mail.`,
  ],
  approved: 'Zugestimmt. Die Wartezeit läuft.',
  secondPerson: 'Dem, was Sie eröffnet haben, muss eine andere Person beim Betreiber zustimmen.',
  withdraw: 'Beenden',
  withdrawTitle: (name) => `Die Wiederherstellung für ${name} beenden?`,
  withdrawEffects: ['Niemand erhält Zugang.', 'Die Organisation wird mit Ihrem Grund benachrichtigt.'],
  withdrawn: 'Beendet.',
  own: {
    sentence:
      'Jemand gibt an, Ihre Organisation habe ihren einzigen globalen Administrator verloren. Sie sind aber hier: Stoppen Sie es.',
    empty: 'Keine Kontowiederherstellung',
    emptyText:
      'Versucht jemand, das Konto Ihrer Organisation wiederherzustellen, erscheint es hier, und Sie erhalten eine E-Mail.',
    stop: 'Stoppen',
    stopOf: (person) => `Die Wiederherstellung für ${person} stoppen`,
    stopped: 'Gestoppt. Niemand erhält Zugang.',
    tooLate:
      'Diese Wiederherstellung ist bereits beendet. Prüfen Sie in der Benutzerverwaltung, wer jetzt globaler Administrator ist.',
    byOperator: (name) => `${name}, für den Betreiber`,
  },
  lost: {
    title: 'Einzigen globalen Administrator verloren?',
    sentence:
      'Hat Ihre Organisation hier eine Domäne nachgewiesen und können Sie deren DNS ändern, so können Sie ihr globaler Administrator werden.',
    steps: 'So geht es',
    stepList: (n) => [
      'Wir schreiben an Ihr Postfach in dieser Domäne und nennen Ihnen einen Eintrag für ihr DNS.',
      `Ist der Eintrag da, werden alle benachrichtigt, die noch globale Administratoren sind, und haben ${hours(n)} Zeit, es zu stoppen.`,
      'Danach erhalten Sie einen Link, mit dem Sie Ihr Kennwort wählen.',
    ],
    domain: 'Domäne Ihrer Organisation',
    domainHint: 'Zum Beispiel firma.de',
    firstName: 'Vorname',
    lastName: 'Nachname',
    email: 'Ihre geschäftliche E-Mail-Adresse',
    emailHint: 'Ihr eigenes Postfach in dieser Domäne, kein gemeinsames wie info@.',
    action: 'Eintrag anfordern',
    sent: 'Sehen Sie in Ihr Postfach',
    sentText:
      'Hat eine Organisation hier diese Domäne nachgewiesen, ist eine E-Mail mit dem nächsten Schritt unterwegs. Sie kann dreimal in der Stunde gesendet werden.',
    noMail:
      'Keine E-Mail erhalten? Dann hat hier keine Organisation diese Domäne nachgewiesen. Bitte wenden Sie sich an den Betreiber dieses Portals; auch er kann Konten wiederherstellen.',
    back: 'Zurück zur Anmeldung',
    other:
      'Keine nachgewiesene Domäne oder kein Zugang zu ihrem DNS? Der Betreiber dieses Portals kann das Konto wiederherstellen.',
  },
  claim: {
    title: (domain) => `Konto für ${domain} wiederherstellen`,
    plainTitle: 'Konto wiederherstellen',
    how: 'Legen Sie diesen TXT-Eintrag bei Ihrem DNS-Anbieter an, und lassen Sie ihn stehen, bis Sie sich anmelden können. Wir suchen alle fünf Minuten danach.',
    host: 'Name',
    record: 'Wert des TXT-Eintrags',
    copyHost: 'Namen des Eintrags kopieren',
    copyRecord: 'Wert des Eintrags kopieren',
    check: 'Jetzt prüfen',
    checking: 'Das DNS wird abgefragt …',
    lastCheck: (moment) => `Letzte Prüfung: ${moment}`,
    until: (moment) => `Dieser Antrag gilt bis ${moment}.`,
    results: {
      found: 'Der Eintrag ist da.',
      missing:
        'Unter diesem Namen gibt es keinen TXT-Eintrag. Änderungen am DNS brauchen bis zu einer Stunde, manchmal einen Tag.',
      different: 'Unter diesem Namen steht ein TXT-Eintrag, aber mit anderem Wert.',
      unreachable:
        'Die Namensserver dieser Domäne haben nicht geantwortet. Wir versuchen es von selbst erneut.',
      taken:
        'Der Eintrag stimmt, lässt sich aber jetzt nicht verwenden: Eine andere Wiederherstellung läuft, oder die Domäne zählt nicht mehr. Bitte wenden Sie sich an den Betreiber dieses Portals.',
    },
    waiting: 'Die Domäne ist nachgewiesen',
    waitingText: (moment, email) =>
      `Die globalen Administratoren der Organisation sind benachrichtigt. Stoppt es niemand, geht am ${moment} ein Link für Ihr Kennwort an ${email}. Lassen Sie den Eintrag bis dahin stehen.`,
    completed: 'Sie sind nun globaler Administrator',
    completedText: (email) =>
      `Ein Link für Ihr Kennwort ging an ${email}. Ist er abgelaufen, fordern Sie einen neuen an.`,
    newLink: 'Neuen Link anfordern',
    stopped: 'Dieser Antrag wurde gestoppt',
    stoppedText:
      'Ein globaler Administrator der Organisation ist da, oder der Betreiber hat den Antrag beendet. Bitte fragen Sie dort direkt nach. Den DNS-Eintrag können Sie entfernen.',
    expired: 'Dieser Antrag ist abgelaufen',
    expiredText: 'Der Eintrag war nicht rechtzeitig da. Sie können erneut anfragen.',
    again: 'Erneut anfragen',
  },
}
