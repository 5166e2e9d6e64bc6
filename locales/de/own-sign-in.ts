import type { ownSignIn as en } from '../en/own-sign-in.ts'

export const ownSignIn: typeof en = {
  signInText: (name) => `Ihre Organisation meldet sich mit ${name} an.`,
  signInWith: (name) => `Weiter mit ${name}`,
  problems: {
    'no-provider':
      'Für diesen Benutzernamen ist keine eigene Anmeldung eingerichtet. Melden Sie sich mit Ihrem Kennwort an.',
    'provider-unreachable':
      'Die Anmeldung Ihrer Organisation ist zurzeit nicht erreichbar. Versuchen Sie es später erneut.',
    'provider-refused':
      'Die Anmeldung Ihrer Organisation hat Sie nicht hereingelassen oder wurde abgebrochen.',
    'sign-in-expired': 'Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.',
    'name-not-ours':
      'Die Anmeldung Ihrer Organisation hat einen Benutzernamen außerhalb ihrer Domänen genannt. Bitte sagen Sie Ihrem Administrator Bescheid.',
    'name-taken':
      'Ihr Benutzername gehört hier bereits einer Person einer anderen Organisation. Bitte wenden Sie sich an Ihren Administrator.',
    'other-person':
      'Bei der Anmeldung Ihrer Organisation ist jemand anderes angemeldet. Es wurde nichts bestätigt.',
    'not-proved-anew':
      'Die Anmeldung Ihrer Organisation hat nicht mitgeteilt, dass Sie sich gerade angemeldet haben. Melden Sie sich hier ab und wieder an.',
    'unknown-person':
      'Sie haben hier noch kein Konto. Bitten Sie einen Administrator Ihrer Organisation, Sie hinzuzufügen.',
    disabled: 'Ihr Konto hier ist deaktiviert. Bitte fragen Sie einen Administrator Ihrer Organisation.',
  },
}
