import { beforeAll, describe, expect, test } from 'vitest'
import { accessApi, type Right } from '#contract/access.ts'
import { allEndpoints } from '#contract/all.ts'
import {
  holdersOf,
  isPlanned,
  type OrgKind,
  orgKinds,
  permissionsOf,
  type Role,
  rolesOf,
  tableRows,
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

describe('the table of roles, shown to each role alone', () => {
  const rowsShownTo = async ({ cookie }: Holder) => {
    const { body } = await send({ base: world.base, cookie }, accessApi.rights)
    return (body as { items: Right[] }).items
  }

  test.each(orgKinds)('in an organisation that is a %s', async (kind) => {
    const ofKind = tableRows.filter((row) => holdersOf(row, kind).length > 0)
    for (const person of people.filter((each) => each.kind === kind)) {
      const shown = await rowsShownTo(person)
      const given = ofKind.filter((row) => holdersOf(row, kind).includes(person.role))

      expect(shown.map(({ permission }) => permission)).toEqual(ofKind)
      expect(shown.filter(({ through }) => through.length > 0).map(({ permission }) => permission)).toEqual(
        given,
      )
      // What is still to come allows nobody anything.
      expect(shown.filter(({ isHeld }) => isHeld).map(({ permission }) => permission)).toEqual(
        given.filter((row) => !isPlanned(row)),
      )
    }
  })
})
