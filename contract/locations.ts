import Type, { type Static } from 'typebox'
import {
  Address,
  Email,
  Id,
  Moment,
  Nullable,
  OneOf,
  OptionalText,
  Page,
  Paging,
  Search,
  Phone,
  Text,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { defineStates } from './states.ts'

/** domain.md §3.2; archived for good, its partner ID is never given to anybody else (pain 9). */
export const locationStates = defineStates({
  states: ['active', 'inactive', 'archived'],
  moves: {
    deactivate: { from: ['active'], to: 'inactive' },
    activate: { from: ['inactive'], to: 'active' },
    archive: { from: ['active', 'inactive'], to: 'archived' },
  },
})

export const LocationContact = Type.Object(
  { firstName: Text(50), lastName: OptionalText(50), email: Email, phone: Phone },
  { additionalProperties: false },
)
const data = { name: Text(200), address: Address, contact: LocationContact }

export const Location = Type.Object({
  id: Id,
  partnerId: Type.String(),
  ...data,
  state: OneOf(locationStates.states),
  version: Type.Integer(),
  createdAt: Moment,
  createdBy: Type.String(),
  archivedAt: Nullable(Moment),
  archivedBy: Nullable(Type.String()),
  can: Type.Array(OneOf(['edit', 'activate', 'deactivate', 'archive'])),
})
export type Location = Static<typeof Location>

const one = Type.Object({ locationId: Id })

/** Locations of a partner, each with a partner ID of its own (W2g). */
export const locationsApi = {
  list: endpoint({
    method: 'GET',
    path: '/locations',
    summary:
      'The locations of the own organisation, newest first, archived ones too; `search` is the beginning of the name.',
    access: 'location.view',
    query: Type.Object({ ...Search, ...Paging }),
    reply: Page(Location),
  }),
  add: endpoint({
    method: 'POST',
    path: '/locations',
    summary: 'Add a location; the registry issues a location partner ID in its country.',
    access: 'location.manage',
    body: Type.Object(data),
    reply: Location,
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/locations/:locationId',
    summary: 'Change name, address or contact; the country and the partner ID stay.',
    access: 'location.manage',
    params: one,
    body: Type.Object({ version: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }), ...data }),
    reply: Location,
  }),
  activate: endpoint({
    method: 'POST',
    path: '/locations/:locationId/activate',
    summary: 'Put a location back into use.',
    access: 'location.manage',
    params: one,
    reply: Location,
  }),
  deactivate: endpoint({
    method: 'POST',
    path: '/locations/:locationId/deactivate',
    summary: 'Take a location out of use for a while; refused while a tenant transacts with its partner ID.',
    access: 'location.manage',
    params: one,
    reply: Location,
  }),
  archive: endpoint({
    method: 'POST',
    path: '/locations/:locationId/archive',
    summary: 'Close a location for good; it stays listed, its partner ID is never used again (pain 9).',
    access: 'location.manage',
    stepUp: true,
    params: one,
    reply: Location,
  }),
}
