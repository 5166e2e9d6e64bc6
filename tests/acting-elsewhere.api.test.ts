import { beforeAll, describe, expect, test } from 'vitest'
import { allEndpoints } from '#contract/all.ts'
import { customerPermissions, holdersOf, type OrgKind, type Permission } from '#contract/permissions.ts'
import { send } from './client.ts'
import { inputFor, titleOf } from './examples.ts'
import { aWorld, type World } from './world.ts'

const partners = ['provider', 'reseller'] as const satisfies OrgKind[]
const isOnCustomers = (access: string) => customerPermissions.has(access as Permission)
const onCustomers = allEndpoints.filter(({ access }) => isOnCustomers(access))

let world: World
const cookies = new Map<string, string>()
const cookieOf = (kind: OrgKind, proved: 'with-both' | 'with-password') =>
  cookies.get(`${kind} ${proved}`) ?? ''
beforeAll(async () => {
  world = await aWorld()
  for (const kind of partners)
    for (const proved of ['with-both', 'with-password'] as const) {
      const org = kind === 'provider' ? world.nordlicht : world.kiefer
      const person = await world.as(org, ['global-admin', 'admin-agent'], 'en', proved)
      cookies.set(`${kind} ${proved}`, person.cookie())
    }
})

test('every path that names a customer is about customers', () => {
  const named = allEndpoints.filter(({ path }) => path.includes('/:customerId'))

  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ access }) => !isOnCustomers(access)).map(titleOf)).toEqual([])
})

describe('a partner with a password only is led to a second factor before any work on customers (I-31)', () => {
  test.each(onCustomers.map((endpoint) => [titleOf(endpoint), endpoint] as const))(
    '%s',
    async (_, endpoint) => {
      for (const kind of partners) {
        if (holdersOf(endpoint.access as Permission, kind).length === 0) continue
        const ask = async (cookie: string) => {
          const { body } = await send({ base: world.base, cookie }, endpoint, inputFor(endpoint))
          return body as { code?: string; ways?: string[] }
        }

        expect(await ask(cookieOf(kind, 'with-password'))).toMatchObject({
          code: 'second_factor_required',
          ways: ['password'],
        })
        expect((await ask(cookieOf(kind, 'with-both'))).code).not.toBe('second_factor_required')
      }
    },
  )
})
