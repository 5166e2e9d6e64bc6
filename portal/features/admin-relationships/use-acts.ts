import { adminRelationshipsApi, type AdminRelationship } from '#contract/admin-relationships.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { type Acting, useAct } from '../../lib/queries.ts'

/** What shows something else once an admin relationship has changed. */
export const reads = [adminRelationshipsApi.list, adminRelationshipsApi.get, adminRelationshipsApi.history]

/** Names one in a path. */
export const namesOf = ({ customerId, id }: AdminRelationship) => ({ customerId, adminRelationshipId: id })

export const useRelationshipAct = <E extends Endpoint>(
  endpoint: E,
  onDone: NonNullable<Acting<E>['onDone']>,
) => useAct(endpoint, { refresh: reads, onDone })
