import Type, { type Static } from 'typebox'
import { endpoint } from './endpoint.ts'
import { OneOf } from './common.ts'

/** What can be found from anywhere. */
export const foundKinds = ['customer', 'partner', 'order', 'person'] as const

/** One record the caller may open; `path` is its page of the portal. */
export const Found = Type.Object({
  kind: OneOf(foundKinds),
  name: Type.String(),
  /** What tells it from others of the same name: a domain, a day. */
  hint: Type.String(),
  path: Type.String(),
})
export type Found = Static<typeof Found>

export const searchApi = {
  find: endpoint({
    method: 'GET',
    path: '/search',
    summary:
      'Customers by name, domain or ID; partners and people by the beginning of their name; orders by ID: the first few of each the caller may see.',
    access: 'home.view',
    query: Type.Object({ text: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }) }),
    reply: Type.Object({ items: Type.Array(Found) }),
  }),
}
