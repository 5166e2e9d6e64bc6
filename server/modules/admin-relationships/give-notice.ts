import { sql } from 'kysely'
import { noticeDays } from '#contract/access-care.ts'
import type { Tx } from '#server/platform/database.ts'

const atOnce = 5000

/**
 * Tells both sides 90, 60, 30, 7 and 1 days before an end (pain 32, M23), each once; a notice is left out that the
 * whole duration would have been too short for. The customer is told of each, the partner of all in one mail. Runs
 * in `as_worker`; returns how many ends were told.
 */
export async function giveNoticeOfEnds(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with due as (
      select r.id, (select min(d) from unnest(${[...noticeDays]}::int[]) as d where r.ends_at <= ${now}::timestamptz + make_interval(days => d)) as days
      from admin_relationships r
      where r.state = 'active' and not r.auto_extend
        and r.ends_at > ${now} and r.ends_at <= ${now}::timestamptz + make_interval(days => ${noticeDays[0]})
    ), told as (
      update admin_relationships r set told_days = due.days
      from (
        select due.* from due join admin_relationships x on x.id = due.id
        where due.days < x.duration_days and coalesce(x.told_days, 1000) > due.days limit ${atOnce}) due
      where r.id = due.id
      returning r.*, due.days
    ), customers as (
      insert into events (action, organisation_id, customer_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select 'admin-relationship.announce-end', customer_id, customer_id, '', '', id, name,
        jsonb_build_object('partnerId', partner_id, 'partner', partner_name, 'customerId', customer_id, 'customer', customer_name,
          'name', name, 'roles', roles, 'durationDays', duration_days, 'autoExtend', auto_extend, 'endsAt', ends_at, 'days', days),
        'portal', ${now}
      from told
    ), partners as (
      insert into events (action, organisation_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select 'admin-renewal.remind', partner_id, '', '', partner_id, partner_name,
        jsonb_build_object('count', count(*), 'first', min(ends_at),
          'items', (array_agg(jsonb_build_object('name', name, 'customer', customer_name, 'endsAt', ends_at) order by ends_at))[1:10]),
        'portal', ${now}
      from told group by partner_id, partner_name
    )
    select count(*)::int as n from told`.execute(tx)
  return rows[0]?.n ?? 0
}
