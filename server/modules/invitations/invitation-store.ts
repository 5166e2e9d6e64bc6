import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { invitationStates } from '#contract/invitation-states.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { literally } from '#server/platform/names.ts'
import { along, type Way } from '#server/platform/sorting.ts'

export type InvitationRow = Selectable<DB['invitations']>

/**
 * How events name an invitation: by its recipient. Without an address the name stays empty and the reader's
 * page says what kind of thing it is; the mail's subject would be in the recipient's language.
 */
export const asSubject = (row: InvitationRow) => ({ id: row.id, name: sentTo(row) ?? '' })

/** To whom an invitation goes: an address, or a customer of the sender, named by its domain. */
export const sentTo = (row: Pick<InvitationRow, 'recipient_email' | 'customer_id' | 'bound_domain'>) =>
  row.recipient_email ?? (row.customer_id ? row.bound_domain : null)

export type InvitationFilter = {
  kind?: string | undefined
  state?: string | undefined
  search?: string | undefined
}
const openStates = ['draft', 'sent', 'viewed']

export const invitationSorts = { created: { column: 'created_at', holds: 'moment' } } as const

/** What the own organisation sent; an open one past its end counts as expired. */
export function listInvitations(
  tx: Tx,
  fromId: string,
  page: InvitationFilter & { way: Way; now: Date },
): Promise<InvitationRow[]> {
  const search = page.search?.trim()
  if (search) return searchInvitations(tx, search, page)
  let query = along(tx.selectFrom('invitations').selectAll().where('from_id', '=', fromId), page.way)
  if (page.kind) query = query.where('kind', '=', page.kind)
  if (page.state === 'expired')
    query = query.where('state', 'in', openStates).where('expires_at', '<=', page.now)
  else if (page.state) query = query.where('state', '=', page.state)
  if (page.state && openStates.includes(page.state)) query = query.where('expires_at', '>', page.now)
  return query.execute()
}

/** The same where recipient, domain or organisation hold what was typed; along the list's order, bounded (0067). */
async function searchInvitations(
  tx: Tx,
  search: string,
  { kind, state, way, now }: InvitationFilter & { way: Way; now: Date },
): Promise<InvitationRow[]> {
  const { after, isDescending, limit } = way
  const { rows } = await sql<InvitationRow>`
    select * from search_invitations(${literally(search.toLowerCase())}, ${kind ?? null}, ${state ?? null}, ${now},
      ${!isDescending}, ${after?.key ?? null}::timestamptz, ${after?.id ?? null}::uuid, ${limit + 1})`.execute(
    tx,
  )
  return rows
}

/** Whether the caller has an open joint invitation with this partner for the organisation of this domain. */
export async function hasOpenJoint(ctx: Ctx, withId: string, domain: string): Promise<boolean> {
  const row = await ctx.tx
    .selectFrom('invitations')
    .select('id')
    .where('from_id', '=', ctx.actor.organisationId)
    .where('with_id', '=', withId)
    .where('bound_domain', '=', domain)
    .where('state', 'in', openStates)
    .where('expires_at', '>', ctx.now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the portal has somebody to mail it to: an address, or the sender's customer, as long as that is one. */
export async function isReachable(
  tx: Tx,
  {
    recipient_email,
    customer_id,
    from_id,
  }: Pick<InvitationRow, 'recipient_email' | 'customer_id' | 'from_id'>,
): Promise<boolean> {
  if (recipient_email || !customer_id) return recipient_email !== null
  const row = await tx
    .selectFrom('relationships')
    .select('id')
    .where('partner_id', '=', from_id)
    .where('customer_id', '=', customer_id)
    .where('state', '=', sql<string>`'active'`) // literal: a parameter would not match the partial index
    .executeTakeFirst()
  return row !== undefined
}

export async function getInvitation(tx: Tx, id: string): Promise<InvitationRow> {
  const row = await tx.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { invitationId: id })
  return row
}

/** Nobody else acts on it until the commit: of two at once the second sees what the first did. */
export const holdInvitation = (tx: Tx, id: string) =>
  tx.selectFrom('invitations').select('id').where('id', '=', id).forUpdate().execute()

/** The invitation of the opened link. Runs in `as_link`, which sees exactly this row. */
export async function getByLink(tx: Tx): Promise<InvitationRow> {
  const row = await tx.selectFrom('invitations').selectAll().executeTakeFirst()
  if (!row) throw new AppError('link_invalid')
  return row
}

export function insertInvitation(tx: Tx, row: Insertable<DB['invitations']>): Promise<InvitationRow> {
  return tx.insertInto('invitations').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Moves along a drawn edge only (§3.4), and never after its end. */
export async function moveInvitation(
  tx: Tx,
  id: string,
  move: keyof typeof invitationStates.moves,
  now: Date,
  change: Updateable<DB['invitations']> = {},
): Promise<InvitationRow | undefined> {
  const { from, to } = invitationStates.moves[move]
  return await tx
    .updateTable('invitations')
    .set({ state: to, ...change })
    .where('id', '=', id)
    .where('state', 'in', from)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
}

/**
 * One customer's acceptance spends one use of the link, along the drawn edge: a personal invitation is accepted
 * by it, a campaign's with its last. Of many at once only as many succeed as there are uses. Runs in `as_link`.
 */
export async function spendUse(
  tx: Tx,
  id: string,
  now: Date,
  change: Updateable<DB['invitations']>,
): Promise<InvitationRow | undefined> {
  return await tx
    .updateTable('invitations')
    .set({
      ...change,
      uses: sql<number>`uses + 1`,
      state: sql<string>`case when uses + 1 = max_uses then 'accepted' else 'viewed' end`,
    })
    .where('id', '=', id)
    .where('state', 'in', invitationStates.moves.accept.from)
    .where('expires_at', '>', now)
    .whereRef('uses', '<', 'max_uses')
    .returningAll()
    .executeTakeFirst()
}

/** Why an invitation can no longer be used, as the error its holder sees; undefined while it can. */
export function endOf(row: InvitationRow, now: Date): AppError | undefined {
  if (row.state === 'accepted' || row.state === 'declined')
    return new AppError('link_used', { state: row.state })
  if (row.state === 'superseded') return new AppError('link_revoked', { by: row.from_name, isReplaced: true })
  if (row.partnership_ended_at) return new AppError('partnership_ended', { partner: row.with_name })
  if (row.state === 'revoked') return new AppError('link_revoked', { by: row.from_name })
  if (row.expires_at <= now) return new AppError('link_expired', { by: row.from_name })
  return undefined
}

/**
 * Whether an organisation is of a domain: its tenant's, one it proved, or where its global admins have their
 * mailboxes. A guard against the wrong tenant (pains 17, 18), not a secret. Runs in `as_identity`.
 */
export async function isOfDomain(tx: Tx, organisationId: string, domain: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from tenants where organisation_id = ${organisationId} and initial_domain = ${domain})
      or exists (select from domains where organisation_id = ${organisationId} and name = ${domain} and state = 'verified')
      or exists (
        select from memberships m join users u on u.id = m.user_id
        where m.organisation_id = ${organisationId} and 'global-admin' = any(m.roles) and u.state = 'active'
          and lower(split_part(u.email, '@', 2)) = ${domain}) as is`.execute(tx)
  return rows[0]?.is === true
}

type Step = Pick<Insertable<DB['invitation_steps']>, 'step' | 'at' | 'by_name' | 'detail'>

/** Notes for the sender's timeline what happened. Runs in `as_link`, or as the sender. */
export async function insertStep(tx: Tx, { id, from_id }: InvitationRow, step: Step): Promise<void> {
  await tx
    .insertInto('invitation_steps')
    .values({ invitation_id: id, from_id, ...step })
    .execute()
}

/** When something last happened to an invitation. Runs in `as_link`, or as the sender. */
export async function lastStep(
  tx: Tx,
  row: InvitationRow,
  step: string,
  byName?: string,
): Promise<Date | undefined> {
  const last = await tx
    .selectFrom('invitation_steps')
    .select('at')
    .where('from_id', '=', row.from_id)
    .where('invitation_id', '=', row.id)
    .where('step', '=', step)
    .$if(byName !== undefined, (query) => query.where('by_name', '=', byName ?? ''))
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.at
}

/** Whether this was noted before for the opened link. Runs in `as_link`. */
export async function hasStep(tx: Tx, step: Omit<Step, 'at'>): Promise<boolean> {
  const found = await tx
    .selectFrom('invitation_steps')
    .select('id')
    .where('step', '=', step.step)
    .where('by_name', '=', step.by_name ?? '')
    .where('detail', '=', step.detail ?? '')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export type StepRow = Selectable<DB['invitation_steps']>

/** What happened to an invitation besides its own columns, oldest first. Runs as the sender. */
export const listSteps = (tx: Tx, { id, from_id }: InvitationRow): Promise<StepRow[]> =>
  tx
    .selectFrom('invitation_steps')
    .selectAll()
    .where('from_id', '=', from_id)
    .where('invitation_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute()
