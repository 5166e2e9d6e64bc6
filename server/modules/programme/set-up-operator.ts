import { sql } from 'kysely'
import type { Language } from '#contract/common.ts'
import type { Tx } from '#server/platform/database.ts'
import { recordAsSystem } from '#server/platform/events.ts'
import { foundOrganisation, renewAccess } from '../identity/index.ts'

export type OperatorFacts = {
  name: string
  domain: string
  email: string
  language: Language
  country: string
  firstName: string
  lastName: string
}
export type SetUp = { name: string; userName: string; linkId: string | undefined }

const lock = 7_436_002 // any number, the same in every process
const linkHours = 7 * 24

/** The organisation that runs the programme, if it is set up. Runs in `as_identity`. */
export const findOperator = (tx: Tx) =>
  tx
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('kind', '=', 'operator')
    .orderBy('sort_name')
    .limit(1)
    .executeTakeFirst()

/**
 * First set-up of an installation: the operator's organisation with its first global admin, once; of two at the
 * same time one makes it. Returns a link only to whoever made it. Runs in `as_identity`.
 */
export async function setUpOperator(tx: Tx, facts: OperatorFacts, now: Date): Promise<SetUp> {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(tx)
  const present = await findOperator(tx)
  if (present) return { name: present.name, userName: '', linkId: undefined }
  const { name, domain, email, language, country, firstName, lastName } = facts
  const admin = { firstName, lastName, email, userPrefix: 'admin' }
  const made = await foundOrganisation(tx, now, { kind: 'operator', name, country, language, domain, admin })
  const { organisationId, linkId } = made
  await recordAsSystem(tx, 'operator.set-up', { id: organisationId, name }, organisationId, now, { domain })
  return { name, userName: `admin@${domain}`, linkId }
}

/**
 * A new link for the first admin who has never chosen a password, in place of one that was lost; nothing once
 * somebody has, for then the ways back in are those of everybody. Runs in `as_identity`.
 */
export async function renewFirstLink(tx: Tx, now: Date): Promise<string | undefined> {
  const people = await tx
    .selectFrom('users as u')
    .innerJoin('organisations as o', 'o.id', 'u.organisation_id')
    .select(['u.id', 'u.state'])
    .where('o.kind', '=', 'operator')
    .limit(2)
    .execute()
  const [first, second] = people
  if (!first || second || first.state !== 'invited') return undefined
  return await renewAccess(tx, first.id, now, linkHours)
}
