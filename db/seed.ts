import type pg from 'pg'
import { hashPassword } from '#server/modules/identity/index.ts'
import { createPool } from '#server/platform/database.ts'
import { accountProfileRows } from './demo/account-profiles.ts'
import { adminRelationshipRows } from './demo/admin-relationships.ts'
import { importCatalogue } from './demo/catalogue.ts'
import { checkRows } from './demo/checks.ts'
import { documentRows } from './demo/documents.ts'
import { enrolmentRows, partnerAgreementRows } from './demo/enrolments.ts'
import { groupRows } from './demo/groups.ts'
import { openInvitationRows } from './demo/invitations.ts'
import { assignmentRows, settlePools } from './demo/licences.ts'
import { mailRows } from './demo/mails.ts'
import { accountRows, membershipImportRows, partnerIds, profileRows } from './demo/membership.ts'
import {
  buildOrganisations,
  membershipRows,
  type Org,
  organisationRows,
  orgOf,
  personOf,
  tenantRows,
  userRows,
} from './demo/organisations.ts'
import { buildOrders, readOffers } from './demo/orders.ts'
import { partners } from './demo/partners.ts'
import {
  type Bond,
  buildBonds,
  customerAgreementRows,
  entryRows,
  grantRows,
  partnershipRows,
  relationshipRows,
} from './demo/partnerships.ts'
import { otherProviders } from './demo/providers.ts'
import { type Clock, clockOf, insertRows } from './demo/rows.ts'
import type { Story } from './demo/story.ts'

const lock = 7_436_002 // any number, the same in every process

/** Fills an empty database with the demo world, once; a database with an organisation in it stays as it is. */
export async function seedDemo(ownerUrl: string, password: string): Promise<void> {
  const pool = createPool(ownerUrl, 1)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    await requireSuperuser(client)
    if (await isEmpty(client)) {
      await build(client, password, new Date())
      await client.query(skipHistory)
    }
    await client.query('commit')
  } finally {
    client.release(true) // also ends what an error left open
    await pool.end()
  }
}

/** The demo's past was told long ago: the relay starts after it, so that nothing of it is mailed. */
const skipHistory = `update relay_position set transaction = pg_current_xact_id(), event_id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'`

/** The demo writes into every organisation's tables at once, which row-level security rightly forbids to others. */
async function requireSuperuser(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ ok: boolean }>(
    'select rolsuper or rolbypassrls as ok from pg_roles where rolname = current_user',
  )
  if (rows[0]?.ok !== true)
    throw new Error('The demo world needs a superuser as owner of the database; set MITTLER_DEMO=off.')
}

async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ any: boolean }>('select exists (select from organisations) as any')
  return rows[0]?.any === false
}

async function build(client: pg.PoolClient, password: string, now: Date): Promise<void> {
  const clock = clockOf(now)
  const story: Story = []
  const orgs = buildOrganisations(clock)
  await insertPeople(client, orgs, clock, await hashPassword(password), story)
  await importCatalogue(client, personOf(orgOf(orgs, 'kompass')), clock, story)
  const bonds = await insertPartners(client, orgs, clock, story)
  await insertOrders(client, bonds, now, clock, story)
  const failed = await insertOpenInvitations(client, orgs, clock, story)
  await insertRows(client, 'events', story)
  await insertRows(client, 'mails', mailRows(orgs, story, failed))
}

async function insertPeople(
  client: pg.ClientBase,
  orgs: Org[],
  clock: Clock,
  hash: string,
  story: Story,
): Promise<void> {
  await insertRows(client, 'organisations', organisationRows(orgs, partnerIds))
  await insertRows(client, 'tenants', tenantRows(orgs))
  await insertRows(client, 'users', userRows(orgs, hash))
  await insertRows(client, 'memberships', membershipRows(orgs, clock))
  await insertRows(client, 'membership_accounts', accountRows(hash))
  await insertRows(client, 'membership_profiles', profileRows(orgs))
  await insertRows(client, 'membership_imports', membershipImportRows(orgs, clock))
  const enrolments = enrolmentRows(orgs, clock, story)
  const board = checkRows(orgs, enrolments)
  await insertRows(
    client,
    'enrolments',
    enrolments.map((row) => ({ ...row, due_at: board.due.get(row.id ?? '') ?? null })),
  )
  await insertRows(client, 'vetting_checks', board.rows)
  const { documents, contents } = documentRows(orgs, clock)
  await insertRows(client, 'vetting_documents', documents)
  await insertRows(client, 'vetting_document_bytes', contents as never)
  await insertRows(client, 'partner_agreements', partnerAgreementRows(orgs, clock) as never)
  await insertRows(client, 'security_groups', groupRows(orgs, clock))
  await insertRows(client, 'account_profiles', accountProfileRows(orgs, enrolments))
}

async function insertPartners(
  client: pg.ClientBase,
  orgs: Org[],
  clock: Clock,
  story: Story,
): Promise<Bond[]> {
  const phones = new Map([...partners, ...otherProviders].map(({ key, phone }) => [key, phone]))
  await insertRows(client, 'provider_entries', entryRows(orgs, phones))
  const { invitations, rows } = partnershipRows(orgs, clock, story)
  const bonds = buildBonds(orgs, clock, story)
  await insertRows(client, 'invitations', [...invitations, ...bonds.map(({ invitation }) => invitation)])
  await insertRows(client, 'partnerships', rows)
  await insertRows(client, 'relationships', relationshipRows(bonds))
  await insertRows(client, 'grants', grantRows(bonds, story))
  await insertRows(client, 'customer_agreements', customerAgreementRows(bonds))
  const { relationships, assignments } = adminRelationshipRows(orgs, clock, story)
  await insertRows(client, 'admin_relationships', relationships)
  await insertRows(client, 'admin_assignments', assignments)
  return bonds
}

async function insertOrders(
  client: pg.ClientBase,
  bonds: Bond[],
  now: Date,
  clock: Clock,
  story: Story,
): Promise<void> {
  const { orders, lines, subscriptions } = buildOrders(bonds, await readOffers(client), now, clock, story)
  await insertRows(client, 'orders', orders)
  await insertRows(client, 'subscriptions', subscriptions)
  await insertRows(client, 'order_lines', lines)
  await insertRows(client, 'licence_assignments', assignmentRows(bonds, subscriptions, story))
  await settlePools(client)
}

/** Returns the one that could not be delivered. */
async function insertOpenInvitations(
  client: pg.ClientBase,
  orgs: Org[],
  clock: Clock,
  story: Story,
): Promise<string> {
  const rows = openInvitationRows(orgs, clock, story)
  await insertRows(client, 'invitations', rows)
  return rows.find(({ failed_at }) => failed_at)?.id ?? ''
}
