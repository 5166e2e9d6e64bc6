import { sql } from 'kysely'
import type { Ctx } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { deviceOf } from './device-of.ts'

/** The person a security event is about, with the organisation whose log it stands in. */
export type Person = { id: string; display_name: string; organisation_id: string; kind: string }

const aboutOf = ({ organisation_id, kind }: Person) => ({
  organisationId: organisation_id,
  ...(kind === 'customer' && { customerId: organisation_id }),
})

/** From where, on what: what the person needs to recognise it, and no secret. */
export const whereOf = (ctx: Ctx) => ({ network: ctx.network, ...deviceOf(ctx.userAgent) })

/**
 * Something that happened to a person's account, in the log of the own organisation. Before anybody is signed
 * in, the person acts under the name just proven. Runs in `as_identity`.
 */
export async function recordSecurity(
  ctx: Ctx,
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

/**
 * A run of failures reached a limit. Asked for names nobody has as well, in the same statements, so that the
 * time taken says nothing about who exists.
 */
export async function recordFailures(
  ctx: Ctx,
  tx: Tx,
  name: string,
  counts: { kind: string; failed: number; isBlocked: boolean }[],
): Promise<void> {
  const reached = counts.find(({ kind, isBlocked }) => isBlocked && kind !== 'network')
  if (!reached) return
  const action = reached.kind === 'name' ? 'sign-in.lock' : 'sign-in.failures'
  const details = JSON.stringify({ ...whereOf(ctx), failed: reached.failed })
  await sql`
    insert into events (action, organisation_id, actor_name, actor_organisation, customer_id, subject_id, subject, details, request_id, at)
    select ${action}, u.organisation_id, '', '', case when o.kind = 'customer' then o.id end, u.id, u.display_name,
      ${details}::jsonb, ${ctx.requestId}, ${ctx.now}
    from users u join organisations o on o.id = u.organisation_id where u.user_name = ${name}`.execute(tx)
  ctx.hasEvents = true
}
