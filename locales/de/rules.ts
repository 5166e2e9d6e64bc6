import type { rules as en } from '../en/rules.ts'
import { formRules } from './form-rules.ts'
import { plural } from '../plural.ts'

const entries = (n = 0) => plural('de', n, { one: 'Eintrag', other: 'Einträge' })
const countries = new Intl.DisplayNames('de', { type: 'region' })
const inCountry = (country?: string) => (country ? ` (${countries.of(country) ?? country})` : '')

export const rules: typeof en = {
  ...formRules,
  type: () => 'Dieser Wert ist von der falschen Art.',
  minLength: ({ limit }) => `Geben Sie mindestens ${limit ?? 1} Zeichen ein.`,
  maxLength: ({ limit }) => `Geben Sie höchstens ${limit ?? 0} Zeichen ein.`,
  minimum: ({ limit }) => `Geben Sie ${limit ?? 0} oder mehr ein.`,
  maximum: ({ limit }) => `Geben Sie ${limit ?? 0} oder weniger ein.`,
  pattern: () => 'Diese Angabe hat nicht die richtige Form.',
  format: () => 'Diese Angabe hat nicht die richtige Form.',
  past: () => 'Wählen Sie heute oder einen früheren Tag.',
  'other-region': () => 'Der Kunde muss in der Region Ihrer Organisation sein.',
  'partner-domain': () => 'Das ist eine Adresse Ihrer eigenen Organisation. Geben Sie eine des Kunden ein.',
  'not-asked': () => 'Darum wurde in dieser Einladung nicht gebeten.',
  enum: ({ values }) =>
    values ? `Wählen Sie einen dieser Werte: ${values}.` : 'Wählen Sie einen der angebotenen Werte.',
  additionalProperties: () => 'Dieses Feld wird hier nicht erwartet.',
  'later-than-begin': () => 'Das Ende muss nach dem Beginn liegen.',
  uniqueItems: () => 'Ein Eintrag kommt mehrfach vor.',
  minItems: ({ limit }) => `Geben Sie mindestens ${entries(limit)} an.`,
  maxItems: ({ limit }) => `Geben Sie höchstens ${entries(limit)} an.`,
  email: () => 'Geben Sie eine E-Mail-Adresse wie name@firma.de ein.',
  uuid: () => 'Dies ist keine gültige ID.',
  guid: () => 'Dies ist keine gültige ID.',
  phone: ({ country }) =>
    `Geben Sie eine gültige Telefonnummer ein, mit Landesvorwahl oder wie im Inland gewählt${inCountry(country)}.`,
  'postal-code': ({ country }) => `Diese Postleitzahl ist ungültig${inCountry(country)}.`,
  country: () => 'Wählen Sie ein Land aus der Liste.',
  'free-mail': () =>
    'Verwenden Sie eine Adresse der Firma; Adressen kostenloser Maildienste sind nicht zulässig.',
  'role-mailbox': () =>
    'Verwenden Sie die Adresse einer Person; Sammelpostfächer wie info@ sind nicht zulässig.',
  'domain-name': () => 'Geben Sie einen Domänennamen wie firma.de an, ohne www und ohne Pfad.',
  https: () => 'Geben Sie eine Adresse an, die mit https:// beginnt.',
  uri: () => 'Geben Sie eine vollständige Adresse an, die mit https:// beginnt.',
  'domain-taken': () => 'Dieser Domänenname ist bereits vergeben.',
  'email-taken': () => 'Diese E-Mail-Adresse hat bereits jemand aus Ihrer Organisation.',
  'domain-not-ours': () => 'Wählen Sie eine Domäne Ihrer Organisation, die nachgewiesen ist.',
  'user-name-taken': () => 'Dieser Benutzername ist bereits vergeben.',
  'password-weak': () =>
    'Dieses Kennwort ist leicht zu erraten. Wählen Sie ein längeres oder ungewöhnlicheres.',
  'wrong-code': () => 'Dieser Code ist nicht richtig oder wurde schon verwendet. Nehmen Sie den neuesten.',
  'wrong-password': () => 'Dieses Kennwort ist nicht richtig.',
  'password-breached': () =>
    'Dieses Kennwort oder ein sehr ähnliches steht auf der Liste der Kennwörter, die aus Datenlecks bekannt sind. Wählen Sie ein anderes.',
  'password-wrong': () => 'Dies ist nicht Ihr jetziges Kennwort.',
  'password-same': () => 'Dies ist Ihr jetziges Kennwort. Wählen Sie ein anderes.',
  'registration-id': ({ country }) => `Geben Sie eine gültige Registernummer${inCountry(country)} ein.`,
  state: ({ country }) =>
    `Geben Sie ein Bundesland oder eine Provinz an${inCountry(country)}: Kürzel oder Name.`,
  'vat-id': ({ country }) => `Geben Sie eine gültige USt-IdNr. an${inCountry(country)}.`,
  'company-name': () => 'Geben Sie den vollständigen rechtlichen Namen der Firma ein.',
  'partner-id': () => 'Eine Partner-ID besteht aus 4 bis 10 Ziffern.',
  date: () => 'Geben Sie einen Kalendertag als Jahr, Monat, Tag an: 2026-11-30.',
  url: () => 'Geben Sie eine Webadresse ein, die mit https:// beginnt.',
  'foreign-domain': () => 'Diese Adresse gehört zu keiner Domäne der Organisation.',
  'wrong-column': ({ values }) =>
    values ? `Unbekannte Spalte: ${values}.` : 'Diese Spalte ist nicht bekannt.',
  'missing-column': ({ values }) => (values ? `Fehlende Spalte: ${values}.` : 'Eine Spalte fehlt.'),
  'not-csv': () => 'Die Datei lässt sich nicht als CSV lesen.',
  encoding: () => 'Die Datei ist nicht in UTF-8 kodiert.',
  'too-large': ({ limit }) => (limit ? `Höchstens ${limit} sind zulässig.` : 'Dies ist zu groß.'),
  formula: () => 'Werte dürfen nicht wie eine Tabellenformel beginnen (=, +, -, @).',
  money: () => 'Geben Sie einen Betrag mit höchstens zwei Nachkommastellen ein.',
  'unknown-product': () => 'Dieses Produkt steht nicht im Katalog.',
  'document-type': () => 'Wählen Sie eine PDF-, PNG- oder JPEG-Datei. Es zählt der Inhalt, nicht der Name.',
  malware: () => 'Diese Datei wurde als Schadsoftware erkannt.',
  notice: () => 'Wählen Sie einen Tag in 7 Tagen bis einem Jahr.',
  'date-ahead': () => 'Wählen Sie einen Tag ab heute.',
  linked: () => 'Diese Partner-ID gehört zu einem Mandanten oder Standort; ihr Land kann sich nicht ändern.',
  'own-people': () => 'Mitglieder können nur Personen Ihres eigenen Mandanten sein, keine Gäste.',
  'name-taken': () => 'Eine andere Gruppe trägt diesen Namen.',
  'nothing-to-renew': () => 'Es gibt nichts zu verlängern.',
  'admin-name-taken': () => 'Eine andere Administratorbeziehung Ihrer Organisation hat diesen Namen.',
  'no-auto-extend': () => 'Was die Rolle Globaler Administrator enthält, verlängert sich nie von selbst.',
  'approved-roles': () => 'Wählen Sie nur Rollen, die der Kunde genehmigt hat.',
  'last-role': () =>
    'Mindestens eine Rolle muss bleiben. Um alle zurückzugeben, beenden Sie die Administratorbeziehung.',
  archived: () => 'Der Standort dieser Partner-ID ist archiviert; sie wird nie wieder verwendet.',
  'days-ahead': ({ limit }) => `Wählen Sie einen Tag ab heute, höchstens ${limit ?? 0} Tage im Voraus.`,
  'other-account': () => 'Dieser Mandant gehört bereits zu einem Konto.',
  'own-customer': () =>
    'Diese Organisation ist Ihr Kunde. Ein Mandant Ihres eigenen Kontos kauft nichts bei Ihnen.',
  'unknown-domain': () => 'Keine Organisation hat diese Anfangsdomäne oder hat sie nachgewiesen.',
  'unknown-person': () => 'In der Organisation gibt es keine aktive Person dieses Namens.',
  region: () => 'Beliefern lassen sich nur Länder der eigenen Region.',
  duplicate: () => 'Dieser Eintrag kommt mehrfach vor.',
}
