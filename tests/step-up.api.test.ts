import { beforeAll, describe, expect, test } from 'vitest'
import { allEndpoints } from '#contract/all.ts'
import { type OrgKind, orgKinds, permissionsOf, rolesOf } from '#contract/permissions.ts'
import { send } from './client.ts'
import { titleOf } from './examples.ts'
import { aWorld, type World } from './world.ts'

/** Authorizing, accepting, changing who may do what, revoking, ending, and secrets. */
const important = [
  'POST /links/:link/authorize',
  'POST /links/:link/accept',
  'POST /guest-links/:link',
  'POST /associated-tenants/:associationId/accept',
  'POST /customers/:customerId/admin-relationships/:adminRelationshipId/approve',
  'PUT /users/:userId/roles',
  'POST /access-requests/:requestId/approve',
  'POST /guest-invitations',
  'PUT /customers/:customerId/admin-relationships/:adminRelationshipId/groups/:groupId',
  'DELETE /customers/:customerId/admin-relationships/:adminRelationshipId/groups/:groupId',
  'DELETE /guest-invitations/:invitationId',
  'DELETE /users/:userId/guest',
  'POST /invitations/:invitationId/revoke',
  'POST /invitations/revoke',
  'POST /partnerships/:partnershipId/admin-access/grant',
  'POST /partnerships/:partnershipId/admin-access/revoke',
  'POST /partnerships/:partnershipId/remove',
  'POST /partnerships/:partnershipId/notice',
  'POST /partners/:relationshipId/remove-admin-rights',
  'POST /partners/:relationshipId/end',
  'POST /partners/:relationshipId/notice',
  'POST /customers/:customerId/end',
  'POST /customers/:customerId/notice',
  'POST /users/:userId/disable',
  'POST /users/:userId/enable',
  'POST /users/disable',
  'DELETE /users/:userId',
  'POST /users/:userId/restore',
  'DELETE /users/:userId/sessions',
  'POST /programme/partners/:partnerId/suspension',
  'POST /programme/partners/:partnerId/deauthorisation',
  'POST /measures/:measureId/reinstate',
  'POST /recovery-codes',
  'POST /second-factors/totp-set-ups',
]
const marked = allEndpoints.filter(({ stepUp }) => stepUp)

test('what authorizes, accepts, changes rights, revokes or hands out secrets is marked', () => {
  expect(important.filter((title) => !marked.some((endpoint) => titleOf(endpoint) === title))).toEqual([])
})

let world: World
const people: { kind: OrgKind; cookie: string }[] = []
beforeAll(async () => {
  world = await aWorld()
  const orgs = {
    operator: world.kompass,
    provider: world.nordlicht,
    reseller: world.kiefer,
    customer: world.ahorn,
  }
  for (const kind of orgKinds)
    people.push({ kind, cookie: (await world.as(orgs[kind], [...rolesOf[kind]])).cookie() })
  await world.owner.query(
    `update sessions set password_at = now() - interval '11 minutes', second_factor_at = now() - interval '11 minutes'
     where organisation_id = any($1)`,
    [Object.values(orgs).map(({ id }) => id)],
  )
})

describe('what is marked asks whoever may do it, once the last proof is older than ten minutes', () => {
  test.each(marked.map((endpoint) => [titleOf(endpoint), endpoint] as const))('%s', async (_, endpoint) => {
    const { access } = endpoint
    const able = people.filter(
      ({ kind }) =>
        access === 'signed-in' || (access !== 'public' && permissionsOf(kind, rolesOf[kind]).has(access)),
    )
    expect(able).not.toEqual([])
    for (const { kind, cookie } of able) {
      const { status, body } = await send({ base: world.base, cookie }, endpoint)

      expect({ kind, status, code: (body as { code?: string }).code }).toEqual({
        kind,
        status: 403,
        code: 'proof_required',
      })
    }
  })
})
