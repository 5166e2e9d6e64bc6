import { plural } from '../plural.ts'

const partners = (count: number, more: boolean) =>
  more ? `more than ${count} partners` : plural('en', count, { one: 'partner', other: 'partners' })

/** The operator's versions of the partner agreement. */
export const agreementVersions = {
  title: 'Agreements',
  sentence:
    'Versions of the partner agreement: one text per region for resellers and one for providers, in English and German.',
  list: 'Versions',
  version: 'Version',
  region: 'Region',
  audience: 'For whom',
  audiences: { reseller: 'Resellers', provider: 'Providers' },
  allRegions: 'All regions',
  state: 'State',
  states: { draft: 'Draft', published: 'Published' },
  created: 'Begun on',
  published: 'Published on',
  publishedBy: 'Published by',
  effective: 'Takes effect on',
  signBy: 'To be signed by',
  empty: 'No version yet',
  emptyText: 'Begin the first version of a region.',
  begin: 'Begin a new version',
  beginText:
    'The new version starts with the text of the one in force. Nobody sees it before you publish it.',
  name: 'Name of the version',
  nameHint: 'Partners read it, for example 2027-01.',
  nameTaken: 'This region already has a version of that name.',
  beginAction: 'Begin',
  edit: 'Text',
  titleEn: 'Title, English',
  titleDe: 'Title, German',
  textEn: 'Text, English',
  textDe: 'Text, German',
  textHint: 'A blank line parts paragraphs. A line that begins with ## is the heading of a clause.',
  save: 'Save draft',
  meanwhile:
    'Somebody else has saved this draft; the preview below shows it. What you typed is still here: save again to put it in its place.',
  saved: 'The draft is saved.',
  preview: 'Preview',
  previewHint: 'As saved.',
  publish: 'Publish',
  publishTitle: (version: string, region: string) => `Publish version ${version} for ${region}?`,
  publishEffects: (count: number, more: boolean, days: number) => [
    'From now on new partners of the region sign this version.',
    count === 0
      ? 'No partner of the region has signed an older version yet.'
      : `In this region ${partners(count, more)} must sign again. Each global admin is told by mail and finds a task on the start page.`,
    `They have until ${days} days after it takes effect. After that no orders can be placed for their customers until they sign.`,
    'A published version can neither be changed nor taken back.',
  ],
  effectiveOn: 'Takes effect on',
  effectiveHint: 'Today or later, at most a year ahead.',
  understood: 'Both texts are final.',
  publishedToast: (version: string) => `Version ${version} is published.`,
  remove: 'Drop draft',
  removeTitle: (version: string) => `Drop the draft ${version}?`,
  removeEffects: ['The draft and what you changed in it are gone. No partner has seen it.'],
  removed: (version: string) => `The draft ${version} is dropped.`,
  signatures: 'Signatures',
  noSignatures: 'Nobody has signed this version yet.',
  unsaved: 'Save before you publish: what you see in the preview is published.',
}
