import { randomBytes } from 'node:crypto'
import { domainToASCII } from 'node:url'
import { sql } from 'kysely'
import type { Language } from '#contract/common.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { keyedHash } from '#server/platform/links.ts'
import { type Broken, checkWorkEmail } from '#server/platform/rules.ts'
import { daysAfter } from './open-recovery.ts'

/** How many requests one mailbox and one network get in an hour. */
export const requestsPerHour = { mailbox: 3, network: 20 } as const

type Request = { domain: string; email: string; firstName: string; lastName: string; language: Language }

/**
 * "Lost your only admin?": mails a link to somebody with a mailbox in the domain (W2 edge). Only domains an
 * organisation has proved count; known and unknown ones get the same answer after the same work, one statement
 * that counts the request either way. A second request of a mailbox mails the same claim again.
 */
export async function requestRecovery(ctx: Ctx, input: Request): Promise<undefined> {
  const { domain, email } = addressOf(input)
  const anHourAgo = new Date(ctx.now.getTime() - 3_600_000)
  const keys = [`recovery:${keyedHash(email)}`, `recovery-network:${keyedHash(ctx.network)}`].toSorted()
  const { rows } = await sql<{ id: string | null }>`
    with counted as (
      insert into sign_in_failures as f (key, failed, first_at, last_at)
      select key, 1, ${ctx.now}, ${ctx.now} from unnest(${keys}::text[]) as k (key)
      on conflict (key) do update set
        failed = case when f.first_at < ${anHourAgo} then 1 else f.failed + 1 end,
        first_at = case when f.first_at < ${anHourAgo} then excluded.first_at else f.first_at end,
        last_at = excluded.last_at
      returning failed <= case when starts_with(key, 'recovery:')
        then ${requestsPerHour.mailbox}::int else ${requestsPerHour.network}::int end as is_free
    ), claim as (
      insert into recoveries as r (organisation_id, organisation_name, kind, state, domain, token,
        first_name, last_name, email, language, opened_by_name, opened_at, expires_at)
      select o.id, o.name, 'domain', 'proof', d.name, ${randomBytes(16).toString('hex')},
        ${input.firstName.trim()}, ${input.lastName.trim()}, ${email}, ${input.language},
        ${`${input.firstName.trim()} ${input.lastName.trim()}`}, ${ctx.now}, ${daysAfter(ctx.now)}
      from domains d join organisations o on o.id = d.organisation_id, (select bool_and(is_free) as may from counted) c
      where d.name = ${domain} and d.state = 'verified' and o.state <> 'closed' and o.kind <> 'operator' and c.may
      on conflict (organisation_id, email) where state = 'proof' do update set
        opened_at = excluded.opened_at, expires_at = excluded.expires_at
      returning r.id, r.organisation_id, r.organisation_name, r.domain, r.email, r.language, r.opened_by_name
    ), event as (
      insert into events (action, organisation_id, actor_name, actor_organisation, customer_id, subject_id, subject, details, request_id, at)
      select 'recovery.request', organisation_id, opened_by_name, '',
        (select id from organisations o where o.id = claim.organisation_id and o.kind = 'customer'),
        id, organisation_name, jsonb_build_object('kind', 'domain', 'recoveryId', id, 'domain', domain, 'email', email,
          'language', language, 'person', opened_by_name, 'network', ${ctx.network}::text), ${ctx.requestId}, ${ctx.now}
      from claim
    )
    select claim.id from (select count(*) from counted) c left join claim on true`.execute(ctx.tx)
  if (rows[0]?.id) ctx.hasEvents = true
  return undefined
}

/** Domain and mailbox as they are stored; the mailbox is a person's, in that very domain. */
function addressOf(input: Request): { domain: string; email: string } {
  const domain = domainToASCII(input.domain.trim().toLowerCase())
  const email = input.email.trim().toLowerCase()
  const broken: Broken = {}
  if (!domain) broken['domain'] = { rule: 'domain-name' }
  checkWorkEmail(broken, 'email', email)
  if (domainToASCII(email.slice(email.lastIndexOf('@') + 1)) !== domain)
    broken['email'] = { rule: 'foreign-domain' }
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
  return { domain, email }
}
