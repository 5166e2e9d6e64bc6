import type { accountMails as english } from '../../en/mails/account.ts'

/** E-Mails zu Konten und Domänen. */
export const accountMails: typeof english = {
  domainVerified: {
    subject: ({ name }) => `Die Domäne ${name} gehört Ihnen`,
    body: 'Der Eintrag, der die Domäne nachweist, steht in ihrem DNS. Ab jetzt gehört die Domäne zu Ihrem Mandanten, und kein anderer Mandant kann sie verwenden. Den Eintrag können Sie stehen lassen oder löschen.',
    button: 'Ihre Domänen ansehen',
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
  addressChanged: {
    subject: ({ name }) => `Die E-Mail-Adresse Ihres Kontos bei ${name} wurde geändert`,
    body: 'Nachrichten und Links für ein neues Kennwort gehen ab jetzt an eine andere Adresse. Dies ist die letzte E-Mail an die bisherige.',
    notYou: 'Wenn Sie davon nichts wissen, sprechen Sie sofort mit einem Administrator Ihrer Organisation.',
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
  securityNotice: {
    concerns: 'Betrifft',
    network: 'Aus dem Netz',
    locked: {
      subject: 'Jemand rät am Kennwort eines Administrators',
      body: 'Nach hundert falschen Kennwörtern an einem Tag wird die Anmeldung mit diesem Namen von unbekannten Geräten zurückgehalten. Geräte, die sich schon angemeldet haben, funktionieren weiter.',
    },
    policy: {
      subject: 'Die Vorgabe zum zweiten Faktor wurde geändert',
      body: 'Ab jetzt entscheidet eine andere Vorgabe, wer zur Anmeldung einen zweiten Faktor braucht.',
    },
    ownSignIn: {
      subject: 'Die eigene Anmeldung Ihrer Organisation wurde geändert',
      body: 'Wer diese Anmeldung beherrscht, kann sich als Person Ihrer Organisation anmelden.',
    },
    ownSignInRemoved: {
      subject: 'Die eigene Anmeldung Ihrer Organisation wurde entfernt',
      body: 'Ab jetzt melden sich alle mit Kennwörtern an, für die sie sich Links zusenden lassen können.',
    },
    ways: {
      subject: 'Die erlaubten Wege der Anmeldung wurden geändert',
      body: 'Entweder ist ab jetzt Ihre eigene Anmeldung der einzige Weg, oder Kennwörter sind wieder erlaubt.',
    },
    reset: {
      subject: 'Die zweiten Faktoren eines globalen Administrators wurden zurückgesetzt',
      body: 'Dieser globale Administrator meldet sich nur mit dem Kennwort an, bis ein neuer zweiter Faktor eingerichtet ist.',
    },
    notYou:
      'Wenn Sie davon nichts wissen, sprechen Sie sofort mit einem globalen Administrator Ihrer Organisation.',
    button: 'Aktivitätsprotokoll öffnen',
  },
}
