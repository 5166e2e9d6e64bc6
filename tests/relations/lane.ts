import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { actorOf, type Actor, zeroId } from '#server/platform/context.ts'
import { appLogin, createPool } from '#server/platform/database.ts'
import {
  hasSigned,
  isAbroad,
  isGuest,
  kindOf,
  orgNames,
  orgOf,
  type OrgName,
  partners,
  people,
  type Person,
  rolesOf,
} from './model.ts'

// A database for stories, and the cast of each.

export type World = Record<OrgName, string> & {
  people: Record<Person, Actor>
  /** Each partner's security group; its global admin is in it, and nobody else. */
  groups: Record<OrgName, string>
  /** The domain of each organisation's tenant. */
  domains: Record<OrgName, string>
  /** The server's clock; a story's time passes by what is dated growing older (`passTime`). */
  now: number
}
/** What is ordered in every story. */
export const line = {
  productId: 'STORY',
  skuId: '0001',
  term: 'P1M',
  billing: 'monthly',
  quantity: 2,
} as const

/** One database of its own, with the connections a story needs. */
export async function openLane(clusterUrl: string, template = 'template_test') {
  const name = `test_${randomBytes(8).toString('hex')}`
  const setup = new pg.Client({ connectionString: clusterUrl })
  await setup.connect()
  await setup.query('select pg_advisory_lock(1)') // a template is copied by one at a time
  await setup.query(`create database ${name} template ${template}`)
  await setup.end()
  const url = Object.assign(new URL(clusterUrl), { pathname: `/${name}` }).href
  const settings = '-c plan_cache_mode=force_generic_plan -c synchronous_commit=off -c jit=off'
  const options = { options: settings }
  const appUrl = appLogin(url).url
  const owner = new pg.Client({ connectionString: url, options: `${settings} -c enable_seqscan=off` })
  await owner.connect()
  await owner.query(
    `with p as (insert into products values ($1, $2, gen_random_uuid(), 'STORY', 'Story', 'story', 'story'))
     insert into prices values ($1, $2, 'DE', $3, $4, 'EUR', 1234, 1543, '2020-01-01', '9999-01-01')`,
    [line.productId, line.skuId, line.term, line.billing],
  )
  // A plan belongs to the role it was made for; a pool for each keeps it.
  const pools = Object.fromEntries(
    ['operator', 'provider', 'reseller', 'customer'].map((kind) => [kind, createPool(appUrl, 1, options)]),
  )
  const eyes = Object.fromEntries(
    await Promise.all(
      (['provider', 'reseller', 'customer'] as const).map(async (kind) => {
        const client = new pg.Client({ connectionString: appUrl, ...options })
        await client.connect()
        await client.query(`set role as_${kind}`)
        return [kind, client] as const
      }),
    ),
  )
  const close = async () => {
    await Promise.all([...Object.values(pools), ...Object.values(eyes), owner].map((it) => it.end()))
  }
  return { owner, pools, eyes, close }
}
export type Lane = Awaited<ReturnType<typeof openLane>>

/** A fresh cast; what earlier stories of this database left open is over. */
export async function newWorld({ owner }: Lane, now: number): Promise<World> {
  const mark = randomBytes(5).toString('hex')
  await owner.query(
    `update partnerships set state = 'removed', ends_on = null, notice_by = null where state = 'active'`,
  )
  await owner.query('delete from admin_relationships')
  const { rows } = await owner.query(
    `with names as (select * from unnest($1::text[], $2::text[], $5::text[]) n(name, kind, country)),
     o as (
       insert into organisations (kind, name, sort_name, country, language, state, created_at)
       select kind, name || ' ${mark}', name || ' ${mark}', country, 'de', 'active', $4 from names returning id, name),
     t as (
       insert into tenants (organisation_id, initial_domain, created_at)
       select id, replace(name, ' ', '-') || '.example', $4 from o returning id, organisation_id),
     u as (
       insert into users (organisation_id, tenant_id, user_name, first_name, last_name, display_name, email, language, state, created_at, last_sign_in_at)
       select o.id, t.id, p.person || '@' || '${mark}.example', 'E', 'M', p.person, null, 'de', 'active', $4, $4
       from unnest($3::text[]) p(person)
       join o on o.name = left(p.person, 2) || ' ${mark}' join t on t.organisation_id = o.id
       returning id, organisation_id, display_name)
     select o.id as org, left(o.name, 2) as name, jsonb_object_agg(u.display_name, u.id) as people
     from o join u on u.organisation_id = o.id group by o.id, o.name`,
    [[...orgNames], orgNames.map(kindOf), [...people], new Date(now), orgNames.map(countryOf)],
  )
  const ids = Object.fromEntries(rows.map(({ name, org }) => [name, org])) as Record<OrgName, string>
  const userIds: Record<string, string> = Object.assign({}, ...rows.map((row) => row.people))
  const actors = people.map((person) => [person, actorFor(person, ids, userIds)])
  return {
    ...ids,
    people: Object.fromEntries(actors) as World['people'],
    groups: await formGroups(owner, ids, userIds, now),
    domains: Object.fromEntries(
      orgNames.map((name) => [name, `${name}-${mark}.example`]),
    ) as World['domains'],
    now,
  }
}
const countryOf = (org: OrgName) => (isAbroad(org) ? 'US' : 'DE')

/** The group of each partner's global admin, and the partners' signatures. */
async function formGroups(
  owner: pg.Client,
  ids: Record<OrgName, string>,
  userIds: Record<string, string>,
  now: number,
): Promise<World['groups']> {
  const given = [partners.map((name) => ids[name]), partners.map((name) => userIds[name]), new Date(now)]
  await owner.query(
    `insert into memberships (user_id, organisation_id, roles, created_at)
     select u, o, array['global-admin', 'admin-agent'], $3 from unnest($1::uuid[], $2::uuid[]) x(o, u)`,
    given,
  )
  const { rows } = await owner.query(
    `with g as (
       insert into security_groups (organisation_id, name, sort_name, description, created_by_name, created_at)
       select o, 'Team', 'team', '', '', $3 from unnest($1::uuid[]) o returning id, organisation_id),
     m as (
       insert into group_members (group_id, organisation_id, user_id, sort_name, added_by_name, added_at)
       select g.id, o, u, '', '', $3 from unnest($1::uuid[], $2::uuid[]) x(o, u) join g on g.organisation_id = o)
     select id, organisation_id from g`,
    given,
  )
  const signed = partners.filter((name) => hasSigned(name) && !isAbroad(name))
  await owner.query(
    `insert into partner_agreements (organisation_id, version, region, signed_by, signed_at)
     select o, '2026-11', 'EU/EFTA', u, $3 from unnest($1::uuid[], $2::uuid[]) x(o, u)`,
    [signed.map((name) => ids[name]), signed.map((name) => userIds[name]), new Date(now)],
  )
  const groupOf = Object.fromEntries(rows.map((row) => [row.organisation_id, row.id]))
  return Object.fromEntries(partners.map((name) => [name, groupOf[ids[name]]])) as World['groups']
}

const actorFor = (person: Person, ids: Record<OrgName, string>, userIds: Record<string, string>): Actor =>
  actorOf({
    userId: userIds[person] ?? zeroId,
    name: person,
    language: 'de',
    organisationId: ids[orgOf(person)],
    organisationName: orgOf(person),
    kind: kindOf(orgOf(person)),
    roles: rolesOf(person),
    isGuest: isGuest(person),
    proofs: { passwordAt: new Date(), secondFactorAt: new Date() },
    pending: null,
    ways: [],
  })

/**
 * Days pass: everything that is dated grows older by as many. The clock itself stays, since the database asks its own
 * how long consent may last.
 */
export async function passTime({ owner }: Lane, world: World, days: number): Promise<void> {
  await owner.query({
    name: 'pass-time',
    text: `with i as (update invitations set created_at = created_at - $2::interval, expires_at = expires_at - $2::interval where from_id = any($1)),
       p as (update partnerships set ends_on = (ends_on - $2::interval)::date where provider_id = any($1) and ends_on is not null)
     update admin_relationships set created_at = created_at - $2::interval, requested_at = requested_at - $2::interval,
       answered_at = answered_at - $2::interval, ends_at = ends_at - $2::interval where partner_id = any($1)`,
    values: [partners.map((name) => world[name]), `${days} days`],
  })
}
