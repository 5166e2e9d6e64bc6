import Type from 'typebox'
import { accessRequestStates } from './access.ts'
import { OneOf, Role, Search } from './common.ts'
import { endpoint } from './endpoint.ts'
import { userStates } from './identity.ts'

/** The lists of an organisation's own account as the filters show them, up to ten thousand rows. */
export const ownListsApi = {
  people: endpoint({
    method: 'GET',
    path: '/users.csv',
    summary: 'People of the own organisation and its guests as CSV.',
    access: 'user.view',
    query: Type.Object({
      state: Type.Optional(OneOf(userStates.states)),
      role: Type.Optional(Role),
      ...Search,
    }),
    format: 'csv',
  }),
  groups: endpoint({
    method: 'GET',
    path: '/groups.csv',
    summary: 'Security groups of the own organisation as CSV.',
    access: 'group.view',
    query: Type.Object(Search),
    format: 'csv',
  }),
  locations: endpoint({
    method: 'GET',
    path: '/locations.csv',
    summary: 'Locations of the own organisation as CSV.',
    access: 'location.view',
    query: Type.Object(Search),
    format: 'csv',
  }),
  guests: endpoint({
    method: 'GET',
    path: '/guest-invitations.csv',
    summary: 'Invitations of guests as CSV.',
    access: 'guest.manage',
    query: Type.Object(Search),
    format: 'csv',
  }),
  accessRequests: endpoint({
    method: 'GET',
    path: '/access-requests.csv',
    summary: 'Requests for roles as CSV, by state as in the list.',
    access: 'role.assign',
    query: Type.Object({ state: Type.Optional(OneOf(accessRequestStates.states)), ...Search }),
    format: 'csv',
  }),
}
