import { sql } from 'kysely'
import { noticeDays } from '#contract/standing.ts'
import type { Tx } from '#server/platform/database.ts'

const atOnce = 200
const details = sql`jsonb_build_object('measureId', m.id, 'reason', m.reason, 'note', m.note, 'handover', m.handover,
  'contact', m.contact_email, 'endsAt', m.ends_at)`

/**
 * The notices 90, 60, 30 and 7 days before (M39), each told once; after a standstill only the latest. Runs in
 * `as_worker`; returns how many there were.
 */
export async function giveNotice(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with due as (
      select m.id, n.days from measures m
      cross join lateral (
        select min(days) as days from unnest(${[...noticeDays]}::int[]) days
        where m.ends_at - make_interval(days => days) <= ${now}) n
      where m.state = 'announced' and m.ends_at > ${now} and n.days < coalesce(m.told_days, 1000)
      order by m.ends_at, m.id limit ${atOnce} for update of m skip locked
    ), marked as (
      update measures m set told_days = due.days from due where m.id = due.id returning m.*
    ), told as (
      insert into events (action, organisation_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select 'partner.notice', m.partner_id, '', '', m.partner_id, m.partner_name, ${details}, 'notice', ${now} from marked m
    )
    select id from marked`.execute(tx)
  return rows.length
}

/**
 * The day has come: the partner is deauthorised, its partnerships end, suspensions with them. Its customers follow
 * in batches (`tellCustomers`), which the event causes. Runs in `as_worker`.
 */
export async function completeDeauthorisations(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with due as (
      select id, partner_id from measures where state = 'announced' and ends_at <= ${now}
      order by ends_at, id limit ${atOnce} for update skip locked
    ), done as (
      update measures m set state = 'done', ended_at = ${now} from due where m.id = due.id returning m.*
    ), lifted as (
      update measures m set state = 'lifted', ended_at = ${now}, told_at = coalesce(m.told_at, ${now})
      from due where m.partner_id = due.partner_id and m.state = 'in_force'
    ), left_behind as (
      update organisations o set state = 'deauthorised' from due where o.id = due.partner_id and o.state in ('active', 'suspended')
    ), ended as (
      update partnerships p set state = 'removed', removed_at = ${now}
      from due where due.partner_id in (p.provider_id, p.reseller_id) and p.state = 'active'
    ), told as (
      insert into events (action, organisation_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select 'partner.deauthorise', m.partner_id, '', '', m.partner_id, m.partner_name, ${details}, 'deauthorisation', ${now} from done m
    )
    select id from done`.execute(tx)
  return rows.length
}

/**
 * Tells the customers of a suspended or deauthorised partner whom to turn to (pain 12), a batch at a time; with
 * deauthorisation the partner's administrator rights end. How far it came stands with the measure, so nobody is
 * told twice. Runs in `as_worker`; returns whether there may be more.
 */
export async function tellCustomers(tx: Tx, measureId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    with m as (
      select * from measures where id = ${measureId} and told_at is null and state in ('in_force', 'done') for update
    ), next as (
      select r.id, r.customer_id from relationships r, m
      where r.partner_id = m.partner_id and r.state = 'active' and r.customer_id > m.told_to
      order by r.customer_id limit ${atOnce}
    ), ended as (
      update grants g set state = 'ended_by_operator', ended_at = ${now}, ended_by = ''
      from next, m
      where m.kind = 'deauthorisation' and g.partner_id = m.partner_id and g.customer_id = next.customer_id and g.state = 'active'
    ), terminated as (
      update admin_relationships a set state = 'terminated', ended_at = ${now}, ended_by = 'portal'
      from next, m
      where m.kind = 'deauthorisation' and a.partner_id = m.partner_id and a.customer_id = next.customer_id and a.state = 'active'
    ), closed as (
      update relationships r set has_admin_rights = false
      from next, m where m.kind = 'deauthorisation' and r.id = next.id and r.has_admin_rights
    ), told as (
      insert into events (action, organisation_id, customer_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select case m.kind when 'suspension' then 'customer.partner-suspended' else 'customer.partner-deauthorised' end,
        next.customer_id, next.customer_id, '', '', m.partner_id, m.partner_name, jsonb_build_object('handover', m.handover), 'measure', ${now}
      from next, m
    ), counted as (
      select count(*)::int as n, max(customer_id::text)::uuid as last from next
    ), moved as (
      update measures x set told_to = coalesce(counted.last, x.told_to),
        told_at = case when counted.n < ${atOnce} then ${now}::timestamptz end
      from counted, m where x.id = m.id returning x.id
    )
    select n from counted, moved`.execute(tx)
  return (rows[0]?.n ?? 0) === atOnce
}
