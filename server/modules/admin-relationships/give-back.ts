import { sql } from 'kysely'
import type { AdminRightsRole } from '#contract/customers.ts'
import type { Ctx } from '#server/platform/context.ts'

type Wanted = { customerIds: string[]; roles?: AdminRightsRole[] }

/**
 * A partner gives its default administration back at one or many of its customers, all of it or some roles (W11c,
 * DAP removal): one statement with an event for each, which the customer reads in its log and its mail (M20). Seeing
 * the people stays as long as any other role does (C13). Where there is nothing to give, nothing happens.
 */
export async function giveBack(ctx: Ctx, { customerIds, roles }: Wanted): Promise<{ changed: number }> {
  const { actor, now, requestId } = ctx
  const dropped = roles ? [...roles] : null
  ctx.hasEvents = true
  const { rows } = await sql<{ n: number }>`
    with held as (
      select g.id, g.customer_id, r.customer_name, r.partner_name, g.roles as had,
        case when ${dropped}::text[] is null then '{}' else
          array(select x from unnest(g.roles) as x where x <> all (${dropped}::text[]) or x = 'directory-readers') end as rest
      from grants g
      join relationships r on r.partner_id = g.partner_id and r.customer_id = g.customer_id and r.state = 'active'
      where g.partner_id = ${actor.organisationId} and g.customer_id = any (${customerIds}::uuid[]) and g.state = 'active'
    ), wanted as (
      select *, case when rest <@ '{directory-readers}' and ('directory-readers' = any (${dropped}::text[]) or ${dropped}::text[] is null)
        then '{}' else rest end as kept from held
    ), changed as (
      update grants g set roles = case when cardinality(w.kept) = 0 then g.roles else w.kept end,
        state = case when cardinality(w.kept) = 0 then 'given_back' else 'active' end,
        ended_at = case when cardinality(w.kept) = 0 then ${now}::timestamptz end,
        ended_by = case when cardinality(w.kept) = 0 then ${actor.name} end
      from wanted w where g.id = w.id and cardinality(w.kept) < cardinality(w.had)
      returning w.*
    ), told as (
      insert into events (action, organisation_id, customer_id, actor_user_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
      select 'admin-rights.give-back', ${actor.organisationId}::uuid, customer_id, ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName},
        id, customer_name, jsonb_build_object('roles', array(select x from unnest(had) as x where x <> all (kept)), 'kept', kept), ${requestId}, ${now}
      from changed
    )
    select count(*)::int as n from changed`.execute(ctx.tx)
  return { changed: rows[0]?.n ?? 0 }
}
