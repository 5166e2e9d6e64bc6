import { type RawBuilder, sql } from 'kysely'
import { extensionDays, requestDays } from '#contract/admin-relationships.ts'
import { elevationRequestDays } from '#contract/elevations.ts'
import type { Tx } from '#server/platform/database.ts'

// Runs in `as_worker`: what happens to admin relationships by itself. Each step takes a batch, and says how many.

const atOnce = 200
const purgedAfterDays = 365

/** One event for each side of every row of `moved`, told by the portal itself. */
export const tellBoth = (action: string, now: Date): RawBuilder<unknown> => sql`
  insert into events (action, organisation_id, customer_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
  select ${action}, side.organisation_id, side.customer_id, '', '', moved.id, moved.name,
    jsonb_build_object('partnerId', moved.partner_id, 'partner', moved.partner_name, 'customerId', moved.customer_id,
      'customer', moved.customer_name, 'name', moved.name, 'roles', moved.roles, 'durationDays', moved.duration_days,
      'autoExtend', moved.auto_extend, 'endsAt', moved.ends_at), 'portal', ${now}
  from moved cross join lateral (
    values (moved.partner_id, null::uuid), (moved.customer_id, moved.customer_id)) side(organisation_id, customer_id)`

async function step(tx: Tx, moved: RawBuilder<unknown>, action: string, now: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with moved as (${moved}), told as (${tellBoth(action, now)})
    select count(*)::int as n from moved`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Those the customer lets extend themselves go on for another 180 days, a day before they would end (C5, I-30). */
export const extendDue = (tx: Tx, now: Date): Promise<number> =>
  step(
    tx,
    sql`update admin_relationships set ends_at = ends_at + make_interval(days => ${extensionDays}), extensions = extensions + 1, told_days = null
      where id in (select id from admin_relationships
        where state = 'active' and auto_extend and ends_at <= ${now}::timestamptz + interval '1 day'
        order by ends_at, id limit ${atOnce} for update skip locked)
      returning *`,
    'admin-relationship.extend',
    now,
  )

/** Those whose end has come are over; nobody acted by them since that moment anyway (I-33). */
export const expireDue = (tx: Tx, now: Date): Promise<number> =>
  step(
    tx,
    sql`update admin_relationships set state = 'expired', ended_at = ${now}, ended_by = 'portal'
      where id in (select id from admin_relationships
        where state = 'active' and not auto_extend and ends_at <= ${now}
        order by ends_at, id limit ${atOnce} for update skip locked)
      returning *`,
    'admin-relationship.expire',
    now,
  )

/** Requests nobody answered in 90 days (§3.8). */
export const expireRequests = (tx: Tx, now: Date): Promise<number> =>
  step(
    tx,
    sql`update admin_relationships set state = 'request_expired', ended_at = ${now}, ended_by = 'portal'
      where id in (select id from admin_relationships
        where state = 'approval_pending' and requested_at <= ${now}::timestamptz - make_interval(days => ${requestDays})
        order by requested_at, id limit ${atOnce} for update skip locked)
      returning *`,
    'admin-relationship.expire-request',
    now,
  )

/** Elevations whose minutes are over: noted for both logs; nobody acted by them since that moment anyway. */
export const endElevations = (tx: Tx, now: Date): Promise<number> =>
  over(tx, now, 'elevation.end', sql`state = 'active' and ends_at <= ${now} order by ends_at, id`)

/** Requests for roles that nobody answered in time: what was urgent then is not to be approved weeks later. */
export const lapseElevations = (tx: Tx, now: Date): Promise<number> =>
  over(
    tx,
    now,
    'elevation.lapse',
    sql`state = 'requested' and requested_at <= ${now}::timestamptz - make_interval(days => ${elevationRequestDays})`,
  )

async function over(tx: Tx, now: Date, action: string, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with ended as (
      update admin_elevations set state = 'ended'
      where id in (select id from admin_elevations where ${which} limit ${atOnce} for update skip locked)
      returning *
    ), told as (
      insert into events (action, organisation_id, customer_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select ${action}, partner_id, customer_id, '', '', relationship_id, relationship_name,
        jsonb_build_object('elevationId', id, 'person', user_name, 'roles', roles, 'reason', reason, 'ticket', ticket), 'portal', ${now}
      from ended
    )
    select count(*)::int as n from ended`.execute(tx)
  return rows[0]?.n ?? 0
}

/** What has been over for a year vanishes for both (§3.8); the events stay. */
export async function purgeOver(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql`
    delete from admin_relationships where id in (
      select id from admin_relationships
      where state in ('declined', 'withdrawn', 'request_expired', 'expired', 'terminated')
        and coalesce(ended_at, answered_at) <= ${now}::timestamptz - make_interval(days => ${purgedAfterDays})
      limit ${atOnce})
    returning id`.execute(tx)
  return rows.length
}
