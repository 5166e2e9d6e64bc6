import type { recoveriesMails as english } from '../../en/mails/recoveries.ts'

/** E-Mails zu Wiederherstellungen. */
export const recoveriesMails: typeof english = {
  recovery: {
    person: 'Wird globaler Administrator',
    due: 'Wird wirksam am',
    toStop: 'Ansehen oder stoppen',
    toClaim: 'Zu Ihrem Antrag',
    secondPerson: 'Eine zweite Person beim Betreiber muss zuvor zustimmen; Sie werden benachrichtigt.',
    claimReason:
      'Sie erhalten diese E-Mail, weil Ihre Adresse in einem Antrag auf Kontowiederherstellung angegeben wurde.',
    opened: {
      subject: (name) => `Der Betreiber hat die Kontowiederherstellung für ${name} eröffnet`,
      body: 'Der Betreiber des Programms will der unten genannten Person die Rolle „Globaler Administrator“ in Ihrer Organisation und den Zugang zu ihr geben. Ist das falsch, melden Sie sich an und stoppen Sie es mit einem Klick.',
    },
    approved: {
      subject: (name) => `Kontowiederherstellung für ${name}: Die Wartezeit läuft`,
      body: 'Eine zweite Person beim Betreiber hat der Wiederherstellung zugestimmt. Bis zu dem unten genannten Zeitpunkt kann jeder globale Administrator Ihrer Organisation sich anmelden und sie mit einem Klick stoppen.',
    },
    proved: {
      subject: (name) => `Jemand weist Ihre Domäne nach, um globaler Administrator von ${name} zu werden`,
      body: 'Die unten genannte Person gibt an, Ihre Organisation habe ihren einzigen Administrator verloren, und hat den verlangten Eintrag in das DNS Ihrer Domäne gesetzt. Bis zu dem unten genannten Zeitpunkt kann jeder globale Administrator sich anmelden und das mit einem Klick stoppen; es endet auch von selbst, sobald sich einer anmeldet.',
    },
    stopped: {
      subject: (name) => `Die Kontowiederherstellung für ${name} wurde gestoppt`,
      body: 'Ein Administrator der Organisation hat sie gestoppt oder sich inzwischen angemeldet. Es wurde nichts geändert.',
    },
    withdrawn: {
      subject: (name) => `Der Betreiber hat die Kontowiederherstellung für ${name} beendet`,
      body: 'In Ihrer Organisation wurde nichts geändert.',
    },
    completed: {
      subject: (name) => `Die Kontowiederherstellung für ${name} ist abgeschlossen`,
      body: 'Die unten genannte Person ist nun globaler Administrator Ihrer Organisation. War Ihre eigene Anmeldung der einzige Weg, sind Kennwörter wieder zugelassen. Bitte prüfen Sie in der Benutzerverwaltung, wer diese Rolle sonst noch braucht.',
    },
    claim: {
      subject: (domain) => `Weisen Sie ${domain} nach, um das Konto Ihrer Organisation wiederherzustellen`,
      body: [
        'Mit dieser Adresse hat jemand beantragt, globaler Administrator der Organisation zu werden, die diese Domäne nachgewiesen hat. Die Seite unten nennt einen DNS-Eintrag; wer ihn setzen kann, zeigt, dass ihm die Domäne gehört.',
        'Haben Sie das nicht beantragt, tun Sie nichts: Ohne den Eintrag geschieht nichts.',
      ],
    },
    claimProved: {
      subject: (domain) => `${domain} ist nachgewiesen: Die Wartezeit läuft`,
      body: [
        'Wir haben den Eintrag gefunden. Die globalen Administratoren der Organisation sind benachrichtigt und können die Wiederherstellung stoppen. Tut das niemand, senden wir Ihnen einen Link, mit dem Sie Ihr Kennwort wählen. Lassen Sie den Eintrag bis dahin stehen.',
      ],
    },
    claimEnded: {
      subject: (domain) => `Ihr Antrag für ${domain} ist beendet`,
      body: [
        'Ein Administrator der Organisation oder der Betreiber hat ihn gestoppt. Bitte fragen Sie dort direkt nach. Den DNS-Eintrag können Sie entfernen.',
      ],
    },
    link: {
      subject: (name) => `Sie sind nun globaler Administrator von ${name}`,
      body: [
        'Die Wartezeit ist vorbei. Wählen Sie mit dem Link unten Ihr Kennwort; er gilt einmal und drei Tage lang. Danach richten Sie einen zweiten Faktor ein, falls Ihre Organisation das verlangt.',
      ],
      button: 'Kennwort wählen',
    },
    approval: {
      subject: (name) => `Die Kontowiederherstellung für ${name} braucht Ihre Zustimmung`,
      body: 'Eine andere Person beim Betreiber hat sie eröffnet. Es gilt das Vier-Augen-Prinzip: Bitte prüfen Sie den Grund und stimmen Sie zu, oder beenden Sie sie.',
      button: 'Wiederherstellung öffnen',
    },
  },
}
