import { domainToASCII } from 'node:url'
import { sql } from 'kysely'
import type { Language } from '#contract/common.ts'
import { recoveryPeriod } from '#contract/recoveries.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { countHolders, ownerOf } from '../identity/index.ts'
import { recordBothSides } from './recovery-events.ts'
import type { RecoveryRow } from './recovery-store.ts'

type Opening = {
  domain: string
  reason: string
  userName?: string
  firstName?: string
  lastName?: string
  email: string
  language: Language
}
type Organisation = { id: string; name: string }

/**
 * Opens the recovery of an organisation for somebody whom the operator has identified outside the portal
 * (A4, pain 8). The organisation sees it with its reason at once (I-26). Where the operator has several
 * people, a second one approves before the waiting period begins.
 */
export const openRecovery = (ctx: Ctx, input: Opening): Promise<RecoveryRow> =>
  inCapacity(ctx, 'as_identity', async (tx) => {
    const organisation = await findOrganisation(tx, input.domain)
    const person = await personOf(tx, organisation, input)
    const isAlone = (await countHolders(tx, ctx.actor.organisationId, 'global-admin')) < 2
    const row = await tx
      .insertInto('recoveries')
      .values({
        organisation_id: organisation.id,
        organisation_name: organisation.name,
        kind: 'operator',
        reason: input.reason.trim(),
        ...person,
        email: input.email,
        language: input.language,
        opened_by: ctx.actor.userId,
        opened_by_name: ctx.actor.name,
        operator_id: ctx.actor.organisationId,
        opened_at: ctx.now,
        expires_at: daysAfter(ctx.now),
        ...(isAlone ? { state: 'waiting', ...waitingFrom(ctx.now, 'operator') } : { state: 'approval' }),
      })
      .onConflict((conflict) =>
        conflict
          .column('organisation_id')
          .where(sql<boolean>`state in ('approval', 'waiting')`)
          .doNothing(),
      )
      .returningAll()
      .executeTakeFirst()
    if (!row) throw new AppError('already_exists', { organisation: organisation.name })
    await recordBothSides(ctx, tx, 'open', row)
    return row
  })

/** The waiting period, from now; what cannot be completed long after it is over, too. */
export const waitingFrom = (now: Date, kind: 'operator' | 'domain') => ({
  started_at: now,
  due_at: new Date(now.getTime() + recoveryPeriod.hours[kind] * 3_600_000),
  expires_at: daysAfter(now),
})
export const daysAfter = (now: Date): Date => new Date(now.getTime() + recoveryPeriod.openDays * 86_400_000)

/** By its initial or a proved domain. The operator's own organisation is recovered by whoever runs the server. */
async function findOrganisation(tx: Tx, typed: string): Promise<Organisation> {
  const domain = domainToASCII(typed.trim().toLowerCase())
  const { rows } = await sql<Organisation>`
    select id, name from organisations
    where id in (${ownerOf(domain)}) and state <> 'closed' and kind <> 'operator'`.execute(tx)
  if (!rows[0]) throw invalidInput({ domain: { rule: 'unknown-domain' } })
  return rows[0]
}

/** Somebody of the organisation by user name, or the name of a new person. */
async function personOf(tx: Tx, { id }: Organisation, { userName, firstName, lastName }: Opening) {
  if (!userName) {
    if (!firstName) throw invalidInput({ firstName: { rule: 'required' } })
    if (!lastName) throw invalidInput({ lastName: { rule: 'required' } })
    return { first_name: firstName, last_name: lastName }
  }
  const found = await tx
    .selectFrom('users')
    .select(['id as user_id', 'user_name', 'first_name', 'last_name'])
    .where('user_name', '=', userName.trim().toLowerCase())
    .where('organisation_id', '=', id)
    .where('state', 'in', ['invited', 'active'])
    .executeTakeFirst()
  if (!found) throw invalidInput({ userName: { rule: 'unknown-person' } })
  return found
}
