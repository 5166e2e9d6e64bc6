import type { company as en } from '../en/company.ts'

export const company: typeof en = {
  partners: {
    title: 'Partner',
    sentence: 'Wer für Ihre Organisation arbeitet, und was jeder Partner darf.',
    list: 'Partner',
    since: 'Partner seit',
    acceptedBy: 'Autorisiert von',
    ways: {
      'joint-invitation': (person) => `${person}, über eine gemeinsame Einladung zweier Partner`,
      invitation: (person) => `${person}, über eine Einladung dieses Partners`,
    },
    lastUsed: 'Letzte Änderung',
    neverUsed: 'Noch keine: Niemand von diesem Partner hat in Ihrer Organisation etwas geändert.',
    rolesUsed: 'Administratorrechte zuletzt genutzt',
    onDay: (day) => `${day}; auch bloßes Lesen zählt`,
    didLast: (person, what) => `${person}: ${what}`,
    allOf: (partner) => `Alles, was ${partner} getan hat`,
    country: 'Land',
    support: 'Support',
    mayDo: 'Darf',
    administers: 'Verwaltet, durch Administratorbeziehungen',
    untilDay: (date) => `bis ${date}, mit diesen Rollen:`,
    removedAt: (date) =>
      `Die Administratorrechte wurden am ${date} entfernt. Eine neue Einladung kann sie wiederherstellen.`,
    remove: 'Rollen entfernen',
    removeOf: (partner) => `Rollen entfernen: ${partner}`,
    removeTitle: (partner) => `Rollen von ${partner} entfernen?`,
    removeEffects: (partner) => [
      `${partner} verliert mit dem nächsten Klick den Zugang zu Ihren Benutzern und Lizenzen.`,
      'Laufende Abonnements, Verlängerungen und Lizenzen bleiben, wie sie sind.',
      `Die Beziehung bleibt: ${partner} ist weiterhin Ihr Partner und sieht die eigenen Abonnements.`,
      `${partner} erfährt es per E-Mail. Nur eine neue Einladung, die Sie annehmen, stellt die Rechte wieder her.`,
    ],
    removeTick: (partner) => `Ja, ${partner} soll die Administratorrechte verlieren.`,
    removed: (partner) => `${partner} hat keine Administratorrechte mehr.`,
    empty: 'Noch keine Partner',
    emptyText:
      'Ein Partner sendet Ihnen eine Einladung per E-Mail. Sobald Sie sie annehmen, erscheint er hier.',
  },
}
