import { type Insertable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

// Everything here runs in `as_identity`: second factors are seen by nobody else.

export type FactorRow = Awaited<ReturnType<typeof listFactors>>[number]

/** The person's factors, oldest first. */
export const listFactors = (tx: Tx, userId: string) =>
  tx
    .selectFrom('second_factors')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(100)
    .execute()

/** The same, so that nobody else adds, uses or removes one of the person's until this transaction ends. */
export async function lockFactors(tx: Tx, userId: string): Promise<FactorRow[]> {
  await tx.selectFrom('users').select('id').where('id', '=', userId).forUpdate().execute()
  return await listFactors(tx, userId)
}

export async function insertFactor(tx: Tx, factor: Insertable<DB['second_factors']>): Promise<FactorRow> {
  const row = await tx
    .insertInto('second_factors')
    .values(factor)
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('already_exists')
  return row
}

export const findPasskey = (tx: Tx, credentialId: string) =>
  tx
    .selectFrom('second_factors as f')
    .innerJoin('users as u', 'u.id', 'f.user_id')
    .innerJoin('organisations as o', 'o.id', 'u.organisation_id')
    .selectAll('f')
    .select(['u.state', 'u.organisation_id', 'u.user_name', 'u.display_name', 'o.kind as organisationKind'])
    .where('f.credential_id', '=', credentialId)
    .executeTakeFirst()

/** Notes that an authenticator app's code was taken; false when one of this time step or a later one was before. */
export async function takeStep(tx: Tx, factorId: string, step: number, at: Date): Promise<boolean> {
  const taken = await tx
    .updateTable('second_factors')
    .set({ last_step: step, last_used_at: at })
    .where('id', '=', factorId)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

export async function markPasskeyUsed(tx: Tx, factorId: string, counter: number, at: Date): Promise<void> {
  await tx
    .updateTable('second_factors')
    .set({ counter, last_used_at: at })
    .where('id', '=', factorId)
    .execute()
}

export async function deleteFactor(tx: Tx, factorId: string): Promise<void> {
  await tx.deleteFrom('second_factors').where('id', '=', factorId).execute()
}

/** Everything that could stand for a second factor of the person goes. */
export async function deleteAllOf(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('second_factors').where('user_id', '=', userId).execute()
  await tx.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
}

export async function countCodesLeft(tx: Tx, userId: string): Promise<number> {
  const rows = await tx
    .selectFrom('recovery_codes')
    .select('hash')
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .limit(100)
    .execute()
  return rows.length
}

export async function replaceCodes(tx: Tx, userId: string, hashes: string[]): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
  await tx
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ user_id: userId, hash })))
    .execute()
}

/** Uses up a recovery code; false when there is none like it. Of two uses at once, one succeeds. */
export async function takeCode(tx: Tx, userId: string, hash: string, at: Date): Promise<boolean> {
  const taken = await tx
    .updateTable('recovery_codes')
    .set({ used_at: at })
    .where('user_id', '=', userId)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('hash')
    .executeTakeFirst()
  return taken !== undefined
}

/** The person's home, where events about them belong, and whether its tenant or the one acted for requires a factor. */
export const getHolder = (tx: Tx, userId: string, actingFor: string) =>
  tx
    .selectFrom('users as u')
    .innerJoin('organisations as o', 'o.id', 'u.organisation_id')
    .select(['u.id', 'u.user_name', 'u.display_name', 'u.password_hash', 'o.id as organisationId', 'o.kind'])
    .select((eb) =>
      eb
        .selectFrom('tenants as t')
        .select(sql<string>`max(t.mfa_policy)`.as('policy'))
        .where((where) =>
          where.or([
            where('t.organisation_id', '=', where.ref('u.organisation_id')),
            where('t.organisation_id', '=', actingFor),
          ]),
        )
        .as('policy'),
    )
    .where('u.id', '=', userId)
    .executeTakeFirstOrThrow()
export type Holder = Awaited<ReturnType<typeof getHolder>>

/** Sessions that had proved the person's second factor have to prove it anew; one of them may be the caller's. */
export async function forgetProofs(tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ second_factor_at: null })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function endSessionsOf(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
}

/** The tenants' policy before; the new one holds on the next request of everybody. */
export async function setPolicy(tx: Tx, organisationId: string, policy: string): Promise<string[]> {
  const { rows } = await sql<{ before: string }>`
    with before as (select id, mfa_policy from tenants where organisation_id = ${organisationId} for update)
    update tenants t set mfa_policy = ${policy} from before
    where t.id = before.id and before.mfa_policy <> ${policy} returning before.mfa_policy as before`.execute(
    tx,
  )
  return rows.map(({ before }) => before)
}
