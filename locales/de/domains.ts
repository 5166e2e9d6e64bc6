import type { PortalMessages } from '../en/portal.ts'

export const domains: PortalMessages['domains'] = {
  title: 'Domänen',
  sentence:
    'Namen Ihres Mandanten. Eine eigene Domäne gehört Ihnen, sobald der hier gezeigte Eintrag in ihrem DNS steht.',
  list: 'Eigene Domänen',
  initial: 'Anfangsdomäne',
  initialText: 'Sie wurde mit dem Mandanten angelegt und lässt sich nicht ändern.',
  add: 'Domäne hinzufügen',
  name: 'Domänenname',
  nameHint: 'Zum Beispiel firma.de. Sie brauchen Zugang zu ihrem DNS.',
  added: (name) => `${name} ist hinzugefügt. Tragen Sie nun den Nachweis in das DNS ein.`,
  none: 'Noch keine eigene Domäne',
  noneText: 'Fügen Sie die Domäne Ihres Unternehmens hinzu und weisen Sie sie mit einem TXT-Eintrag nach.',
  state: 'Status',
  states: { pending: 'Nachweis fehlt', verified: 'Nachgewiesen' },
  since: 'Nachgewiesen am',
  addedBy: 'Hinzugefügt von',
  addedByAt: (person, day) => `${person}, ${day}`,
  how: 'Legen Sie diesen TXT-Eintrag bei Ihrem DNS-Anbieter an. Wir suchen zwei Wochen lang alle zehn Minuten danach und schreiben Ihren globalen Administratoren, sobald er da ist.',
  host: 'Name',
  record: 'Wert des TXT-Eintrags',
  copyHost: (name) => `Namen des Eintrags für ${name} kopieren`,
  copyRecord: (name) => `Wert des Eintrags für ${name} kopieren`,
  check: 'Jetzt prüfen',
  checkOf: (name) => `${name} jetzt prüfen`,
  checking: 'Das DNS wird abgefragt …',
  lastCheck: (moment) => `Letzte Prüfung: ${moment}`,
  results: {
    found: 'Der Eintrag ist da.',
    missing:
      'Unter diesem Namen gibt es noch keinen TXT-Eintrag. Änderungen am DNS brauchen bis zu einer Stunde, manchmal einen Tag.',
    different: 'Unter diesem Namen steht ein TXT-Eintrag, aber mit anderem Wert:',
    unreachable:
      'Die Namensserver dieser Domäne haben nicht geantwortet. Wir versuchen es von selbst erneut.',
    taken:
      'Der Eintrag stimmt, aber ein anderer Mandant hat diese Domäne bereits nachgewiesen. Bitte fragen Sie den Betreiber.',
  },
  remove: 'Entfernen',
  removeOf: (name) => `${name} entfernen`,
  removeTitle: (name) => `${name} entfernen?`,
  removeEffects: [
    'Die Domäne gehört nicht mehr zu Ihrem Mandanten.',
    'Ein anderer Mandant kann sie nachweisen und verwenden.',
    'Um sie wieder zu verwenden, müssen Sie sie mit einem neuen Eintrag erneut nachweisen.',
  ],
  removed: (name) => `${name} ist entfernt.`,
  inUse:
    'Benutzernamen Ihrer Organisation enden auf diese Domäne, vielleicht auch von gelöschten Personen, die sich noch wiederherstellen lassen. Solange das so ist, bleibt sie Ihre.',
  blocked: 'Domänen kann ein globaler Administrator hinzufügen und entfernen.',
}
