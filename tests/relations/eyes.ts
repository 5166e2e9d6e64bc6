import type pg from 'pg'
import { enterCustomer } from '#server/modules/customers/index.ts'
import { type Answer, sendBatch } from '#server/platform/batch.ts'
import type { Statement } from '#server/platform/transaction.ts'
import type { Lane, World } from './lane.ts'
import { customers, kindOf, type OrgName, orgNames, type Person } from './model.ts'

// What the database shows to whom.

const lines = (select: string) =>
  `coalesce((select string_agg(line, ' ' order by line collate "C") from (${select}) x(line)), '')`
const pair = `partner_id || '+' || customer_id`
/** One text with all an organisation sees, a line for each table; a customer sees no partnership and no invitation. */
const rowsSeen = (kind: string): string => `/* ${kind} */ select concat_ws(E'\\n',
  ${kind === 'customer' ? '' : `${lines(`select id || '=' || state from partnerships`)}, ${lines(`select id || '=' || state from invitations`)},`}
  ${lines(`select ${pair} || '=' || has_admin_rights || may_order from relationships where state = 'active'`)},
  ${lines(`select ${pair} || '=' || (select string_agg(role, ',' order by role collate "C") from unnest(roles) role) from grants where state = 'active'`)},
  ${lines(`select id || '=' || state from subscriptions`)},
  ${lines(`select id || '=' || state from admin_relationships`)}) as seen`

/** What the policies show each organisation when nothing is asked for by name, read as its own capacity. */
export async function seenBy(lane: Lane, world: World): Promise<Map<OrgName, string>> {
  const eyes = Object.entries(lane.eyes).map(async ([kind, client]) => {
    const orgs = orgNames.filter((name) => kindOf(name) === kind)
    const statements = orgs.flatMap((org) => [asOrg(world[org]), { text: rowsSeen(kind) }])
    const answers = await ask(client, statements)
    return orgs.map((org, index) => [org, answers[index * 2 + 1]?.rows[0]?.['seen'] as string] as const)
  })
  return new Map((await Promise.all(eyes)).flat())
}

const asOrg = (id: string): Statement => ({
  text: `select set_config('app.org_id', $1, false)`,
  values: [id],
})

/**
 * Whose account and whose directory a partner's route about each customer would open (I-20, I-24): as the opening
 * of the route finds it, and as the policies find it for themselves when somebody just claims that it is open.
 */
export async function openFor(
  lane: Lane,
  world: World,
  org: OrgName,
): Promise<(readonly [OrgName, string, string])[]> {
  const actor = world.people[org as Person]
  const client = lane.eyes[kindOf(org)]
  if (!client) return []
  const statements = customers.flatMap((name) => [
    enterCustomer(world[name], actor.userId, 'customer-user.view'),
    { text: claim, values: [world[name]] },
    whatStands,
  ])
  const answers = await ask(client, [asOrg(world[org]), ...statements])
  const opened = (index: number) => {
    const { customer, directory } = answers[index]?.rows[0] ?? {}
    return [customer && 'account', directory && 'directory'].filter(Boolean).join(' ')
  }
  return customers.map((name, index) => [name, opened(index * 3 + 1), opened(index * 3 + 3)] as const)
}
const claim = `select set_config('app.customer', $1, false), set_config('app.directory', $1, false)`
const whatStands: Statement = {
  text: 'select current_customer() as customer, current_directory() as directory',
}

async function ask(client: pg.Client, statements: Statement[]): Promise<Answer[]> {
  const answers: Answer[] = []
  const failures: unknown[] = []
  await sendBatch(
    client,
    statements.map((statement, index) => ({
      ...statement,
      resolve: (answer) => void (answers[index] = answer),
      reject: (error) => void failures.push(error),
    })),
  )
  if (failures.length > 0) throw failures[0]
  return answers
}
