import type { identity as en } from '../en/identity.ts'

export const identity: typeof en = {
  signIn: {
    title: 'Anmelden',
    sentence: 'Mit dem Benutzernamen im Mandanten Ihrer Organisation.',
    userName: 'Benutzername',
    userNameHint: 'Zum Beispiel anna@firma.mandant',
    password: 'Kennwort',
    passkey: 'Mit Passkey anmelden',
    passkeyCancelled:
      'Der Browser wurde nicht fertig: Es wurde abgebrochen, dauerte zu lange, oder auf diesem Gerät gibt es schon einen Passkey von Ihnen.',
    forgot: 'Kennwort vergessen?',
    lostAdmin: 'Einzigen Administrator verloren?',
    action: 'Anmelden',
    forNext: 'Melden Sie sich an, um dort fortzufahren, wo Sie waren.',
    already: (name, organisation) => `Sie sind als ${name} für ${organisation} angemeldet.`,
    goOn: 'Fortfahren',
    noAccount: 'Noch kein Konto?',
    enrollInstead: 'Als indirekter Vertriebspartner registrieren',
    demoTitle: 'Vorführung: fortfahren als …',
    demoText: 'Ein Klick, kein Kennwort. Wählen Sie, mit wessen Augen Sie das Portal sehen möchten.',
    continueAs: (name) => `Fortfahren als ${name}`,
  },
  forgot: {
    title: 'Kennwort vergessen?',
    sentence: 'Geben Sie Ihren Benutzernamen ein. Wir senden einen Link an die E-Mail-Adresse dieses Kontos.',
    action: 'Link senden',
    sent: 'Sehen Sie in Ihr Postfach',
    sentText:
      'Wenn es ein Konto dieses Namens gibt, ist ein Link zum Festlegen eines neuen Kennworts unterwegs. Er gilt einmal und eine Stunde lang.',
    noMail:
      'Nach einigen Minuten noch keine E-Mail? Sehen Sie im Spam-Ordner nach, prüfen Sie den Benutzernamen oder fragen Sie einen Administrator Ihrer Organisation.',
    back: 'Zurück zur Anmeldung',
  },
  guest: {
    plainTitle: 'Einladung eines Gastes',
    title: (organisation) => `${organisation} lädt Sie als Gast ein`,
    by: 'Eingeladen von',
    roles: 'Ihre Rollen dort',
    until: 'Gültig bis',
    as: 'Sie nehmen an als',
    limits: (organisation) =>
      `Als Gast handeln Sie für ${organisation} nur mit diesen Rollen und nie für deren Kunden. Ihre eigene Organisation sieht, dass Sie dort Gast sind. Beide Seiten können das jederzeit beenden.`,
    accept: (organisation) => `Annehmen und für ${organisation} handeln`,
    obstacles: {
      'not-signed-in': 'Melden Sie sich mit dem Konto Ihrer eigenen Organisation an, um anzunehmen.',
      'own-organisation':
        'Sie gehören dieser Organisation schon an und können nicht ihr Gast sein. Die Einladung ist für jemanden einer anderen Organisation: Melden Sie sich als diese Person an.',
      'other-address':
        'Diese Einladung ging an eine Adresse, die nicht Ihre ist. Melden Sie sich mit dem Konto an, für das sie bestimmt ist, oder bitten Sie den Absender, Sie unter Ihrem Benutzernamen einzuladen.',
      'not-at-home':
        'Sie handeln gerade als Gast einer anderen Organisation. Wechseln Sie im Portal zu Ihrer eigenen Organisation und öffnen Sie diesen Link noch einmal.',
      'already-member': 'Sie sind schon Gast dieser Organisation. Wechseln Sie im Portal zu ihr.',
    },
    invalid: 'Diese Einladung gilt nicht mehr',
    invalidText:
      'Sie wurde angenommen, zurückgenommen, ist abgelaufen oder wurde abgeschnitten. Bitten Sie den Absender um eine neue.',
  },
  setPassword: {
    title: 'Kennwort festlegen',
    sentence: (userName, organisation) => `Für ${userName} bei ${organisation}.`,
    password: 'Neues Kennwort',
    hint: 'Mindestens 12 Zeichen. Einige Wörter, die nichts miteinander zu tun haben, lassen sich gut merken.',
    validUntil: (moment) => `Dieser Link gilt einmal, bis ${moment}.`,
    action: 'Kennwort festlegen',
    done: 'Ihr Kennwort ist festgelegt',
    doneText: 'Sie können sich sofort damit anmelden.',
    newTitle: 'Neues Kennwort wählen',
    newLink: 'Neuen Link anfordern',
    invalidText:
      'Haben Sie Ihr Kennwort schon gesetzt, melden Sie sich einfach an. Andernfalls öffnen Sie den Link noch einmal aus der ursprünglichen E-Mail oder fordern Sie einen neuen an.',
  },
  tenant: {
    organisationName: 'Name der Organisation',
    domainPrefix: 'Domänenname',
    domainHint: (suffix) =>
      `3 bis 27 Buchstaben, Ziffern oder Bindestriche; die Adresse lautet dann name.${suffix}.`,
    domainFree: (domain) => `${domain} ist verfügbar.`,
    domainTaken: (domain) => `${domain} ist bereits vergeben. Noch verfügbar:`,
    domainForm:
      'Verwenden Sie 3 bis 27 Kleinbuchstaben, Ziffern oder Bindestriche; am Anfang steht ein Buchstabe.',
    country: 'Land',
    countryHint: 'Es bestimmt die Region, in der Sie arbeiten können, und lässt sich später nicht ändern.',
    contactEmail: 'E-Mail für Nachrichten',
    contactHint: 'Eine Adresse, die Sie schon lesen können; dorthin gehen Benachrichtigungen.',
    firstName: 'Vorname',
    lastName: 'Nachname',
    userPrefix: 'Benutzername',
    userHint: (domain) => `Sie melden sich dann mit name@${domain} an.`,
    password: 'Kennwort',
    passwordHint: 'Mindestens 12 Zeichen.',
    adminTitle: 'Erster globaler Administrator',
    organisationTitle: 'Organisation und Domäne',
  },
}
