import { sql } from 'kysely'
import type pg from 'pg'
import { extensionDays } from '#contract/admin-relationships.ts'
import { renewableDays } from '#contract/access-care.ts'
import type { Tx } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'

// Runs in `as_worker`: a renewal's rows, a batch in each transaction; after a crash it goes on with what waits.

const atOnce = 500

/** Works off one renewal; run twice at once or again, each row is done once. */
export async function renew(pool: pg.Pool, renewalId: string): Promise<void> {
  const batch = () => inTransaction(pool, { capacity: 'as_worker' }, (tx) => renewBatch(tx, renewalId))
  while ((await batch()) > 0);
  await inTransaction(pool, { capacity: 'as_worker' }, (tx) =>
    sql`
      update admin_renewals set finished_at = now() where id = ${renewalId} and finished_at is null
        and not exists (select from admin_renewal_rows where renewal_id = ${renewalId} and state = 'waiting')`.execute(
      tx,
    ),
  )
}

/**
 * One batch, one at a time of each partner: judges each row, extends what the customer lets extend itself by exactly 180 days (I-30), asks the
 * customer for the rest anew with the same roles or fewer, and writes each row's result. One event for each, which
 * both sides see.
 */
export async function renewBatch(tx: Tx, renewalId: string): Promise<number> {
  await holdStill(tx, renewalId)
  const { rows } = await sql<{ n: number; asked: string[] }>`
    with next as (
      select w.position, w.relationship_id from admin_renewal_rows w
      where w.renewal_id = ${renewalId} and w.state = 'waiting'
      order by w.position limit ${atOnce} for update skip locked
    ), judged as (
      select next.position, r.*, j.requested_by, j.requested_by_name,
        array(select x from unnest(r.roles) as x where x <> all (j.without_roles)) as kept, new_id() as successor,
        case
          when o.state <> 'active' then 'suspended'
          when r.id is null or r.state <> 'active' or r.ends_at <= now() then 'not-active'
          when r.ends_at > now() + make_interval(days => ${renewableDays}) then 'too-early'
          when exists (select from admin_relationships n where n.renews = r.id and n.state = 'approval_pending') then 'already-asked'
          when not r.auto_extend and r.roles <@ j.without_roles then 'no-roles'
        end as refusal
      from next
      join admin_renewals j on j.id = ${renewalId}
      join organisations o on o.id = j.partner_id
      left join admin_relationships r on r.id = next.relationship_id -- a draft may be gone meanwhile
    ), extended as (
      update admin_relationships r
      set ends_at = r.ends_at + make_interval(days => ${extensionDays}), extensions = r.extensions + 1, told_days = null
      from judged where r.id = judged.id and judged.refusal is null and judged.auto_extend
      returning r.id, r.ends_at
    ), asked as (
      insert into admin_relationships (id, partner_id, partner_kind, partner_name, customer_id, customer_name, name,
        duration_days, roles, auto_extend, state, created_by_name, created_at, requested_at, renews, elevation, elevation_demanded)
      select successor, partner_id, partner_kind, partner_name, customer_id, customer_name,
        left(regexp_replace(name, '-[0-9]{6}-[0-9a-f]{6}$', ''), 36) || '-' || to_char(now(), 'YYMMDD') || '-' || right(successor::text, 6),
        duration_days, kept, auto_extend, 'approval_pending', requested_by_name, now(), now(), id, elevation, elevation_demanded
      from judged where refusal is null and not auto_extend
      returning id, name, renews
    ), marked as (
      update admin_renewal_rows w
      set state = case when judged.refusal is not null then 'refused' when judged.auto_extend then 'extended' else 'requested' end,
        reason = judged.refusal, successor_id = asked.id
      from judged left join asked on asked.renews = judged.id
      where w.renewal_id = ${renewalId} and w.position = judged.position
    ), told as (
      insert into events (action, organisation_id, customer_id, actor_user_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select case when asked.id is null then 'admin-relationship.renew' else 'admin-relationship.send' end,
        judged.partner_id, judged.customer_id, judged.requested_by, judged.requested_by_name, judged.partner_name,
        coalesce(asked.id, judged.id), coalesce(asked.name, judged.name),
        jsonb_build_object('partnerId', judged.partner_id, 'partner', judged.partner_name, 'customerId', judged.customer_id,
          'customer', judged.customer_name, 'name', coalesce(asked.name, judged.name), 'durationDays', judged.duration_days,
          'roles', case when asked.id is null then judged.roles else judged.kept end,
          'autoExtend', judged.auto_extend, 'endsAt', coalesce(extended.ends_at, judged.ends_at)),
        'renewal', now()
      from judged left join asked on asked.renews = judged.id left join extended on extended.id = judged.id
      where judged.refusal is null
    )
    select (select count(*)::int from judged) as n, coalesce((select array_agg(id::text) from asked), '{}') as asked`.execute(
    tx,
  )
  const [done] = rows
  if (done && done.asked.length > 0) await keepGroups(tx, done.asked)
  return done?.n ?? 0
}

/**
 * Two renewals of a partner at once would both see what ends soon, and extend it twice or ask its customer twice (I-30);
 * nor does what is judged end or extend itself meanwhile. The statement after these sees what was done before them.
 */
async function holdStill(tx: Tx, renewalId: string): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(7436028, hashtext(partner_id::text)) from admin_renewals where id = ${renewalId}`.execute(
    tx,
  )
  await sql`
    select from admin_relationships where id in (
      select relationship_id from admin_renewal_rows where renewal_id = ${renewalId} and state = 'waiting'
      order by position limit ${atOnce})
    order by id for update`.execute(tx)
}

/** The groups of what is renewed hold the roles again as soon as the customer has approved. */
async function keepGroups(tx: Tx, ids: string[]): Promise<void> {
  await sql`
    insert into admin_assignments (relationship_id, partner_id, customer_id, group_id, group_name, roles, assigned_by_name, assigned_at)
    select n.id, n.partner_id, n.customer_id, a.group_id, a.group_name,
      array(select x from unnest(a.roles) as x where x = any (n.roles)), a.assigned_by_name, now()
    from admin_relationships n join admin_assignments a on a.relationship_id = n.renews
    where n.id = any (${ids}::uuid[]) and a.roles && n.roles`.execute(tx)
}
