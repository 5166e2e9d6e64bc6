import { ownListsApi as api } from '#contract/own-lists.ts'
import { inCapacity } from '#server/platform/context.ts'
import { afterName } from '#server/platform/paging.ts'
import { listGroups } from '../groups/index.ts'
import { listGuestInvitations, listRequests, listUsers, wayOfUsers } from '../identity/index.ts'
import { listLocations } from '../locations/index.ts'
import { day, limit, moment, newest, saved, type SavedList, wordIn } from './export-lists.ts'

const namesOf = (words: Record<string, string>, values: string[]) =>
  values.map((value) => wordIn(words, value)).join(', ')

/** The lists of the own account as files, filtered as they are shown (W2). */
export const ownLists: SavedList[] = [
  saved(
    api.people,
    'people',
    (ctx, filter) =>
      inCapacity(ctx, 'as_identity', (tx) =>
        listUsers(tx, ctx.actor.organisationId, { ...filter, way: wayOfUsers({ limit }) }),
      ),
    (row, { roles, ui, settings: { users } }) => [
      row.display_name,
      row.user_name,
      row.email ?? '',
      namesOf(roles, row.roles),
      wordIn(users.states, row.state),
      row.is_guest ? ui.yes : ui.no,
      moment(row.last_sign_in_at),
    ],
  ),
  saved(
    api.groups,
    'groups',
    (ctx, { search }) =>
      inCapacity(ctx, 'as_identity', (tx) =>
        listGroups(tx, ctx.actor.organisationId, { search, after: afterName(undefined), limit }),
      ),
    (row, { roles }) => [
      row.name,
      row.description ?? '',
      namesOf(roles, row.roles),
      row.created_by_name,
      day(row.created_at),
    ],
  ),
  saved(
    api.locations,
    'locations',
    (ctx, { search }) => listLocations(ctx.tx, ctx.actor.organisationId, { search, after: newest, limit }),
    (row, { organisation }) => [
      row.name,
      row.partner_id,
      row.country,
      wordIn(organisation.locations.states, row.state),
      row.created_by_name,
      day(row.created_at),
    ],
  ),
  saved(
    api.guests,
    'guests',
    (ctx, { search }) =>
      listGuestInvitations(ctx.tx, ctx.actor.organisationId, { search, after: newest, limit }),
    (row, { roles, settings: { guests } }) => [
      row.email,
      namesOf(roles, row.roles),
      wordIn(guests.states, row.state),
      row.invited_by_name,
      day(row.created_at),
      day(row.expires_at),
    ],
  ),
  saved(
    api.accessRequests,
    'accessRequests',
    (ctx, { search, state = 'open' }) =>
      listRequests(ctx.tx, ctx.actor.organisationId, state, { search, after: newest, limit }),
    (row, { roles, rights: { requests } }) => [
      row.user_name,
      wordIn(roles, row.role),
      row.reason,
      wordIn(requests.states, row.state),
      day(row.created_at),
      row.decided_by_name ?? '',
      row.decision_reason ?? '',
    ],
  ),
]
