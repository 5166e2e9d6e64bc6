import Type, { type Static } from 'typebox'
import {
  Country,
  Email,
  Id,
  Link,
  Moment,
  Nullable,
  OneOf,
  Page,
  Paging,
  Password,
  Search,
  Sorting,
  Text,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { ImportReport } from './imports.ts'
import { locationStates } from './locations.ts'

export const PartnerId = Type.String({ pattern: '^[0-9]{4,10}$' })
export const AccountName = Type.String({ pattern: '^[a-zA-Z0-9][a-zA-Z0-9._@-]{1,99}$' })

/** One organisation profile of the registry and the one tenant that transacts with it (I-41). */
export const RegistryProfile = Type.Object({
  id: Id,
  partnerId: Type.String(),
  name: Type.String(),
  country: Country,
  isActive: Type.Boolean(),
  account: Type.String(),
  accountEmail: Nullable(Type.String()),
  hasPassword: Type.Boolean(),
  /** Of which partner's location this is the partner ID. */
  location: Nullable(
    Type.Object({
      name: Type.String(),
      organisation: Type.String(),
      state: OneOf(locationStates.states),
    }),
  ),
  linkedTo: Nullable(
    Type.Object({ organisationId: Id, name: Type.String(), domain: Type.String(), country: Type.String() }),
  ),
})
export type RegistryProfile = Static<typeof RegistryProfile>

export const correctionObstacles = [
  'not-linked',
  'unknown',
  'inactive',
  'other-country',
  'linked-elsewhere',
] as const
/** What moving a tenant from a wrong partner ID to the right one changes: before, as a preview, and after. */
export const Correction = Type.Object({
  obstacle: Nullable(OneOf(correctionObstacles)),
  organisation: Nullable(Type.String()),
  from: Type.String(),
  to: Type.String(),
  changes: Type.Array(
    Type.Object({
      record: OneOf(['profile-freed', 'profile-linked', 'enrolment', 'organisation'] as const),
      name: Type.String(),
    }),
  ),
})
export type Correction = Static<typeof Correction>

const oneProfile = Type.Object({ profileId: Id })
const oneImport = Type.Object({ importId: Id })
const editable = { name: Text(200), country: Country, isActive: Type.Boolean() }

export const membershipApi = {
  list: endpoint({
    method: 'GET',
    path: '/membership-profiles',
    summary:
      'The membership registry by name or partner ID; `search` finds a partner ID or the beginning of a name.',
    access: 'membership.view',
    query: Type.Object({ ...Search, ...Sorting(['name', 'id']), ...Paging }),
    reply: Page(RegistryProfile),
  }),
  add: endpoint({
    method: 'POST',
    path: '/membership-profiles',
    summary: 'Add a profile; a new account gets a mail to choose its password.',
    access: 'membership.edit',
    body: Type.Object({ partnerId: PartnerId, ...editable, account: AccountName, accountEmail: Email }),
    reply: RegistryProfile,
  }),
  get: endpoint({
    method: 'GET',
    path: '/membership-profiles/:profileId',
    summary: 'One profile of the registry.',
    access: 'membership.view',
    params: oneProfile,
    reply: RegistryProfile,
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/membership-profiles/:profileId',
    summary: 'Change name or country, activate or deactivate; a linked profile keeps its country (I-41).',
    access: 'membership.edit',
    params: oneProfile,
    body: Type.Object(editable),
    reply: RegistryProfile,
  }),
  invite: endpoint({
    method: 'POST',
    path: '/membership-profiles/:profileId/password-link',
    summary: 'Mail the owner of the account a link to choose a password.',
    access: 'membership.edit',
    params: oneProfile,
    reply: RegistryProfile,
  }),
  previewCorrection: endpoint({
    method: 'GET',
    path: '/membership-profiles/:profileId/correction',
    summary: 'What correcting a wrongly linked partner ID would change; changes nothing.',
    access: 'membership.edit',
    params: oneProfile,
    query: Type.Object({ partnerId: PartnerId }),
    reply: Correction,
  }),
  correct: endpoint({
    method: 'POST',
    path: '/membership-profiles/:profileId/correction',
    summary: 'Move the linked tenant to the right partner ID, with every open record; lists what changed.',
    access: 'membership.edit',
    params: oneProfile,
    body: Type.Object({ partnerId: PartnerId }),
    reply: Correction,
  }),
  imports: endpoint({
    method: 'GET',
    path: '/membership-imports',
    summary: 'Uploads of the registry, newest first.',
    access: 'membership.edit',
    query: Type.Object({ ...Paging }),
    reply: Page(ImportReport),
  }),
  upload: endpoint({
    method: 'POST',
    path: '/membership-imports',
    summary: 'Upload the registry as CSV (multipart field `file`); it is checked, not yet applied.',
    access: 'membership.edit',
    format: 'upload',
    reply: ImportReport,
  }),
  import: endpoint({
    method: 'GET',
    path: '/membership-imports/:importId',
    summary: 'One upload with its validation report.',
    access: 'membership.edit',
    params: oneImport,
    reply: ImportReport,
  }),
  apply: endpoint({
    method: 'POST',
    path: '/membership-imports/:importId/apply',
    summary: 'Apply a checked upload: known partner IDs are updated, new ones added; all rows or none.',
    access: 'membership.edit',
    params: oneImport,
    reply: ImportReport,
  }),
  passwordLink: endpoint({
    method: 'GET',
    path: '/membership-links/:link',
    summary: 'Whose membership password this link sets; opening changes nothing.',
    access: 'public',
    params: Type.Object({ link: Link }),
    reply: Type.Object({ account: Type.String(), expiresAt: Moment }),
  }),
  setPassword: endpoint({
    method: 'POST',
    path: '/membership-links/:link',
    summary: 'Choose the password of the membership account; the link works once.',
    access: 'public',
    params: Type.Object({ link: Link }),
    body: Type.Object({ password: Password }),
  }),
}
