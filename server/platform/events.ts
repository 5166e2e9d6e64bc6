import { type RawBuilder, sql } from 'kysely'
import { type Ctx, zeroId } from './context.ts'
import type { Tx } from './database.ts'

export type Subject = { id: string; name: string }
/** Whose event it is, if not the actor's (`customerId: null`: no customer's, whoever acts); `tx`: the handle of a capacity that may write it. */
type About = { customerId?: string | null; organisationId?: string; tx?: Tx }

/** What an event needs of a request, or of whatever else made it happen. */
export type Scene = Pick<Ctx, 'actor' | 'hasEvents' | 'now' | 'requestId' | 'tx' | 'work'>

/** An event's row but for its subject's name and details. */
function rowOf(ctx: Scene, action: string, subjectId: string, about: About) {
  const { actor } = ctx
  const isCustomer = actor.kind === 'customer' && !actor.isAnonymous
  ctx.hasEvents = true
  return {
    action,
    organisation_id: about.organisationId ?? actor.organisationId,
    actor_user_id: actor.userId === zeroId ? null : actor.userId,
    actor_name: actor.name,
    actor_organisation: actor.organisationName,
    customer_id:
      about.customerId === undefined && isCustomer ? actor.organisationId : (about.customerId ?? null),
    subject_id: subjectId,
    request_id: ctx.requestId,
    at: ctx.now,
  }
}

/**
 * Writes the one row of a state change, in its transaction: audit record, outbox entry and feed item in one
 * (I-57, I-58).
 */
export async function record(
  ctx: Scene,
  action: string,
  subject: Subject,
  details: object = {},
  about: About = {},
): Promise<void> {
  await (about.tx ?? ctx.tx)
    .insertInto('events')
    .values({
      ...rowOf(ctx, action, subject.id, about),
      subject: subject.name,
      details: JSON.stringify(withWork(ctx, about, details)),
    })
    .execute()
}

/** Reason and ticket of the work, where the event is the customer's and says none of its own. */
function withWork({ work }: Scene, { customerId }: About, details: object): object {
  if (!work || !customerId) return details
  const own = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null))
  return { ...details, ...work, ...own }
}

/** What happened by itself, or at another system's word: an event of the organisation, without a person. */
export async function recordAsSystem(
  tx: Tx,
  action: string,
  subject: Subject,
  organisationId: string,
  at: Date,
  details: object = {},
): Promise<void> {
  await tx
    .insertInto('events')
    .values({
      action,
      organisation_id: organisationId,
      actor_name: '',
      actor_organisation: '',
      customer_id: sql`(select id from organisations where id = ${organisationId} and kind = 'customer')`,
      subject_id: subject.id,
      subject: subject.name,
      details: JSON.stringify(details),
      request_id: '',
      at,
    })
    .execute()
}

/**
 * The same as one more part of a statement that makes the change: `with ..., event as (${recording(...)})`.
 * `from` gives `subject` and `details` and yields no row when nothing changed, so then nothing is recorded.
 */
export function recording(
  ctx: Ctx,
  action: string,
  subjectId: string,
  from: RawBuilder<unknown>,
  about: About = {},
): RawBuilder<unknown> {
  const row = rowOf(ctx, action, subjectId, about)
  return sql`
    insert into events (action, organisation_id, actor_user_id, actor_name, actor_organisation, customer_id, subject_id, subject, details, request_id, at)
    select ${row.action}, ${row.organisation_id}::uuid, ${row.actor_user_id}::uuid, ${row.actor_name}, ${row.actor_organisation}, ${row.customer_id}::uuid,
      ${row.subject_id}::uuid, subject, details || ${JSON.stringify(about.customerId && ctx.work ? ctx.work : {})}::jsonb, ${row.request_id}, ${row.at}
    from (${from}) as happened`
}
