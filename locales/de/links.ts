import type { links as en } from '../en/links.ts'

export const links: typeof en = {
  titles: {
    partnership: (provider) => `${provider} bittet um eine Partnerschaft`,
    customer: (reseller, provider) =>
      provider
        ? `${reseller} und ${provider} möchten für Sie arbeiten`
        : `${reseller} möchte für Sie arbeiten`,
    loading: 'Einladung',
    invalid: 'Dieser Link ist ungültig',
    used: 'Dieser Link wurde bereits verwendet',
    expired: 'Dieser Link ist abgelaufen',
    revoked: 'Dieser Link wurde zurückgenommen',
    unreadable: 'Dieser Link lässt sich zurzeit nicht öffnen',
  },
  invalidText:
    'Es wurde nichts gewährt. Vielleicht wurde der Link unterwegs abgeschnitten oder verändert; öffnen Sie ihn noch einmal aus der ursprünglichen E-Mail oder bitten Sie den Absender um einen neuen.',
  sentence: (until) => `Bevor Sie unten zustimmen, geschieht nichts. Die Einladung gilt bis ${until}.`,
  who: 'Wer fragt',
  provider: 'Indirekter Anbieter',
  reseller: 'Indirekter Vertriebspartner',
  country: 'Land',
  domain: 'Domäne',
  contact: 'Kontakt',
  forWhom: 'Für welche Organisation',
  signedInFor: (organisation, person) => `Sie entscheiden für ${organisation}, angemeldet als ${person}.`,
  switchTo: 'Zu einer anderen Organisation wechseln:',
  otherAccount: 'Mit einem anderen Konto anmelden',
  signIn: 'Anmelden',
  granted: 'Was Sie gewähren',
  notGranted: 'Was bei Ihnen bleibt',
  revoking: 'Wie lange es gilt und wie es endet',
  partnership: {
    grants: (provider) => [
      `${provider} darf für diejenigen Ihrer Kunden bestellen und Abonnements hinzufügen, die auch ${provider} autorisiert haben.`,
      `${provider} erscheint in Ihrer Liste der Partner und Sie in der von ${provider}.`,
    ],
    keeps: [
      'Der Anbieter sieht keinen Ihrer übrigen Kunden und Sie keinen des Anbieters.',
      'Ihre Preise gegenüber Ihren Kunden bleiben Ihre Sache.',
    ],
    end: 'Die Partnerschaft hat kein Enddatum. Beide Seiten können sie in ihrer Liste der Partner beenden, sofort oder mit Frist; der Administratorzugriff auf Ihren Mandanten lässt sich gesondert entziehen. Beziehungen zu Kunden bleiben, wie sie sind.',
    consent: (provider) =>
      `Ich autorisiere ${provider} als indirekten Anbieter meiner Organisation, wie hier beschrieben.`,
    admin: (provider, organisation) =>
      `Zusätzlich erhält ${provider} Administratorzugriff auf den Mandanten von ${organisation}. Für die Partnerschaft ist das nicht nötig.`,
    action: 'Indirekten Anbieter autorisieren',
    done: 'Die Partnerschaft ist aktiv',
    doneText: (provider) =>
      `${provider} steht nun unter Indirekte Anbieter. Aus dieser Zeile heraus können Sie gemeinsam neue Kunden einladen.`,
    toProviders: 'Zu den indirekten Anbietern',
  },
  customer: {
    rightsOf: (partner) => `Was ${partner} darf`,
    keeps: [
      'Was andere Partner Ihnen liefern, bleibt, wie es ist.',
      'Alles, was Ihre Partner tun, sehen Sie im Aktivitätsprotokoll.',
    ],
    end: 'Die Beziehung hat kein Enddatum. Unter Partner beenden Sie sie oder nehmen nur die Administratorrechte zurück, jederzeit und mit Wirkung ab der nächsten Anfrage. Abonnements laufen bis zum Ende ihrer Laufzeit.',
    agreement: 'Kundenvereinbarung',
    consent: (partners) => `Ich autorisiere ${partners} für meine Organisation, wie hier gewählt.`,
    action: 'Wie gewählt autorisieren',
    done: 'Sie haben Ihre Partner autorisiert',
    doneText:
      'Ab jetzt gilt dies und nichts sonst. Alle Beteiligten wurden benachrichtigt, und Sie erhalten eine Bestätigung per E-Mail.',
    toPartners: 'Zu Ihren Partnern',
    create: 'Neuen Mandanten erstellen',
    createTitle: 'Ihre Organisation hat noch keinen Mandanten',
    createText:
      'Legen Sie einen mit seinem ersten globalen Administrator an und entscheiden Sie dann über die Einladung.',
    haveTitle: 'Ihre Organisation hat einen Mandanten',
    haveText: 'Melden Sie sich als dessen globaler Administrator an; Sie kehren dann auf diese Seite zurück.',
  },
  decline: {
    open: 'Ablehnen',
    title: 'Einladung ablehnen?',
    reason: 'Grund für den Absender (freiwillig)',
    action: 'Einladung ablehnen',
    done: 'Sie haben die Einladung abgelehnt',
    doneText: 'Der Absender wurde benachrichtigt. Es wurde nichts gewährt.',
  },
  obstacles: {
    'not-signed-in': [
      'Melden Sie sich an, um zu entscheiden',
      'Anmelden muss sich ein globaler Administrator der Organisation, die zustimmen soll.',
    ],
    'wrong-kind': ['Diese Organisation kann diese Einladung nicht annehmen', ''],
    'own-organisation': [
      'Das ist Ihre eigene Einladung',
      'Sie sind für eine Organisation angemeldet, die sie gesendet hat. Leiten Sie den Link an die Organisation weiter, die zustimmen soll.',
    ],
    'not-global-admin': ['Nur ein globaler Administrator kann entscheiden', ''],
    'not-enrolled': [
      'Ihre Registrierung ist nicht abgeschlossen',
      'Bevor Ihre Organisation Partner werden kann, muss der Betreiber sie genehmigen.',
    ],
    'other-region': ['Verschiedene Regionen', ''],
    'already-connected': [
      'Bereits verbunden',
      'Ihre Organisationen sind schon für alles verbunden, worum gebeten wird. Es ist nichts mehr zu tun.',
    ],
    expired: [
      'Diese Einladung ist abgelaufen',
      'Bitten Sie den Absender um eine neue. Es wurde nichts gewährt.',
    ],
    revoked: [
      'Diese Einladung wurde zurückgenommen',
      'Der Absender hat sie zurückgenommen. Durch sie wurde nichts gewährt.',
    ],
    superseded: [
      'Es gibt eine neuere Einladung',
      'Der Absender hat diese ersetzt. Suchen Sie die neuere E-Mail oder bitten Sie den Absender um deren Link. Durch diese wurde nichts gewährt.',
    ],
    'partnership-ended': [
      'Diese Partner arbeiten nicht mehr zusammen',
      'Ihre Partnerschaft ist beendet; dieser gemeinsamen Einladung kann niemand mehr zustimmen. Durch sie wurde nichts gewährt.',
    ],
    'wrong-domain': ['Diese Einladung gilt einer anderen Organisation', ''],
    used: [
      'Diese Einladung wurde schon angenommen',
      'Sie lässt sich nicht noch einmal annehmen. War sie für eine andere Organisation gedacht oder brauchen Sie eine eigene, bitten Sie den Absender um eine neue.',
    ],
    declined: [
      'Diese Einladung wurde abgelehnt',
      'Haben Sie es sich anders überlegt, bitten Sie den Absender um eine neue.',
    ],
    'own-suspended': [
      'Ihre Organisation ist gesperrt',
      'Solange das so ist, betreuen Sie bestehende Kunden und beginnen nichts Neues. Grund und Ansprechpartner stehen oben im Portal.',
    ],
    'sender-not-ready': [
      'Mit dem Absender ist zurzeit keine Verbindung möglich',
      'Sein Konto oder die Partnerschaft hinter der Einladung ist zurzeit nicht aktiv. Bitte fragen Sie beim Absender nach.',
    ],
  },
  partnershipEnded: (sender, other) =>
    `${sender} hat sie gemeinsam mit ${other} gesendet. Möchten Sie weiterhin mit ${sender} arbeiten, bitten Sie um eine Einladung von ${sender} allein; auch ${other} kann Ihnen eine senden.`,
  askAlone: (sender) => `${sender} um eine eigene Einladung bitten`,
  wrongKindPartnership: (organisation, kind) =>
    `Sie sind für ${organisation} (${kind}) angemeldet. Eine Partnerschaft nimmt ein indirekter Vertriebspartner an. Wechseln Sie zu ihm oder melden Sie sich mit einem anderen Konto an.`,
  wrongKindCustomer: (organisation, kind) =>
    `Sie sind für ${organisation} (${kind}) angemeldet. Diese Einladung gilt einem Kunden. Wechseln Sie zu ihm oder melden Sie sich mit einem anderen Konto an.`,
  otherRegion: (its, itsCountry, yours, yourCountry) =>
    `Der Mandant des Absenders gehört zur Region ${its} (${itsCountry}), Ihrer zur Region ${yours} (${yourCountry}). Partner und Kunden müssen in derselben Region sein. Suchen Sie einen Partner in Ihrer Region.`,
  whoCan: (organisation) => `Diese Personen können für ${organisation} entscheiden:`,
  nobody: 'Wenden Sie sich an einen Administrator Ihrer Organisation.',
  kept: (until) =>
    `Diese Einladung ist bis ${until} für Ihre Organisation aufgehoben. Sobald Sie genehmigt sind und die Partnervereinbarung unterzeichnet haben, steht sie auf Ihrer Startseite; dort beantworten Sie sie.`,
  keeping: 'Die Einladung wird für Ihre Organisation aufgehoben.',
  forwardNow: 'Per E-Mail weiterleiten',
  forwardedOn: (name, at) => `${name}, weitergeleitet am ${at}`,
  forwarded: 'Die Einladung wurde weitergeleitet',
  forwardLimit: 'Jede Person erhält denselben Link höchstens einmal am Tag.',
  findOther: 'Anbieter suchen',
  toPartnerships: 'Zu Indirekte Anbieter',
  forward: 'Link weiterleiten',
  forwardSubject: 'Eine Einladung, über die Sie entscheiden können',
  copyLink: 'Link kopieren',
  enroll: 'Zur Registrierung',
  newEnroll: 'Als indirekter Vertriebspartner registrieren',
}
