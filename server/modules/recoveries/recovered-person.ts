import { sql } from 'kysely'
import type { Tx } from '#server/platform/database.ts'
import { insertPerson } from '../identity/index.ts'
import { nameOf, type RecoveryRow } from './recovery-store.ts'

type Person = { id: string; userName: string }

/**
 * Who is global admin from now on: the person the operator named, else the one of the organisation whose user
 * name is the mailbox, else somebody new. Runs in `as_identity`.
 */
export async function recoveredPerson(tx: Tx, row: RecoveryRow, now: Date): Promise<Person> {
  const known = await takeOver(tx, row)
  return known ?? (await create(tx, row, now))
}

/** The account gets the address that was verified, and the role if it lacks it; one out of use stays so. */
async function takeOver(tx: Tx, row: RecoveryRow): Promise<Person | undefined> {
  let person = tx
    .updateTable('users')
    .set({ email: row.email })
    .where('organisation_id', '=', row.organisation_id)
    .where('state', 'in', ['invited', 'active'])
    .returning(['id', 'user_name as userName'])
  person = row.user_id ? person.where('id', '=', row.user_id) : person.where('user_name', '=', row.email)
  if (!row.user_id && row.kind === 'operator') return undefined
  const found = await person.executeTakeFirst()
  if (found)
    await tx
      .updateTable('memberships')
      .set({ own_roles: sql`array_append(array_remove(own_roles, 'global-admin'), 'global-admin')` })
      .where('organisation_id', '=', row.organisation_id)
      .where('user_id', '=', found.id)
      .execute()
  return found
}

/** The mailbox's name in the proved domain, or in the tenant's initial one; with a number where it is taken. */
async function create(tx: Tx, row: RecoveryRow, now: Date): Promise<Person> {
  const tenant = await tx
    .selectFrom('tenants as t')
    .innerJoin('organisations as o', 'o.id', 't.organisation_id')
    .select(['t.id', 't.initial_domain', 'o.country'])
    .where('t.organisation_id', '=', row.organisation_id)
    .orderBy('t.created_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  const domain = row.domain ?? tenant.initial_domain
  for (const userName of namesFor(row.email, domain)) {
    const person = {
      organisation_id: row.organisation_id,
      tenant_id: tenant.id,
      user_name: userName,
      first_name: row.first_name,
      last_name: row.last_name,
      display_name: nameOf(row).slice(0, 100),
      email: row.email,
      language: row.language,
      state: 'invited',
      usage_location: tenant.country,
      created_at: now,
    }
    const id = await insertPerson(tx, person, ['global-admin'])
    if (id) return { id, userName }
  }
  throw new Error('every user name is taken')
}

export function* namesFor(email: string, domain: string): Generator<string> {
  const typed = email.slice(0, email.lastIndexOf('@')).toLowerCase()
  const local = typed.replaceAll(/[^a-z0-9._-]/g, '').replaceAll(/^[._-]+|[._-]+$/g, '') || 'admin'
  yield `${local}@${domain}`
  for (let number = 2; number < 100; number += 1) yield `${local}-${number}@${domain}`
}
