import { sql } from 'kysely'
import type { Ctx } from '#server/platform/context.ts'
import { keyedHash } from '#server/platform/links.ts'
import { whereOf } from './security-events.ts'

/** How long the link of a reset holds, and how many of them one name gets in an hour. */
export const resetLink = { hours: 1, perHour: 5 } as const

/**
 * "Forgot your password?": mails a link to the person of this name. Known and unknown names get the same answer
 * after the same work: one statement that counts the request either way, and finds somebody or not. A newer
 * link ends the older ones. Nobody is signed in, and nothing changes until the link is used.
 */
export async function requestPasswordReset(ctx: Ctx, input: { userName: string }): Promise<undefined> {
  const name = input.userName.toLowerCase()
  const linkId = crypto.randomUUID()
  const expiresAt = new Date(ctx.now.getTime() + resetLink.hours * 3_600_000)
  const anHourAgo = new Date(ctx.now.getTime() - 3_600_000)
  const details = JSON.stringify({ ...whereOf(ctx), linkId, expiresAt })
  const happened = sql`
    select display_name as subject, ${details}::jsonb || jsonb_build_object('email', email, 'language', language, 'organisation', organisation) as details
    from person, link`
  const { rows } = await sql<{ id: string | null }>`
    with counted as (
      insert into sign_in_failures as f (key, failed, first_at, last_at)
      values (${`reset:${keyedHash(name)}`}, 1, ${ctx.now}, ${ctx.now})
      on conflict (key) do update set
        failed = case when f.first_at < ${anHourAgo} then 1 else f.failed + 1 end,
        first_at = case when f.first_at < ${anHourAgo} then excluded.first_at else f.first_at end,
        last_at = excluded.last_at
      returning failed
    ), person as materialized (
      select u.id, u.display_name, u.email, u.language, u.organisation_id, o.name as organisation, o.kind
      from users u join organisations o on o.id = u.organisation_id, counted
      where u.user_name = ${name} and u.state in ('invited', 'active') and u.email is not null
        and o.state <> 'closed' and counted.failed <= ${resetLink.perHour}
    ), ended as (
      update password_links set expires_at = ${ctx.now} from person
      where password_links.user_id = person.id and used_at is null and expires_at > ${ctx.now}
    ), link as (
      insert into password_links (id, user_id, organisation_id, expires_at, purpose)
      select ${linkId}::uuid, id, organisation_id, ${expiresAt}, 'reset' from person returning id
    ), event as (
      insert into events (action, organisation_id, actor_name, actor_organisation, customer_id, subject_id, subject, details, request_id, at)
      select 'password.request-reset', organisation_id, '', '', case when kind = 'customer' then organisation_id end,
        person.id, happened.subject, happened.details, ${ctx.requestId}, ${ctx.now}
      from person, (${happened}) as happened
    )
    select person.id from counted left join person on true`.execute(ctx.tx)
  if (rows[0]?.id) ctx.hasEvents = true
  return undefined
}
