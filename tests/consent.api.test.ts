import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appLogin } from '#server/platform/database.ts'
import { inviteJointly, linkOf, runningAdministration, withSharedCustomer } from './story.ts'
import type { Client } from './client.ts'
import { aWorld, type Org, type World } from './world.ts'

// Consent in the database: what the app's own login can do in each capacity, past every line of the application.

let world: World
let app: pg.Client
let partnershipId: string
/** An open invitation of Nordlicht for a partnership, and one of Kiefer and Nordlicht for a customer. */
let asked: { partnership: string; joint: string }

beforeAll(async () => {
  world = await aWorld()
  const { partnership, reseller, provider, admin } = await withSharedCustomer(world)
  partnershipId = partnership.id
  const idOf = (link: string) => link.split('.')[0] ?? ''
  asked = {
    partnership: idOf(linkOf((await provider.partnerships.request({ language: 'de' })).url)),
    joint: idOf(await inviteJointly(world, reseller, partnership.id)),
  }
  administered = await administer(reseller, admin)
  await world.person(world.linde, ['global-admin'])
  const customers = [world.ahorn.id, world.linde.id]
  await world.owner.query(`update users set last_sign_in_at = now() where organisation_id = any ($1)`, [
    customers,
  ])
  app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
})
afterAll(() => app.end())

/** An admin relationship that waits, and roles that wait for the customer in one that is active. */
let administered: { pending: string; elevation: string }
async function administer(reseller: Client, admin: Client) {
  const customerId = world.ahorn.id
  const wish = { durationDays: 90, roles: ['directory-readers' as const], autoExtend: false }
  const active = await runningAdministration(world, reseller, admin, wish)
  await reseller.elevations.allow({ ...active, elevation: 'customer' })
  const roles = wish.roles
  const elevation = await reseller.elevations.request({ ...active, roles, minutes: 60, reason: 'x' })
  const pending = await reseller.adminRelationships.create({ customerId, name: 'offen', ...wish })
  await reseller.adminRelationships.send({ customerId, adminRelationshipId: pending.id })
  return { pending: pending.id, elevation: elevation.id }
}

/** What each capacity stands for: organisation, link and customer as a route would set them, or as a mistake could. */
type As = { capacity: string; org?: Org; link?: string }
const everybody = (): As[] => [
  { capacity: 'as_operator', org: world.kompass },
  { capacity: 'as_provider', org: world.nordlicht },
  { capacity: 'as_provider', org: world.suedlicht },
  { capacity: 'as_reseller', org: world.kiefer },
  { capacity: 'as_reseller', org: world.buche },
  { capacity: 'as_customer', org: world.ahorn },
  { capacity: 'as_customer', org: world.linde },
  { capacity: 'as_identity' },
  { capacity: 'as_link', link: asked.joint },
  { capacity: 'as_link', link: asked.partnership },
  { capacity: 'as_worker' },
]
const nameOf = ({ capacity, org }: As) => `${capacity} ${org?.name ?? ''}`.trim()

/** Runs statements in one transaction that is undone; how many rows the last one touched, or why none. */
async function attempt(who: As, ...statements: string[]): Promise<number | string> {
  await app.query(`begin; set local role ${who.capacity};
    set local app.org_id = '${who.org?.id ?? ''}'; set local app.link_id = '${who.link ?? ''}'`)
  try {
    let touched = 0
    for (const statement of statements) {
      if (/^(as_|set )/.test(statement)) await app.query(statement.replace(/^as_\w+/, 'set local role $&'))
      else touched = (await app.query(statement)).rowCount ?? 0
    }
    return touched
  } catch (error) {
    return (error as Error).message
  } finally {
    await app.query('rollback')
  }
}

const relationship = (partner: Org, customer: Org, invitation = 'null') =>
  `insert into relationships (partner_id, customer_id, state, partner_kind, partner_name, partner_country, customer_name, sort_name, search, customer_domain, customer_country, channel, has_admin_rights, accepted_by, accepted_by_name, accepted_at, invitation_id)
   values ('${partner.id}', '${customer.id}', 'active', '${partner.kind}', 'P', 'DE', 'C', 'c', 'c', 'c.example', 'DE', 'referral', false, (select '${signer}'::uuid), 'x', now(), ${invitation})`
const grant = (partner: Org, customer: Org) =>
  `insert into grants (partner_id, customer_id, roles, state, started_at) values ('${partner.id}', '${customer.id}', '{}', 'active', now())`
const partnership = (provider: Org, reseller: Org, invitation = 'null') =>
  `insert into partnerships (provider_id, reseller_id, state, provider_name, provider_sort_name, provider_country, reseller_name, reseller_sort_name, reseller_country, authorized_by, authorized_by_name, authorized_at, consent_version, grants_admin_access, invitation_id)
   values ('${provider.id}', '${reseller.id}', 'active', 'P', 'p', 'DE', 'R', 'r', 'DE', '${signer}', 'x', now(), 'x', false, ${invitation})`
const acceptedBy = (org: Org) =>
  `update invitations set state = 'accepted', accepted_at = now(), accepted_org_id = '${org.id}', accepted_org_name = 'x', accepted_by_name = 'x'`
let signer = ''
beforeAll(async () => {
  const { rows } = await world.owner.query('select id from users limit 1')
  signer = rows[0].id
})

const refused = /permission denied|row-level security/

describe('no capacity makes a relation out of nothing', () => {
  test('a relationship', async () => {
    for (const who of everybody())
      for (const partner of [world.nordlicht, world.suedlicht, world.buche])
        for (const customer of [world.ahorn, world.linde])
          for (const invitation of ['null', `'${asked.joint}'`])
            expect(await attempt(who, relationship(partner, customer, invitation)), nameOf(who)).toMatch(
              refused,
            )
  })

  test('a grant, but for the customer to a partner it authorised', async () => {
    for (const who of everybody()) {
      expect(await attempt(who, grant(world.suedlicht, world.ahorn)), nameOf(who)).toMatch(refused)
      const isOwn = who.org === world.ahorn
      const answer = await attempt(who, grant(world.nordlicht, world.ahorn))
      if (isOwn) expect(answer).toBe(1)
      else expect(answer, nameOf(who)).toMatch(refused)
    }
  })

  test('a partnership', async () => {
    for (const who of everybody())
      for (const invitation of ['null', `'${asked.partnership}'`])
        expect(
          await attempt(who, partnership(world.nordlicht, world.buche, invitation)),
          nameOf(who),
        ).toMatch(refused)
  })
})

test('nobody but its customer puts an admin relationship into force, or roles that wait for it', async () => {
  const begin = `state = 'active', answered_at = now(), answered_by_name = 'x', ends_at = now() + interval '1 day'`
  const made = (state: string) =>
    `insert into admin_relationships (partner_id, partner_kind, partner_name, customer_id, customer_name, name, duration_days, roles, auto_extend, state, created_by_name, created_at, requested_at, answered_at, ends_at)
     values ('${world.kiefer.id}', 'reseller', 'x', '${world.ahorn.id}', 'x', 'y', 1, '{global-reader}', false, '${state}', 'x', now(), now(), now(), now())`
  const attempts = [
    `update admin_relationships set ${begin} where id = '${administered.pending}'`,
    `update admin_relationships set state = 'active' where id = '${administered.pending}'`,
    `update admin_elevations set state = 'active', ends_at = now() + interval '5 minutes' where id = '${administered.elevation}'`,
  ]

  for (const who of everybody()) {
    expect(await attempt(who, made('active')), nameOf(who)).toMatch(refused)
    for (const [index, statement] of attempts.entries()) {
      const answer = await attempt(who, statement)
      if (who.org === world.ahorn && index !== 1) expect(answer, nameOf(who)).toBe(1)
      else
        expect(String(answer), `${nameOf(who)}: ${statement}`).toMatch(
          /^0$|permission denied|row-level security|admin_relationships_check/,
        )
    }
  }
})

test('who accepts an invitation makes the relation with its senders, and with nobody else', async () => {
  const customer: As = { capacity: 'as_customer', org: world.linde, link: asked.joint }
  const reseller: As = { capacity: 'as_reseller', org: world.buche, link: asked.partnership }
  const accept = (who: As) => ['as_link', acceptedBy(who.org!), who.capacity]
  const joint = `'${asked.joint}'`

  for (const partner of [world.kiefer, world.nordlicht])
    expect(await attempt(customer, ...accept(customer), relationship(partner, world.linde, joint))).toBe(1)
  expect(
    await attempt(customer, ...accept(customer), relationship(world.suedlicht, world.linde, joint)),
  ).toMatch(refused)
  expect(
    await attempt(customer, ...accept(customer), relationship(world.kiefer, world.ahorn, joint)),
  ).toMatch(refused)
  const own = `'${asked.partnership}'`
  expect(await attempt(reseller, ...accept(reseller), partnership(world.nordlicht, world.buche, own))).toBe(1)
  expect(
    await attempt(reseller, ...accept(reseller), partnership(world.suedlicht, world.buche, own)),
  ).toMatch(refused)
})

test('an invitation accepted once is no word for another time', async () => {
  const { rows } = await world.owner.query(
    `select id, accepted_org_id from invitations where accepted_org_id in ($1, $2)`,
    [world.ahorn.id, world.kiefer.id],
  )
  const idFor = (org: Org) => `'${rows.find(({ accepted_org_id }) => accepted_org_id === org.id).id}'`
  await world.owner.query(`update partnerships set state = 'removed' where id = $1`, [partnershipId])
  const again = partnership(world.nordlicht, world.kiefer, idFor(world.kiefer))

  expect(await attempt({ capacity: 'as_reseller', org: world.kiefer }, again)).toMatch(refused)
  await world.owner.query(`update partnerships set state = 'active' where id = $1`, [partnershipId])
  await world.owner.query(
    `insert into relationships select (r).* from (select jsonb_populate_record(r, jsonb_build_object('id', new_id(), 'state', 'removed')) as r from relationships r where r.partner_id = $1) x`,
    [world.nordlicht.id],
  )
  await world.owner.query(
    `update grants set state = 'removed_by_customer', ended_at = now() where partner_id = $1`,
    [world.kiefer.id],
  )
  for (const who of everybody()) {
    for (const table of ['relationships', 'grants', 'partnerships']) {
      const revived = await attempt(who, `update ${table} set state = 'active' where state <> 'active'`)
      expect(revived === 0 || refused.test(String(revived)), `${nameOf(who)} ${table}: ${revived}`).toBe(true)
    }
    const raised = await attempt(who, `update partnerships set grants_admin_access = true`)
    if (who.org !== world.kiefer)
      expect(raised === 0 || refused.test(String(raised)), `${nameOf(who)}: ${raised}`).toBe(true)
  }
})

test('a setting that names a customer shows nothing of it, unless the relationship and a grant say so', async () => {
  const see = async (who: As, customer: Org) => {
    const settings = [
      `set local app.customer = '${customer.id}'`,
      `set local app.directory = '${customer.id}'`,
    ]
    const count = async (from: string) => await attempt(who, ...settings, `select 1 from ${from}`)
    return [await count('customer_agreements'), await count('users'), await count('memberships')]
  }
  await world.owner.query(`update grants set state = 'active', ended_at = null where partner_id = $1`, [
    world.kiefer.id,
  ])
  const kiefer: As = { capacity: 'as_reseller', org: world.kiefer }

  expect((await see(kiefer, world.ahorn)).map(Number).every((rows) => rows > 0)).toBe(true)
  expect(await see(kiefer, world.linde)).toEqual([0, 0, 0])
  expect((await see({ capacity: 'as_provider', org: world.nordlicht }, world.ahorn)).slice(1)).toEqual([0, 0])
  for (const org of [world.suedlicht, world.buche])
    expect(await see({ capacity: `as_${org.kind}`, org }, world.ahorn)).toEqual([0, 0, 0])
})
