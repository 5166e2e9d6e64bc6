import type { Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import { editableStates, enrolmentStates, linkableStates } from '#contract/enrolment.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { prefixRange } from '#server/platform/names.ts'
import { along, type Way } from '#server/platform/sorting.ts'

export type EnrolmentRow = Selectable<DB['enrolments']>
export type ProfileRow = Selectable<DB['membership_profiles']>

/** The organisation's enrolment that is not withdrawn; undefined when it never started one. */
export function findEnrolment(tx: Tx, organisationId: string): Promise<EnrolmentRow | undefined> {
  return tx
    .selectFrom('enrolments')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'withdrawn')
    .where('revision_of', 'is', null)
    .executeTakeFirst()
}

/** What is under way: a revision of vetted data while there is one, else the enrolment itself. */
export async function getCurrent(tx: Tx, organisationId: string): Promise<EnrolmentRow> {
  const row = await tx
    .selectFrom('enrolments')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', 'not in', ['withdrawn', 'adopted'])
    .orderBy(sql`revision_of is null`)
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found')
  return row
}

export async function getEnrolment(tx: Tx, organisationId: string): Promise<EnrolmentRow> {
  const row = await findEnrolment(tx, organisationId)
  if (!row) throw new AppError('not_found')
  return row
}

/** One case of the operator's queue; drafts are not the operator's business. */
export async function getCase(tx: Tx, enrolmentId: string): Promise<EnrolmentRow> {
  const row = await tx.selectFrom('enrolments').selectAll().where('id', '=', enrolmentId).executeTakeFirst()
  if (!row) throw new AppError('not_found', { enrolmentId })
  return row
}

/**
 * Whoever decides about an open case, or answers it, waits here for the other who does: each sees the whole board as the
 * other left it. What cannot be locked is not open any more, and refused afterwards.
 */
export async function lockCase(tx: Tx, enrolmentId: string): Promise<void> {
  await sql`select 1 from enrolments where id = ${enrolmentId} for no key update`.execute(tx)
}

/** What the partial index of open cases says; literals, so that a generic plan finds it. */
export const isOpen = sql<boolean>`state in ('under_review', 'info_requested')`

/** What the queue is sorted by; each is one walk along an index. */
export const caseSorts = {
  due: { column: 'due_at', holds: 'moment' },
  name: { column: 'search_key', holds: 'text' },
} as const

/** The queue: one state's cases, or all that are open; `search` is the beginning of the tenant's name. */
export function listCases(
  tx: Tx,
  page: { state?: string | undefined; search?: string | undefined; way: Way },
): Promise<EnrolmentRow[]> {
  const [from, to] = prefixRange(page.search ?? '')
  const named = sql<boolean>`organisation_id in (
    select id from organisations where kind = 'reseller' and sort_name >= ${from} and sort_name < ${to})`
  return along(tx.selectFrom('enrolments').selectAll(), page.way)
    .where((eb) => (page.state === undefined ? isOpen : eb('state', '=', page.state)))
    .where((eb) => (page.search ? named : eb.lit(true)))
    .where('due_at', 'is not', null)
    .execute()
}

/** Changes what was entered, while the application is still the applicant's to change. */
export async function updateDraft(
  tx: Tx,
  id: string,
  change: Updateable<DB['enrolments']>,
): Promise<EnrolmentRow> {
  const row = await tx
    .updateTable('enrolments')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...editableStates])
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('wrong_state', { action: 'edit' })
  return row
}

/** Changes what ties the application to a membership; a partner ID that was put off, until it is signed (C2). */
export async function updateLink(
  tx: Tx,
  id: string,
  change: Pick<
    Updateable<DB['enrolments']>,
    'membership_user_name' | 'partner_id' | 'partner_id_postponed' | 'draft'
  >,
): Promise<EnrolmentRow> {
  const row = await tx
    .updateTable('enrolments')
    .set(change)
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('state', 'in', [...editableStates]),
        eb.and([eb('state', 'in', [...linkableStates]), eb('partner_id', 'is', null)]),
      ]),
    )
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('wrong_state', { action: 'link' })
  return row
}

/** Moves along a drawn edge only (§3.3); two clicks cannot both win. */
export async function moveEnrolment(
  tx: Tx,
  id: string,
  move: keyof typeof enrolmentStates.moves,
  change: Updateable<DB['enrolments']> = {},
): Promise<EnrolmentRow> {
  const { from, to } = enrolmentStates.moves[move]
  const row = await tx
    .updateTable('enrolments')
    .set({ state: to, ...change })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('wrong_state', { action: move })
  return row
}

/** Profiles of a membership account. Runs in `as_identity`. */
export function listProfiles(tx: Tx, userName: string): Promise<ProfileRow[]> {
  return tx
    .selectFrom('membership_profiles')
    .selectAll()
    .where('user_name', '=', userName)
    .orderBy('partner_id')
    .limit(200)
    .execute()
}

/** Ties a partner ID to the tenant; the first one wins (I-41). Runs in `as_identity`. */
export async function linkPartnerId(tx: Tx, partnerId: string, tenantId: string): Promise<boolean> {
  await tx
    .updateTable('membership_profiles')
    .set({ tenant_id: null })
    .where('tenant_id', '=', tenantId)
    .where('partner_id', '<>', partnerId)
    .execute()
  const linked = await tx
    .updateTable('membership_profiles')
    .set({ tenant_id: tenantId })
    .where('partner_id', '=', partnerId)
    .where((eb) => eb.or([eb('tenant_id', 'is', null), eb('tenant_id', '=', tenantId)]))
    .returning('partner_id')
    .executeTakeFirst()
  return linked !== undefined
}
