import { sql } from 'kysely'
import type { Ctx } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record, type Scene } from '#server/platform/events.ts'
import { familiesOfPerson } from './account-store.ts'
import { deviceOf } from './device-of.ts'

/** The person a security event is about, with the organisation whose log it stands in. */
export type Person = { id: string; display_name: string; organisation_id: string; kind: string }

const aboutOf = ({ organisation_id, kind }: Person) => ({
  organisationId: organisation_id,
  ...(kind === 'customer' && { customerId: organisation_id }),
})

/** Where and on what it happened. */
type Where = Pick<Ctx, 'network' | 'userAgent'>
export type SecurityScene = Scene & Where

/** From where, on what: what the person needs to recognise it, and no secret. */
export const whereOf = (ctx: Where) => ({ network: ctx.network, ...deviceOf(ctx.userAgent) })

/**
 * Something that happened to a person's account, in the log of the own organisation. Before anybody is signed
 * in, the person acts under the name just proven. Runs in `as_identity`.
 */
export async function recordSecurity(
  ctx: SecurityScene,
  tx: Tx,
  person: Person,
  action: string,
  details: object = {},
): Promise<void> {
  const subject = { id: person.id, name: person.display_name }
  const about = { ...aboutOf(person), tx }
  const acting = { ...ctx.actor, userId: person.id, name: person.display_name }
  await record(
    { ...ctx, ...(ctx.actor.isAnonymous && { actor: acting }) },
    action,
    subject,
    { ...whereOf(ctx), ...details },
    about,
  )
  ctx.hasEvents = true
}

/** Whether the log has this of the same subject and network within the last hour; so nobody can flood it. */
export async function happenedLately(
  scene: SecurityScene,
  action: string,
  subject: { id: string; name: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from events where subject_id = ${subject.id} and subject = ${subject.name} and ${familiesOfPerson}
      and action = ${action} and at > ${anHourBefore(scene.now)} and details ->> 'network' = ${scene.network} limit 1`.execute(
    scene.tx,
  )
  return rows.length > 0
}

const anHourBefore = (now: Date) => new Date(now.getTime() - 3_600_000)

/** Whom a wrong guess was about: whoever has the name, or the person who is signed in; and what was guessed. */
export type Guessed = { name: string; userId?: string; way: 'password' | 'code' }
type Count = { kind: string; failed: number; isBlocked: boolean }

/**
 * A wrong guess at somebody who exists: each run that reaches a limit, and else the first of an hour from a
 * network. Asked for names nobody has as well, in the same statements, so that the time taken says nothing about
 * who exists.
 */
export async function recordFailures(ctx: Ctx, tx: Tx, guessed: Guessed, counts: Count[]): Promise<void> {
  const { name, userId = null, way } = guessed
  const reached = counts.find(({ kind, isBlocked }) => isBlocked && kind !== 'network')
  const action = !reached ? 'sign-in.failure' : reached.kind === 'name' ? 'sign-in.lock' : 'sign-in.failures'
  const details = JSON.stringify({ ...whereOf(ctx), way, ...(reached && { failed: reached.failed }) })
  await sql`
    insert into events (action, organisation_id, actor_name, actor_organisation, customer_id, subject_id, subject, details, request_id, at)
    select ${action}, u.organisation_id, '', '', case when o.kind = 'customer' then o.id end, u.id, u.display_name,
      ${details}::jsonb, ${ctx.requestId}, ${ctx.now}
    from users u join organisations o on o.id = u.organisation_id
    where ${userId === null ? sql`u.user_name = ${name}` : sql`u.id = ${userId}`}
      and (${reached !== undefined}::boolean or not exists (
        select from events where subject_id = u.id and ${familiesOfPerson} and action = 'sign-in.failure'
          and at > ${anHourBefore(ctx.now)} and details ->> 'network' = ${ctx.network}))`.execute(tx)
  ctx.hasEvents = true
}
