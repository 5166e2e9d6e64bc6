import type { relationshipsMails as english } from '../../en/mails/relationships.ts'

/** E-Mails zur Zustimmung von Kunden, und zu deren Ende. */
export const relationshipsMails: typeof english = {
  customerDeclinedPartner: {
    subject: ({ name }) => `${name} hat Sie nicht autorisiert`,
    body: 'Der Kunde hat die gemeinsame Einladung beantwortet und nur den anderen Partner autorisiert. Ihnen wurde nichts gewährt.',
    button: 'Einladungen ansehen',
  },
  certificate: {
    title: 'Nachweis über eine beendete Beziehung',
    sentence:
      'Ausgestellt vom Portal an dem Tag, an dem die Beziehung endete. Beide Seiten können ihn jederzeit öffnen.',
    fileName: 'nachweis',
    parties: 'Wer und wann',
    customer: 'Kunde',
    partner: 'Partner',
    since: 'Beziehung seit',
    noticeAt: 'Angekündigt am',
    endedAt: 'Beendet am',
    endedBy: 'Beendet durch',
    reason: 'Grund',
    handover: 'Übernommen von',
    number: 'Nummer',
    ended: 'Was geendet hat',
    relationship: 'Die Beziehung selbst: Der Partner sieht diesen Kunden nicht mehr.',
    buy: 'Das Kaufrecht',
    role: (role, since) => `Recht: ${role}${since ? `, seit ${since}` : ''}`,
    adminRelationship: (name, roles) => `Administratorbeziehung ${name}: ${roles}`,
    goesOn: 'Was bis zu seinem Ende läuft',
    noSubscriptions: 'Keine Abonnements dieses Partners.',
    subscription: (what, from, until) => `${what}, ab ${from}, läuft bis ${until}.`,
    billed: (provider, reseller) =>
      `Bis dahin berechnet ${provider} an ${reseller}, und ${reseller} berechnet an den Kunden.`,
    directory: 'Das Verzeichnis, das der Partner verwalten durfte, wie er es hinterließ',
    people: (count) => `${count} Benutzer`,
    licence: (title, owned, assigned) => `${title}: ${assigned} von ${owned} Lizenzen zugewiesen`,
  },
  relationshipNoticed: {
    subject: ({ name, partner, date }) => `Die Beziehung zwischen ${partner} und ${name} endet am ${date}`,
    body: [
      'Bis zum Ende dieses Tages läuft alles weiter wie bisher; wer gekündigt hat, kann das bis dahin zurückziehen.',
      'Danach sieht der Partner den Kunden nicht mehr, und seine Rechte enden. Abonnements, die dann laufen, laufen bis zum Ende ihrer Laufzeit.',
    ],
    button: 'Beziehung ansehen',
  },
  relationshipKept: {
    subject: ({ name, partner }) => `Die Beziehung zwischen ${partner} und ${name} besteht weiter`,
    body: ['Die Kündigung wurde zurückgezogen. Die Beziehung hat kein Enddatum mehr, es ändert sich nichts.'],
    button: 'Beziehung ansehen',
  },
  relationshipEnded: {
    subject: ({ name, partner }) => `Die Beziehung zwischen ${partner} und ${name} ist beendet`,
    body: [
      'Der Partner sieht den Kunden nicht mehr, und alle seine Rechte dort haben geendet, mit Wirkung ab seiner nächsten Anfrage.',
      'Ein Nachweis führt auf, was geendet hat und was weiterläuft. Diese E-Mail ist keine rechtliche Erklärung; was Ihr Vertrag verlangt, bleibt Ihre Sache.',
    ],
    button: 'Nachweis öffnen',
  },
  relationshipBlocked: {
    subject: ({ name }) => `Ihre Beziehung zu ${name} konnte nicht enden`,
    body: [
      'Der letzte Tag, den Sie angekündigt haben, ist vorbei, aber aktive Abonnements halten die Beziehung. Setzen Sie sie aus oder lassen Sie sie auslaufen; dann endet sie von selbst.',
    ],
    button: 'Ansehen, was im Weg steht',
  },
  suspensionAsked: {
    subject: ({ name, partner }) => `${partner} bittet Sie, das Abonnement ${name} auszusetzen`,
    body: [
      'Der Vertriebspartner möchte seine Beziehung zu diesem Kunden beenden; ein aktives Abonnement hält ihn. Ausgesetzt verlängert es sich nicht mehr und bleibt bis zu seinem Ende, wie es ist; Sie können es wieder aktivieren.',
      'Klären Sie mit Vertriebspartner und Kunde, wer übernimmt, bevor Sie es aussetzen.',
    ],
    button: 'Abonnement öffnen',
  },
  handedOver: {
    subject: ({ name, partner }) => `Sie sind als Nachfolge von ${partner} bei ${name} genannt`,
    body: [
      'Eine Beziehung in diesem Portal ist beendet, und wer sie beendet hat, hat Sie als Nachfolge genannt. Rechte beim Kunden haben Sie dadurch nicht.',
      'Um für den Kunden zu arbeiten, senden Sie ihm eine Einladung; er entscheidet. Ist das ein Irrtum, brauchen Sie nichts zu tun.',
    ],
    button: 'Kunden einladen',
  },
  subscriptionSuspended: {
    subject: ({ name, partner }) => `${partner} hat das Abonnement ${name} ausgesetzt`,
    body: 'Es verlängert sich nicht mehr. Der Anbieter kann es wieder aktivieren.',
  },
  subscriptionReactivated: {
    subject: ({ name, partner }) => `Das Abonnement ${name} ist wieder aktiv, durch ${partner}`,
    body: 'Der Anbieter hat es wieder aktiviert.',
  },
  subscriptionUntil: 'Läuft bis',
  invitationReminder: {
    subject: (subject) => `Erinnerung: ${subject}`,
    body: (from, until) =>
      `${from} erinnert Sie an die Einladung. Der Link unten gilt bis ${until}; ihn zu öffnen ändert nichts.`,
  },
  invitationAskedAgain: {
    subject: (who) =>
      who ? `Um eine neue Einladung wird gebeten: ${who}` : 'Um eine neue Einladung wird gebeten',
    body: 'Jemand hat einen Ihrer Links geöffnet, der nicht mehr gilt, und bittet um einen neuen. Öffnen Sie die Einladung: Dort ersetzen Sie sie mit Text und Empfänger, oder Sie bereiten eine neue vor.',
    recipient: 'Damaliger Empfänger',
    button: 'Einladung öffnen',
  },
  customerAdmin: {
    subject: ({ name, partner }) => `${partner} hat ${name} für Sie eingerichtet`,
    body: (provider, reseller) =>
      `Sie sind der globale Administrator Ihrer Organisation in diesem Portal. ${provider} darf für Sie bestellen, ${reseller} betreut Sie. Wählen Sie mit dem Link unten Ihr Kennwort; der Link gilt einmal. Ihren Benutzernamen nennt Ihnen Ihr Partner.`,
    take: 'Unter „Partner“ sehen Sie, wer was darf, und nehmen jederzeit zurück, was Sie möchten.',
  },
  providerAdmin: {
    subject: ({ name, partner }) => `${partner} hat ${name} in sein Programm aufgenommen`,
    body: (operator, name) =>
      `Sie sind der globale Administrator von ${name} im Partnerportal von ${operator}. Wählen Sie mit dem Link unten Ihr Kennwort; der Link gilt einmal. Ihren Benutzernamen nennt Ihnen ${operator}.`,
    next: 'Unterzeichnen Sie danach die Partnervereinbarung, benennen Sie einen zweiten globalen Administrator und fragen Sie Ihre erste Partnerschaft an.',
  },
  customerCreated: {
    subject: ({ name, partner }) => `${partner} hat ${name} als Ihren Kunden hinzugefügt`,
    body: 'Der Mandant besteht, Sie finden den Kunden in Ihrer Liste. Sein globaler Administrator hat einen Link bekommen, um ein Kennwort zu wählen.',
  },
  agreementAttested: {
    subject: ({ name, partner }) =>
      `${partner} bestätigt, dass ${name} die Kundenvereinbarung angenommen hat`,
    body: (provider, customer) =>
      `${provider} hat im Portal bestätigt, dass ${customer} die Kundenvereinbarung angenommen hat, wie unten angegeben. Stimmt das nicht, wenden Sie sich sofort an ${provider}.`,
    by: 'Angenommen von',
    on: 'Angenommen am',
    reason: (provider) =>
      `Sie erhalten diese E-Mail, weil ${provider} Sie als zustimmende Person genannt hat.`,
  },
  invitationBulk: {
    fileName: 'einladungen-bericht.csv',
    templateName: 'einladungen.csv',
    columns: ['Zeile', 'E-Mail', 'Ergebnis', 'Hinweis'],
    states: {
      waiting: 'Wartet',
      sent: 'Gesendet',
      failed: 'Nicht gesendet',
      cancelled: 'Abgebrochen',
    },
    reasons: {
      email: 'Das ist keine E-Mail-Adresse.',
      enum: 'Die Sprache ist en oder de.',
      duplicate: 'Diese Adresse steht zweimal in der Datei.',
      formula: 'Eine Zelle darf nicht wie eine Formel beginnen.',
      'already-invited': 'An diese Adresse gibt es schon eine offene Einladung.',
      'sender-not-ready': 'Die Absender konnten zu dieser Zeit nichts Neues beginnen.',
      cancelled: 'Die Datei wurde abgebrochen, bevor diese Zeile an der Reihe war.',
      'too-many-rows': 'Die Datei hat mehr als 1.000 Zeilen. Teilen Sie sie auf.',
    },
  },
  consentFacts: { declined: 'Abgelehnt', noAgreement: 'nicht angenommen', agreement: 'Kundenvereinbarung' },
}
