import { beforeAll, describe, expect, test } from 'vitest'
import { allEndpoints } from '#contract/all.ts'
import {
  holdersOf,
  type OrgKind,
  orgKinds,
  permissionsOf,
  type Role,
  rolesOf,
} from '#contract/permissions.ts'
import { send } from './client.ts'
import { titleOf } from './examples.ts'
import { aWorld, type World } from './world.ts'

type Holder = { kind: OrgKind; role: Role; cookie: string }
let world: World
const people: Holder[] = []

beforeAll(async () => {
  world = await aWorld()
  const orgs = {
    operator: world.kompass,
    provider: world.nordlicht,
    reseller: world.kiefer,
    customer: world.ahorn,
  }
  for (const kind of orgKinds)
    for (const role of rolesOf[kind])
      people.push({ kind, role, cookie: (await world.as(orgs[kind], [role])).cookie() })
})

const guarded = allEndpoints.filter(({ access, demoOnly }) => access !== 'public' && !demoOnly)

describe('every endpoint refuses whoever is not signed in', () => {
  test.each(guarded.map((endpoint) => [titleOf(endpoint), endpoint] as const))('%s', async (_, endpoint) => {
    const { status, body } = await send({ base: world.base }, endpoint)

    expect({ status, code: (body as { code: string }).code }).toEqual({ status: 401, code: 'not_signed_in' })
  })
})

describe('every endpoint refuses exactly the roles that lack its permission, and names it', () => {
  test.each(guarded.map((endpoint) => [titleOf(endpoint), endpoint] as const))('%s', async (_, endpoint) => {
    const { access } = endpoint
    if (access === 'public' || access === 'signed-in') return
    for (const { kind, role, cookie } of people) {
      const { status, body } = await send({ base: world.base, cookie }, endpoint)
      const problem = body as { permission?: string; holders?: string[] }
      const isRefused = status === 403 && problem.permission === access

      expect({ kind, role, isRefused }).toEqual({
        kind,
        role,
        isRefused: !permissionsOf(kind, [role]).has(access),
      })
      if (isRefused) expect(problem.holders).toEqual([...holdersOf(access, kind)])
      expect(status).toBeLessThan(500)
    }
  })
})
