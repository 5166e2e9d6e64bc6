import { sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { Tx } from '#server/platform/database.ts'
import { idleMs } from '#server/platform/sessions.ts'

/** What the account's own pages need of a person. Runs in `as_identity`. */
export function getAccount(tx: Tx, userId: string) {
  return tx
    .selectFrom('users as u')
    .innerJoin('organisations as o', 'o.id', 'u.organisation_id')
    .select([
      'u.id',
      'u.user_name',
      'u.display_name',
      'u.email',
      'u.language',
      'u.password_hash',
      'u.organisation_id',
      'o.kind',
    ])
    .where('u.id', '=', userId)
    .executeTakeFirstOrThrow()
}

export async function setPasswordHash(tx: Tx, userId: string, password_hash: string): Promise<void> {
  await tx.updateTable('users').set({ password_hash }).where('id', '=', userId).execute()
}

/** Ends the sessions of a person; the database announces it to every process (I-33). Returns how many. */
export async function endSessionsOf(
  tx: Tx,
  userId: string,
  at: Date,
  { except = '', organisationId }: { except?: string | undefined; organisationId?: string } = {},
): Promise<number> {
  let ending = tx
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('user_id', '=', userId)
    .where('id', '<>', except)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
  if (organisationId) ending = ending.where('organisation_id', '=', organisationId)
  return (await ending.returning('handle').execute()).length
}

/** Ends one session of this person; one of somebody else does not exist. */
export async function endOneSession(tx: Tx, userId: string, handle: string, at: Date) {
  const ended = await tx
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('handle', '=', handle)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .returning(['id', 'user_agent', 'network'])
    .executeTakeFirst()
  if (!ended) throw new AppError('not_found', { sessionId: handle })
  return ended
}

/** The sessions of a person that are in force, newest first. */
export function listSessions(tx: Tx, userId: string, now: Date) {
  return tx
    .selectFrom('sessions as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .select(['s.id', 's.handle', 's.user_agent', 's.network', 's.created_at', 's.last_seen_at', 'o.name'])
    .where('s.user_id', '=', userId)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', new Date(now.getTime() - idleMs))
    .orderBy('s.created_at', 'desc')
    .limit(100)
    .execute()
}

/** The literal of the partial index `events_of_person`. */
export const familiesOfPerson = sql.raw(
  `split_part(action, '.', 1) = any ('{session,sign-in,password,role,user,guest,second-factor,recovery-code,external-identity}')`,
)

/** What happened to the person's account, newest first; the database shows these families only. */
export function listSecurityEvents(
  tx: Tx,
  userId: string,
  page: { after: { at: Date; id: string }; limit: number },
) {
  return tx
    .selectFrom('events')
    .select(['id', 'action', 'at', 'actor_name', 'actor_user_id', 'details'])
    .where('subject_id', '=', userId)
    .where(sql<boolean>`${familiesOfPerson}`)
    .where(sql<boolean>`(at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
}
