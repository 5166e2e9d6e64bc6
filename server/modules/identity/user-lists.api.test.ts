import { beforeAll, expect, test } from 'vitest'
import { bindTo } from '#server/platform/database.ts'
import { afterName, encodeCursor } from '#server/platform/paging.ts'
import { aWorld, theServer } from '#tests/world.ts'
import { listCustomerUsersQuery } from '../licences/index.ts'
import { usersQuery, wayOfUsers } from './user-store.ts'

// Plans rest on the statistics of all people, so this test keeps to itself.
beforeAll(async () => void (await theServer({})))

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Parent Relationship'?: string
  'Index Name'?: string
  'Actual Rows': number
  Plans?: Plan[]
}
/** What the statement walks; the licences of each person shown are looked up besides. */
const nodes = (plan: Plan): Plan[] =>
  plan['Parent Relationship'] === 'SubPlan' ? [] : [plan, ...(plan.Plans ?? []).flatMap(nodes)]

test('with 20,000 people every page of a list is one walk along an index, searched and filtered or not', async () => {
  const world = await aWorld()
  await world.owner.query(
    `with u as (
       insert into users (organisation_id, tenant_id, user_name, first_name, last_name, display_name, language, state, created_at)
       select $1, $2, 'p' || n || '@' || $3, 'P', n::text, 'Person ' || n, 'de', case when n % 100 = 0 then 'disabled' else 'active' end, now() from generate_series(1, 20000) n returning id)
     insert into memberships (user_id, organisation_id, roles, created_at) select id, $1, '{}', now() from u`,
    [world.ahorn.id, world.ahorn.tenantId, world.ahorn.domain],
  )
  await world.owner.query('analyze users, memberships, licence_assignments')
  const tx = bindTo(() => Promise.reject(new Error('only compiled')))
  const start = { way: wayOfUsers({ limit: 20 }) }
  const later = { after: encodeCursor(['person 5', '00000000-0000-0000-0000-000000000000']), limit: 20 }
  const ofCustomer = { after: afterName(undefined), limit: 20 }
  const statements = [
    usersQuery(tx, world.ahorn.id, start),
    usersQuery(tx, world.ahorn.id, { ...start, search: 'Person 77' }),
    usersQuery(tx, world.ahorn.id, { ...start, state: 'disabled' }),
    usersQuery(tx, world.ahorn.id, { ...start, role: 'global-admin' }),
    usersQuery(tx, world.ahorn.id, { way: wayOfUsers(later) }),
    usersQuery(tx, world.ahorn.id, { way: wayOfUsers({ ...later, sort: '-name' }) }),
    listCustomerUsersQuery(tx, world.ahorn.id, ofCustomer),
    listCustomerUsersQuery(tx, world.ahorn.id, { ...ofCustomer, search: 'Person 77' }),
  ]
  for (const statement of statements) {
    const { sql, parameters } = statement.compile()
    const { rows } = await world.owner.query(`explain (analyze, format json) ${sql}`, [...parameters])
    const all = nodes((rows[0]['QUERY PLAN'] as { Plan: Plan }[])[0]!.Plan)

    const looked = all.filter((node) => /^(users|memberships)$/.test(node['Relation Name'] ?? ''))
    expect(looked.map((node) => node['Node Type']).join(), sql).not.toMatch(/Seq Scan|Bitmap/)
    expect(all.map((node) => node['Node Type'])).not.toContain('Sort')
    for (const node of looked) expect(node['Actual Rows'], sql).toBeLessThan(60)
  }
})
