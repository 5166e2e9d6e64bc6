import type { Static, TObject, TSchema } from 'typebox'
import type { Permission } from './permissions.ts'
import type { Pending } from './proofs.ts'

/** One operation of the API: the route, the portal's call, OpenAPI and the generated tests all come from it. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/${string}`
  /** One sentence for the API page: what it does. */
  summary: string
  /** Who may call it. 'public' needs no session, 'signed-in' any session. */
  access: Permission | 'public' | 'signed-in'
  params?: TObject
  query?: TObject
  body?: TObject
  /** Reply schema; leave out for 204. */
  reply?: TSchema
  /** Text reply (CSV), a file to be saved, or an upload, where JSON is not what travels. */
  format?: 'csv' | 'file' | 'upload'
  /** Asks again who it is when the last proof is older than `proofMinutes`. */
  stepUp?: true
  /** Open to a session that is still waiting for this; everything else is not. */
  whilePending?: readonly Pending[]
  /** The reply holds a secret: kept for retries only under seal. */
  isSecret?: true
  /** Exists only while the demo runs. */
  demoOnly?: true
}

export const endpoint = <const E extends Endpoint>(e: E): E => e

type Shape<T> = T extends TSchema ? Static<T> : unknown

/** What a caller passes: params, query and body in one flat object. */
export type Input<E extends Endpoint> = Shape<E['params']> & Shape<E['query']> & Shape<E['body']>
export type Reply<E extends Endpoint> = E['reply'] extends TSchema ? Static<E['reply']> : undefined
