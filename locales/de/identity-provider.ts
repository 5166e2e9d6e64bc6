import type { PortalMessages } from '../en/portal.ts'

export const identityProvider: PortalMessages['identityProvider'] = {
  title: 'Eigene Anmeldung',
  sentence:
    'Lassen Sie Ihre Leute sich bei Ihrem eigenen Anbieter anmelden: Microsoft Entra ID, Keycloak, Google oder jeder andere, der OpenID Connect spricht.',
  none: 'Noch keine eigene Anmeldung',
  noneText: 'Ihre Leute melden sich mit Benutzername und Kennwort dieses Portals an oder mit einem Passkey.',
  setUp: 'Eigene Anmeldung einrichten',
  save: 'Speichern',
  saved: 'Gespeichert.',
  change: 'Ändern',
  notWhileExclusive:
    'Um sie zu ändern, lassen Sie zuerst wieder Kennwörter zu: Ein Fehler würde alle aussperren.',
  fields: {
    name: 'Name für Ihre Leute',
    issuer: 'Aussteller (Adresse des Anbieters)',
    clientId: 'Client-ID',
    clientSecret: 'Geheimer Clientschlüssel',
    createsUsers: 'Personen anlegen, die zum ersten Mal kommen',
    groupClaim: 'Angabe, in der die Gruppen stehen',
  },
  hints: {
    name: 'Steht auf der Schaltfläche, zum Beispiel: Entra ID unserer Firma',
    issuer: 'Die Adresse vor /.well-known/openid-configuration',
    secret: 'Wird verschlüsselt gespeichert und nie wieder angezeigt.',
    secretKept: 'Leer lassen, um den gespeicherten zu behalten.',
    createsUsers: 'Sonst kommt nur herein, wer hier schon ein Konto hat.',
    groupClaim: 'Meist groups oder roles',
  },
  groups: 'Gruppen und Rollen',
  groupsText:
    'Ist eine Gruppe genannt, folgen die Rollen Ihrer Leute bei jeder Anmeldung ihren Gruppen. Ohne Gruppen werden Rollen hier vergeben.',
  groupMeans: (group, role) => `${group}: ${role}`,
  groupNumber: (n) => `Gruppe ${n}`,
  groupPlaceholder: 'Gruppe oder ihre ID',
  roleNumber: (n) => `Rolle für Gruppe ${n}`,
  removeGroup: (n) => `Gruppe ${n} entfernen`,
  addGroup: 'Gruppe hinzufügen',
  newPeople: 'Neue Personen',
  created: 'werden angelegt, wenn sie zum ersten Mal kommen',
  notCreated: 'werden abgewiesen, bis jemand sie hinzufügt',
  tested: 'Erste gelungene Anmeldung',
  notTested: 'Keine seit der letzten Änderung',
  changed: 'Letzte Änderung',
  changedBy: (person, moment) => `${person}, ${moment}`,
  atProvider: 'Bei Ihrem Anbieter',
  atProviderText:
    'Registrieren Sie dort eine Anwendung (Web, Autorisierungscode) mit dieser Adresse für die Rückkehr. Der Anbieter kann für Benutzernamen bürgen, die auf eine Ihrer Domänen enden; weitere fügen Sie unter Domänen hinzu.',
  redirectUri: 'Umleitungsadresse',
  copyRedirectUri: 'Umleitungsadresse kopieren',
  domains: 'Ihre Domänen',
  ways: 'Wege der Anmeldung',
  bothWays: (name) => `Ihre Leute können ${name} benutzen oder Kennwort und Passkey dieses Portals.`,
  onlyThis: (name) =>
    `${name} ist der einzige Weg herein. Kennwörter und Passkeys dieses Portals werden abgewiesen.`,
  tryFirst:
    'Probieren Sie es jetzt mit Ihrem eigenen Konto aus. Ist eine Anmeldung gelungen, können Sie daraus den einzigen Weg machen.',
  tryIt: 'Mit meinem Konto ausprobieren',
  makeOnly: 'Zum einzigen Weg machen',
  makeOnlyTitle: (name) => `Nur noch ${name}?`,
  onlyEffects: (name) => [
    'Kennwörter und Passkeys dieses Portals werden ab jetzt abgewiesen. Laufende Sitzungen bleiben.',
    `Fällt ${name} aus, kann sich niemand aus Ihrer Organisation anmelden, bis es wieder geht.`,
    'Sie können das hier jederzeit zurücknehmen.',
  ],
  adminFirst:
    'Zuerst muss ein globaler Administrator über den Anbieter hereingekommen sein, damit niemand ausgesperrt wird.',
  allowPasswords: 'Wieder Kennwörter zulassen',
  allowEffects: ['Ihre Leute können sich wieder mit Kennwort oder Passkey dieses Portals anmelden.'],
  remove: 'Entfernen',
  removeTitle: (name) => `${name} entfernen?`,
  removeEffects: [
    'Ihre Leute melden sich ab jetzt mit Kennwort oder Passkey dieses Portals an.',
    'Wer keines hat, fordert es unter „Kennwort vergessen?“ an.',
    'Personen und ihre Rollen bleiben, wie sie sind.',
  ],
  removed: (name) => `${name} ist entfernt.`,
}
