import type { consent as en } from '../en/consent.ts'

export const consent: typeof en = {
  hint: 'Alles, worum gebeten wird, ist bereits gewählt. Schalten Sie aus, was Sie nicht gewähren möchten; eine neue Einladung kann später darum bitten.',
  work: (partner) => `${partner} darf für uns arbeiten`,
  declined: (partner) => `${partner} erhält nichts und erfährt, dass Sie abgelehnt haben.`,
  administerHint: 'Zu jedem dieser Rechte gehört, Ihre Benutzer und deren Lizenzen zu sehen.',
  agreement: 'Wir nehmen die Kundenvereinbarung an',
  agreementHint: 'Ohne sie sind Sie verbunden, bestellt werden kann für Sie aber noch nichts.',
  notAsked: {
    order: 'Um das Kaufrecht wird nicht gebeten.',
    roles: 'Um Verwaltung wird nicht gebeten: Ihre Benutzer und Lizenzen bleiben verschlossen.',
    agreement: 'Die Kundenvereinbarung ist nicht Teil dieser Einladung.',
  },
  needsPartner: 'Wählen Sie mindestens einen Partner, oder lehnen Sie die Einladung ab.',
  wrongDomain: (domain, organisation) =>
    `Sie gilt der Organisation von ${domain}. Sie sind für ${organisation} angemeldet. Wechseln Sie zur richtigen Organisation, melden Sie sich mit einem anderen Konto an oder leiten Sie den Link weiter. Es wurde nichts gewährt.`,
  wrongDomainNew: (domain) =>
    `Gehören Sie zu ${domain}, kann Ihr Administrator diese Domäne hinzufügen und nachweisen oder ein Postfach darin verwenden.`,
  ask: {
    emailHint:
      'Nötig für „Jetzt senden“. Ist es die Adresse eines Unternehmens, kann nur die Organisation dieser Domäne antworten.',
    order: 'Um das Kaufrecht bitten: Der Anbieter darf bestellen',
    administration: 'Um Verwaltung bitten',
    administrations: {
      none: 'Keine: Benutzer und Lizenzen bleiben verschlossen',
      usual: 'Das Übliche: Benutzer sehen und anlegen, Lizenzen zuweisen, bei der Anmeldung helfen',
      chosen: 'Ausgewählte Rechte',
    },
    agreement: 'Um die Kundenvereinbarung bitten',
    channel: 'Wie der Kunde zu Ihnen kam',
    campaign: 'Kampagnenlink für mehrere Kunden',
    campaignHint: 'Sonst ist der Link persönlich und gilt einmal.',
    maxUses: 'Für höchstens wie viele Kunden',
    usesRule: (most) => `Eine ganze Zahl von 2 bis ${most}.`,
  },
  alone: {
    jointly: 'Oder gemeinsam mit einem Partner',
    jointlyText: 'Dann bittet eine Einladung für Sie beide, und der Kunde entscheidet über jeden.',
    withWhom: 'Partner für die gemeinsame Einladung',
    title: 'Vertriebspartnerschaft beantragen',
    sentence: 'Bittet einen Kunden, Ihre Organisation allein zu autorisieren.',
    why: 'Wozu das dient',
    whyReseller: [
      'Sie erhalten, worum Sie unten bitten, für sich allein; der Kunde kann jedes davon zurückhalten.',
      'Zum Bestellen muss der Kunde auch einen Anbieter autorisieren: Laden Sie dann gemeinsam mit ihm ein, unter Indirekte Anbieter.',
    ],
    whyProvider: [
      'Sie dürfen für den Kunden bestellen, sobald er auch mit einem Ihrer Vertriebspartner arbeitet.',
      'Um beides auf einmal bitten Sie gemeinsam mit dem Vertriebspartner, unter Indirekte Vertriebspartner.',
    ],
  },
  shown: {
    asks: 'Bittet um',
    order: 'das Kaufrecht',
    agreement: 'die Kundenvereinbarung',
    nothing: 'nur die Beziehung selbst',
    bound: 'Nur für die Organisation von',
    uses: 'Bisher angenommen',
    usesOf: (uses, most) => `${uses} von höchstens ${most} Kunden`,
  },
  askAgain: 'Um eine neue Einladung bitten',
  asked: (name) => `${name} wurde gesagt, dass Sie um eine neue Einladung bitten.`,
  agreementAccepted: 'Die Kundenvereinbarung ist angenommen.',
  agreementOpen:
    'Sie haben die Kundenvereinbarung noch nicht angenommen. Bis dahin kann für Sie nichts bestellt werden.',
  readAgreement: 'Lesen und annehmen',
}
