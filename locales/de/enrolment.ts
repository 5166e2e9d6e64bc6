import type { enrolment as en } from '../en/enrolment.ts'

export const enrolment: typeof en = {
  title: 'Als indirekter Vertriebspartner registrieren',
  sentence: 'Was Sie eingeben, wird gespeichert; Sie können jederzeit aufhören und später fortfahren.',
  steps: {
    welcome: 'Willkommen',
    tenant: 'Ihr Mandant',
    membership: 'Mitgliedschaft',
    'partner-id': 'Partner-ID (MPN-ID)',
    company: 'Unternehmen',
    contact: 'Hauptansprechpartner',
    support: 'Kundensupport',
    review: 'Überprüfen',
  },
  titles: {
    welcome: 'Willkommen. Das sollten Sie bereithalten',
    tenant: 'Welchen Mandanten registrieren Sie?',
    membership: 'Verknüpfen Sie Ihre Partner-ID',
    'partner-id': 'Wählen Sie die Partner-ID',
    company: 'Offizielles Geschäftsprofil',
    contact: 'Hauptansprechpartner',
    support: 'Kundensupportprofil',
    review: 'Prüfen Sie alles noch einmal',
  },
  saved: 'Ihre Angaben sind gespeichert. Kehren Sie auf diese Seite zurück, um fortzufahren.',
  welcome: {
    intro: 'Die Registrierung dauert etwa zehn Minuten, wenn Sie Folgendes bereithalten:',
    needs: [
      'Die Anmeldung eines globalen Administrators im Mandanten Ihrer Organisation. Gibt es noch keinen Mandanten, legen Sie ihn unterwegs an.',
      'Benutzername und Kennwort Ihres Kontos auf der Mitgliedschaftsseite, zu dem Ihre Partner-ID (MPN-ID) gehört.',
      'Rechtlicher Name und Anschrift des Unternehmens, ein Hauptansprechpartner mit einer E-Mail-Adresse des Unternehmens und die Kontaktdaten Ihres Kundensupports.',
      'Die Befugnis, die Partnervereinbarung für Ihr Unternehmen zu unterzeichnen.',
    ],
    review:
      'Die Überprüfung kann mehrere Tage dauern. Wir schreiben zuerst dem Hauptansprechpartner und noch einmal, wenn die Überprüfung abgeschlossen ist.',
  },
  tenant: {
    intro: 'Ein Mandant ist das Verzeichnis Ihrer Organisation: ihre Personen, Rollen und Domänen.',
    have: 'Ihre Organisation hat einen Mandanten',
    haveText: 'Melden Sie sich als dessen globaler Administrator an.',
    signIn: 'Bei Ihrem Mandanten anmelden',
    none: 'Ihre Organisation hat noch keinen Mandanten',
    noneText: 'Legen Sie einen mit seinem ersten globalen Administrator an; Sie sind dann sofort angemeldet.',
    create: 'Neuen Mandanten erstellen',
    signedIn: (organisation, domain) => `Sie sind für ${organisation} (${domain}) angemeldet.`,
    other: 'Einen anderen Mandanten verwenden',
    wrongKind: (organisation, kind) =>
      `Sie sind für ${organisation} (${kind}) angemeldet. Nur ein globaler Administrator eines Vertriebspartners kann diesen registrieren. Melden Sie sich bei einem anderen Mandanten an oder erstellen Sie einen neuen.`,
    wrongRole: (organisation) =>
      `Sie sind für ${organisation} angemeldet, aber nur deren globaler Administrator kann sie registrieren. Bitten Sie ihn darum oder melden Sie sich mit einem anderen Benutzernamen an.`,
    demo: 'Vorführung: als eine der Personen anmelden',
  },
  membership: {
    whyIntro:
      'Ihre Partner-ID (MPN-ID) verbindet dieses Portal mit Ihrer Mitgliedschaft. Sie ist nötig, damit',
    why: [
      'Ihre Verkäufe Ihnen angerechnet und Anreize an Sie ausgezahlt werden,',
      'Anbieter Sie in Bestellungen als Vertriebspartner nennen können,',
      'die Vorteile Ihrer Mitgliedschaft bei Ihrem Unternehmen bleiben.',
    ],
    whyNext:
      'Melden Sie sich einmal auf der Mitgliedschaftsseite an, um zu belegen, dass die Partner-ID Ihnen gehört.',
    signIn: 'Anmelden',
    userName: 'Benutzername der Mitgliedschaft',
    userHint: 'Der Benutzername der Mitgliedschaftsseite, nicht der Ihres Mandanten.',
    next: 'Weiter',
    password: 'Kennwort der Mitgliedschaft',
    passwordFor: (userName) => `Kennwort von ${userName}`,
    signedIn: (userName) => `Auf der Mitgliedschaftsseite angemeldet als ${userName}.`,
    other: 'Mit anderen Zugangsdaten anmelden',
  },
  partnerId: {
    intro: (country) =>
      `Wählen Sie das Organisationsprofil, das verknüpft werden soll. Es muss aktiv sein und im selben Land liegen wie Ihr Mandant: ${country}.`,
    legend: 'Organisationsprofile Ihres Mitgliedschaftskontos',
    none: 'Zu diesem Mitgliedschaftskonto gehört kein Organisationsprofil. Melden Sie sich mit anderen Zugangsdaten an.',
    notListed:
      'Das richtige ist nicht dabei? Brechen Sie ab und melden Sie sich mit anderen Zugangsdaten an.',
    id: (partnerId) => `Partner-ID ${partnerId}`,
    goOn: 'Weiter',
    cancel: 'Abbrechen',
    obstacles: {
      inactive: () => 'Nicht wählbar: Dieses Profil ist nicht aktiv.',
      'other-country': (its, yours) =>
        `Nicht wählbar: Es liegt in ${its}, Ihr Mandant in ${yours}. Fügen Sie auf der Mitgliedschaftsseite einen Standort in ${yours} hinzu.`,
      'linked-elsewhere': () => 'Nicht wählbar: Es ist bereits mit einem anderen Mandanten verknüpft.',
    },
  },
  later: {
    text: 'Gerade kein Zugang zur Mitgliedschaft? Sie können die Partner-ID später verknüpfen. Die Überprüfung geht ohne sie weiter, aber die Partnervereinbarung kann erst mit verknüpfter Partner-ID angenommen werden.',
    action: 'Später verknüpfen',
    state: 'Wird später verknüpft',
    nowTitle: 'Ihre Partner-ID ist noch nicht verknüpft',
    nowText: 'Die Partnervereinbarung kann angenommen werden, sobald eine Partner-ID verknüpft ist.',
    now: 'Partner-ID verknüpfen',
  },
  known: {
    text: (day) =>
      `Ihr Unternehmen ist bereits im Programm; diese Angaben haben wir am ${day} geprüft. Gelten sie noch, fehlen nur die Daten Ihres Kundensupports.`,
    correct: 'Etwas hat sich geändert',
  },
  delivery: {
    states: {
      waiting: 'Wird gesendet',
      delayed: 'Verzögert',
      sent: 'Zugestellt',
      failed: 'Nicht zustellbar',
    },
    texts: {
      waiting: 'Die E-Mail geht in wenigen Sekunden hinaus.',
      delayed: 'Der Server des Postfachs hat die E-Mail noch nicht angenommen; wir versuchen es weiter.',
      sent: 'Der Server des Postfachs hat die E-Mail angenommen. Ist sie nicht zu finden, sehen Sie im Spam-Ordner nach.',
      failed:
        'Der Server des Postfachs hat die E-Mail abgelehnt. Prüfen Sie die Adresse oder lassen Sie an ein anderes Postfach senden.',
    },
  },
  fields: {
    'legalProfile.legalName': 'Rechtlicher Name des Unternehmens',
    'legalProfile.tradingName': 'Handelsname (freiwillig)',
    'legalProfile.address.line1': 'Straße und Hausnummer',
    'legalProfile.address.line2': 'Zusatz (freiwillig)',
    'legalProfile.address.postalCode': 'Postleitzahl',
    'legalProfile.address.city': 'Ort',
    'legalProfile.address.state': 'Bundesland oder Region (freiwillig)',
    'legalProfile.address.country': 'Land',
    'legalProfile.registrationId': 'Registernummer (freiwillig)',
    'legalProfile.taxId': 'USt-IdNr. (freiwillig)',
    'primaryContact.firstName': 'Vorname',
    'primaryContact.lastName': 'Nachname',
    'primaryContact.email': 'Geschäftliche E-Mail',
    'primaryContact.phone': 'Telefon',
    'supportContact.email': 'E-Mail des Supports',
    'supportContact.phone': 'Telefon des Supports',
    'supportContact.website': 'Webseite des Supports (freiwillig)',
  },
  hints: {
    legalName: 'Wie im Handelsregister, mit Rechtsform.',
    registrationId: 'In einigen Ländern ist sie Pflicht.',
    contact:
      'Diese Person bitten wir, den Antrag zu bestätigen; auch alle Nachrichten zur Überprüfung gehen hierhin.',
    contactEmail: 'Eine persönliche Adresse in der eigenen Domäne des Unternehmens.',
    phone: 'Mit Landesvorwahl, zum Beispiel +49 30 901820.',
    support: 'Ihre Kunden sehen dies überall, wo sie Hilfe suchen.',
    website: 'Zum Beispiel https://firma.de/support',
  },
  review: {
    partnerId: 'Partner-ID',
    tenant: 'Mandant',
    change: (step) => `Ändern: ${step}`,
    after:
      'So geht es weiter: Wir bitten den Hauptansprechpartner um Bestätigung. Danach überprüft der Betreiber den Antrag.',
    action: 'Jetzt anmelden',
  },
  status: {
    title: 'Ihre Registrierung',
    sentence: (organisation) => `So steht es um den Antrag von ${organisation}.`,
    steps: 'Schritte der Registrierung',
    none: 'Noch nicht registriert',
    noneText: 'Registrieren Sie Ihr Unternehmen, um mit Anbietern und Kunden zu arbeiten.',
    states: {
      draft: 'Entwurf',
      email_verification: 'Wartet auf Bestätigung',
      under_review: 'Ausstehend',
      info_requested: 'Wir brauchen etwas von Ihnen',
      qualified: 'Autorisiert',
      active: 'Aktiv',
      rejected: 'Abgelehnt',
      withdrawn: 'Zurückgezogen',
      adopted: 'Genehmigt',
    },
    applied: 'Antrag gesendet',
    apply: 'Antrag senden',
    confirmed: 'E-Mail-Adresse bestätigt',
    confirm: 'E-Mail-Adresse bestätigen',
    reviewed: 'Überprüft',
    review: 'Überprüfung durch den Betreiber',
    signed: 'Partnervereinbarung angenommen',
    sign: 'Partnervereinbarung annehmen',
    active: 'Bereit zur Arbeit',
    confirmTitle: 'Der Hauptansprechpartner muss bestätigen',
    confirmText: (email) =>
      `Wir haben an ${email} geschrieben. Die Überprüfung beginnt, sobald der Link in dieser E-Mail bestätigt ist.`,
    resend: 'Überprüfungs-E-Mail erneut senden',
    resent: 'Die Überprüfungs-E-Mail ist unterwegs.',
    withdraw: 'Antrag zurückziehen',
    withdrawEffects: [
      'Der Antrag endet und wird nicht überprüft.',
      'Der Link in der Überprüfungs-E-Mail gilt nicht mehr.',
    ],
    withdrawn: 'Der Antrag wurde zurückgezogen.',
    withdrawnText:
      'Sie haben diesen Antrag zurückgezogen. Wenden Sie sich an den Betreiber, wenn Sie sich erneut registrieren möchten.',
    reviewTitle: 'Der Betreiber überprüft Ihren Antrag',
    reviewText:
      'Das kann mehrere Tage dauern. Der Hauptansprechpartner erhält eine E-Mail, sobald entschieden ist; Sie müssen nichts tun.',
    lateTitle: 'Die Überprüfung dauert länger als zugesagt',
    lateText: (day) =>
      `Sie war am ${day} fällig. Das System hat den Betreiber erinnert; Sie brauchen nichts zu tun.`,
    lateWrite: 'Sie können uns auch schreiben:',
    revisionTitle: 'Der Betreiber überprüft Ihre Änderung',
    revisionText:
      'Bis zur Entscheidung gilt weiter, was zuvor genehmigt war; Sie können weiterarbeiten. Sie müssen nichts tun.',
    revisionRejected: 'Die Änderung wurde nicht genehmigt',
    revisionRejectedText:
      'Was zuvor genehmigt war, gilt weiter. Korrigieren Sie die Änderung oder ziehen Sie sie zurück.',
    revisionFix: 'Änderung korrigieren',
    withdrawRevision: 'Änderung zurückziehen',
    withdrawRevisionEffects: ['Die Änderung wird nicht überprüft.', 'Was zuvor genehmigt war, gilt weiter.'],
    askedTitle: 'Wir brauchen etwas von Ihnen',
    askedText: 'Die Überprüfung geht weiter, sobald wir es haben. Ihre übrigen Angaben bleiben bestehen.',
    orProve:
      'Oder ganz ohne Dokument: Belegen Sie mit einem DNS-Eintrag, dass die E-Mail-Domäne des Ansprechpartners Ihnen gehört.',
    proveDomain: 'Kontoeinstellungen › Domänen',
    checksTitle: 'Was geprüft wird',
    untilDay: (day) => `bis ${day}`,
    signTitle: 'Genehmigt. Ein Schritt fehlt noch',
    signText: 'Lesen Sie die Partnervereinbarung und nehmen Sie sie für Ihr Unternehmen an.',
    secondAdmin: 'Nur ein globaler Administrator',
    secondAdminText:
      'Sie können jetzt unterzeichnen. Geht diese Person oder findet sie nicht mehr hinein, kann niemand mehr für Ihr Unternehmen handeln: Benennen Sie einen zweiten, bevor es losgeht.',
    nameSecond: 'Zweiten globalen Administrator benennen',
    version: (version) => `Fassung ${version}`,
    accepted: 'Willkommen im Programm. Ihre Registrierung ist aktiv.',
    activeTitle: 'Sie sind registriert',
    activeFindText: 'Vereinbaren Sie als Nächstes eine Partnerschaft mit einem Anbieter.',
    activeInviteText:
      'Sie arbeiten mit einem Anbieter zusammen. Neue Kunden laden Sie aus seiner Zeile unter Indirekte Anbieter ein.',
    activeRolesText:
      'Wer mit Kunden arbeitet, braucht die Rolle Administrator-Agent: Kontoeinstellungen › Benutzerverwaltung, dort Administrator-Agent ankreuzen.',
    findProvider: 'Anbieter suchen',
    providers: 'Indirekte Anbieter',
    users: 'Benutzerverwaltung',
    rejectedTitle: 'Der Antrag wurde abgelehnt',
    remark: 'Bemerkung des Betreibers',
    fix: 'Berichtigen und erneut einreichen',
    goOn: 'Registrierung fortsetzen',
    draftTitle: 'Ihr Antrag ist noch nicht gesendet',
    draftText: 'Alles, was Sie eingegeben haben, ist noch da.',
    profile: 'Ihre Angaben',
    membershipId: 'Partner-ID',
  },
  public: {
    title: 'Stand des Antrags',
    sentence: (organisation, state) => `${organisation}: ${state}.`,
    signIn: 'Für Einzelheiten anmelden',
    share: 'Statusseite, die sich ohne Anmeldung öffnet, zum Weitergeben',
    waitTitle: 'Der Hauptansprechpartner muss bestätigen',
    waitText: (domain, moment) =>
      `Die Bestätigungsmail ging zuletzt am ${moment} an ein Postfach bei ${domain}. Die Überprüfung beginnt, sobald der Link darin bestätigt ist.`,
    mailbox: (domain) => `Anderes Postfach bei ${domain} (freiwillig)`,
    mailboxHint:
      'Das persönliche Postfach von jemandem, der bestätigen darf. Lassen Sie das Feld leer, um noch einmal an dasselbe zu schreiben.',
    resend: 'Überprüfungs-E-Mail erneut senden',
    resent: 'Die Überprüfungs-E-Mail ist unterwegs. Frühere Links gelten nicht mehr.',
    tooSoon:
      'Sie wurde erst vor wenigen Minuten gesendet. Bitte warten Sie fünf Minuten, bevor Sie sie erneut senden.',
    brokenText:
      'Öffnen Sie den Link noch einmal aus der E-Mail, oder melden Sie sich an, um den Stand zu sehen.',
  },
  confirm: {
    title: 'Registrierung bestätigen',
    question: (applicant, organisation) =>
      `${applicant} hat beantragt, ${organisation} als indirekten Vertriebspartner zu registrieren, und Sie als Hauptansprechpartner genannt.`,
    please: 'Bitte bestätigen Sie zweierlei:',
    points: (email) => [
      'Ihr Unternehmen hat sich wirklich für dieses Programm registriert.',
      `Die Adresse ${email} gehört zu Ihrem Unternehmen.`,
    ],
    until: (moment) => `Dieser Link gilt bis ${moment}.`,
    action: 'Bestätigen',
    deny: 'Das war ich nicht',
    denyEffects: [
      'Der Antrag endet, und der Antragsteller erfährt davon.',
      'Sonst geschieht mit Ihnen und Ihrer Adresse nichts.',
    ],
    confirmed: 'Danke, bestätigt',
    confirmedText:
      'Der Betreiber überprüft nun den Antrag. Wir schreiben Ihnen, sobald entschieden ist; das kann mehrere Tage dauern.',
    denied: 'Danke für Ihre Auskunft',
    deniedText: 'Der Antrag wurde gestoppt.',
    expired: 'Dieser Link ist abgelaufen',
    expiredText: 'Bitten Sie den Antragsteller, die Überprüfungs-E-Mail erneut zu senden.',
    toStatus: 'Zur Registrierung',
    brokenText:
      'Es wurde nichts bestätigt. Öffnen Sie den Link noch einmal aus der neuesten E-Mail oder bitten Sie den Antragsteller, die Überprüfungs-E-Mail erneut zu senden.',
  },
}
