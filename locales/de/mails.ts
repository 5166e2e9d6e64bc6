import type { mails as english } from '../en/mails.ts'

/** Die deutschen Texte der E-Mails. */
export const mails: typeof english = {
  reason: {
    contact:
      'Sie erhalten diese E-Mail, weil Ihre Adresse in einem Antrag als Hauptansprechpartner genannt wurde.',
    applicant: 'Sie erhalten diese E-Mail, weil Ihre Organisation sich für das Programm angemeldet hat.',
    invited: (name) =>
      `Sie erhalten diese E-Mail, weil ${name} Ihre Adresse in einer Einladung angegeben hat.`,
    partner: 'Sie erhalten diese E-Mail aufgrund Ihrer Rolle in Ihrer Organisation.',
    user: 'Sie erhalten diese E-Mail, weil für Sie ein Konto angelegt wurde.',
    own: 'Sie erhalten diese E-Mail, weil sie Ihre Anmeldung betrifft.',
    reset: 'Sie erhalten diese E-Mail, weil für Ihr Konto ein neues Kennwort angefordert wurde.',
    account: 'Sie erhalten diese E-Mail, weil sie die Sicherheit Ihres Kontos betrifft.',
  },
  facts: {
    applicant: 'Antragsteller',
    domain: 'Domäne',
    organisation: 'Organisation',
    partnerId: 'Partner-ID (MPN-ID)',
    validUntil: 'Gültig bis',
    reason: 'Grund',
    rule: 'Regel',
    due: 'Bis',
    comment: 'Kommentar',
    customer: 'Kunde',
    provider: 'Indirekter Anbieter',
    reseller: 'Indirekter Vertriebspartner',
    agreement: 'Kundenvereinbarung, Fassung',
    support: 'Support',
    userName: 'Benutzername',
    placedBy: 'Aufgegeben von',
    answeredBy: 'Beantwortet von',
    person: 'Durch',
    at: 'Wann',
    device: 'Gerät',
    codesLeft: 'Verbleibende Codes',
    changedAt: 'Geändert am',
    changedBy: 'Geändert von',
    dueAt: 'Fällig war',
    oldPartnerId: 'Bisherige Partner-ID',
  },
  verification: {
    subject: ({ name }) => `Bitte bestätigen Sie den Antrag von ${name}`,
    body: ({ name, partner }) =>
      `${partner} hat für ${name} die Aufnahme in das Partnerprogramm beantragt und Sie als Hauptansprechpartner angegeben. Bitte bestätigen Sie, dass Ihnen dieser Antrag bekannt ist und dass diese Adresse zu Ihrem Unternehmen gehört. Falls Sie nichts davon wissen, können Sie das auf derselben Seite sagen.`,
    later: 'Die Überprüfung beginnt erst nach Ihrer Bestätigung. Das Öffnen des Links ändert nichts.',
    button: 'Ansehen und bestätigen',
  },
  received: {
    subject: ({ name }) => `Der Antrag von ${name} ist eingegangen`,
    body: 'Der Hauptansprechpartner wurde gebeten, seine Adresse zu bestätigen. Danach prüfen wir Ihre Angaben; das kann einige Tage dauern. Wir schreiben Ihnen bei jedem Schritt.',
    button: 'Stand ansehen',
  },
  documents: {
    subject: ({ name }) => `${name}: Ein Nachweis wird gebraucht`,
    body: (check) =>
      `Um mit Ihrem Antrag fortzufahren, brauchen wir einen Nachweis für diese Prüfung: ${check}. Einer der unten genannten genügt. Die anderen Prüfungen gehen inzwischen weiter.`,
    button: 'Ansehen, was fehlt',
  },
  approved: {
    subject: ({ name }) => `${name} ist genehmigt: Bitte unterzeichnen Sie die Partnervereinbarung`,
    body: 'Ihr Antrag wurde genehmigt. Ein Schritt fehlt noch: Ein globaler Administrator stimmt der Partnervereinbarung zu. Danach können Sie einen indirekten Anbieter autorisieren und Kunden einladen.',
    button: 'Zur Vereinbarung',
  },
  rejected: {
    subject: ({ name }) => `Der Antrag von ${name} muss korrigiert werden`,
    body: 'Wir konnten Ihren Antrag so nicht genehmigen. Alles, was Sie eingegeben haben, bleibt erhalten: Korrigieren Sie, was unten genannt ist, und senden Sie den Antrag erneut.',
    button: 'Antrag korrigieren',
  },
  ready: {
    subject: ({ name }) => `${name} ist bereit: Ihr Konto ist aktiv`,
    body: 'Die Partnervereinbarung ist unterzeichnet, und Sie haben die Rolle Administrator-Agent. Autorisieren Sie als Nächstes einen indirekten Anbieter, der Sie eingeladen hat, oder suchen Sie einen im Verzeichnis.',
    button: 'Portal öffnen',
  },
  membershipPassword: {
    subject: 'Wählen Sie das Kennwort Ihres Mitgliedskontos',
    body: 'Der Betreiber des Programms führt für Sie ein Mitgliedskonto. Es weist nach, dass Ihre Partner-ID Ihrem Unternehmen gehört. Wählen Sie das Kennwort über den folgenden Link; er funktioniert einmal.',
    button: 'Kennwort wählen',
    reason: 'Sie erhalten diese E-Mail, weil Ihre Adresse zu einem Mitgliedskonto gehört.',
  },
  partnerIdCorrected: {
    subject: (partnerId) => `Ihre Partner-ID wurde auf ${partnerId} berichtigt`,
    body: 'Der Betreiber hat die Partner-ID berichtigt, mit der Ihre Organisation verknüpft ist. Ihre Registrierung und Ihr Profil nennen ab jetzt die richtige; Sie müssen nichts tun.',
    button: 'Profil ansehen',
  },
  vettingDue: {
    subject: ({ name }) => `${name} wartet auf Ihre Überprüfung`,
    body: 'Der Hauptansprechpartner hat den Antrag bestätigt. Die Entscheidung liegt nun bei Ihnen.',
    button: 'Antrag öffnen',
  },
  overdueApplicant: {
    subject: ({ name }) => `Der Antrag von ${name} dauert länger als zugesagt`,
    body: 'Die Frist für den nächsten Schritt ist verstrichen. Der Betreiber weiß es ebenfalls.',
    turns: {
      email_verification:
        'Wir warten noch auf die Bestätigung des Hauptansprechpartners. Sie können die E-Mail erneut senden lassen.',
      under_review: 'Der Betreiber ist an der Reihe; Sie müssen nichts tun.',
      info_requested: 'Wir warten noch auf einen Nachweis von Ihnen.',
    },
    button: 'Stand ansehen',
  },
  overdueOperator: {
    subject: ({ name }) => `Überfällig: der Antrag von ${name}`,
    body: 'Die Frist für den nächsten Schritt ist verstrichen. Der Antragsteller weiß, dass es länger dauert.',
    turns: {
      email_verification: 'Der Hauptansprechpartner hat nicht bestätigt.',
      under_review: 'Die Entscheidung liegt bei Ihnen.',
      info_requested: 'Der Antragsteller hat nicht gesendet, was angefordert war.',
    },
    button: 'Antrag öffnen',
  },
  revisionApproved: {
    subject: ({ name }) => `${name}: Ihre neuen rechtlichen Angaben sind genehmigt`,
    body: 'Der Betreiber hat die Änderung Ihrer rechtlichen Angaben genehmigt. Sie gilt ab jetzt; sonst ändert sich nichts.',
    button: 'Rechtliche Angaben ansehen',
  },
  revisionRejected: {
    subject: ({ name }) => `${name}: Ihre Änderung der rechtlichen Angaben braucht eine Korrektur`,
    body: 'Der Betreiber konnte die Änderung so nicht genehmigen. Was zuvor genehmigt war, gilt weiter. Korrigieren Sie, was unten genannt ist, und senden Sie die Änderung erneut, oder nehmen Sie sie zurück.',
    button: 'Änderung korrigieren',
  },
  groupJoined: {
    subject: ({ name, partner }) => `${partner}: Sie sind jetzt in der Gruppe ${name}`,
    body: 'Sie wurden in eine Sicherheitsgruppe aufgenommen. Mit ihr haben Sie ab jetzt diese Rollen.',
    roles: 'Rollen der Gruppe',
    button: 'Ansehen, was Sie dürfen',
  },
  groupLeft: {
    subject: ({ name, partner }) => `${partner}: Sie sind nicht mehr in der Gruppe ${name}`,
    body: 'Sie wurden aus einer Sicherheitsgruppe genommen. Durch sie haben Sie diese Rollen nicht mehr.',
  },
  vettingRevision: {
    subject: ({ name }) => `${name} ändert seine rechtlichen Angaben`,
    body: 'Ein aktiver Partner hat rechtliche Angaben geändert. Offen sind nur die Prüfungen, die von der Änderung abhängen; was zuvor genehmigt war, gilt bis zu Ihrer Entscheidung weiter.',
    button: 'Änderung öffnen',
  },
  vettingAnswered: {
    subject: ({ name }) => `${name} hat geantwortet`,
    body: 'Der Antragsteller hat hochgeladen oder berichtigt, was fehlte. Nun ist es an Ihnen, zu entscheiden.',
    button: 'Antrag öffnen',
  },
  invitations: {
    partnership: {
      subject: ({ from }) => `${from} lädt Sie zu einer Partnerschaft ein`,
      body: ({ from, person }) =>
        `Guten Tag,\n\nwir möchten als indirekter Anbieter mit Ihnen zusammenarbeiten. Bitte öffnen Sie den Link unten, melden Sie sich als globaler Administrator Ihrer Organisation an und autorisieren Sie ${from}.\n\nDanach finden Sie uns unter „Indirekte Anbieter“, und wir können Bestellungen für die Kunden aufgeben, die uns beide autorisiert haben.\n\nMit freundlichen Grüßen\n${person}\n${from}`,
    },
    reseller_joint: {
      subject: ({ from, with: other }) => `${from} und ${other} bitten um Ihre Autorisierung`,
      body: ({ from, with: other, person }) =>
        `Guten Tag,\n\nbitte autorisieren Sie ${from} und ${other}, Ihre Cloud-Dienste zu betreuen.\n\nSchritt 1: Öffnen Sie den Link unten und melden Sie sich als globaler Administrator an. Falls Ihre Organisation noch kein Konto hat, können Sie es dabei anlegen.\nSchritt 2: Lesen Sie, was die beiden jeweils dürfen, und stimmen Sie zu oder lehnen Sie ab.\n\nAdministratorrechte können Sie jederzeit unter „Partner“ wieder entziehen.\n\nMit freundlichen Grüßen\n${person}\n${from}`,
    },
    button: 'Einladung öffnen',
  },
  partnershipActive: {
    subject: ({ name, partner }) => `${partner} und ${name} sind jetzt Partner`,
    body: 'Die Partnerschaft ist aktiv. Bestellungen sind für Kunden möglich, die beide Partner autorisiert haben; darüber hinaus sieht keiner die Kunden des anderen.',
    button: 'Portal öffnen',
  },
  invitationDeclined: {
    subject: ({ name }) => `${name} hat Ihre Einladung abgelehnt`,
    body: 'Es wurden keine Rechte erteilt. Der Grund steht, falls angegeben, unten und im Verlauf der Einladung.',
    button: 'Einladungen ansehen',
  },
  customerAccepted: {
    subject: ({ name }) => `${name} hat Sie autorisiert`,
    body: 'Der Kunde hat beide Partner autorisiert und der Kundenvereinbarung zugestimmt. Sie finden ihn in Ihrer Kundenliste.',
    button: 'Kunden öffnen',
  },
  customerConfirmation: {
    subject: ({ partner }) => `Sie haben ${partner} autorisiert`,
    body: 'Ihre Autorisierung ist aktiv. Unter „Partner“ sehen Sie jederzeit, wer was darf, und entziehen Administratorrechte mit einem Klick.',
    button: 'Partner ansehen',
  },
  guardrailStopped: {
    subject: (partner: string) => `Eine Leitplanke hat eine Bestellung von ${partner} aufgehalten`,
    body: 'Die Bestellung wurde nicht aufgegeben, es wurde nichts gekauft. Wenn Sie sie wünschen, ändern Sie die Leitplanke und bitten Sie den Partner, erneut zu bestellen.',
    guardrail: 'Leitplanke',
    guardrails: { 'guardrail-freeze': 'Bestellpause', 'guardrail-seats': 'Höchstzahl der Plätze insgesamt' },
    wanted: 'Gewünscht',
    partner: 'Partner',
    button: 'Leitplanken öffnen',
  },
  rightsRemoved: {
    subject: ({ name }) => `${name} hat Ihnen die Administratorrechte entzogen`,
    body: 'Ab sofort können Sie Benutzer und Lizenzen dieses Kunden weder sehen noch ändern. Die Vertriebspartnerschaft und die Abonnements bleiben unverändert.',
    button: 'Kunden öffnen',
  },
  domainVerified: {
    subject: ({ name }) => `Die Domäne ${name} gehört Ihnen`,
    body: 'Der Eintrag, der die Domäne nachweist, steht in ihrem DNS. Ab jetzt gehört die Domäne zu Ihrem Mandanten, und kein anderer Mandant kann sie verwenden. Den Eintrag können Sie stehen lassen oder löschen.',
    button: 'Ihre Domänen ansehen',
  },
  orderPlaced: {
    subject: ({ name }) => `Bestellung für ${name} aufgegeben`,
    body: 'Die folgenden Abonnements sind ab sofort aktiv.',
    button: 'Bestellungen ansehen',
    subscriptionsButton: 'Abonnements ansehen',
    seats: (quantity) => (quantity === 1 ? '1 Lizenz' : `${quantity} Lizenzen`),
  },
  userCreated: {
    subject: ({ name }) => `Ihr Konto bei ${name}`,
    body: 'Für Sie wurde ein Konto angelegt. Wählen Sie über den Link unten Ihr Kennwort; der Link funktioniert einmal.',
    button: 'Kennwort wählen',
  },
  secondFactor: {
    added: {
      subject: 'Ihrem Konto wurde ein zweiter Faktor hinzugefügt',
      body: 'Ab jetzt fragt Ihre Anmeldung danach, zusätzlich zum Kennwort oder an seiner Stelle.',
    },
    removed: {
      subject: 'Von Ihrem Konto wurde ein zweiter Faktor entfernt',
      body: 'Er kann nicht mehr zur Anmeldung verwendet werden.',
    },
    reset: {
      subject: 'Ihre zweiten Faktoren wurden zurückgesetzt',
      body: 'Ein Administrator Ihrer Organisation hat alle zweiten Faktoren und Wiederherstellungscodes Ihres Kontos entfernt und Sie überall abgemeldet. Melden Sie sich mit Ihrem Kennwort an und richten Sie einen neuen ein.',
    },
    codesRenewed: {
      subject: 'Sie haben neue Wiederherstellungscodes',
      body: 'Für Ihr Konto wurden zehn neue Wiederherstellungscodes erstellt. Die bisherigen gelten nicht mehr.',
    },
    codeUsed: {
      subject: 'Ein Wiederherstellungscode wurde zur Anmeldung verwendet',
      body: 'Jeder Code funktioniert einmal. Erstellen Sie neue, bevor der letzte verbraucht ist.',
    },
    notYou:
      'Falls Sie nichts davon wissen, melden Sie sich jetzt an, ändern Sie Ihr Kennwort und informieren Sie einen Administrator Ihrer Organisation.',
    button: 'Sicherheit öffnen',
  },
  guestInvited: {
    subject: ({ name }) => `${name} lädt Sie als Gast ein`,
    body: ({ name, partner }) =>
      `${partner} von ${name} lädt Sie ein, im Konto von ${name} mitzuarbeiten. Öffnen Sie den Link, melden Sie sich mit Ihrem eigenen Konto an und nehmen Sie dort an. Das Öffnen des Links ändert nichts.`,
    roles: 'Ihre Rollen dort',
    button: 'Einladung ansehen',
  },
  guestAccepted: {
    subject: ({ name }) => `${name} ist jetzt Ihr Gast`,
    body: 'Ihre Einladung wurde angenommen. In der Benutzerverwaltung sehen Sie jederzeit, wer Gast ist, und beenden einen Besuch mit einem Klick.',
    button: 'Benutzerverwaltung öffnen',
  },
  guestLeft: {
    subject: ({ name }) => `${name} ist nicht mehr Ihr Gast`,
    body: 'Der Gast hat Ihre Organisation von sich aus verlassen.',
  },
  guestRemoved: {
    subject: ({ name }) => `Sie sind nicht mehr Gast bei ${name}`,
    body: 'Ein Administrator dort hat Ihren Besuch beendet. Ihr Konto in Ihrer eigenen Organisation bleibt, wie es ist.',
  },
  accessRequested: {
    subject: ({ name, partner }) => `${name} beantragt die Rolle ${partner}`,
    body: 'Jemand Ihrer Organisation braucht eine Rolle, die Sie geben können. Entscheiden Sie im Portal; die Antwort geht per E-Mail hinaus.',
    role: 'Rolle',
    button: 'Antrag ansehen',
  },
  accessApproved: {
    subject: ({ name }) => `Sie haben jetzt die Rolle ${name}`,
    body: 'Ihr Antrag wurde genehmigt. Die Rolle gilt ab Ihrem nächsten Klick.',
    button: 'Ihre Rechte ansehen',
  },
  accessDenied: {
    subject: ({ name }) => `Sie erhalten die Rolle ${name} nicht`,
    body: 'Ihr Antrag wurde abgelehnt. Fragen Sie die unten genannte Person, wenn etwas unklar ist.',
  },
  agreementDue: {
    subject: ({ name }) => `Bitte stimmen Sie der neuen Partnervereinbarung zu (Fassung ${name})`,
    body: 'Es gibt eine neue Fassung der Partnervereinbarung. Ein globaler Administrator Ihrer Organisation liest sie im Portal und stimmt ihr zu; dort ist gekennzeichnet, was sich seit der Fassung geändert hat, der Sie zugestimmt haben.',
    until:
      'Bis zum unten genannten Tag läuft alles weiter wie bisher. Danach kann für Ihre Kunden nichts bestellt werden, bis die Zustimmung vorliegt; laufende Abonnements bleiben bestehen.',
    version: 'Fassung',
    effective: 'Gilt ab',
    signBy: 'Zustimmen bis',
    button: 'Lesen und zustimmen',
  },
  agreementCopy: {
    fileName: 'partnervereinbarung',
    version: (version, region) => `Fassung ${version}, Region ${region}`,
    signed: 'Elektronisch unterzeichnet',
    organisation: 'Für die Organisation',
    signedBy: 'Durch',
    signedAt: 'Am',
    region: 'Region',
    id: 'ID der Fassung',
  },
  standing: {
    day: 'Tag',
    contact: 'Ansprechpartner',
    handover: 'Wenden Sie sich an',
    button: 'Portal öffnen',
    partnersButton: 'Ihre Partner ansehen',
    servicesGoOn: 'Ihre Abonnements, Benutzer und Lizenzen bleiben, wie sie sind.',
    suspended: {
      own: {
        subject: ({ name }) => `${name} ist gesperrt`,
        body: 'Der Betreiber hat Ihre Organisation gesperrt. Bestehende Kunden betreuen Sie weiter: ihre Benutzer, Lizenzen und Abonnements. Neue Einladungen, Partnerschaften und Bestellungen sind erst möglich, wenn die Sperre aufgehoben ist.',
      },
      linked: {
        subject: ({ name }) => `Ihr Partner ${name} ist gesperrt`,
        body: 'Der Betreiber hat diesen Partner gesperrt. Bestehende Kunden und Abonnements laufen weiter; Neues kann mit ihm erst bestellt oder begonnen werden, wenn die Sperre aufgehoben ist.',
      },
    },
    partnershipSuspended: {
      own: {
        subject: () => 'Eine Ihrer Partnerschaften ist gesperrt',
        body: 'Der Betreiber hat Ihre Partnerschaft mit dem unten genannten Anbieter gesperrt; der Grund liegt beim Anbieter. Ihre übrigen Partnerschaften und Ihre Kunden sind nicht betroffen. Mit diesem Anbieter kann Neues erst beginnen, wenn die Sperre aufgehoben ist.',
      },
      linked: {
        subject: ({ name }) => `Ihre Partnerschaft mit ${name} ist gesperrt`,
        body: 'Der Betreiber hat Ihre Partnerschaft mit diesem Vertriebspartner gesperrt; der Grund liegt bei Ihnen. Bestehende Kunden und Abonnements laufen weiter; Neues kann gemeinsam erst beginnen, wenn die Sperre aufgehoben ist.',
      },
    },
    reinstated: {
      own: {
        subject: ({ name }) => `${name} ist wieder zugelassen`,
        body: 'Die Sperre Ihrer Organisation ist aufgehoben. Alles ist wieder möglich.',
      },
      linked: {
        subject: ({ name }) => `Ihr Partner ${name} ist wieder zugelassen`,
        body: 'Die Sperre dieses Partners ist aufgehoben. Sie können wieder gemeinsam bestellen und einladen.',
      },
    },
    partnershipReinstated: {
      own: {
        subject: () => 'Eine Partnerschaft ist wieder zugelassen',
        body: 'Die Sperre Ihrer Partnerschaft mit dem unten genannten Anbieter ist aufgehoben.',
      },
      linked: {
        subject: ({ name }) => `Ihre Partnerschaft mit ${name} ist wieder zugelassen`,
        body: 'Die Sperre Ihrer Partnerschaft mit diesem Vertriebspartner ist aufgehoben.',
      },
    },
    leaving: {
      own: {
        subject: ({ name }) => `${name} scheidet aus dem Programm aus`,
        body: 'Der Betreiber schließt Ihre Organisation zum unten genannten Tag aus. Dann enden Ihre Administratorrechte und Partnerschaften, und Ihre Kunden werden benachrichtigt. Bis dahin kann der Betreiber den Ausschluss zurücknehmen; bitte sprechen Sie mit dem genannten Ansprechpartner. Ein Jahr nach diesem Tag können Sie sich neu registrieren.',
      },
      linked: {
        subject: ({ name }) => `Ihr Partner ${name} scheidet aus dem Programm aus`,
        body: 'Der Betreiber schließt diesen Partner zum unten genannten Tag aus. Dann endet Ihre Partnerschaft. Bitte sorgen Sie dafür, dass gemeinsame Kunden weiter betreut werden.',
      },
    },
    stays: {
      own: {
        subject: ({ name }) => `${name} bleibt im Programm`,
        body: 'Der Betreiber hat den angekündigten Ausschluss zurückgenommen.',
      },
      linked: {
        subject: ({ name }) => `Ihr Partner ${name} bleibt im Programm`,
        body: 'Der Betreiber hat den angekündigten Ausschluss dieses Partners zurückgenommen.',
      },
    },
    left: {
      own: {
        subject: ({ name }) => `${name} ist aus dem Programm ausgeschieden`,
        body: 'Ihre Organisation ist ausgeschlossen. Administratorrechte und Partnerschaften sind beendet, Ihre Kunden sind benachrichtigt. Was geschehen ist, bleibt lesbar. In einem Jahr können Sie sich neu registrieren.',
      },
      linked: {
        subject: ({ name }) => `Ihr Partner ${name} ist aus dem Programm ausgeschieden`,
        body: 'Dieser Partner ist ausgeschlossen und Ihre Partnerschaft beendet. Ihre eigenen Kunden bleiben Ihre Kunden.',
      },
    },
    customerSuspended: {
      subject: ({ name }) => `Zu Ihrem Partner ${name}`,
      body: 'Der Betreiber des Programms hat diesen Partner gesperrt. Er betreut weiter, was Sie haben; neue Bestellungen über ihn sind vorerst nicht möglich.',
    },
    customerLeft: {
      subject: ({ name }) => `Ihr Partner ${name} ist aus dem Programm ausgeschieden`,
      body: 'Dieser Partner nimmt nicht mehr am Programm teil. Seine Administratorrechte in Ihrer Organisation sind beendet.',
    },
  },
  passwordReset: {
    subject: ({ name }) => `Neues Kennwort für Ihr Konto bei ${name}`,
    body: 'Wählen Sie mit dem Link unten ein neues Kennwort. Er gilt einmal und eine Stunde lang. Eine neuere E-Mail hebt ihn auf.',
    ignore:
      'Wenn Sie dies nicht angefordert haben, brauchen Sie nichts zu tun: Ihr Kennwort bleibt, wie es ist, und das Öffnen des Links ändert nichts.',
    button: 'Neues Kennwort wählen',
  },
  rolesChanged: {
    subject: ({ name }) => `Ihre Rollen bei ${name} wurden geändert`,
    body: 'Ab jetzt dürfen Sie, was Ihre neuen Rollen erlauben.',
    added: 'Neue Rollen',
    removed: 'Entzogene Rollen',
    button: 'Portal öffnen',
  },
  passwordChanged: {
    subject: () => 'Ihr Kennwort wurde geändert',
    body: 'Das Kennwort Ihres Kontos wurde geändert. Überall sonst wurden Sie abgemeldet.',
    notYou:
      'Wenn Sie das nicht waren, legen Sie mit der Schaltfläche unten sofort ein neues Kennwort fest und sagen Sie einem Administrator Ihrer Organisation Bescheid.',
    button: 'Das war ich nicht',
  },
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
  customerExport: {
    fileName: 'kunden.csv',
    columns: ['Kunden-ID', 'Firmenname', 'Primäre Domäne', 'Land', 'Seit'],
  },
}
