import Type from 'typebox'
import { Id, Link } from './common.ts'
import { endpoint } from './endpoint.ts'
import { LinkPage } from './link-page.ts'

/** How many global admins a link offers, and can be forwarded to at once. */
export const mostForwarded = 5
/** Nobody gets the same link twice within this time. */
export const forwardHours = 24

const oneLink = Type.Object({ link: Link })

/** What somebody can do with an invitation they cannot answer themselves, or not yet (W5, W9). */
export const linkWaysApi = {
  forward: endpoint({
    method: 'POST',
    path: '/links/:link/forward',
    summary: 'Forward an invitation by mail to global admins of the own organisation, who can decide.',
    access: 'signed-in',
    params: oneLink,
    body: Type.Object(
      { userIds: Type.Array(Id, { minItems: 1, maxItems: mostForwarded, uniqueItems: true }) },
      { additionalProperties: false },
    ),
    reply: LinkPage,
  }),
  keep: endpoint({
    method: 'POST',
    path: '/links/:link/keep',
    summary: 'Keep an invitation the own organisation cannot answer yet; the start page shows it later.',
    access: 'signed-in',
    params: oneLink,
    reply: LinkPage,
  }),
}
