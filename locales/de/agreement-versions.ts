import type { agreementVersions as en } from '../en/agreement-versions.ts'
import { plural } from '../plural.ts'

const partners = (count: number, more: boolean) =>
  more ? `mehr als ${count} Partner` : plural('de', count, { one: 'Partner', other: 'Partner' })

export const agreementVersions: typeof en = {
  title: 'Vereinbarungen',
  sentence:
    'Fassungen der Partnervereinbarung: je Region ein Text für Vertriebspartner und einer für Anbieter, auf Deutsch und Englisch.',
  list: 'Fassungen',
  version: 'Fassung',
  region: 'Region',
  audience: 'Für wen',
  audiences: { reseller: 'Vertriebspartner', provider: 'Anbieter' },
  allRegions: 'Alle Regionen',
  state: 'Status',
  states: { draft: 'Entwurf', published: 'Veröffentlicht' },
  created: 'Begonnen am',
  published: 'Veröffentlicht am',
  publishedBy: 'Veröffentlicht von',
  effective: 'Gilt ab',
  signBy: 'Zustimmung bis',
  empty: 'Noch keine Fassung',
  emptyText: 'Beginnen Sie die erste Fassung einer Region.',
  begin: 'Neue Fassung beginnen',
  beginText:
    'Die neue Fassung beginnt mit dem Text der geltenden. Bis zur Veröffentlichung sieht sie sonst niemand.',
  name: 'Bezeichnung der Fassung',
  nameHint: 'Partner lesen sie, zum Beispiel 2027-01.',
  nameTaken: 'In dieser Region gibt es schon eine Fassung mit dieser Bezeichnung.',
  beginAction: 'Beginnen',
  edit: 'Text',
  titleEn: 'Titel, Englisch',
  titleDe: 'Titel, Deutsch',
  textEn: 'Text, Englisch',
  textDe: 'Text, Deutsch',
  textHint:
    'Eine Leerzeile trennt Absätze. Eine Zeile, die mit ## beginnt, ist die Überschrift eines Abschnitts.',
  save: 'Entwurf speichern',
  meanwhile:
    'Jemand anderes hat diesen Entwurf gespeichert; die Vorschau unten zeigt ihn. Ihre Eingaben sind noch da: Speichern Sie noch einmal, um sie an seine Stelle zu setzen.',
  saved: 'Der Entwurf ist gespeichert.',
  preview: 'Vorschau',
  previewHint: 'Stand: zuletzt gespeichert.',
  publish: 'Veröffentlichen',
  publishTitle: (version, region) => `Fassung ${version} für ${region} veröffentlichen?`,
  publishEffects: (count, more, days) => [
    'Ab jetzt stimmen neue Partner der Region dieser Fassung zu.',
    count === 0
      ? 'In der Region hat noch kein Partner einer älteren Fassung zugestimmt.'
      : `In dieser Region ${count === 1 && !more ? 'muss' : 'müssen'} ${partners(count, more)} neu zustimmen. Die globalen Administratoren erhalten eine E-Mail und eine Aufgabe auf der Startseite.`,
    `Die Frist endet ${days} Tage, nachdem die Fassung gilt. Danach kann für ihre Kunden nichts bestellt werden, bis sie zustimmen.`,
    'Eine veröffentlichte Fassung lässt sich weder ändern noch zurücknehmen.',
  ],
  effectiveOn: 'Gilt ab',
  effectiveHint: 'Heute oder später, höchstens ein Jahr im Voraus.',
  understood: 'Beide Texte sind endgültig.',
  publishedToast: (version) => `Die Fassung ${version} ist veröffentlicht.`,
  remove: 'Entwurf verwerfen',
  removeTitle: (version) => `Den Entwurf ${version} verwerfen?`,
  removeEffects: [
    'Der Entwurf und alles, was Sie darin geändert haben, gehen verloren. Kein Partner hat ihn gesehen.',
  ],
  removed: (version) => `Der Entwurf ${version} ist verworfen.`,
  signatures: 'Zustimmungen',
  noSignatures: 'Dieser Fassung hat noch niemand zugestimmt.',
  unsaved: 'Speichern Sie vor dem Veröffentlichen: Veröffentlicht wird, was die Vorschau zeigt.',
}
