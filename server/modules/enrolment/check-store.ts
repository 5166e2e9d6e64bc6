import { type Selectable, sql, type Updateable } from 'kysely'
import { checkKinds, type CheckKind, type CheckMove, checkStates } from '#contract/checks.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type CheckRow = Selectable<DB['vetting_checks']>
export type CheckChange = Omit<Updateable<DB['vetting_checks']>, 'state'> & { since: Date }

const order = (kind: string) => checkKinds.indexOf(kind as CheckKind)

/** The board of one application; empty before it was submitted. */
export async function listChecks(tx: Tx, enrolmentId: string): Promise<CheckRow[]> {
  const rows = await tx
    .selectFrom('vetting_checks')
    .selectAll()
    .where('enrolment_id', '=', enrolmentId)
    .execute()
  return rows.toSorted((a, b) => order(a.kind) - order(b.kind))
}

export async function getCheck(tx: Tx, enrolmentId: string, kind: CheckKind): Promise<CheckRow> {
  const row = (await listChecks(tx, enrolmentId)).find((check) => check.kind === kind)
  if (!row) throw new AppError('not_found', { check: kind })
  return row
}

/** The four checks of a first submission: the contact's turn is first. */
export async function insertChecks(
  tx: Tx,
  of: { id: string; organisation_id: string },
  now: Date,
  contactDue: Date,
): Promise<void> {
  const row = (kind: CheckKind) => ({
    enrolment_id: of.id,
    organisation_id: of.organisation_id,
    kind,
    since: now,
    ...(kind === 'email-ownership'
      ? { state: 'pending', due_at: contactDue, next_actor: 'contact' }
      : { state: 'not_started', due_at: null, next_actor: null }),
  })
  await tx
    .insertInto('vetting_checks')
    .values(checkKinds.map((kind) => row(kind)))
    .execute()
}

/** Moves checks along a drawn edge; those that are elsewhere stay. Returns the ones that moved. */
export async function moveChecks(
  tx: Tx,
  enrolmentId: string,
  kinds: readonly CheckKind[],
  move: CheckMove,
  change: CheckChange,
): Promise<string[]> {
  if (kinds.length === 0) return []
  const { from, to } = checkStates.moves[move]
  const moved = await tx
    .updateTable('vetting_checks')
    .set({ ...change, state: to })
    .where('enrolment_id', '=', enrolmentId)
    .where('kind', 'in', [...kinds])
    .where('state', 'in', [...from])
    .returning('kind')
    .execute()
  return moved.map(({ kind }) => kind)
}

/** Moves one check; when it is not where the move begins, two people were at it. */
export async function moveCheck(
  tx: Tx,
  enrolmentId: string,
  kind: CheckKind,
  move: CheckMove,
  change: CheckChange,
): Promise<void> {
  const moved = await moveChecks(tx, enrolmentId, [kind], move, change)
  if (moved.length === 0) throw new AppError('wrong_state', { action: move, check: kind })
}

/** The application is due when the first of its open checks is: the queue's order. */
export async function refreshDueDate(tx: Tx, enrolmentId: string): Promise<void> {
  await sql`
    update enrolments set due_at = coalesce(
      (select min(due_at) from vetting_checks where enrolment_id = ${enrolmentId} and state in ('pending', 'challenged', 'rejected')), due_at)
    where id = ${enrolmentId}`.execute(tx)
}

/** Applications of others that share name, mail domain or registration ID: three index look-ups. */
export async function listDuplicates(tx: Tx, enrolmentId: string) {
  const { rows } = await sql<{
    id: string
    organisation_name: string
    country: string
    state: string
    by: string[]
  }>`
    with mine as (select * from enrolments where id = ${enrolmentId}), found as (
      select e.id, 'name' as by from mine, lateral (select id from enrolments where name_key = mine.name_key and mine.name_key <> '' limit 20) e
      union all
      select e.id, 'domain' from mine, lateral (select id from enrolments where mail_domain = mine.mail_domain and mine.mail_domain <> '' limit 20) e
      union all
      select e.id, 'registration-id' from mine, lateral (select id from enrolments where registration_key = mine.registration_key limit 20) e)
    select e.id, e.organisation_name, e.country, e.state, array_agg(distinct found.by) as by
    from found join enrolments e on e.id = found.id, mine
    where e.organisation_id <> mine.organisation_id and e.state not in ('draft', 'withdrawn')
    group by e.id order by count(distinct found.by) desc, e.organisation_name limit 20`.execute(tx)
  return rows
}
